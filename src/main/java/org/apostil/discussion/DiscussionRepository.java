package org.apostil.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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

    List<Thread> ofVersion(UUID sourceVersionId) {
        return entities.createQuery("select t from Thread t where t.sourceVersionId = :version order by t.openedAt, t.id", Thread.class)
            .setParameter("version", sourceVersionId).getResultList();
    }

    Map<UUID, List<Post>> posts(Collection<UUID> threads) {
        return entities.createQuery("select p from Post p where p.threadId in :threads order by p.at, p.id", Post.class)
            .setParameter("threads", threads).getResultStream().collect(Collectors.groupingBy(Post::threadId));
    }

    Map<UUID, List<ThreadStep>> steps(Collection<UUID> threads) {
        return entities.createQuery("select s from ThreadStep s where s.threadId in :threads order by s.at, s.id", ThreadStep.class)
            .setParameter("threads", threads).getResultStream().collect(Collectors.groupingBy(ThreadStep::threadId));
    }

    /** How many threads are open on each of those annotations; nothing for one that has none. */
    Map<UUID, Long> openOn(Collection<UUID> annotations) {
        return entities.createQuery("""
                select t.annotationId, count(t) from Thread t where t.annotationId in :annotations
                and not exists (select 1 from ThreadStep s where s.threadId = t.id and s.resolved = true
                    and not exists (select 1 from ThreadStep later where later.threadId = t.id and later.at > s.at))
                group by t.annotationId""", Object[].class)
            .setParameter("annotations", annotations).getResultStream()
            .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
