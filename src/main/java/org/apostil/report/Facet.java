package org.apostil.report;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apostil.annotation.AnnotationView;
import org.apostil.annotation.AnnotationView.SpeakerRef;

/** What annotations can be chosen by, as on the desk. Within a facet one of what is chosen is enough; all facets must agree. */
enum Facet {
    KIND(Selection::kinds, view -> List.of(view.kind())),
    STATE(Selection::states, view -> List.of(view.state())),
    RELIABILITY(Selection::reliability, view -> view.reliability().map(grade -> List.of(grade.value())).orElse(List.of())),
    CREDIBILITY(Selection::credibility, view -> view.credibility().map(grade -> List.of(grade.value())).orElse(List.of())),
    SPEAKER(Selection::speakers, view -> view.speakers().stream().map(SpeakerRef::id).distinct().toList()),
    AUTHOR(Selection::authors, view -> List.of(view.author().id()));

    private final Function<Selection, Set<?>> chosen;
    private final Function<AnnotationView, List<?>> has;

    Facet(Function<Selection, Set<?>> chosen, Function<AnnotationView, List<?>> has) {
        this.chosen = chosen;
        this.has = has;
    }

    /** Whether nothing is chosen of it, or something that the annotation has. */
    boolean lets(Selection selection, AnnotationView annotation) {
        Set<?> wanted = chosen.apply(selection);
        return wanted.isEmpty() || of(annotation).stream().anyMatch(wanted::contains);
    }

    /** What is chosen of it. */
    Set<?> chosen(Selection selection) {
        return chosen.apply(selection);
    }

    /** What an annotation has of it. */
    List<?> of(AnnotationView annotation) {
        return has.apply(annotation);
    }
}
