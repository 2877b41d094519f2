package org.apostil.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.platform.Among;

/** Reads and adds threads with their posts and steps. */
@ApplicationScoped
class DiscussionRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
    }

    Optional<Thread> byId(UUID id) {
        return Optional.ofNullable(entities.find(Thread.class, id));
    }

    /** The thread, held until the end of the transaction; its row, being kept for ever, cannot itself be locked. */
    Optional<Thread> forChange(UUID id) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:id, 0))")
            .setParameter("id", id.toString()).getSingleResult();
        return byId(id);
    }

    /** Who wrote those annotations. */
    Map<UUID, UUID> authors(Collection<UUID> annotations) {
        List<?> rows = entities.createNativeQuery("select id, author_id from annotation where id " + Among.these(annotations), Object[].class)
            .setParameter("ids", Among.value(annotations)).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    List<Thread> ofVersion(UUID sourceVersionId) {
        return entities.createQuery("select t from Thread t where t.sourceVersionId = :version order by t.openedAt, t.id", Thread.class)
            .setParameter("version", sourceVersionId).getResultList();
    }

    /** The threads of a text that are in {@code ids} or on one of {@code annotations}. */
    List<Thread> ofVersion(UUID sourceVersionId, Collection<UUID> ids, Collection<UUID> annotations) {
        return entities.createQuery("""
                select t from Thread t where t.sourceVersionId = :version and (t.id in :ids or t.annotationId in :annotations)
                order by t.openedAt, t.id""", Thread.class)
            .setParameter("version", sourceVersionId).setParameter("ids", ids).setParameter("annotations", annotations).getResultList();
    }

    /** Id, annotation, start, end and opener of each thread of a text, in document order and by age. */
    List<Object[]> lines(UUID sourceVersionId) {
        return entities.createQuery("""
                select t.id, t.annotationId, t.span.start, t.span.end, t.openedBy from Thread t
                where t.sourceVersionId = :version order by t.span.start, t.openedAt, t.id""", Object[].class)
            .setParameter("version", sourceVersionId).getResultList();
    }

    /** Who wrote in each thread of a text, oldest first, what they did not take back. */
    Map<UUID, List<UUID>> writers(UUID sourceVersionId) {
        return ofVersion("""
            select p.thread_id, p.author_id from post p join thread t on t.id = p.thread_id where t.source_version_id = :version
            and not exists (select from taken_back b where b.row_id = p.id) order by p.at, p.id""", sourceVersionId)
            .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** Of each thread of a text that was ever resolved or reopened, whether it is resolved now. */
    Map<UUID, Boolean> resolved(UUID sourceVersionId) {
        return ofVersion("""
            select s.thread_id, s.resolved from thread_step s join thread t on t.id = s.thread_id where t.source_version_id = :version
            and not exists (select from taken_back b where b.row_id = s.id) order by s.at, s.id""", sourceVersionId)
            .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Boolean) row[1], (earlier, later) -> later));
    }

    /** The threads of a text that were taken back by those who opened them. */
    Set<UUID> takenBack(UUID sourceVersionId) {
        return ofVersion("select t.id, b.annotation_id from thread t join taken_back b on b.row_id = t.id where t.source_version_id = :version", sourceVersionId)
            .map(row -> (UUID) row[0]).collect(Collectors.toSet());
    }

    private Stream<Object[]> ofVersion(String sql, UUID sourceVersionId) {
        List<?> rows = entities.createNativeQuery(sql, Object[].class).setParameter("version", sourceVersionId).getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    Map<UUID, List<Post>> posts(Collection<UUID> threads) {
        return entities.createQuery("select p from Post p where p.threadId " + Among.these(threads) + " order by p.at, p.id", Post.class)
            .setParameter("ids", Among.value(threads)).getResultList().stream().collect(Collectors.groupingBy(Post::threadId));
    }

    Map<UUID, List<ThreadStep>> steps(Collection<UUID> threads) {
        return entities.createQuery("select s from ThreadStep s where s.threadId " + Among.these(threads) + " order by s.at, s.id", ThreadStep.class)
            .setParameter("ids", Among.value(threads)).getResultList().stream().collect(Collectors.groupingBy(ThreadStep::threadId));
    }

    Optional<ThreadStep> step(UUID id) {
        return Optional.ofNullable(entities.find(ThreadStep.class, id));
    }

    /** How many threads are open on each of those annotations; nothing for one that has none. */
    Map<UUID, Long> openOn(Collection<UUID> annotations) {
        List<?> rows = entities.createNativeQuery("select annotation_id, count(*) from thread_now where annotation_id " + Among.these(annotations) + " and open group by annotation_id", Object[].class)
            .setParameter("ids", Among.value(annotations)).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
