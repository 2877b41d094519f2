package org.apostil.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.platform.Among;

/** Reads and appends verdicts on claims and relations between them. */
@ApplicationScoped
class VerdictRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(GivenVerdict verdict) {
        entities.persist(verdict);
    }

    void add(ClaimRelation relation) {
        entities.persist(relation);
    }

    /** Notes that a relation no longer holds; false where somebody was faster. */
    boolean end(UUID relation, UUID person, Instant at) {
        return entities.createNativeQuery("insert into claim_relation_end (relation_id, ended_by, ended_at) values (:relation, :person, :at) on conflict do nothing")
            .setParameter("relation", relation).setParameter("person", person).setParameter("at", at).executeUpdate() == 1;
    }

    /** Until the end of the transaction nobody else relates claims of this project, so that a relation is there once. */
    void hold(UUID projectId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))").setParameter("key", projectId + " relations").getSingleResult();
    }

    /** All verdicts on those claims, newest first. */
    List<GivenVerdict> on(Collection<UUID> claims) {
        return entities.createQuery("select v from GivenVerdict v where v.claimId " + Among.these(claims) + " order by v.id desc", GivenVerdict.class)
            .setParameter("ids", Among.value(claims)).getResultList();
    }

    /** The newest verdict on each of those claims of a project that has any. */
    List<GivenVerdict> newest(UUID projectId, Collection<UUID> claims) {
        return entities.createQuery("select v from GivenVerdict v where v.projectId = :project and v.claimId " + Among.these(claims)
                + " and not exists (select 1 from GivenVerdict later where later.claimId = v.claimId and later.id > v.id)", GivenVerdict.class)
            .setParameter("project", projectId).setParameter("ids", Among.value(claims)).getResultList();
    }

    /** The relations that hold from or to those claims, oldest first. */
    List<ClaimRelation> of(Collection<UUID> claims) {
        return entities.createQuery("select r from ClaimRelation r where (r.claimId " + Among.these(claims) + " or r.otherId " + Among.these(claims)
                + ") and r.id not in (select e.relationId from EndedRelation e) order by r.id", ClaimRelation.class)
            .setParameter("ids", Among.value(claims)).getResultList();
    }

    /** One that holds. */
    Optional<ClaimRelation> find(UUID relation) {
        return entities.createQuery("select r from ClaimRelation r where r.id = :id and r.id not in (select e.relationId from EndedRelation e)", ClaimRelation.class)
            .setParameter("id", relation).getResultStream().findFirst();
    }
}
