package org.apostil.annotation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apostil.annotation.AnnotationContent.MarkedSpan;
import org.apostil.platform.Side;
import org.apostil.platform.Text;

/**
 * What two people made of the same annotation at the same time, field by field, so that one can choose and nothing is
 * overwritten unseen.
 *
 * <p>{@snippet : Comparison.of(before, mine, theirs).differences(); }
 */
public record Comparison(AnnotationContent mine, AnnotationContent theirs, List<Difference> differences) {

    /** A field in which two versions of an annotation can differ, in the order of the form. */
    public enum Field {
        SPANS("Passages", content -> content.spans().stream().sorted(Comparator.comparing(MarkedSpan::role).thenComparingInt(MarkedSpan::start)).toList()),
        PROPOSITION("Claim", content -> text(content.proposition())),
        SPEAKERS("Who says it", AnnotationContent::speakers),
        MODE("How it is said", AnnotationContent::mode),
        ABOUT("What is graded", AnnotationContent::about),
        RELIABILITY("Reliability of the source", AnnotationContent::reliability),
        RELIABILITY_REASON("Why this reliability", content -> text(content.reliabilityReason())),
        CREDIBILITY("Credibility of the information", AnnotationContent::credibility),
        INDEPENDENT_ORIGIN("Independent origin that confirms it", content -> Arrays.asList(text(content.independentOrigin()), content.confirmedBy())),
        CREDIBILITY_REASON("Why this credibility", content -> text(content.credibilityReason())),
        NOTE("Note", content -> text(content.note()));

        private final String label;
        private final Function<AnnotationContent, Object> value;

        Field(String label, Function<AnnotationContent, Object> value) {
            this.label = label;
            this.value = value;
        }

        /** What the form calls it. */
        public String label() {
            return label;
        }

        /** Whether both say the same there. */
        boolean same(AnnotationContent one, AnnotationContent other) {
            return Objects.equals(value.apply(one), value.apply(other));
        }

        /** Browsers send line ends as CR LF, programs as LF: both are one. */
        private static String text(String typed) {
            return Optional.ofNullable(Text.orNull(typed)).map(text -> text.replace("\r\n", "\n")).orElse(null);
        }
    }

    /**
     * A field in which they differ.
     *
     * @param proposal the side that alone changed it; empty where both did, and a person must choose
     */
    public record Difference(Field field, Optional<Side> proposal) {
    }

    /** Compares what both made of {@code before}. */
    public static Comparison of(AnnotationContent before, AnnotationContent mine, AnnotationContent theirs) {
        return new Comparison(mine, theirs, Arrays.stream(Field.values()).filter(field -> !field.same(mine, theirs))
            .map(field -> new Difference(field, proposal(field, before, mine, theirs))).toList());
    }

    private static Optional<Side> proposal(Field field, AnnotationContent before, AnnotationContent mine, AnnotationContent theirs) {
        if (field.same(before, mine)) {
            return Optional.of(Side.THEIRS);
        }
        return field.same(before, theirs) ? Optional.of(Side.MINE) : Optional.empty();
    }

    /** Theirs, with mine in the fields in which I was chosen. */
    public AnnotationContent merged(Map<Field, Side> chosen) {
        Map<Field, AnnotationContent> from = new EnumMap<>(Field.class);
        Arrays.stream(Field.values()).forEach(field -> from.put(field, chosen.get(field) == Side.MINE ? mine : theirs));
        return new AnnotationContent(theirs.kind(), from.get(Field.SPANS).spans(), from.get(Field.MODE).mode(), from.get(Field.PROPOSITION).proposition(),
            from.get(Field.SPEAKERS).speakers(), from.get(Field.RELIABILITY).reliability(), from.get(Field.RELIABILITY_REASON).reliabilityReason(),
            from.get(Field.CREDIBILITY).credibility(), from.get(Field.CREDIBILITY_REASON).credibilityReason(),
            from.get(Field.INDEPENDENT_ORIGIN).independentOrigin(), from.get(Field.ABOUT).about(), from.get(Field.NOTE).note(),
            from.get(Field.INDEPENDENT_ORIGIN).confirmedBy());
    }
}
