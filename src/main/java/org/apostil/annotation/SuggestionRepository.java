package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.platform.Among;

/** Reads and adds suggestions and the decisions on their pieces. */
@ApplicationScoped
class SuggestionRepository {

    @PersistenceContext
    private EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
    }

    /** Writes down what was changed so far. */
    void flush() {
        entities.flush();
    }

    Optional<Suggestion> byId(UUID id) {
        return Optional.ofNullable(entities.find(Suggestion.class, id));
    }

    /**
     * The suggestion, held until the end of the transaction; its version counts up whatever is done to it.
     *
     * @throws jakarta.persistence.OptimisticLockException when somebody changed it since it was read
     */
    Optional<Suggestion> forChange(UUID id) {
        return Optional.ofNullable(entities.find(Suggestion.class, id, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
    }

    /** Those to these annotations, oldest first. */
    List<Suggestion> to(Collection<UUID> annotations) {
        return entities.createQuery("select s from Suggestion s where s.annotationId " + Among.these(annotations) + " order by s.at, s.id", Suggestion.class)
            .setParameter("ids", Among.value(annotations)).getResultList();
    }

    /** All decisions on those suggestions, oldest first, but acceptances whose edit was taken back. */
    List<SuggestionDecision> standing(Collection<UUID> suggestions) {
        Set<UUID> gone = takenBack(suggestions);
        return entities.createQuery("select d from SuggestionDecision d where d.suggestionId in :ids order by d.at, d.id", SuggestionDecision.class)
            .setParameter("ids", suggestions).getResultList().stream().filter(decision -> !gone.contains(decision.id())).toList();
    }

    private Set<UUID> takenBack(Collection<UUID> suggestions) {
        List<?> ids = entities.createNativeQuery("""
                select d.id from suggestion_decision d join suggestion s on s.id = d.suggestion_id
                where s.id in (:ids) and d.revision is not null and not edit_stands(s.annotation_id, d.revision)""", UUID.class)
            .setParameter("ids", suggestions).getResultList();
        return ids.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }
}
