package org.apostil.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and adds saved searches. */
@ApplicationScoped
class SavedSearchRepository {

    @PersistenceContext
    private EntityManager entities;

    SavedSearch add(SavedSearch search) {
        entities.persist(search);
        return search;
    }

    void remove(SavedSearch search) {
        entities.remove(search);
    }

    Optional<SavedSearch> byId(UUID id) {
        return Optional.ofNullable(entities.find(SavedSearch.class, id));
    }

    /** The search, held until the end of the transaction. */
    Optional<SavedSearch> forChange(UUID id) {
        return Optional.ofNullable(entities.find(SavedSearch.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Writes down what was changed so far, so that the version is the one that the next reader gets. */
    void flush() {
        entities.flush();
    }

    List<SavedSearch> of(UUID owner) {
        return entities.createQuery("select s from SavedSearch s where s.ownerId = :owner order by lower(s.name), s.id", SavedSearch.class)
            .setParameter("owner", owner).getResultList();
    }

    /** Those that look in that project and are shared, or are that person's. */
    List<SavedSearch> in(UUID project, UUID owner) {
        return entities.createQuery("select s from SavedSearch s where s.projectId = :project and (s.shared or s.ownerId = :owner) order by lower(s.name), s.id", SavedSearch.class)
            .setParameter("project", project).setParameter("owner", owner).getResultList();
    }
}
