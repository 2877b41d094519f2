package org.apostil.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.DemoReport;
import org.apostil.export.Inclusion;
import org.apostil.export.LikelihoodRow;
import org.apostil.export.Provenance;
import org.apostil.export.ReportHead;
import org.apostil.project.HandlingMark;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A report goes no further than the strictest of its sources may. */
class TooWideTest {

    /** As FIRST has them in TLP 2.0. */
    private static final List<HandlingMark> STRICTEST_FIRST = List.of(HandlingMark.RED, HandlingMark.AMBER_STRICT, HandlingMark.AMBER, HandlingMark.GREEN, HandlingMark.CLEAR);

    @TestFactory
    Stream<DynamicTest> every_mark_of_a_report_against_every_mark_of_its_source() {
        return Arrays.stream(HandlingMark.values()).flatMap(report -> Arrays.stream(HandlingMark.values()).map(source -> DynamicTest.dynamicTest(report.code() + " of " + source.code(), () ->
            assertEquals(STRICTEST_FIRST.indexOf(report) > STRICTEST_FIRST.indexOf(source), TooWide.in(report(report, source)).isPresent()))));
    }

    @Test
    void strictest_of_several_sources_counts() {
        assertEquals(Optional.of("The report is TLP:GREEN and its source “TLP:RED” is TLP:RED: it would carry words of the source further than they may go. "
            + "Mark the report TLP:RED, or take the source out."), TooWide.in(report(HandlingMark.GREEN, HandlingMark.AMBER, HandlingMark.RED, HandlingMark.CLEAR)).map(TooWide::words));
    }

    private static AnnotatedReport report(HandlingMark mark, HandlingMark... sources) {
        ReportHead head = new ReportHead(null, 0, "A test", mark, DemoReport.EXPORT, null, null, List.of(), LikelihoodRow.LIKELY, List.of(), Inclusion.all());
        return new AnnotatedReport(head, Arrays.stream(sources).map(TooWideTest::source).toList(), List.of(), List.of(), List.of());
    }

    private static AnnotatedSource source(HandlingMark mark) {
        return new AnnotatedSource(DemoReport.id("source"), DemoReport.id("version"), mark.code(), false, new Provenance(null, null, null, null, "en", null, null, null, mark),
            SourceText.of("He said so."), null, false, List.of(), List.of(), List.of(), List.of());
    }
}
