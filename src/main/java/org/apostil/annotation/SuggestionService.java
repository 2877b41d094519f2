package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.apostil.annotation.SuggestionView.PieceView;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;
import org.apostil.source.SourceService;
import org.apostil.source.SourceText;

/**
 * Suggests changes to what a colleague wrote, and decides on them piece by piece. What is accepted in one go becomes one
 * revision by the ordinary way of an edit, to which its suggester has contributed.
 */
@ApplicationScoped
@Transactional
public class SuggestionService {

    @Inject
    private SuggestionRepository suggestions;

    @Inject
    private SeenAnnotations seenOnes;

    @Inject
    private AnnotationReadService reading;

    @Inject
    private AnnotationWriteService writing;

    @Inject
    private AnnotationReviewService reviewing;

    @Inject
    private RevisionService revisions;

    @Inject
    private SuggestionRules rules;

    @Inject
    private ReviewNotices notices;

    @Inject
    private SourceService sources;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** A suggestion with where its pieces stand. */
    public SuggestionView get(UUID suggestionId) {
        Suggestion suggestion = suggestions.byId(suggestionId).orElseThrow(Problem::notFound);
        access.require(Permission.READ, suggestion.projectId());
        return view(suggestion);
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
        record("annotation.suggested", suggestion, actor, Map.of("content", base), Map.of("suggestion", suggestion.id(), "revision", revision, "content", content), why);
        notices.suggested(annotation, rules.deciding(annotation), why);
        return view(suggestion);
    }

