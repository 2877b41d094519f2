package org.apostil.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Reads and appends revisions of guidelines. */
@ApplicationScoped
class GuidelineRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(GuidelineRevision revision) {
        entities.persist(revision);
    }

    /** All revisions of a project's guidelines, newest first. */
    List<GuidelineRevision> of(UUID projectId) {
        return entities.createQuery("select g from GuidelineRevision g where g.projectId = :project order by g.number desc", GuidelineRevision.class)
            .setParameter("project", projectId).getResultList();
    }

    /** The newest revision; none before the first was written. */
    List<GuidelineRevision> newest(UUID projectId) {
        return entities.createQuery("select g from GuidelineRevision g where g.projectId = :project order by g.number desc", GuidelineRevision.class)
            .setParameter("project", projectId).setMaxResults(1).getResultList();
    }
}
