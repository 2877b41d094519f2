package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apostil.review.State;

/** Reads and adds annotations and their revisions. */
@ApplicationScoped
class AnnotationRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
    }

    Optional<Annotation> byId(UUID id) {
        return Optional.ofNullable(entities.find(Annotation.class, id));
    }

    /**
     * The annotation, held until the end of the transaction; its version counts up whatever is done to it.
     *
     * @throws jakarta.persistence.OptimisticLockException when somebody changed it since it was read
     */
    Optional<Annotation> forChange(UUID id) {
        return Optional.ofNullable(entities.find(Annotation.class, id, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
    }

    /** Writes down what was changed so far, so that the version is the one that the next reader gets. */
    void flush() {
        entities.flush();
    }

    List<Annotation> ofVersion(UUID sourceVersionId) {
        return entities.createQuery("select a from Annotation a where a.sourceVersionId = :version", Annotation.class)
            .setParameter("version", sourceVersionId).getResultList();
    }

    List<Annotation> inState(UUID projectId, Collection<State> states) {
        return entities.createQuery("select a from Annotation a where a.projectId = :project and a.state in :states", Annotation.class)
            .setParameter("project", projectId).setParameter("states", states).getResultList();
    }

    /** How many annotations of each state there are on the versions of a project's sources: version, state, count. */
    List<Object[]> counts(UUID projectId) {
        return entities.createQuery("select a.sourceVersionId, a.state, count(a) from Annotation a where a.projectId = :project group by a.sourceVersionId, a.state", Object[].class)
            .setParameter("project", projectId).getResultList();
    }

    Map<UUID, AnnotationRevision> currentRevisions(Collection<UUID> annotations) {
        return entities.createQuery("select r from AnnotationRevision r join Annotation a on a.id = r.annotationId and a.revision = r.number where a.id in :annotations", AnnotationRevision.class)
            .setParameter("annotations", annotations).getResultStream()
            .collect(Collectors.toMap(AnnotationRevision::annotationId, Function.identity()));
    }

    /** Who wrote a revision of each of those annotations. */
    Map<UUID, Set<UUID>> editors(Collection<UUID> annotations) {
        return entities.createQuery("select distinct r.annotationId, r.editorId from AnnotationRevision r where r.annotationId in :annotations", Object[].class)
            .setParameter("annotations", annotations).getResultStream()
            .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }
}