    /**
     * Accepts pieces of a suggestion: together they become one revision, which lapses decisions as every edit does.
     *
     * @param seen    the version of the suggestion that whoever decides had before them
     * @param numbers of the pieces, from 1
     * @throws Problem when somebody was faster, a piece is decided or out of date, or what would come of it is not accepted
     */
    public SuggestionView accept(UUID suggestionId, long seen, List<Integer> numbers) {
        Suggestion suggestion = suggestions.byId(suggestionId).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.READ, suggestion.projectId());
        requireSeen(suggestion, seen);
        Annotation annotation = reviewing.held(suggestion.annotationId(), annotation(suggestion).version());
        hold(suggestion);
        List<PieceView> pieces = named(decidable(suggestion), numbers);
        pieces.forEach(SuggestionService::requireAcceptable);
        SourceText text = sources.version(annotation.sourceVersionId()).text();
        AnnotationContent content = revisions.said(annotation.id(), annotation.revision());
        for (PieceView piece : pieces) {
            content = suggestion.pieces().get(piece.number() - 1).madeIn(content, suggestion.content(), text);
        }
        int made = adopted(annotation, content, suggestion, actor);
        pieces.forEach(piece -> suggestions.add(SuggestionDecision.accepted(suggestion, piece.number(), actor.id(), made, clock.instant())));
        suggestions.flush();
        record("annotation.suggestion-accepted", suggestion, actor, Map.of(), decided(suggestion, pieces), null);
        notices.suggestionDecided(annotation, suggestion.authorId(), "accepted", pieces.size(), null);
        return view(suggestion);
    }

    /**
     * Rejects pieces of a suggestion.
     *
     * @param reason why, in words; may be null
     * @throws Problem when somebody was faster, or a piece is decided
     */
    public SuggestionView reject(UUID suggestionId, long seen, List<Integer> numbers, String reason) {
        Suggestion suggestion = suggestions.byId(suggestionId).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.READ, suggestion.projectId());
        requireSeen(suggestion, seen);
        hold(suggestion);
        List<PieceView> pieces = named(decidable(suggestion), numbers);
        pieces.stream().filter(piece -> !piece.standing().isUndecided()).findFirst().ifPresent(piece -> refuse(settled(piece)));
        pieces.forEach(piece -> suggestions.add(SuggestionDecision.rejected(suggestion, piece.number(), actor.id(), Text.orNull(reason), clock.instant())));
        suggestions.flush();
        record("annotation.suggestion-rejected", suggestion, actor, Map.of(), decided(suggestion, pieces), Text.orNull(reason));
        notices.suggestionDecided(annotation(suggestion), suggestion.authorId(), "rejected", pieces.size(), Text.orNull(reason));
        return view(suggestion);
    }

    /**
     * Withdraws what is open of one's own suggestion; what was decided stays.
     *
     * @throws Problem when somebody was faster, it is not one's own, or nothing of it is open
     */
    public SuggestionView withdraw(UUID suggestionId, long seen) {
        Suggestion suggestion = suggestions.byId(suggestionId).orElseThrow(Problem::notFound);
        Actor actor = access.require(Permission.READ, suggestion.projectId());
        requireSeen(suggestion, seen);
        hold(suggestion);
        SuggestionView view = view(suggestion);
        if (!view.mine()) {
            refuse("Only who made a suggestion withdraws it.");
        }
        if (!view.mayWithdraw()) {
            refuse("Nothing of it is open any more, so there is nothing to withdraw.");
        }
        suggestion.withdraw(clock.instant());
        suggestions.flush();
        record("annotation.suggestion-withdrawn", suggestion, actor, Map.of(), Map.of("suggestion", suggestion.id()), null);
        return view(suggestion);
    }

    /** It is read only after it is held: what was read before could be half of what somebody else did at this instant. */
    private SuggestionView decidable(Suggestion held) {
        SuggestionView view = view(held);
        if (!view.mayDecide()) {
            refuse(SuggestionRules.isSettled(annotation(held)) ? "It is settled, so nothing suggested to it is decided any more."
                : "Only its author decides on what is suggested to it; where the author is gone, a lead does.");
        }
        return view;
    }

    private void requireSeen(Suggestion suggestion, long seen) {
        if (SuggestionRules.version(suggestion, annotation(suggestion)) != seen) {
            throw stale();
        }
    }

    private void hold(Suggestion suggestion) {
        try {
            suggestions.forChange(suggestion.id()).orElseThrow(Problem::notFound);
        } catch (OptimisticLockException atTheSameInstant) {
            throw stale();
        }
    }

    private int adopted(Annotation annotation, AnnotationContent content, Suggestion suggestion, Actor actor) {
        try {
            return writing.adopt(annotation, content, suggestion.authorId(), actor, rules.standsIn(annotation, actor));
        } catch (Problem problem) {
            throw problem.sort() != Sort.INVALID ? problem
                : new Problem(Sort.REFUSED, "Accepted alone this does not go with the rest: %s Accept it together with the piece that belongs to it, or edit the annotation.".formatted(problem.getMessage()));
        }
    }

    private static List<PieceView> named(SuggestionView view, List<Integer> numbers) {
        if (numbers == null || numbers.isEmpty() || numbers.stream().anyMatch(number -> number == null || number < 1 || number > view.pieces().size())) {
            throw Problem.invalid("pieces", "Name pieces of this suggestion by their numbers, from 1 to %d.".formatted(view.pieces().size()));
        }
        return new TreeSet<>(numbers).stream().map(number -> view.pieces().get(number - 1)).toList();
    }

    private static void requireAcceptable(PieceView piece) {
        if (piece.standing() != Standing.OPEN && piece.standing() != Standing.REJECTED) {
            refuse(settled(piece));
        }
    }

    private static String settled(PieceView piece) {
        return switch (piece.standing()) {
            case ACCEPTED, REJECTED -> "%s: this piece is decided already.".formatted(piece.label());
            case WITHDRAWN -> "%s: this was withdrawn by the one who suggested it.".formatted(piece.label());
            default -> "%s: %s. Look at what it says now; edit the annotation where you agree, and reject this piece.".formatted(piece.label(), piece.standing().words());
        };
    }

    private Annotation annotation(Suggestion suggestion) {
        return seenOnes.get(suggestion.annotationId());
    }

    private SuggestionView view(Suggestion suggestion) {
        return reading.get(suggestion.annotationId()).suggestions().stream().filter(each -> each.id().equals(suggestion.id())).findFirst().orElseThrow(Problem::notFound);
    }

    private void record(String action, Suggestion suggestion, Actor actor, Map<String, ?> before, Map<String, ?> after, String reason) {
        audit.append(new AuditEvent(action, actor.id(), suggestion.projectId(), "annotation", suggestion.annotationId(), before, after, reason));
    }

    private static Map<String, Object> decided(Suggestion suggestion, List<PieceView> pieces) {
        return Map.of("suggestion", suggestion.id(), "pieces", pieces.stream().map(PieceView::number).toList(), "fields", pieces.stream().map(PieceView::code).toList());
    }

    private static void refuse(String why) {
        throw new Problem(Sort.REFUSED, why);
    }

    private static Problem stale() {
        return new Problem(Sort.STALE, "Somebody changed this suggestion or its annotation while you had it before you. Nothing was decided. Look at it as it is now, then decide again.");
    }
}
