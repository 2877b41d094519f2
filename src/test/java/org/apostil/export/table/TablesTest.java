package org.apostil.export.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.DemoReport;
import org.apostil.export.Exporter;
import org.apostil.export.Note;
import org.apostil.export.Progress;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final AnnotatedReport REPORT = DemoReport.approved();

    @Test
    void every_annotation_has_its_line_with_all_that_it_says() throws IOException {
        List<CSVRecord> lines = read(new AnnotationsCsvExporter(), REPORT);
        assertEquals(REPORT.notes().map(note -> note.ref().label()).toList(), lines.stream().map(line -> line.get("Note")).toList());
        CSVRecord lavrov = lines.get(4);
        assertEquals("Senior Azerbaijani diplomat → Sergey Lavrov", lavrov.get("Speakers"));
        assertEquals("Mixed (paraphrase with quoted parts)", lavrov.get("Mode"));
        assertTrue(lavrov.get("Quotation").contains("\n“and in the worst case"), lavrov.get("Quotation"));
        assertEquals("F · Reliability cannot be judged", lines.get(5).get("Reliability"));
        assertEquals("5", lines.get(5).get("About"));
    }

    @Test
    void every_statement_of_a_claim_has_its_line_with_the_verdict() throws IOException {
        List<CSVRecord> lines = read(new ClaimsCsvExporter(), REPORT);
        assertEquals(4, lines.size());
        CSVRecord father = lines.getLast();
        assertEquals(List.of("Lavrov’s father was Armenian.", "Contradicted", "His own biography says otherwise."),
            List.of(father.get("Claim"), father.get("Verdict"), father.get("Why")));
        assertEquals("Supports: Russia did not use its influence over Armenia after April 2016.", father.get("Related claims"));
        assertEquals("Is supported by: Lavrov’s father was Armenian.\nIs contradicted by: Lavrov promised Azerbaijan that the Sochi text would go to Kazan with cosmetic changes at most.",
            lines.getFirst().get("Related claims"));
    }

    @Test
    void every_speaker_has_a_line() throws IOException {
        assertEquals(REPORT.speakers().stream().map(speaker -> speaker.who().name()).toList(),
            read(new SpeakersCsvExporter(), REPORT).stream().map(line -> line.get("Speaker")).toList());
    }

    @Test
    void every_line_says_whether_it_is_of_a_draft_or_of_which_release() throws IOException {
        for (Exporter exporter : List.of(new ClaimsCsvExporter(), new SpeakersCsvExporter(), new AnnotationsCsvExporter())) {
            assertEquals(Set.of("DRAFT"), read(exporter, DemoReport.draft()).stream().map(line -> line.get("Report")).collect(Collectors.toSet()));
            assertEquals(Set.of("Release 3"), read(exporter, DemoReport.approved()).stream().map(line -> line.get("Report")).collect(Collectors.toSet()));
        }
    }

    @Test
    void what_a_spreadsheet_would_run_is_text() throws IOException {
        SourceText text = SourceText.of("=HYPERLINK(\"http://x\")\n@SUM(1)");
        Note note = DemoReport.note(1, AnnotationKind.COMMENT, text.span(0, 11));
        assertEquals("'=HYPERLINK(", read(new AnnotationsCsvExporter(), DemoReport.of(text, List.of(note))).getFirst().get("Quotation"));
    }

    private static List<CSVRecord> read(Exporter exporter, AnnotatedReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.write(report, out, Progress.UNWATCHED);
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setAllowMissingColumnNames(false)
            .get().parse(new StringReader(out.toString(StandardCharsets.UTF_8))).getRecords();
    }
}
