package org.apostil.export.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.DemoReport;
import org.apostil.export.Note;
import org.apostil.export.WholeReport;
import org.apostil.project.HandlingMark;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.Test;

/** What whoever has a PDF made is told of it before anybody reads it. */
class UnshownTest {

    @Test
    void characters_without_a_font_are_counted_by_script_and_shown() {
        assertEquals(List.of("2 different Chinese characters would show as \uFFFD in the PDF, whose fonts lack them: 中, 文. The web page and the Word document keep them.",
            "1 Korean character would show as \uFFFD in the PDF, whose fonts lack it: 한. The web page and the Word document keep it."), said("中文 and 中, and 한"));
    }

    @Test
    void of_many_the_first_are_shown() {
        assertTrue(said("一丁七万丈三上下不与丐丑专且").getFirst().startsWith("14 different Chinese characters would show as \uFFFD in the PDF, whose fonts lack them: 一, 丁, 七, 万, 丈, 三, 上, 下, 不, 与, 丐, 丑 and 2 more."));
    }

    @Test
    void what_is_damaged_is_told_of() {
        assertEquals(List.of("2 different control or damaged characters would show as \uFFFD in the PDF. They stand in the source like that; look there what they should be."), said("a bell \u0007, half \uD83D a pair"));
    }

    @Test
    void words_of_analysts_count_too() {
        SourceText text = SourceText.of("Plain.");
        Note any = DemoReport.note(1, AnnotationKind.COMMENT, text.span(0, 5));
        Note remark = new Note(any.id(), any.ref(), any.kind(), any.passages(), null, null, null, List.of(), null, "See 北京", null, any.state(), 1, any.author(), any.at(), List.of());
        assertEquals(1, new PdfExporter().reservations(DemoReport.of(text, List.of(remark))).size());
    }

    @Test
    void where_all_can_be_shown_nothing_is_said() {
        assertEquals(List.of(), new PdfExporter().reservations(WholeReport.marked(HandlingMark.CLEAR)));
        assertEquals(List.of(), said("Əliyev, Лавров, Երևան, თბილისი, سلام, שלום, 😀, a hid\u200Bden space"));
    }

    private static List<String> said(String text) {
        return new PdfExporter().reservations(DemoReport.of(SourceText.of(text), List.of()));
    }
}
