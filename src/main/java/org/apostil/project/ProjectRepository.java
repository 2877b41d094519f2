package org.apostil.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and adds projects. */
@ApplicationScoped
class ProjectRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Project project) {
        entities.persist(project);
    }

    Optional<Project> byId(UUID id) {
        return Optional.ofNullable(entities.find(Project.class, id));
    }

    /** Takes the project for a change, as it is by now; others who would change it or its members wait. */
    Optional<Project> forChange(UUID id) {
        Optional<Project> project = byId(id);
        project.ifPresent(found -> entities.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return project;
    }

    List<Project> byIds(Collection<UUID> ids) {
        return entities.createQuery("select p from Project p where p.id in :ids order by lower(p.name)", Project.class)
            .setParameter("ids", ids).getResultList();
    }
}
