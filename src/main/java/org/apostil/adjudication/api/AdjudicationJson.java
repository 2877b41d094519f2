package org.apostil.adjudication.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.adjudication.Adjudication;
import org.apostil.adjudication.Adjudication.Compared;
import org.apostil.adjudication.Adjudication.Ruled;
import org.apostil.adjudication.Adjudication.Said;
import org.apostil.adjudication.Difference;
import org.apostil.adjudication.Figure;
import org.apostil.adjudication.Figure.Lowering;
import org.apostil.adjudication.Figure.Respect;
import org.apostil.adjudication.Way;
import org.apostil.annotation.AnnotationContent;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationView.Person;
import org.apostil.platform.api.EntityTags;
import org.apostil.review.State;

/**
 * The passes of a source side by side.
 *
 * @param sourceVersion the text that they are of
 * @param figures       how far they agree
 * @param mayRule       whether whoever asks can rule on them; {@code whyNot} otherwise says why
 */
public record AdjudicationJson(UUID sourceVersion, List<Person> analysts, List<PassageJson> disagreements, List<PassageJson> agreements, List<FigureJson> figures,
                               boolean mayRule, String whyNot) {

    /** A passage; {@code differences} is empty where all say the same, {@code ruling} null where none was made. */
    public record PassageJson(List<Difference> differences, List<SideJson> sides, RulingJson ruling) {

        private static PassageJson of(Compared passage) {
            return new PassageJson(List.copyOf(passage.differences()), passage.sides().stream().map(SideJson::of).toList(), passage.ruling().map(RulingJson::of).orElse(null));
        }
    }

    /**
     * What one analyst said in their pass.
     *
     * @param etag         of the annotation as it stands, to be named in a ruling
     * @param changedSince whether it says something else by now
     */
    public record SideJson(UUID annotation, int number, State state, String etag, Person analyst, int revision, boolean changedSince, AnnotationContent said) {

        private static SideJson of(Said side) {
            AnnotationView now = side.now();
            return new SideJson(now.id(), now.number(), now.state(), EntityTags.of(now.version()), side.analyst(), side.revision(), side.changedSince(), side.content());
        }
    }

    /** A ruling; {@code outcome} is the annotation that shall stand, null where none shall. */
    public record RulingJson(UUID id, Way way, UUID outcome, Person adjudicator, String reason, Instant at, List<DissentJson> dissent) {

        static RulingJson of(Ruled ruling) {
            return new RulingJson(ruling.id(), ruling.way(), ruling.outcome().map(AnnotationView::id).orElse(null), ruling.adjudicator(), ruling.reason(), ruling.at(),
                ruling.dissent().stream().map(one -> new DissentJson(one.person(), one.words(), one.at())).toList());
        }
    }

    /** Who dissents, in their words. */
    public record DissentJson(Person person, String words, Instant at) {
    }

    /**
     * Krippendorff's alpha in one respect.
     *
     * @param kind    the annotations that it is of; null where it is of all
     * @param alpha   1 is complete agreement, 0 chance; null where it cannot be told
     * @param count   of the passages, or marked stretches, that it is told from
     * @param reading how to take it, or why it cannot be told
     */
    public record FigureJson(Respect respect, AnnotationKind kind, Double alpha, int count, String reading, List<LoweringJson> lowering) {

        private static FigureJson of(Figure figure) {
            return new FigureJson(figure.respect(), figure.kind().orElse(null), figure.alpha().isPresent() ? figure.alpha().getAsDouble() : null, figure.count(), figure.reading(),
                figure.lowering().stream().map(LoweringJson::of).toList());
        }
    }

    /** A passage in code points that lowers a figure, by its share of all disagreement. */
    public record LoweringJson(int start, int end, double share, List<UUID> annotations) {

        private static LoweringJson of(Lowering lowering) {
            return new LoweringJson(lowering.passage().start(), lowering.passage().end(), lowering.share(), lowering.annotations());
        }
    }

    static AdjudicationJson of(Adjudication all) {
        return new AdjudicationJson(all.sourceVersionId(), all.analysts(), all.disagreements().stream().map(PassageJson::of).toList(),
            all.agreements().stream().map(PassageJson::of).toList(), all.figures().stream().map(FigureJson::of).toList(), all.whyNot().isEmpty(), all.whyNot().orElse(null));
    }
}
