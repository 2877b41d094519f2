package org.apostil.export.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
    void every_statement_says_who_where_how_and_in_which_state() throws IOException {
        CSVRecord sochi = read(new ClaimsCsvExporter(), REPORT).get(2);
        assertEquals(Map.of("Claim", "Lavrov promised Azerbaijan that the Sochi text would go to Kazan with cosmetic changes at most.", "Stated by", "Senior Azerbaijani diplomat → Sergey Lavrov",
            "Mode", "Mixed (paraphrase with quoted parts)", "Note", "5", "Source", "Azerbaijan’s discontent with Russia as mediator over Nagorno-Karabakh", "Quotation",
            "Lavrov promised that the same document would be discussed at Kazan […] “and in the worst case, the text would bear some cosmetic changes,”", "State", "Approved",
            "Verdict", "Unverified", "Related claims", "Contradicts: Russia did not use its influence over Armenia after April 2016.", "Claim id", DemoReport.id("claim 5").toString()), filled(sochi));
    }

    @Test
    void every_speaker_has_a_line_with_all_that_is_known() throws IOException {
        List<Map<String, String>> expected = List.of(
            Map.of("Speaker", "Ilham Aliyev", "Kind", "Person", "Described as", "President of Azerbaijan", "Reliability (note)", "B (2)", "Notes", "2", "Speaker id", id("aliyev")),
            Map.of("Speaker", "Sergey Lavrov", "Kind", "Person", "Described as", "Foreign Minister of Russia", "Notes", "4, 5", "Speaker id", id("lavrov")),
            Map.of("Speaker", "Officials in Baku", "Kind", "Collective", "Notes", "1, 8", "Speaker id", id("baku")),
            Map.of("Speaker", "Senior Azerbaijani diplomat", "Kind", "Anonymous", "Described as", "“one senior Azerbaijani diplomat”, who declined to give details", "Reliability (note)", "F (6)",
                "Notes", "5", "Speaker id", id("diplomat")));
        assertEquals(expected, read(new SpeakersCsvExporter(), REPORT).stream().map(TablesTest::filled).toList());
    }

    private static String id(String speaker) {
        return DemoReport.id("speaker " + speaker).toString();
    }

    /** The cells that hold something, by the heads of their columns; what it is of each line says alike. */
    private static Map<String, String> filled(CSVRecord line) {
        return line.toMap().entrySet().stream().filter(cell -> !cell.getValue().isEmpty() && !cell.getKey().equals("Report")).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
