package org.apostil.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and appends what became of claims: that they were worded anew, merged, and parted again. */
@ApplicationScoped
class ClaimPastRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Until the end of the transaction nobody else edits or merges claims of this project. */
    void hold(UUID projectId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))").setParameter("key", projectId + " claims").getSingleResult();
    }

    /** Appends it; what is read of claims afterwards is read anew. */
    void add(Object fact) {
        entities.persist(fact);
        entities.flush();
        entities.clear();
    }

    /** Forgets what was read, so that it is read as it stands now. */
    void readAnew() {
        entities.flush();
        entities.clear();
    }

    /** How a claim was worded anew, newest first. */
    List<ClaimEdit> edits(UUID claim) {
        return entities.createQuery("select e from ClaimEdit e where e.claimId = :claim order by e.number desc", ClaimEdit.class).setParameter("claim", claim).getResultList();
    }

    /** The merges of a claim, into others and of others into it, newest first. */
    List<ClaimMerge> merges(UUID claim) {
        return entities.createQuery("select m from ClaimMerge m where m.claimId = :claim or m.intoId = :claim order by m.id desc", ClaimMerge.class)
            .setParameter("claim", claim).getResultList();
    }

    /** The ends of those merges, by merge. */
    Map<UUID, ClaimMergeEnd> ends(Collection<UUID> merges) {
        return merges.isEmpty() ? Map.of() : entities.createQuery("select e from ClaimMergeEnd e where e.mergeId in (:merges)", ClaimMergeEnd.class).setParameter("merges", merges)
            .getResultStream().collect(Collectors.toMap(ClaimMergeEnd::mergeId, Function.identity()));
    }

    /** Whether a statement of that claim is approved. */
    boolean isApproved(UUID projectId, UUID claim) {
        return (Boolean) entities.createNativeQuery("""
                select exists (select from annotation_revision r join annotation a on a.id = r.annotation_id and a.revision = r.number
                    where a.project_id = :project and a.state = 'APPROVED' and r.claim_id = :claim)""", Boolean.class)
            .setParameter("project", projectId).setParameter("claim", claim).getSingleResult();
    }
}
