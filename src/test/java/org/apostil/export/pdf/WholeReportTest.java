package org.apostil.export.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.WholeReport;
import org.apostil.project.HandlingMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that a report can hold at once, under each mark. */
class WholeReportTest {

    @ParameterizedTest
    @EnumSource(HandlingMark.class)
    void report_with_everything_in_it_conforms_and_bears_its_mark_on_every_page(HandlingMark mark) throws Exception {
        byte[] pdf = ReportPdf.of(WholeReport.marked(mark));
        String shown = PdfText.all(pdf);
        assertTrue(shown.split(java.util.regex.Pattern.quote(mark.code() + " "), -1).length - 1 >= PdfText.pages(pdf), shown);
        VeraPdf.assertConforms(pdf);
    }

    @Test
    void nothing_of_it_is_missing() {
        AnnotatedReport report = WholeReport.marked(HandlingMark.AMBER);
        String shown = PdfText.bare(ReportPdf.of(report));
        for (int judgement = 1; judgement <= 5; judgement++) {
            assertTrue(shown.contains("Judgement" + judgement), "judgement " + judgement);
        }
        for (String said : List.of("What it is about", "In short", "One side waits.", "for elections,", "a summit", "We have time, said one of them.", "until when", "1994 cease-fire", "A last point",
            "2 annotations that are not approved are left out.", "Contradicts: They do not meet.")) {
            assertTrue(shown.contains(PdfText.bare(said)), said + " in " + shown);
        }
        String column = PdfText.column(ReportPdf.of(report));
        report.sources().forEach(source -> source.text().blocks().stream().map(source.text()::text).map(block -> block.replace("\u200C", ""))
            .forEach(block -> assertTrue(column.contains(PdfText.bare(block)), block)));
    }

    @Test
    void formats_of_the_summary_are_tagged_as_what_they_are() {
        PdfStructure.Element root = PdfStructure.of(ReportPdf.of(WholeReport.marked(HandlingMark.CLEAR)));
        Set<String> types = root.all().map(PdfStructure.Element::type).collect(Collectors.toSet());
        assertTrue(types.containsAll(Set.of("H1", "H2", "H3", "P", "L", "LI", "BlockQuote", "Link", "Table", "TH", "TD")), types::toString);
        assertEquals(1, root.all("Link").stream().filter(link -> link.words().equals("asummit")).count());
    }
}
