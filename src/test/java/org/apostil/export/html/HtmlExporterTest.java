package org.apostil.export.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.DemoReport;
import org.apostil.export.Note;
import org.apostil.export.Progress;
import org.apostil.export.TwoSources;
import org.apostil.source.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlExporterTest {

    private static final AnnotatedReport REPORT = DemoReport.draft();
    private static final Document PAGE = page(REPORT);

    @Test
    void the_whole_text_stands_in_it() {
        assertEquals(bare(DemoReport.ARTICLE.content()), bare(reading(PAGE)));
    }

    @Test
    void every_passage_has_a_reference_that_leads_to_its_note_and_back() {
        for (Note note : REPORT.notes().toList()) {
            for (int i = 0; i < note.passages().size(); i++) {
                Element reference = PAGE.getElementById("ref-" + note.label(i));
                assertEquals("#" + note.ref().anchor(), reference.attr("href"));
                assertEquals("doc-noteref", reference.attr("role"));
                Element shown = PAGE.getElementById(note.ref().anchor());
                assertTrue(shown.wholeText().contains(note.passages().get(i).span().exact()), shown.wholeText());
                assertEquals(1, shown.select("a[role=doc-backlink][href=#ref-" + note.label(i) + "]").size());
                assertTrue(shown.parents().is("[role=doc-endnotes]"));
            }
        }
    }

    @Test
    void every_link_leads_somewhere_in_the_page_and_no_name_is_given_twice() {
        for (Document page : List.of(PAGE, page(TwoSources.report()))) {
            Set<String> ids = page.select("[id]").stream().map(Element::id).collect(Collectors.toSet());
            assertEquals(page.select("[id]").size(), ids.size());
            assertEquals(List.of(), page.select("a[href]").stream().map(link -> link.attr("href"))
                .filter(href -> !href.equals("https://example.org") && (!href.startsWith("#") || !ids.contains(href.substring(1)))).toList());
        }
    }

    @Test
    void claims_stand_to_each_other_in_both_directions() {
        for (String said : List.of("Contradicts: Russia did not use its influence over Armenia after April 2016.", "Is contradicted by: Lavrov promised Azerbaijan",
                "Is supported by: Lavrov’s father was Armenian.")) {
            assertTrue(PAGE.getElementById("claims").text().contains(said), said);
        }
    }

    @Test
    void excerpts_are_the_paragraphs_with_marks_and_show_where_something_is_left_out() {
        Document page = page(TwoSources.report());
        assertEquals(List.of("[…]", "Shown, for a note[1.1] is on it.", "[…]", "Shown again[D1.1]."), page.selectFirst(".reading").children().eachText());
        assertTrue(page.text().contains("One annotation is left out.") && page.text().contains("A newer text of this source is known"), page.text());
    }

    @Test
    void overlapping_marks_lie_over_each_other() {
        Element inner = PAGE.select("mark.deep").stream().filter(mark -> mark.text().startsWith("Hence the April battles")).findFirst().orElseThrow();
        assertEquals("comment deep", inner.className());
        assertEquals(List.of("u l0 claim", "u l1 comment"), inner.parents().stream().filter(parent -> parent.hasClass("u")).map(Element::className).sorted().toList());
    }

    @Test
    void policy_allows_its_own_style_and_nothing_else() throws Exception {
        String policy = PAGE.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(PAGE.select("style").first().data().getBytes(StandardCharsets.UTF_8));
        assertEquals("default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'", policy);
        assertEquals(0, PAGE.select("script, link, img, [style], [src], iframe, object").size());
    }

    @Test
    void draft_and_release_are_told_apart() {
        assertTrue(PAGE.text().contains("DRAFT: not released. 7 of 10 annotations are not yet approved"));
        assertEquals("draft", PAGE.body().className());
        Document released = page(DemoReport.approved());
        assertTrue(released.text().contains("Release 3. All 10 annotations are approved"));
        assertTrue(!released.outerHtml().contains("content: \"DRAFT\"; } @top-right") && released.body().className().isEmpty());
    }

    @Test
    void tables_and_discussions_are_there() {
        assertEquals(REPORT.claims().size(), PAGE.select("#claims tbody tr").size());
        assertEquals(REPORT.speakers().size(), PAGE.select("#speakers tbody tr").size());
        assertEquals(List.of("analyst2, 23 November 2026, 09:30 UTC", "analyst, 23 November 2026, 09:30 UTC", "Resolved by analyst2, 24 November 2026, 14:05 UTC"),
            PAGE.select("#discussion-1 .thread .said").eachText());
    }

    @Test
    void markup_in_words_and_titles_is_text() {
        String markup = "</style></title><script>alert(1)</script>&amp;<img src=x onerror=alert(1)>\" onload='x'";
        Document page = page(DemoReport.of(markup, SourceText.of(markup), List.of(DemoReport.note(1, AnnotationKind.COMMENT, SourceText.of(markup).span(0, 20)))));
        assertEquals(markup, reading(page));
        assertEquals(0, page.select("script, img, [onload], [onerror]").size());
        assertTrue(page.title().contains(markup));
    }

    @Test
    void what_cannot_be_shown_is_replaced_visibly_and_named() {
        SourceText text = SourceText.of("A bell \u0007, half \uD83D a pair, 😀");
        Document page = page(DemoReport.of(text, List.of(DemoReport.note(1, AnnotationKind.CLAIM, DemoReport.spanIn(text, "😀")))));
        assertEquals("A bell \uFFFD, half \uFFFD a pair, 😀", reading(page));
        assertTrue(page.text().contains("U+0007 bel, U+D83D"), page.text());
        assertEquals("😀", page.select(".reading mark").text());
    }

    @Test
    void right_to_left_paragraphs_run_so_and_unknown_languages_are_said_to_be() {
        Document page = page(DemoReport.of(SourceText.of("سلام بر شما\nHello"), List.of()));
        assertEquals(List.of("rtl", "ltr"), page.select(".reading > p").eachAttr("dir"));
        assertEquals("en", page.select(".reading").attr("lang"));
    }

    @Test
    void three_hundred_notes_on_one_word_are_all_there() {
        SourceText text = SourceText.of("Before it, Nagorno-Karabakh, and after it.");
        List<Note> notes = new ArrayList<>();
        for (int number = 1; number <= 300; number++) {
            notes.add(DemoReport.note(number, AnnotationKind.values()[number % 4], text.span(11 + number % 8, 27 - number % 8)));
        }
        Document page = page(DemoReport.of(text, notes));
        assertEquals(text.content(), reading(page));
        assertEquals(300, page.select(".reading a.ref").size());
        assertEquals(300, page.select("article.note").size());
    }

    @Test
    void source_without_words_and_report_without_notes_say_so() {
        String text = page(DemoReport.of(SourceText.of("\n \n"), List.of())).text();
        assertTrue(text.contains("The source has no words.") && text.contains("No annotation was made.") && text.contains("It holds no annotation"), text);
    }

    @Test
    void million_characters_are_written_in_seconds() {
        SourceText text = SourceText.of(("word ".repeat(99) + "\n").repeat(2_020));
        List<Note> notes = new ArrayList<>();
        for (int number = 1; number <= 2_000; number++) {
            notes.add(DemoReport.note(number, AnnotationKind.values()[number % 4], text.span(number * 400, number * 400 + 700)));
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> html(DemoReport.of(text, notes)));
    }

    @Test
    void same_report_gives_the_same_page() {
        assertEquals(html(REPORT), html(REPORT));
    }

    /** The words of the source alone. */
    private static String reading(Document page) {
        Element reading = page.selectFirst(".reading").clone();
        reading.select(".ref, .label").remove();
        return reading.wholeText().strip();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private static Document page(AnnotatedReport report) {
        return Jsoup.parse(html(report));
    }

    private static String html(AnnotatedReport report) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new HtmlExporter().write(report, out, Progress.UNWATCHED);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
