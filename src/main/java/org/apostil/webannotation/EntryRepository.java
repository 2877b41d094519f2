package org.apostil.webannotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.firstpass.SeenRows;

/** Reads what is in a container, and adds to it. */
@ApplicationScoped
class EntryRepository {

    private static final String KEPT_NOW = "(select r.document from web_annotation_revision r where r.web_annotation_id = w.id order by r.number desc limit 1)";
    private static final String OUT = "a.source_version_id not in (select v.id from source s join source_version v on v.source_id = s.id where s.project_id = :project and s.standing <> 'IN_WORK')";
    private static final String ON_DESK = "from annotation a where a.project_id = :project and a.state <> 'WITHDRAWN' and " + OUT;
    private static final String ALONE = "from web_annotation w where w.project_id = :project and w.annotation_id is null and " + KEPT_NOW + " is not null";

    @PersistenceContext
    private EntityManager entities;

    /** @param seeing whose blind first pass keeps back what others wrote; null where there is none */
    long count(UUID project, UUID seeing) {
        return ((Number) bound("select (select count(*) %s%s) + (select count(*) %s%s)".formatted(ON_DESK, seen(seeing), ALONE, own(seeing)), project, seeing).getSingleResult()).longValue();
    }

    /** When what somebody sees of it was last changed. */
    Optional<Instant> modified(UUID project, UUID seeing) {
        return Optional.ofNullable((Instant) bound("""
            select greatest(
                (select max(r.at) from annotation a join annotation_revision r on r.annotation_id = a.id where a.project_id = :project%1$s),
                (select max(t.at) from annotation a join review_step t on t.annotation_id = a.id where a.project_id = :project%1$s),
                (select max(r.at) from web_annotation w join web_annotation_revision r on r.web_annotation_id = w.id where w.project_id = :project%2$s))"""
            .formatted(seen(seeing), own(seeing)), project, seeing).getSingleResult());
    }

    /** A page of it, the earliest first. */
    List<Entry> page(UUID project, UUID seeing, long from, int most) {
        Query query = bound("""
            select e.id, e.annotation, w.id, coalesce(w.name, cast(e.id as text)), e.author, e.at, e.text from (
                (select a.id as id, a.id as annotation, a.author_id as author, a.created_at as at, a.source_version_id as text %s%s order by a.created_at, a.id limit :reach)
                union all (select w.id, null, w.author_id, w.posted_at, null %s%s order by w.posted_at, w.id limit :reach)) e
            left join web_annotation w on w.annotation_id = e.annotation or e.annotation is null and w.id = e.id
            order by e.at, e.id offset :start limit :most""".formatted(ON_DESK, seen(seeing), ALONE, own(seeing)), project, seeing);
        return entries(query.setParameter("reach", from + most).setParameter("start", from).setParameter("most", most));
    }

    /** What has or had that name in the project; that of an annotation that was written here is its id. */
    Optional<Entry> named(UUID project, String name) {
        List<Entry> kept = entries(entities.createNativeQuery("""
                select coalesce(w.annotation_id, w.id), w.annotation_id, w.id, w.name, w.author_id, w.posted_at, a.source_version_id
                from web_annotation w left join annotation a on a.id = w.annotation_id where w.project_id = :project and w.name = :name""", Object[].class)
            .setParameter("project", project).setParameter("name", name));
        return kept.isEmpty() ? written(project, name) : Optional.of(kept.getFirst());
    }

    private Optional<Entry> written(UUID project, String name) {
        if (!name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Optional.empty();
        }
        return entries(entities.createNativeQuery("""
                select a.id, a.id, w.id, coalesce(w.name, cast(a.id as text)), a.author_id, a.created_at, a.source_version_id from annotation a left join web_annotation w on w.annotation_id = a.id
                where a.project_id = :project and a.id = cast(:name as uuid)""", Object[].class)
            .setParameter("project", project).setParameter("name", name)).stream().findFirst();
    }

