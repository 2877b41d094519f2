package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;

/** Suggests changes to what a colleague wrote. What becomes of them, {@link SuggestionDecisionService} says. */
@ApplicationScoped
@Transactional
public class SuggestionService {

    @Inject
    private SuggestionRepository suggestions;

    @Inject
    private HeldSuggestions held;

    @Inject
    private SeenAnnotations seenOnes;

    @Inject
    private AnnotationWriteService writing;

    @Inject
    private RevisionService revisions;

    @Inject
    private SuggestionRules rules;

    @Inject
    private ReviewNotices notices;

    @Inject
    private Access access;

    @Inject
    private Clock clock;

    /** A suggestion with where its pieces stand. */
    public SuggestionView get(UUID suggestionId) {
        Suggestion suggestion = held.get(suggestionId);
        access.require(Permission.READ, suggestion.projectId());
        return held.view(suggestion);
    }

    /**
     * Suggests that an annotation say something else.
     *
     * @param revision the one that the suggester had before them
     * @param content  all that the annotation shall say
     * @param reason   why, in words
     * @throws Problem when it is one's own, nothing differs, or the content is not accepted
     */
    public SuggestionView suggest(UUID annotationId, int revision, AnnotationContent content, String reason) {
        Annotation annotation = seenOnes.get(annotationId);
        Actor actor = access.require(Permission.DISCUSS, annotation.projectId());
        rules.whyNot(annotation, actor).ifPresent(SuggestionService::refuse);
        AnnotationContent base = revisions.said(annotationId, revision);
        writing.check(annotation, content);
        List<Piece> pieces = Piece.between(base, content);
        if (pieces.isEmpty()) {
            throw Problem.invalid("content", "This says what the annotation said already, so there is nothing to suggest. Change a field or the passage first.");
        }
        String why = Text.required(reason, "reason", "Say why, so that the author can judge it. Nothing was suggested yet.");
        Suggestion suggestion = new Suggestion(annotation, revision, SuggestedJson.write(content), pieces, why, actor.id(), clock.instant());
        suggestions.add(suggestion);
        suggestions.flush();
        held.record("annotation.suggested", suggestion, actor, Map.of("content", base), Map.of("suggestion", suggestion.id(), "revision", revision, "content", content), why);
        notices.suggested(annotation, rules.deciding(annotation), why);
        return held.view(suggestion);
    }

    /**
     * Withdraws what is open of one's own suggestion; what was decided stays.
     *
     * @throws Problem when somebody was faster, it is not one's own, or nothing of it is open
     */
    public SuggestionView withdraw(UUID suggestionId, long seen) {
        Suggestion suggestion = held.get(suggestionId);
        Actor actor = access.require(Permission.READ, suggestion.projectId());
        held.requireSeen(suggestion, seen);
        held.hold(suggestion);
        SuggestionView view = held.view(suggestion);
        if (!view.mine()) {
            refuse("Only who made a suggestion withdraws it.");
        }
        if (!view.mayWithdraw()) {
            refuse("Nothing of it is open any more, so there is nothing to withdraw.");
        }
        suggestion.withdraw(clock.instant());
        suggestions.flush();
        held.record("annotation.suggestion-withdrawn", suggestion, actor, Map.of(), Map.of("suggestion", suggestion.id()), null);
        return held.view(suggestion);
    }

    private static void refuse(String why) {
        throw new Problem(Sort.REFUSED, why);
    }
}
