package org.apostil.export.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.SpanRole;
import org.apostil.export.DemoReport;
import org.apostil.export.Note;
import org.apostil.export.Passage;
import org.apostil.export.Teller;
import org.apostil.review.State;
import org.apostil.source.SourceText;
import org.apostil.speaker.SpeakerKind;
import org.junit.jupiter.api.Test;

/** Texts that no editor would send, and that arrive all the same. */
class HostileReportTest {

    @Test
    void text_of_one_word_is_shown_with_an_annotation_that_ends_on_its_last_character() throws Exception {
        SourceText text = SourceText.of("No");
        byte[] pdf = pdf(text, DemoReport.note(1, AnnotationKind.CLAIM, text.span(0, 2)));
        assertTrue(PdfText.all(pdf).contains("No[1]"), PdfText.all(pdf));
        VeraPdf.assertConforms(pdf);
    }

    @Test
    void text_without_a_word_is_said_to_have_none() {
        assertTrue(PdfText.all(pdf(SourceText.of("\n \n"))).contains("The source has no words."));
    }

    @Test
    void hundred_thousand_characters_without_a_space_are_all_there() throws Exception {
        String word = "Unbreakable".repeat(100_000 / 11);
        byte[] pdf = pdf(SourceText.of(word));
        assertTrue(PdfText.column(pdf).contains(word));
        VeraPdf.assertConforms(pdf);
    }

    @Test
    void three_hundred_annotations_over_each_other_on_one_word_all_have_their_references() throws Exception {
        SourceText text = SourceText.of("Before it, Nagorno-Karabakh, and after it.");
        List<Note> notes = new ArrayList<>();
        for (int number = 1; number <= 300; number++) {
            AnnotationKind kind = AnnotationKind.values()[number % 4];
            notes.add(DemoReport.note(number, kind, text.span(11 + number % 8, 27 - number % 8)));
        }
        byte[] pdf = pdf(text, notes.toArray(Note[]::new));
        String shown = PdfText.all(pdf);
        for (Note note : notes) {
            assertTrue(shown.contains("[" + note.ref().label() + "]"), "reference " + note.ref().label());
            assertTrue(shown.contains("Remark " + note.ref().label()), "note " + note.ref().label());
        }
        assertTrue(PdfText.column(pdf).contains("Beforeit,Nagorno-Karabakh,andafterit."), shown);
        VeraPdf.assertConforms(pdf);
    }

    @Test
    void what_cannot_be_shown_is_replaced_visibly_and_named() throws Exception {
        SourceText text = SourceText.of("Smile 😀 and 🇦🇿, a bell \u0007, half \uD83D a pair, hid\u200Bden, 中文, then the end");
        byte[] pdf = pdf(text, DemoReport.note(1, AnnotationKind.COMMENT, DemoReport.spanIn(text, "the end")));
        String shown = PdfText.bare(pdf);
        assertTrue(shown.contains("Smile😀and"), shown);
        assertTrue(shown.contains("abell\uFFFD,half\uFFFDapair,hidden,\uFFFD\uFFFD,thentheend"), shown);
        for (String named : List.of("U+0007BEL", "U+D83D", "U+200BZEROWIDTHSPACE", "U+4E2D", "U+6587")) {
            assertTrue(shown.toUpperCase(Locale.ROOT).contains(named), named + " in " + shown);
        }
        VeraPdf.assertConforms(pdf);
    }

    @Test
    void letters_of_the_region_are_shown_as_they_are() {
        String letters = "Əliyev əməkdaşlıq, Мәмәдјаров и Лавров, Ελλάδα, Երևան, თბილისი, 5 ₼ → €";
        String shown = PdfText.bare(pdf(SourceText.of(letters)));
        assertTrue(shown.contains(PdfText.bare(letters)), shown);
        assertTrue(!shown.contains("\uFFFD"), shown);
    }

    @Test
    void right_to_left_letters_are_shown_and_bring_a_remark() throws Exception {
        byte[] pdf = pdf(SourceText.of("In Arabic: سلام\nسلام بر شما\nשלום עולם"));
        String shown = PdfText.all(pdf);
        for (String expected : List.of("Right-to-left letters", "سلام بر شما", "שלום עולם")) {
            assertTrue(shown.contains(expected), shown);
        }
        VeraPdf.assertConforms(pdf);
    }

    @Test
    void arabic_letters_join_their_neighbours() {
        assertEquals("\uFEB3\uFEE0\uFEE2", ArabicForms.joined("سلم"));
        assertEquals("\uFEA9\uFE8D\uFEAD", ArabicForms.joined("دار"));
    }

    /** U+200C within it parts two letters that would join. */
    @Test
    void persian_word_with_a_non_joiner_is_parted_where_it_says_so() throws Exception {
        String word = "می\u200Cخواهم";
        assertEquals("\uFEE3\uFBFD\uFEA7\uFEEE\uFE8D\uFEEB\uFEE2", ArabicForms.joined(word));
        assertEquals("\uFEE3", ArabicForms.joined("م\u200D"));
        byte[] pdf = pdf(SourceText.of("من می\u200Cخواهم بروم"));
        assertFalse(PdfText.all(pdf(SourceText.of("مِی\u064E\u200Cخواهم"))).contains("Invisible characters"), "a vowel sign stands between");
        String shown = PdfText.all(pdf);
        assertTrue(shown.contains("من میخواهم بروم"), shown);
        assertTrue(shown.replaceAll("\\s+", " ").contains("where U+200C or U+200D says so"), shown);
        assertFalse(shown.contains("Invisible characters"), shown);
        VeraPdf.assertConforms(pdf);
    }

