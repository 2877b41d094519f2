package org.apostil.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.ingest.Proposal.Field;
import org.apostil.source.BlockKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as LibreOffice writes them. */
class RealFilesTest {

    private static final List<String> BLOCKS = List.of(
        "HEADING The ferry and the fog",
        "PARAGRAPH The ferry left Harbour A at six in the morning, said a spokesman of the port authority.[1] Nobody saw it return.",
        "QUOTATION “There was fog, and then there was nothing,” she said. Свидетели подтвердили это.",
        "HEADING What is known",
        "LIST • The engine had been mended twice.",
        "LIST • The radio was silent from seven on.",
        "LIST 1. First the bell was heard.",
        "LIST 2. Then the horn was heard.",
        "TABLE Time | Place\n06:00 | Harbour A",
        "PARAGRAPH Halo 😀    and a line\nthat goes on. Ölüdəniz, Հայաստան.",
        "FOOTNOTE [1] Port log, page twelve.");

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt"})
    void an_office_document_keeps_its_text_and_every_kind_of_block(String kind) {
        assertEquals(BLOCKS, AllReaders.blocks(AllReaders.read("ferry." + kind, RealFiles.ferry(kind))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt"})
    void an_office_document_proposes_what_its_properties_say(String kind) {
        Proposal proposal = AllReaders.read("ferry." + kind, RealFiles.ferry(kind)).proposal();
        assertEquals("The ferry and the fog", proposal.value(Field.TITLE));
        assertEquals("Nora Lind", proposal.value(Field.AUTHOR));
        assertEquals("2021-05-04", proposal.value(Field.PUBLISHED));
        assertEquals("en-GB", proposal.value(Field.LANGUAGE));
        assertEquals("document’s properties", proposal.from(Field.TITLE));
    }

    @Test
    void a_pdf_keeps_its_headings_paragraphs_and_lists() {
        Reading reading = AllReaders.read("ferry.pdf", RealFiles.ferry("pdf"));
        List<String> blocks = AllReaders.blocks(reading);
        assertEquals(List.of("The ferry and the fog", "What is known"), AllReaders.blocks(reading, BlockKind.HEADING));
        assertTrue(blocks.contains("PARAGRAPH “There was fog, and then there was nothing,” she said. Свидетели подтвердили это."), blocks::toString);
        assertEquals(List.of("• The engine had been mended twice.", "• The radio was silent from seven on.", "1. First the bell was heard.", "2. Then the horn was heard."),
            AllReaders.blocks(reading, BlockKind.LIST));
        assertTrue(reading.text().content().contains("Ölüdəniz, Հայաստան."), reading.text()::content);
        assertTrue(reading.text().content().contains("06:00 Harbour A"), reading.text()::content);
    }

    @Test
    void a_pdf_proposes_what_it_says_of_itself() {
        Proposal proposal = AllReaders.read("ferry.pdf", RealFiles.ferry("pdf")).proposal();
        assertEquals("The ferry and the fog", proposal.value(Field.TITLE));
        assertEquals("Nora Lind", proposal.value(Field.AUTHOR));
        assertEquals("en-GB", proposal.value(Field.LANGUAGE));
    }

    @Test
    void a_document_with_another_name_is_read_as_what_it_is() {
        Reading reading = AllReaders.read("ferry.pdf", RealFiles.ferry("docx"));
        assertEquals("docx", reading.format().code());
        assertEquals(List.of("Its name ends in .pdf, and it is a Word document; it was read as what it is."), reading.remarks());
    }
}
