package org.apostil.annotation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.review.Action;
import org.apostil.review.Answer;
import org.apostil.review.State;
import org.apostil.source.Span;
import org.apostil.speaker.SpeakerKind;

/**
 * An annotation as whoever is signed in sees it: what its current revision says, where it stands, what was decided, and
 * what they could do to it.
 *
 * @param number    its place among the annotations of its source version in document order, from 1
 * @param version   counts up with every change; the entity tag of the interface
 * @param coauthors whose work was merged into it by an adjudicator
 * @param speakers  the attribution chain, outermost teller first
 * @param confirmedBy the statement that is the independent origin, where it is one that whoever asks sees
 * @param decisions oldest first, lapsed ones too
 * @param review   how far its review got
 * @param mayDiscuss whether whoever asks may open a discussion on it
 * @param needsMe   whether its review waits for whoever asks
 * @param answers   what the state machine answers to each action, in the order of {@link Action}
 * @param contributors whose suggestions it took up, in that order
 * @param suggestions  what was suggested to it, oldest first
 * @param whyNoSuggestion why whoever asks cannot suggest a change; empty where they can
 * @param origin       the file that it was imported from; empty where it was written here
 */
public record AnnotationView(UUID id, UUID projectId, UUID sourceVersionId, int number, AnnotationKind kind, State state, int revision,
                             long version, Person author, Person editor, List<Person> coauthors, boolean mine, Instant at, List<RoleSpan> spans,
                             Optional<Mode> mode, Optional<ClaimRef> claim, List<SpeakerRef> speakers,
                             Optional<Grade<Reliability>> reliability, Optional<Grade<Credibility>> credibility,
                             Optional<String> independentOrigin, Optional<UUID> confirmedBy, Optional<AboutRef> about, Optional<String> note,
                             List<Decision> decisions, Review review, int openThreads, boolean mayDiscuss, boolean needsMe, List<Possible> answers,
                             List<Person> contributors, List<SuggestionView> suggestions, Optional<String> whyNoSuggestion, Optional<Origin> origin) {

    /** A person by the name that colleagues see. */
    public record Person(UUID id, String name) {
    }

    /** A span and what it is to the annotation. */
    public record RoleSpan(SpanRole role, Span span) {
    }

    /**
     * The claim that a statement states.
     *
     * @param id          of the one that stands, where the claim is the same as another
     * @param proposition in the words of its own
     */
    public record ClaimRef(UUID id, String proposition) {
    }

    /** The annotation that a credibility note grades; its number is empty where it is on another text. */
    public record AboutRef(UUID id, Optional<Integer> number) {
    }

    /** A speaker in the chain. */
    public record SpeakerRef(UUID id, String name, SpeakerKind kind, Optional<String> description) {
    }

    /**
     * What a colleague decided.
     *
     * @param standing  whether it counts for what the annotation says now; a lapsed one does not
     * @param takenBack whether the reviewer took it back
     * @param lapsed    why it counts no more, in a sentence; empty while it stands
     */
    public record Decision(Action action, Person reviewer, Optional<String> reason, Instant at, int revision, boolean standing, boolean takenBack,
                           Optional<String> lapsed) {
    }

    /**
     * How far a review got.
     *
     * @param approvals       of distinct colleagues, that stand
     * @param approvalsNeeded by the project's policy
     * @param successor       what stands instead of it, where it was superseded
     * @param replaces        what it stands instead of
     * @param looked          the revision that whoever asks looked at last; empty where they never did
     */
    public record Review(int approvals, int approvalsNeeded, Optional<AboutRef> successor, List<AboutRef> replaces, Optional<Integer> looked) {
    }

    /** What the state machine answers to an action. */
    public record Possible(Action action, Answer answer) {

        /** Whether it can be done. */
        public boolean allowed() {
            return answer instanceof Answer.Allowed;
        }

        /** Why it cannot be done; empty where it can. */
        public Optional<String> why() {
            return answer instanceof Answer.Refused(String why) ? Optional.of(why) : Optional.empty();
        }
    }

    /** Where it begins in the text, in code points: the start of its first content span. */
    public int start() {
        return spans.stream().filter(s -> s.role() == SpanRole.CONTENT).mapToInt(s -> s.span().start()).min().orElse(0);
    }

    /** How many suggestions wait for a decision; none where it is settled. */
    public int openSuggestions() {
        return state.isOut() ? 0 : (int) suggestions.stream().filter(SuggestionView::open).count();
    }

    /** What is quoted: the content spans in their order, an ellipsis between them. */
    public String quotation() {
        return String.join(" … ", spans.stream().filter(s -> s.role() == SpanRole.CONTENT).map(s -> s.span().exact()).toList());
    }

    /** The proposition of a claim; what is quoted by any other. */
    public String says() {
        return claim.map(ClaimRef::proposition).orElseGet(this::quotation);
    }

    /** How a list names it: by its number and what it says. */
    public String label() {
        return number + " · " + says();
    }

    /** What the state machine answers to one action. */
    public Possible answer(Action action) {
        return answers.stream().filter(possible -> possible.action() == action).findFirst().orElseThrow();
    }
}
