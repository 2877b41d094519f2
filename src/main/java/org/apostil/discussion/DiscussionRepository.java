package org.apostil.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.platform.Among;

/** Reads and adds threads with their posts, steps and assignments. */
@ApplicationScoped
class DiscussionRepository {

    /** That a person is addressed in some revision of a post. */
    record Mention(UUID postId, UUID personId) {
    }

    /** From the few rows that name the person to their threads: most threads of a text call for nobody. */
    private static final String CALLING = """
        with asked as (
            select distinct on (p.thread_id) p.thread_id, p.id as post_id from mention m join post p on p.id = m.post_id
            where m.person_id = :person and p.author_id <> :person and m.revision = (select n.revision from post_now n where n.id = p.id)
                and not exists (select from taken_back b where b.row_id = p.id)
                and not exists (select from post mine where mine.thread_id = p.thread_id and mine.author_id = :person and (mine.at, mine.id) > (m.at, p.id)
                    and not exists (select from taken_back b where b.row_id = mine.id))
            order by p.thread_id, p.at desc, p.id desc),
        assigned as (
            select a.thread_id from thread_assignment a where a.assignee_id = :person
                and a.number = (select n.number from thread_assigned n where n.thread_id = a.thread_id))
        select t.id, t.project_id, t.source_version_id, asked.post_id, assigned.thread_id is not null as assigned
        from thread_now t left join asked on asked.thread_id = t.id left join assigned on assigned.thread_id = t.id
        where t.open and t.id in (select thread_id from asked union select thread_id from assigned)""";

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

    Optional<Post> post(UUID id) {
        return Optional.ofNullable(entities.find(Post.class, id));
    }

    /** By post of those threads: what it said since it was set right, oldest first. */
    Map<UUID, List<PostRevision>> revisions(Collection<UUID> threads) {
        return entities.createQuery("select r from PostRevision r join Post p on p.id = r.postId where p.threadId " + Among.these(threads) + " order by r.number", PostRevision.class)
            .setParameter("ids", Among.value(threads)).getResultList().stream().collect(Collectors.groupingBy(PostRevision::postId));
    }

    /** By thread: who was to see to it, oldest first. */
    Map<UUID, List<Assignment>> assignments(Collection<UUID> threads) {
        return entities.createQuery("select a from Assignment a where a.threadId " + Among.these(threads) + " order by a.number", Assignment.class)
            .setParameter("ids", Among.value(threads)).getResultList().stream().collect(Collectors.groupingBy(Assignment::threadId));
    }

    void mention(UUID postId, int revision, UUID personId, Instant at) {
        entities.createNativeQuery("insert into mention (post_id, revision, person_id, at) values (:post, :revision, :person, :at)")
            .setParameter("post", postId).setParameter("revision", revision).setParameter("person", personId).setParameter("at", at).executeUpdate();
    }

    /** Who is addressed in the posts of those threads. */
    List<Mention> mentions(Collection<UUID> threads) {
        return rows(entities.createNativeQuery("select distinct m.post_id, m.person_id from mention m join post p on p.id = m.post_id where p.thread_id "
            + Among.these(threads), Object[].class).setParameter("ids", Among.value(threads)))
            .map(row -> new Mention((UUID) row[0], (UUID) row[1])).toList();
    }

    /** Who is addressed in what a post says in that revision. */
    Set<UUID> mentioned(UUID postId, int revision) {
        return ids(entities.createNativeQuery("select person_id from mention where post_id = :post and revision = :revision", UUID.class)
            .setParameter("post", postId).setParameter("revision", revision));
    }

    /** The open threads of a text that call for that person: they are to see to it, or are addressed and did not speak since. */
    Set<UUID> calling(UUID sourceVersionId, UUID personId) {
        return ids(entities.createNativeQuery("select id from (" + CALLING + ") c where c.source_version_id = :version", UUID.class)
            .setParameter("version", sourceVersionId).setParameter("person", personId));
    }

    /** Which of those threads are open and call for that person. */
    Set<UUID> callingOf(Collection<UUID> threads, UUID personId) {
        return ids(entities.createNativeQuery("select id from (" + CALLING + ") c where c.id " + Among.these(threads), UUID.class)
            .setParameter("ids", Among.value(threads)).setParameter("person", personId));
    }

    /**
     * The open threads of those projects that call for a person: of each its id, the post in which they are addressed last
     * and did not answer (null where none is), and whether they are to see to it.
     */
    List<Object[]> calling(Collection<UUID> projects, UUID personId) {
        return rows(entities.createNativeQuery("select id, post_id, assigned from (" + CALLING + ") c where c.project_id " + Among.these(projects), Object[].class)
            .setParameter("ids", Among.value(projects)).setParameter("person", personId)).toList();
    }

    private static Set<UUID> ids(Query query) {
        List<?> ids = query.getResultList();
        return ids.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }

    private static Stream<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast);
    }
}
