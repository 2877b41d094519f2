package org.apostil.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads and appends deeds. */
@ApplicationScoped
class DeedRepository {

    private static final String OF_PERSON = "select d from Deed d where d.projectId = :project and d.actorId = :actor ";

    @PersistenceContext
    private EntityManager entities;

    /** Appends a deed. It gets its place from the database, with which whoever asks next reads it. */
    void add(Deed deed) {
        entities.persist(deed);
        entities.flush();
        entities.detach(deed);
    }

    /** Appends deeds, in their order. */
    void addAll(List<Deed> deeds) {
        deeds.forEach(entities::persist);
        entities.flush();
        deeds.forEach(entities::detach);
    }

    /** Lets nobody else take back or do again for that person until the end of the transaction. */
    void hold(UUID projectId, UUID actorId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:who, 1))")
            .setParameter("who", projectId + " " + actorId).getSingleResult();
    }

    /** How many deeds that person ever did in the project, taking back and doing again among them. */
    long count(UUID projectId, UUID actorId) {
        return entities.createQuery("select count(d) from Deed d where d.projectId = :project and d.actorId = :actor", Long.class)
            .setParameter("project", projectId).setParameter("actor", actorId).getSingleResult();
    }

    /** The last deed of that person that was not taken back. */
    Optional<Deed> standing(UUID projectId, UUID actorId) {
        return first(OF_PERSON + "and d.move <> TAKEN_BACK and not exists (select 1 from Deed back where back.ofId = d.id) order by d.seq desc",
            projectId, actorId);
    }

    /** The last taking back of that person that was not done again, and after which they did nothing new. */
    Optional<Deed> takenBack(UUID projectId, UUID actorId) {
        return first(OF_PERSON + """
            and d.move = TAKEN_BACK and not exists (select 1 from Deed again where again.ofId = d.id)
            and not exists (select 1 from Deed later where later.projectId = :project and later.actorId = :actor and later.move = DONE and later.seq > d.seq)
            order by d.seq desc""", projectId, actorId);
    }

    /** What colleagues did since to the same annotation or in the same discussion, and did not take back, oldest first. */
    List<Deed> ofOthersSince(Deed deed) {
        return entities.createQuery("""
                select d from Deed d where (d.annotationId = :annotation or d.threadId = :thread) and d.seq > :seq and d.actorId <> :actor
                and d.move <> TAKEN_BACK and not exists (select 1 from Deed back where back.ofId = d.id) order by d.seq""", Deed.class)
            .setParameter("annotation", deed.annotationId().orElse(null)).setParameter("thread", deed.threadId().orElse(null))
            .setParameter("seq", deed.seq()).setParameter("actor", deed.actorId()).getResultList();
    }

    /** What was taken back of what was written about those annotations. */
    Set<UUID> takenBackOnAnnotations(Collection<UUID> annotations) {
        return rows("annotationId", annotations);
    }

    /** What was taken back of what was written in those discussions. */
    Set<UUID> takenBackInThreads(Collection<UUID> threads) {
        return rows("threadId", threads);
    }

    private Set<UUID> rows(String field, Collection<UUID> ids) {
        return entities.createQuery("""
                select d.rowId from Deed d where d.%s in :ids and d.move = TAKEN_BACK
                and not exists (select 1 from Deed again where again.ofId = d.id and again.rowId = d.rowId)""".formatted(field), UUID.class)
            .setParameter("ids", ids).getResultStream().collect(Collectors.toSet());
    }

    private Optional<Deed> first(String query, UUID projectId, UUID actorId) {
        return entities.createQuery(query, Deed.class).setParameter("project", projectId).setParameter("actor", actorId)
            .setMaxResults(1).getResultStream().findFirst();
    }
}
