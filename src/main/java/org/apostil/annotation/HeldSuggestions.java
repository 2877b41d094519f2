package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Actor;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** Suggestions as one change of them finds, holds, shows and writes them down. The annotation is held first, where it changes too. */
@ApplicationScoped
class HeldSuggestions {

    @Inject
    private SuggestionRepository suggestions;

    @Inject
    private SeenAnnotations seenOnes;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private AuditLog audit;

    Suggestion get(UUID id) {
        return suggestions.byId(id).orElseThrow(Problem::notFound);
    }

    /** The annotation to which it is suggested, if the blind first pass lets whoever is signed in see it. */
    Annotation annotation(Suggestion suggestion) {
        return seenOnes.get(suggestion.annotationId());
    }

    SuggestionView view(Suggestion suggestion) {
        return reading.get(suggestion.annotationId()).suggestions().stream().filter(each -> each.id().equals(suggestion.id())).findFirst().orElseThrow(Problem::notFound);
    }

    /** @throws Problem when it or its annotation is no longer as it was at the version {@code seen} */
    void requireSeen(Suggestion suggestion, long seen) {
        if (SuggestionRules.version(suggestion, annotation(suggestion)) != seen) {
            throw stale();
        }
    }

    /** @throws Problem when somebody was faster */
    void hold(Suggestion suggestion) {
        try {
            suggestions.forChange(suggestion.id()).orElseThrow(Problem::notFound);
        } catch (OptimisticLockException atTheSameInstant) {
            throw stale();
        }
    }

    void record(String action, Suggestion suggestion, Actor actor, Map<String, ?> before, Map<String, ?> after, String reason) {
        audit.append(new AuditEvent(action, actor.id(), suggestion.projectId(), "annotation", suggestion.annotationId(), before, after, reason));
    }

    private static Problem stale() {
        return new Problem(Sort.STALE, "Somebody changed this suggestion or its annotation while you had it before you. Nothing was decided. Look at it as it is now, then decide again.");
    }
}
