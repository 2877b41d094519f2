package org.apostil.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reads and writes imports and what was sent. Time is that of the database, which all nodes share. A statement of a worker names
 * the attempt that it belongs to: of what another node took up nothing is changed.
 */
@ApplicationScoped
class ImportRepository {

    private static final String MINE = " where id = :id and state = 'RUNNING' and attempts = :attempt";

    @PersistenceContext
    private EntityManager entities;

    void add(SourceImport added) {
        entities.persist(added);
        entities.flush();
    }

    void addUpload(UUID importId, int number, String fileName) {
        query("insert into import_upload (import_id, number, file_name) values (:id, :number, :name)").setParameter("id", importId).setParameter("number", number).setParameter("name", fileName).executeUpdate();
    }

    void addUploadPart(UUID importId, int upload, int number, byte[] content) {
        query("insert into import_upload_part (import_id, upload, number, content) values (:id, :upload, :number, :content)")
            .setParameter("id", importId).setParameter("upload", upload).setParameter("number", number).setParameter("content", content).executeUpdate();
    }

    /** What was sent, in its order. */
    List<String> uploads(UUID importId) {
        return rows(entities.createNativeQuery("select file_name from import_upload where import_id = :id order by number", String.class).setParameter("id", importId), String.class).toList();
    }

    Optional<byte[]> uploadPart(UUID importId, int upload, int number) {
        return rows(entities.createNativeQuery("select content from import_upload_part where import_id = :id and upload = :upload and number = :number", byte[].class)
            .setParameter("id", importId).setParameter("upload", upload).setParameter("number", number), byte[].class).findFirst();
    }

    Optional<SourceImport> find(UUID id) {
        return entities.createQuery("select i from SourceImport i where i.id = :id", SourceImport.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** As it is now, whatever was read of it before. */
    SourceImport fresh(UUID id) {
        SourceImport found = find(id).orElseThrow();
        entities.refresh(found);
        return found;
    }

    /** Lets nobody else change what becomes of it until the end of the transaction. */
    void hold(UUID id) {
        query("select 1 from source_import where id = :id for update").setParameter("id", id).getResultList();
    }

    /** Those of a project, newest first. */
    List<SourceImport> of(UUID projectId, int most) {
        return entities.createQuery("select i from SourceImport i where i.projectId = :project order by i.begunAt desc, i.id desc", SourceImport.class).setParameter("project", projectId)
            .setMaxResults(most).getResultList();
    }

    /** How many of a person wait or are under way. */
    long open(UUID person) {
        return entities.createQuery("select count(i) from SourceImport i where i.begunBy = :person and i.state <> RESTING", Long.class).setParameter("person", person).getSingleResult();
    }

    /** Takes up the one that waits longest, or whose node was not heard of for its lease; nothing where there is none. */
    Optional<UUID> takeUp(Duration lease) {
        List<UUID> next = rows(entities.createNativeQuery("""
                select id from source_import where state = 'WAITING' or state = 'RUNNING' and leased_until < now()
                order by begun_at, id limit 1 for update skip locked""", UUID.class), UUID.class).toList();
        next.forEach(id -> query("""
                update source_import set lost = lost + case when state = 'RUNNING' then 1 else 0 end, state = 'RUNNING', attempts = attempts + 1, leased_until = now() + make_interval(secs => :lease)
                where id = :id""").setParameter("lease", lease.toSeconds()).setParameter("id", id).executeUpdate());
        return next.stream().findFirst();
    }

    /** Tells that something of it was kept, and how many files there are; false where it is no longer of this node. */
    boolean kept(UUID id, int attempt, int files, Duration lease) {
        return query("update source_import set lost = 0, files = greatest(files, :files), leased_until = now() + make_interval(secs => :lease)" + MINE)
            .setParameter("files", files).setParameter("lease", lease.toSeconds()).setParameter("id", id).setParameter("attempt", attempt).executeUpdate() > 0;
    }

    void renew(Collection<UUID> imports, Duration lease) {
        imports.forEach(id -> query("update source_import set leased_until = now() + make_interval(secs => :lease) where id = :id and state = 'RUNNING'")
            .setParameter("lease", lease.toSeconds()).setParameter("id", id).executeUpdate());
    }

    void giveBack(UUID id, int attempt) {
        query("update source_import set state = 'WAITING', leased_until = null" + MINE).setParameter("id", id).setParameter("attempt", attempt).executeUpdate();
    }

    /** All is read that will be: what was sent is let go. */
    void read(UUID id, String ended) {
        query("update source_import set is_read = true, ended = coalesce(ended, :ended) where id = :id").setParameter("ended", ended).setParameter("id", id).executeUpdate();
        query("delete from import_upload where import_id = :id").setParameter("id", id).executeUpdate();
    }

    /** Nothing is left to do for now; false where something was confirmed meanwhile, or it is no longer of this node. */
    boolean rest(UUID id, int attempt) {
        return query("update source_import set state = 'RESTING', leased_until = null, rested_at = now()" + MINE
            + " and is_read and not exists (select 1 from import_item where import_id = :id and state = 'CONFIRMED')").setParameter("id", id).setParameter("attempt", attempt).executeUpdate() > 0;
    }

    /** Whoever had it hears at their next step that it is no longer theirs. */
    void stop(UUID id) {
        query("update source_import set state = 'RESTING', leased_until = null, rested_at = now() where id = :id").setParameter("id", id).executeUpdate();
    }

    /** There is something to do again. */
    void wake(UUID id) {
        query("update source_import set state = 'WAITING', rested_at = null where id = :id and state = 'RESTING'").setParameter("id", id).executeUpdate();
    }

    /** Deletes what rests since before that moment. */
    int forget(Instant before) {
        return query("delete from source_import where rested_at < :before").setParameter("before", before).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static <T> Stream<T> rows(Query query, Class<T> type) {
        return ((Stream<Object>) query.getResultStream()).map(type::cast);
    }

    private Query query(String sql) {
        return entities.createNativeQuery(sql);
    }
}
