package org.apostil.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads and appends steps. */
@ApplicationScoped
class StepRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Step step) {
        entities.persist(step);
    }

    Map<UUID, List<Step>> of(Collection<UUID> subjects) {
        return entities.createQuery("select s from Step s where s.subjectId in :subjects order by s.at, s.id", Step.class)
            .setParameter("subjects", subjects).getResultStream().collect(Collectors.groupingBy(Step::subjectId));
    }
}
