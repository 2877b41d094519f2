package org.apostil.report;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A part of a report in which two versions of it can differ, in the order of the form. */
public enum CompositionField {
    TITLE("Title", Composition::title),
    HANDLING("Handling mark", Composition::handlingMark),
    SOURCES("Sources, in their order", composition -> composition.sources().stream().map(source -> List.of(source.source(), source.version())).toList()),
    STATEMENTS("Source summary statements", composition -> composition.sources().stream().filter(source -> text(source.statement()) != null)
        .map(source -> List.of(source.source(), text(source.statement()))).toList()),
    SUMMARY("Executive summary", composition -> text(composition.summary())),
    ASSESSMENT("Assessment", composition -> composition.assessment().stream()
        .map(judgement -> Arrays.asList(text(judgement.words()), judgement.likelihood(), judgement.confidence(), text(judgement.basis()))).toList()),
    ROW("Words of likelihood", Composition::row),
    SELECTION("Annotations that it shows", Composition::selection),
    INCLUSION("What stands in it", Composition::inclusion);

    private final String label;
    private final Function<Composition, Object> value;

    CompositionField(String label, Function<Composition, Object> value) {
        this.label = label;
        this.value = value;
    }

    /** What the form calls it. */
    public String label() {
        return label;
    }

    /** Whether both say the same there. */
    boolean same(Composition one, Composition other) {
        return Objects.equals(value.apply(one), value.apply(other));
    }

    /** Browsers send line ends as CR LF, programs as LF: both are one. */
    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().replace("\r\n", "\n");
    }
}
