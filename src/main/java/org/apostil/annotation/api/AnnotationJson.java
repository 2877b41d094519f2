package org.apostil.annotation.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationView.ClaimRef;
import org.apostil.annotation.AnnotationView.Person;
import org.apostil.annotation.AnnotationView.Possible;
import org.apostil.annotation.Grade;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Origin;
import org.apostil.platform.Coded;
import org.apostil.platform.api.EntityTags;
import org.apostil.review.State;
import org.apostil.speaker.SpeakerKind;

/**
 * An annotation as the interface and the desk show it; what does not apply is null.
 *
 * @param number  its place in document order, from 1
 * @param etag    to be sent as {@code If-Match} with a change
 * @param coauthors whose work an adjudicator merged into it
 * @param mine    whether whoever asks is its author
 * @param needsMe whether its review waits for whoever asks
 * @param review  how far its review got
 * @param actions what whoever asks could do to it, and why not
 * @param confirmedBy the statement that is the independent origin
 * @param contributors whose suggestions it took up
 * @param openSuggestions how many suggestions to it wait for a decision
 * @param suggestions what was suggested to it, oldest first
 * @param origin  the file that it was imported from; null where it was written here
 */
public record AnnotationJson(UUID id, UUID sourceVersionId, int number, AnnotationKind kind, State state, int revision, String etag, Person author,
                             List<Person> coauthors, boolean mine, Instant at, List<SpanJson> spans, Mode mode, ClaimRef claim, List<SpeakerJson> speakers,
                             GradeJson reliability, GradeJson credibility, String independentOrigin, UUID confirmedBy, AboutJson about, String note,
                             List<DecisionJson> decisions, ReviewJson review, int openThreads, boolean needsMe, List<ActionJson> actions,
                             List<Person> contributors, int openSuggestions, List<SuggestionJson> suggestions, OriginJson origin) {

    /** A span: its role's code, its place in code points, its quotation and what stands around it. */
    public record SpanJson(String role, int start, int end, String exact, String prefix, String suffix) {
    }

    /** A speaker in the chain. */
    public record SpeakerJson(UUID id, String name, SpeakerKind kind, String description) {
    }

    /** A grade with its reason. */
    public record GradeJson(String code, String words, String reason) {

        static GradeJson of(Grade<? extends Coded> grade) {
            return new GradeJson(grade.value().code(), grade.value().words(), grade.reason());
        }
    }

    /** The annotation that a credibility note grades; its number is null where it is on another text. */
    public record AboutJson(UUID id, Integer number) {
    }

    /** A code with its words. */
    public record CodeJson(String code, String words) {
    }

    /**
     * What a colleague decided; one that does not stand has lapsed, or was taken back.
     *
     * @param lapsed why it counts no more, in a sentence; null while it stands
     */
    public record DecisionJson(CodeJson action, Person reviewer, String reason, Instant at, int revision, boolean standing, boolean takenBack, String lapsed) {
    }

    /**
     * How far a review got.
     *
     * @param approvals       of distinct colleagues, that stand
     * @param approvalsNeeded by the project's policy
     * @param successor       what stands instead of it, where it was superseded
     * @param replaces        what it stands instead of
     * @param looked          the revision that whoever asks looked at last; null where they never did
     */
    public record ReviewJson(int approvals, int approvalsNeeded, AboutJson successor, List<AboutJson> replaces, Integer looked) {
    }

    /**
     * Where it was imported from.
     *
     * @param creator whom the file names as its author, who is nobody's account here; null where it names nobody
     * @param created when the file says that it was made, as it stands there; null where it does not say
     */
    public record OriginJson(CodeJson format, String id, String file, String creator, String created) {

        static OriginJson of(Origin origin) {
            return new OriginJson(new CodeJson(origin.format(), origin.formatName()), origin.id(), origin.file(), origin.creator(), origin.created());
        }
    }

    /** What could be done, or why it cannot. */
    public record ActionJson(String code, String words, boolean allowed, String why) {
    }

    /** The JSON of an annotation. */
    public static AnnotationJson of(AnnotationView view) {
        return new AnnotationJson(view.id(), view.sourceVersionId(), view.number(), view.kind(), view.state(), view.revision(), EntityTags.of(view.version()),
            view.author(), view.coauthors(), view.mine(), view.at(),
            view.spans().stream().map(s -> new SpanJson(s.role().code(), s.span().start(), s.span().end(), s.span().exact(), s.span().prefix(), s.span().suffix())).toList(),
            view.mode().orElse(null), view.claim().orElse(null),
            view.speakers().stream().map(s -> new SpeakerJson(s.id(), s.name(), s.kind(), s.description().orElse(null))).toList(),
            view.reliability().map(GradeJson::of).orElse(null), view.credibility().map(GradeJson::of).orElse(null),
            view.independentOrigin().orElse(null), view.confirmedBy().orElse(null), view.about().map(AnnotationJson::other).orElse(null), view.note().orElse(null),
            view.decisions().stream().map(AnnotationJson::decision).toList(), review(view.review()), view.openThreads(), view.needsMe(),
            Stream.concat(view.answers().stream().map(AnnotationJson::action), Stream.of(suggest(view), discuss(view))).toList(),
            view.contributors(), view.openSuggestions(), view.suggestions().stream().map(SuggestionJson::of).toList(), view.origin().map(OriginJson::of).orElse(null));
    }

    private static ActionJson suggest(AnnotationView view) {
        return new ActionJson("suggest", "Suggest a change", view.whyNoSuggestion().isEmpty(), view.whyNoSuggestion().orElse(null));
    }

    private static ActionJson discuss(AnnotationView view) {
        return new ActionJson("discuss", "Discuss", view.mayDiscuss(), view.mayDiscuss() ? null : "As an observer you read discussions, but do not take part.");
    }

    private static DecisionJson decision(AnnotationView.Decision decision) {
        return new DecisionJson(new CodeJson(decision.action().code(), decision.action().done()), decision.reviewer(),
            decision.reason().orElse(null), decision.at(), decision.revision(), decision.standing(), decision.takenBack(), decision.lapsed().orElse(null));
    }

    private static ReviewJson review(AnnotationView.Review review) {
        return new ReviewJson(review.approvals(), review.approvalsNeeded(), review.successor().map(AnnotationJson::other).orElse(null),
            review.replaces().stream().map(AnnotationJson::other).toList(), review.looked().orElse(null));
    }

    private static AboutJson other(AnnotationView.AboutRef other) {
        return new AboutJson(other.id(), other.number().orElse(null));
    }

    private static ActionJson action(Possible possible) {
        return new ActionJson(possible.action().code(), possible.action().words(), possible.allowed(), possible.why().orElse(null));
    }
}