    @Test
    void arabic_paragraph_over_several_lines_is_read_line_by_line() throws Exception {
        String paragraph = ("قال الوزير في مؤتمر صحفي إن المفاوضات ستستمر حتى نهاية العام وإن الطرفين اتفقا على لقاء جديد في باكو، "
            + "ولم يعلق الجانب الآخر على ذلك. ").repeat(3).strip();
        byte[] pdf = pdf(SourceText.of(paragraph));
        assertTrue(PdfText.column(pdf).contains(PdfText.bare(paragraph)), PdfText.all(pdf));
        VeraPdf.assertConforms(pdf);
    }

    @Test
    void markup_in_the_text_and_in_the_title_is_text() {
        String markup = "</p><script>alert(1)</script>&amp;<!-- ]]> -->";
        SourceText text = SourceText.of(markup);
        String shown = PdfText.bare(ReportPdf.of(DemoReport.of(markup, text, List.of())));
        assertEquals(4, shown.split(Pattern.quote(PdfText.bare(markup)), -1).length - 1, shown);
    }

    @Test
    void annotation_on_the_gap_between_paragraphs_keeps_its_reference() {
        SourceText text = SourceText.of("\nOne.\n\n\n\nTwo.");
        Note between = DemoReport.note(1, AnnotationKind.COMMENT, text.span(6, 8));
        Note before = DemoReport.note(2, AnnotationKind.COMMENT, text.span(0, 1));
        String shown = PdfText.all(pdf(text, between, before)).replaceAll("\\s", "");
        assertTrue(shown.contains("One.[2][1]Two."), shown);
    }

    @Test
    void long_words_in_a_table_stay_on_the_page() {
        String word = "Donaudampfschiff".repeat(40);
        SourceText text = SourceText.of(word);
        Note note = new Note(DemoReport.id("note"), DemoReport.ref(1), AnnotationKind.CLAIM, List.of(new Passage(SpanRole.CONTENT, text.span(0, 640))), null, DemoReport.id("claim"), word,
            List.of(new Teller(DemoReport.id("speaker"), word, SpeakerKind.PERSON, word)), null, word, null,
            State.DRAFT, 1, "analyst", DemoReport.MONDAY, List.of());
        String shown = PdfText.bare(pdf(text, note));
        assertTrue(shown.split(word, -1).length - 1 >= 6, shown);
    }

    @Test
    void million_characters_are_all_there_with_an_annotation_on_the_last() {
        SourceText text = longLine(1_000_000);
        byte[] pdf = pdf(text, onTheLast(text));
        assertTrue(PdfText.column(pdf).contains(PdfText.bare(text.content())), "the text is not whole");
        assertTrue(PdfText.all(pdf).contains("[1]"), "no reference");
    }

    /** Of the same shape, over as many pages as all kinds of lists need to be split: the judge takes minutes over a million. */
    @Test
    void hundred_thousand_characters_in_one_line_with_an_annotation_on_the_last_conform() throws Exception {
        SourceText text = longLine(100_000);
        VeraPdf.assertConforms(pdf(text, onTheLast(text)));
    }

    private static SourceText longLine(int length) {
        String words = "Дипломат сказал, что Əliyev и Երևան 1,2 ";
        return SourceText.of(words.repeat(length / words.length()) + "the end.");
    }

    private static Note onTheLast(SourceText text) {
        return DemoReport.note(1, AnnotationKind.CLAIM, text.span(text.length() - 1, text.length()));
    }

    @Test
    void five_scripts_controls_emoji_and_damage_in_one_text_conform_and_say_what_is_not_shown() throws Exception {
        SourceText text = SourceText.of("Latin əğışç, Кириллица, Հայերեն, ქართული, Ελληνικά, 😀🧭🗞\n\nעברית, عربي\n\n\u0001\u001B half \uDC00 end");
        byte[] pdf = pdf(text, DemoReport.note(1, AnnotationKind.CREDIBILITY_NOTE, text.span(0, text.length())));
        String shown = PdfText.bare(pdf);
        for (String part : List.of("Latinəğışç,Кириллица,Հայերեն,ქართული,Ελληνικά,😀🧭🗞", "\uFFFD\uFFFDhalf\uFFFDend", "U+0001", "U+DC00")) {
            assertTrue(shown.contains(part), part + " in " + shown);
        }
        VeraPdf.assertConforms(pdf);
    }

    @Test
    void report_without_a_note_is_whole_and_conforms() throws Exception {
        byte[] pdf = pdf(SourceText.of("Nobody wrote anything about this."));
        String shown = PdfText.all(pdf);
        for (String said : List.of("Nobody wrote anything about this.", "No annotation was made.", "No speaker is named.", "No claim is recorded.")) {
            assertTrue(shown.contains(said), said);
        }
        VeraPdf.assertConforms(pdf);
    }

    private static byte[] pdf(SourceText text, Note... notes) {
        return ReportPdf.of(DemoReport.of(text, List.of(notes)));
    }
}
