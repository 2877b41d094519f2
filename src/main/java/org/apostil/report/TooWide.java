package org.apostil.report;

import java.util.Comparator;
import java.util.Optional;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.project.HandlingMark;

/**
 * A report whose handling mark lets it go further than one of its sources may (TLP 2.0 of FIRST): it carries words of the source,
 * all of them perhaps, to people to whom the source must not go.
 *
 * @param mark      of the report
 * @param source    the title of the strictest of its sources
 * @param strictest the mark of that source
 */
record TooWide(HandlingMark mark, String source, HandlingMark strictest) {

    /** Nothing where the report goes no further than any of its sources may. */
    static Optional<TooWide> in(AnnotatedReport report) {
        HandlingMark mark = report.head().handling();
        return report.sources().stream().min(Comparator.comparing((AnnotatedSource source) -> source.provenance().handling()))
            .filter(source -> mark.isWiderThan(source.provenance().handling())).map(source -> new TooWide(mark, source.title(), source.provenance().handling()));
    }

    /** What is wrong and what to do. */
    String words() {
        return "The report is %s and its source “%s” is %s: it would carry words of the source further than they may go. Mark the report %s, or take the source out."
            .formatted(mark.code(), source, strictest.code(), strictest.code());
    }
}
