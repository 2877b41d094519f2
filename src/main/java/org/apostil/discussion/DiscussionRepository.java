package org.apostil.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.platform.Among;
import org.apostil.source.Span;

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
        select t.id, t.project_id, asked.post_id, assigned.thread_id is not null as assigned
        from thread_now t left join asked on asked.thread_id = t.id left join assigned on assigned.thread_id = t.id
        where t.open and t.id in (select thread_id from asked union select thread_id from assigned)""";

    /** Where threads stand: thread, text, and the passage there. */
    private static final String PLACES = "select x.thread_id, x.source_version_id, x.start_at, x.end_at, x.exact, x.prefix, x.suffix from thread_text x ";

    @PersistenceContext
    private EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
    }

    /** The thread where it stands now: on the latest text to which it was carried over. */
    Optional<Thread> byId(UUID id) {
        return Optional.ofNullable(entities.find(Thread.class, id)).map(found -> read(List.of(found), rows(entities.createNativeQuery(PLACES + """
                join source_version v on v.id = x.source_version_id where x.thread_id = :id order by v.number desc limit 1""", Object[].class).setParameter("id", id))).getFirst());
    }

    /** Each thread as it stands on the text of its row. */
    private static List<Thread> read(List<Thread> threads, Stream<Object[]> places) {
        Map<UUID, Object[]> place = places.collect(Collectors.toMap(row -> (UUID) row[0], Function.identity(), (one, same) -> one));
        return threads.stream().map(thread -> Optional.ofNullable(place.get(thread.id())).map(row -> thread.on((UUID) row[1], row[4] == null ? null
            : new Span(((Number) row[2]).intValue(), ((Number) row[3]).intValue(), (String) row[4], (String) row[5], (String) row[6]))).orElse(thread)).toList();
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

    /** The threads that stand or stood on a text. */
    List<Thread> ofVersion(UUID sourceVersionId) {
        return there(sourceVersionId, "", Map.of());
    }

    /** Those of them that are in {@code ids} or on one of {@code annotations}. */
    List<Thread> ofVersion(UUID sourceVersionId, Collection<UUID> ids, Collection<UUID> annotations) {
        return there(sourceVersionId, " and (t.id in :ids or t.annotationId in :annotations)", Map.of("ids", ids, "annotations", annotations));
    }

    private List<Thread> there(UUID sourceVersionId, String condition, Map<String, Object> values) {
        List<Object[]> places = rows(entities.createNativeQuery(PLACES + "where x.source_version_id = :version", Object[].class).setParameter("version", sourceVersionId)).toList();
        if (places.isEmpty()) {
            return List.of();
        }
        TypedQuery<Thread> query = entities.createQuery("select t from Thread t where t.id in :there" + condition + " order by t.openedAt, t.id", Thread.class)
            .setParameter("there", places.stream().map(row -> (UUID) row[0]).toList());
        values.forEach(query::setParameter);
        return read(query.getResultList(), places.stream());
    }

    /** Id, annotation, start, end and opener of each thread of a text, in document order and by age. */
    List<Object[]> lines(UUID sourceVersionId) {
        return rows(entities.createNativeQuery("""
                select t.id, t.annotation_id, x.start_at, x.end_at, t.opened_by from thread_text x join thread t on t.id = x.thread_id
                where x.source_version_id = :version order by x.start_at, t.opened_at, t.id""", Object[].class)
            .setParameter("version", sourceVersionId)).toList();
    }

    /** Who wrote in each thread of a text, oldest first, what they did not take back. */
    Map<UUID, List<UUID>> writers(UUID sourceVersionId) {
        return ofVersion("""
            select p.thread_id, p.author_id from post p join thread_text x on x.thread_id = p.thread_id where x.source_version_id = :version
            and not exists (select from taken_back b where b.row_id = p.id) order by p.at, p.id""", sourceVersionId)
            .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** Of each thread of a text that was ever resolved or reopened, whether it is resolved now. */
    Map<UUID, Boolean> resolved(UUID sourceVersionId) {
        return ofVersion("""
            select s.thread_id, s.resolved from thread_step s join thread_text x on x.thread_id = s.thread_id where x.source_version_id = :version
            and not exists (select from taken_back b where b.row_id = s.id) order by s.at, s.id""", sourceVersionId)
            .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Boolean) row[1], (earlier, later) -> later));
    }

    /** The threads of a text that were taken back by those who opened them. */
    Set<UUID> takenBack(UUID sourceVersionId) {
        return ofVersion("select x.thread_id, b.annotation_id from thread_text x join taken_back b on b.row_id = x.thread_id where x.source_version_id = :version", sourceVersionId)
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

    /** The threads on passages that stand on those texts and on no later one, those that were taken back too. */
    List<Thread> standingOn(Collection<UUID> versions) {
        List<?> ids = entities.createNativeQuery("""
                select x.thread_id from thread_text x join thread t on t.id = x.thread_id and t.annotation_id is null join source_version v on v.id = x.source_version_id
                where x.source_version_id in (:versions) and not exists (
                    select from thread_text later join source_version w on w.id = later.source_version_id where later.thread_id = x.thread_id and w.number > v.number)""", UUID.class)
            .setParameter("versions", versions).getResultList();
        return ids.stream().map(UUID.class::cast).flatMap(id -> byId(id).stream()).toList();
    }

    /** Writes down where a thread on a passage stands in a later text. */
    void carry(Thread thread, UUID version, Span span, UUID by, Instant at) {
        entities.createNativeQuery("""
                insert into thread_carry (thread_id, project_id, to_version_id, start_at, end_at, exact, prefix, suffix, carried_by, at)
                values (:thread, :project, :version, :start, :end, :exact, :prefix, :suffix, :by, :at)""")
            .setParameter("thread", thread.id()).setParameter("project", thread.projectId()).setParameter("version", version)
            .setParameter("start", span.start()).setParameter("end", span.end()).setParameter("exact", span.exact())
            .setParameter("prefix", span.prefix()).setParameter("suffix", span.suffix()).setParameter("by", by).setParameter("at", at).executeUpdate();
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
        return ids(entities.createNativeQuery("select id from (" + CALLING + ") c where c.id in (select x.thread_id from thread_text x where x.source_version_id = :version)", UUID.class)
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
