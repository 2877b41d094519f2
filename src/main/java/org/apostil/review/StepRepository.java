package org.apostil.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.platform.Among;

/** Reads and appends steps. */
@ApplicationScoped
class StepRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Step step) {
        entities.persist(step);
    }

    /** What somebody ever decided on in a project. */
    Set<UUID> decidedBy(UUID projectId, UUID actorId) {
        return new HashSet<>(entities.createQuery("select distinct s.subjectId from Step s where s.projectId = :project and s.actorId = :actor and s.action in :decisions", UUID.class)
            .setParameter("project", projectId).setParameter("actor", actorId)
            .setParameter("decisions", Arrays.stream(Action.values()).filter(Action::isDecision).toList()).getResultList());
    }

    Map<UUID, List<Step>> of(Collection<UUID> subjects) {
        return entities.createQuery("select s from Step s where s.subjectId " + Among.these(subjects) + " order by s.at, s.id", Step.class)
            .setParameter("ids", Among.value(subjects)).getResultList().stream().collect(Collectors.groupingBy(Step::subjectId));
    }
}
