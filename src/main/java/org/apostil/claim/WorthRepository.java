package org.apostil.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and appends what was said of the worth of checking claims, and who checks them. */
@ApplicationScoped
class WorthRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Object said) {
        entities.persist(said);
    }

    /** All that was said of a claim, newest first. */
    List<GivenWorth> of(UUID claim) {
        return entities.createQuery("select w from GivenWorth w where w.claimId = :claim order by w.id desc", GivenWorth.class).setParameter("claim", claim).getResultList();
    }

    /** The newest assignment of a claim. */
    Optional<AssignedCheck> check(UUID claim) {
        return entities.createQuery("select a from AssignedCheck a where a.claimId = :claim order by a.id desc", AssignedCheck.class).setParameter("claim", claim).setMaxResults(1)
            .getResultStream().findFirst();
    }
}
