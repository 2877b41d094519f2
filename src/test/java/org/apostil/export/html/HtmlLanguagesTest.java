package org.apostil.export.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Progress;
import org.apostil.export.WholeReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language a browser reads a report in (WCAG 2.2, 3.1.2): the source's own of its words, English of the rest. */
class HtmlLanguagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"az", "ru", "fa"})
    void words_of_the_source_are_in_its_language_and_the_rest_in_english(String language) throws IOException {
        AnnotatedReport report = WholeReport.in(language);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlExporter().write(report, out, Progress.UNWATCHED);
        Document page = Jsoup.parse(out.toString(StandardCharsets.UTF_8));
        for (String line : report.sources().getFirst().text().content().split("\n")) {
            assertEquals(Set.of(language), languages(page, line), line);
        }
        for (String said : List.of("Remark 1 on it.", "They meet before the year ends.", "Is it so?", "I did not.", "Well seen.", "[1a]", "Advertising in the source")) {
            assertEquals(Set.of("en"), languages(page, said), said);
        }
    }

    /** Of the innermost elements that hold these words. */
    private static Set<String> languages(Document page, String said) {
        List<Element> found = page.body().select("*").stream().filter(one -> one.wholeText().contains(said) && one.children().stream().noneMatch(child -> child.wholeText().contains(said))).toList();
        assertFalse(found.isEmpty(), said);
        return found.stream().map(one -> one.closest("[lang]").attr("lang")).collect(Collectors.toSet());
    }
}
