package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.apostil.annotation.SuggestionView.PieceView;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;
import org.apostil.source.SourceService;
import org.apostil.source.SourceText;

/**
 * Decides on what is suggested, piece by piece. What is accepted in one go becomes one revision by the ordinary way of an
 * edit, to which its suggester has contributed.
 */
@ApplicationScoped
@Transactional
public class SuggestionDecisionService {

    @Inject
    private SuggestionRepository suggestions;

    @Inject
    private HeldSuggestions held;

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
    private EarlierText earlier;

    @Inject
    private Access access;

    @Inject
    private Clock clock;

    /**
     * Accepts pieces of a suggestion: together they become one revision, which lapses decisions as every edit does.
     *
     * @param seen    the version of the suggestion that whoever decides had before them
     * @param numbers of the pieces, from 1
     * @throws Problem when somebody was faster, a piece is decided or out of date, or what would come of it is not accepted
     */
    public SuggestionView accept(UUID suggestionId, long seen, List<Integer> numbers) {
        Suggestion suggestion = held.get(suggestionId);
        Actor actor = access.require(Permission.READ, suggestion.projectId());
        access.requireScope(Permission.ANNOTATE);
        held.requireSeen(suggestion, seen);
        earlier.hold(held.annotation(suggestion).sourceVersionId());
        Annotation annotation = reviewing.held(suggestion.annotationId(), held.annotation(suggestion).version());
        held.hold(suggestion);
        List<PieceView> pieces = named(decidable(suggestion), numbers);
        pieces.forEach(SuggestionDecisionService::requireAcceptable);
        SourceText text = sources.version(annotation.sourceVersionId()).text();
        AnnotationContent content = revisions.said(annotation.id(), annotation.revision());
        for (PieceView piece : pieces) {
            content = suggestion.pieces().get(piece.number() - 1).madeIn(content, suggestion.content(), text);
        }
        int made = adopted(annotation, content, suggestion, actor);
        pieces.forEach(piece -> suggestions.add(SuggestionDecision.accepted(suggestion, piece.number(), actor.id(), made, clock.instant())));
        suggestions.flush();
        held.record("annotation.suggestion-accepted", suggestion, actor, Map.of(), decided(suggestion, pieces), null);
        notices.suggestionDecided(annotation, suggestion.authorId(), "accepted", pieces.size(), null);
        return held.view(suggestion);
    }

    /**
     * Rejects pieces of a suggestion.
     *
     * @param reason why, in words; may be null
     * @throws Problem when somebody was faster, or a piece is decided
     */
    public SuggestionView reject(UUID suggestionId, long seen, List<Integer> numbers, String reason) {
        Suggestion suggestion = held.get(suggestionId);
        Actor actor = access.require(Permission.READ, suggestion.projectId());
        access.requireScope(Permission.ANNOTATE);
        held.requireSeen(suggestion, seen);
        held.hold(suggestion);
        List<PieceView> pieces = named(decidable(suggestion), numbers);
        pieces.stream().filter(piece -> !piece.standing().isUndecided()).findFirst().ifPresent(piece -> refuse(settled(piece)));
        pieces.forEach(piece -> suggestions.add(SuggestionDecision.rejected(suggestion, piece.number(), actor.id(), Text.orNull(reason), clock.instant())));
        suggestions.flush();
        held.record("annotation.suggestion-rejected", suggestion, actor, Map.of(), decided(suggestion, pieces), Text.orNull(reason));
        notices.suggestionDecided(held.annotation(suggestion), suggestion.authorId(), "rejected", pieces.size(), Text.orNull(reason));
        return held.view(suggestion);
    }

    /** It is read only after it is held: what was read before could be half of what somebody else did at this instant. */
    private SuggestionView decidable(Suggestion suggestion) {
        SuggestionView view = held.view(suggestion);
        if (!view.mayDecide()) {
            refuse(SuggestionRules.isSettled(held.annotation(suggestion)) ? "It is settled, so nothing suggested to it is decided any more."
                : "Only its author decides on what is suggested to it; where the author is gone, a lead does.");
        }
        return view;
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

    private static Map<String, Object> decided(Suggestion suggestion, List<PieceView> pieces) {
        return Map.of("suggestion", suggestion.id(), "pieces", pieces.stream().map(PieceView::number).toList(), "fields", pieces.stream().map(PieceView::code).toList());
    }

    private static void refuse(String why) {
        throw new Problem(Sort.REFUSED, why);
    }
}