    /** What was sent last, by what is kept. */
    Map<UUID, KeptDocument> documents(Collection<UUID> kept) {
        List<?> rows = kept.isEmpty() ? List.of() : entities.createNativeQuery("""
                select distinct on (web_annotation_id) web_annotation_id, number, document, revision, at from web_annotation_revision
                where web_annotation_id in (:kept) order by web_annotation_id, number desc""", Object[].class).setParameter("kept", kept).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (UUID) row[0],
            row -> new KeptDocument(((Number) row[1]).intValue(), (String) row[2], row[3] == null ? null : ((Number) row[3]).intValue(), (Instant) row[4])));
    }

    /** Holds the name of what is kept until the end of the transaction, so that no two send the same number. */
    void hold(UUID kept) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(cast(:kept as text), 62)) as text)").setParameter("kept", kept.toString()).getSingleResult();
    }

    /** Gives a name; false where it was given before. */
    boolean add(UUID id, UUID project, String name, UUID annotation, UUID author, Instant at) {
        return entities.createNativeQuery("""
                insert into web_annotation (id, project_id, name, annotation_id, author_id, posted_at) values (:id, :project, :name, cast(nullif(:annotation, '') as uuid), :author, :at) on conflict (project_id, name) do nothing""")
            .setParameter("id", id).setParameter("project", project).setParameter("name", name).setParameter("annotation", annotation == null ? "" : annotation.toString())
            .setParameter("author", author).setParameter("at", at).executeUpdate() == 1;
    }

    /** Keeps what was sent; a document of null that it was deleted. */
    void append(UUID kept, int number, String document, Integer revision, UUID editor, Instant at) {
        entities.createNativeQuery("""
                insert into web_annotation_revision (web_annotation_id, number, document, revision, editor_id, at)
                values (:kept, :number, cast(:document as text), cast(nullif(:revision, 0) as int), :editor, :at)""")
            .setParameter("kept", kept).setParameter("number", number).setParameter("document", document).setParameter("revision", revision == null ? 0 : revision)
            .setParameter("editor", editor).setParameter("at", at).executeUpdate();
    }

    /** The newest text of the one source in the work of a project that came from that address; empty where none did, or several. */
    Optional<UUID> textFrom(UUID project, String address) {
        List<?> found = entities.createNativeQuery("""
                select (select v.id from source_version v where v.source_id = s.id order by v.number desc limit 1)
                from source s join provenance p on p.source_id = s.id and p.revision = s.revision where s.project_id = :project and s.standing = 'IN_WORK' and p.url = :address""", UUID.class)
            .setParameter("project", project).setParameter("address", address).setMaxResults(2).getResultList();
        return found.size() == 1 ? Optional.of((UUID) found.getFirst()) : Optional.empty();
    }

    /** Whether that text is one of the project. */
    boolean isText(UUID project, UUID version) {
        return !entities.createNativeQuery("select 1 from source_version where id = :version and project_id = :project").setParameter("version", version).setParameter("project", project).getResultList().isEmpty();
    }

    private Query bound(String sql, UUID project, UUID seeing) {
        Query query = entities.createNativeQuery(sql).setParameter("project", project);
        return seeing == null ? query : query.setParameter("seeing", seeing);
    }

    private static String seen(UUID seeing) {
        return seeing == null ? "" : " and (" + SeenRows.condition("a.author_id", "a.source_version_id") + ")";
    }

    /** What is about no text is in nobody's pass of one: where passes are blind, it is its author's alone. */
    private static String own(UUID seeing) {
        return seeing == null ? "" : " and w.author_id = :seeing";
    }

    private static List<Entry> entries(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast)
            .map(row -> new Entry((UUID) row[0], (UUID) row[1], (UUID) row[2], (String) row[3], (UUID) row[4], (Instant) row[5], (UUID) row[6])).toList();
    }
}
