package org.apostil.export.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.LongReport;
import org.apostil.platform.Coded;
import org.apostil.review.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However many annotations there are, on however few pages: none is dropped. */
class LongReportTest {

    private static final Pattern REFERENCE = Pattern.compile("\\[(\\d+)]");
    private static final Pattern HEAD = Pattern.compile("(?<!\\d)(\\d+)\\s*(%s)\\s*(%s)".formatted(words(AnnotationKind.values()), words(State.values())));
    private static final Pattern REMARK = Pattern.compile("Compare\\s+with\\s+what\\s+was\\s+said\\s+in\\s+March,\\s+number\\s+(\\d+)\\.|Proposition\\s+(\\d+)\\s+holds\\.");

    @ParameterizedTest(name = "{1} annotations on {0} paragraphs")
    @CsvSource({"4, 100", "40, 1000", "900, 5000"})
    void every_reference_every_note_and_every_remark_is_there_once(int paragraphs, int annotations) {
        assertTimeoutPreemptively(Duration.ofMinutes(4), () -> {
            AnnotatedReport report = LongReport.of(paragraphs, annotations);
            String shown = PdfText.all(ReportPdf.of(report));
            Map<Integer, Integer> once = report.notes().collect(Collectors.toMap(note -> note.ref().number(), note -> 1, Integer::sum, TreeMap::new));
            assertEquals(once, counts(REFERENCE, shown));
            assertEquals(once, counts(HEAD, shown));
            assertEquals(report.notes().map(note -> note.ref().number() + " " + note.kind().words() + " " + note.state().words()).sorted().toList(), heads(shown));
            Map<Integer, Integer> remarked = report.notes().filter(note -> note.text() != null).collect(Collectors.toMap(note -> note.ref().number(), note -> 1, Integer::sum, TreeMap::new));
            Map<Integer, Integer> found = counts(REMARK, shown);
            assertEquals(remarked, found.entrySet().stream().filter(one -> remarked.containsKey(one.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, TreeMap::new)));
            report.notes().filter(note -> note.proposition() != null).forEach(note -> assertEquals(listed(report, note.proposition()), found.get(note.ref().number()), note.proposition()));
        });
    }

    /** Once in its note, and once more in the table where the claim is listed there. */
    private static int listed(AnnotatedReport report, String proposition) {
        return 1 + (int) report.claims().stream().filter(claim -> claim.proposition().equals(proposition)).count();
    }

    private static List<String> heads(String shown) {
        return HEAD.matcher(shown).results().map(found -> found.group(1) + " " + found.group(2).replaceAll("\\s+", " ") + " " + found.group(3)).sorted().toList();
    }

    private static Map<Integer, Integer> counts(Pattern pattern, String shown) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Matcher found = pattern.matcher(shown); found.find(); ) {
            counts.merge(Integer.valueOf(found.group(1) == null ? found.group(2) : found.group(1)), 1, Integer::sum);
        }
        return counts;
    }

    private static String words(Coded[] values) {
        return List.of(values).stream().map(value -> value.words().replace(" ", "\\s+")).collect(Collectors.joining("|"));
    }
}
