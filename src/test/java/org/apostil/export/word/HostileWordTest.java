package org.apostil.export.word;

import static org.apostil.export.word.WordFile.W;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.DemoReport;
import org.apostil.export.Note;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Texts that no editor would send, and that arrive all the same. */
class HostileWordTest {

    @Test
    void text_of_one_word_has_its_comment_on_it() {
        SourceText text = SourceText.of("No");
        WordFile file = file(text, DemoReport.note(1, AnnotationKind.CLAIM, text.span(0, 2)));
        assertEquals(List.of("No"), file.source());
        assertEquals("No", file.anchors().get("0"));
    }

    @Test
    void text_without_a_word_is_said_to_have_none_and_keeps_its_note() {
        SourceText text = SourceText.of("\n \n");
        WordFile file = file(text, DemoReport.note(1, AnnotationKind.COMMENT, text.span(0, 2)));
        assertTrue(all(file).contains("The source has no words."));
        assertEquals("", file.anchors().get("0"));
    }

    @Test
    void report_without_notes_has_no_comments() {
        WordFile file = file(SourceText.of("Nothing to see."));
        assertEquals(List.of(), file.comments());
        assertTrue(all(file).contains("It holds no annotation"));
    }

    @Test
    void positions_are_code_points() {
        SourceText text = SourceText.of("😀 and 🇦🇿 said so");
        WordFile file = file(text, DemoReport.note(1, AnnotationKind.COMMENT, DemoReport.spanIn(text, "said")), DemoReport.note(2, AnnotationKind.CLAIM, DemoReport.spanIn(text, "🇦🇿 s")));
        assertEquals(List.of("said", "🇦🇿 s"), List.of(file.anchors().get("0"), file.anchors().get("1")));
        assertEquals(List.of(text.content()), file.source());
    }

    @Test
    void comment_over_paragraphs_covers_them_all() {
        SourceText text = SourceText.of("One.\nTwo.\nThree.");
        WordFile file = file(text, DemoReport.note(1, AnnotationKind.COMMENT, text.span(2, 12)), DemoReport.note(2, AnnotationKind.COMMENT, text.span(4, 5)));
        assertEquals("e.\nTwo.\nTh", file.anchors().get("0"));
        assertEquals("", file.anchors().get("1"));
    }

    @Test
    void what_xml_cannot_hold_is_replaced_visibly_and_named() {
        SourceText text = SourceText.of("A bell \u0007, half \uD83D a pair, hid\u200Bden, none \uFFFE, tab\there, then the end");
        WordFile file = file(text, DemoReport.note(1, AnnotationKind.COMMENT, DemoReport.spanIn(text, "the end")));
        assertEquals(List.of("A bell \uFFFD, half \uFFFD a pair, hid\u200Bden, none \uFFFD, tab\there, then the end"), file.source());
        String all = all(file);
        for (String named : List.of("U+0007 bel", "U+D83D", "U+FFFE", "U+200B zero width space")) {
            assertTrue(all.contains(named), named + " in " + all);
        }
    }

    @Test
    void three_hundred_notes_on_one_word_are_all_there() {
        SourceText text = SourceText.of("Before it, Nagorno-Karabakh, and after it.");
        List<Note> notes = new ArrayList<>();
        for (int number = 1; number <= 300; number++) {
            notes.add(DemoReport.note(number, AnnotationKind.values()[number % 4], text.span(11 + number % 8, 27 - number % 8)));
        }
        WordFile file = file(text, notes.toArray(Note[]::new));
        assertEquals(300, file.comments().size());
        Map<String, String> anchors = file.anchors();
        file.comments().forEach(comment -> assertEquals(notes.get(Integer.parseInt(comment.getId())).quotation(), anchors.get(comment.getId())));
        assertEquals(List.of(text.content()), file.source());
    }

    @Test
    void right_to_left_words_are_tagged_as_such() {
        SourceText text = SourceText.of("سلام بر شما NATO\nIn Hebrew: שלום");
        WordFile file = file(text, DemoReport.note(1, AnnotationKind.COMMENT, DemoReport.spanIn(text, "بر شما N")));
        assertEquals(List.of("سلام بر شما NATO", "In Hebrew: שלום"), file.source());
        assertEquals("بر شما N", file.anchors().get("0"));
        List<Element> paragraphs = WordFile.elements(file.part("/word/document.xml").getDocumentElement(), W, "p").stream()
            .filter(paragraph -> WordFile.elements(paragraph, W, "pStyle").getFirst().getAttributeNS(W, "val").equals("SourceText")).toList();
        assertEquals(List.of(1, 0), paragraphs.stream().map(paragraph -> WordFile.elements(paragraph, W, "bidi").size()).toList());
        List<String> rightToLeft = WordFile.elements(paragraphs.get(1), W, "r").stream().filter(run -> !WordFile.elements(run, W, "rtl").isEmpty()).map(Element::getTextContent).toList();
        assertEquals(List.of("שלום"), rightToLeft);
    }

    @Test
    void line_ends_of_any_kind_are_line_ends() {
        SourceText text = SourceText.of("First\r\nof two\r\n\r\nSecond\rhere");
        assertEquals("First\nof two|Second\nhere", String.join("|", file(text).source()).replace("Second|", "Second\n"));
    }

    @Test
    void million_characters_are_written_in_seconds() {
        SourceText text = SourceText.of(("word ".repeat(99) + "\n").repeat(2_020));
        List<Note> notes = new ArrayList<>();
        for (int number = 1; number <= 2_000; number++) {
            notes.add(DemoReport.note(number, AnnotationKind.values()[number % 4], text.span(number * 400, number * 400 + 700)));
        }
        WordFile file = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> file(text, notes.toArray(Note[]::new)));
        assertEquals(2_000, file.comments().size());
        assertEquals(text.content().replaceAll("\\s", "").length(), String.join("", file.source()).replaceAll("\\s", "").length());
    }

    @Test
    void markup_in_words_and_titles_is_text() {
        String markup = "</w:t><script>alert(1)</script>&amp;<!-- ]]> -->";
        WordFile file = WordFile.of(DemoReport.of(markup, SourceText.of(markup), List.of()));
        assertEquals(List.of(markup), file.source());
    }

    private static WordFile file(SourceText text, Note... notes) {
        return WordFile.of(DemoReport.of(text, List.of(notes)));
    }

    private static String all(WordFile file) {
        return String.join("\n", file.document().getParagraphs().stream().map(XWPFParagraph::getText).toList());
    }
}
