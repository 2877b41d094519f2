package org.apostil.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apostil.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, locked, mislabelled or made to harm: each is refused or cleaned, and says so. */
class BadFilesTest {

    private static final String LAUGHS = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(100) + "\"><!ENTITY c \"" + "&b;".repeat(100) + "\"><!ENTITY d \"" + "&c;".repeat(100) + "\">]>";
    private static final String OUTSIDE = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY d SYSTEM \"file:///etc/passwd\">]>";

    @ParameterizedTest
    @CsvSource({"docx, word/document.xml", "docx, word/styles.xml", "docx, docProps/core.xml", "odt, content.xml", "odt, styles.xml", "odt, meta.xml", "odt, META-INF/manifest.xml"})
    void a_document_type_is_refused_wherever_it_stands(String kind, String part) {
        for (String head : List.of(LAUGHS, OUTSIDE)) {
            byte[] file = Zips.with(RealFiles.ferry(kind), part, xml -> text(head + new String(xml, StandardCharsets.UTF_8).replaceFirst("<\\?xml[^>]*>", "").replaceFirst("(<(?:w:t|text:p|dc:title)[^>]*>)", "$1&d;")));
            assertRefused("It brings a document type of its own (a DTD)", "ferry." + kind, file);
        }
    }

    @Test
    void what_laughs_as_a_web_page_or_a_text_stays_as_small_as_it_is() {
        for (String name : List.of("laughs.html", "laughs.xml")) {
            Reading reading = AllReaders.read(name, text(LAUGHS + "<html><body><article><p>Words &d;.</p></article></body></html>"));
            assertTrue(reading.text().content().length() < 2000, name);
            assertFalse(reading.text().content().contains("hahahaha"), name);
        }
    }

    @ParameterizedTest
    @CsvSource({"docx, word/document.xml", "docx, docProps/core.xml", "odt, content.xml", "odt, meta.xml"})
    void a_document_that_unpacks_to_more_than_a_file_may_have_is_refused(String kind, String part) {
        assertRefused("Unpacked, it is larger than 64 MB.", "bomb." + kind, Zips.blown(RealFiles.ferry(kind), part, 70));
    }

    @Test
    void a_pdf_that_unpacks_to_more_than_a_file_may_have_is_refused_before_it_is_unpacked() {
        assertRefused("A part of it is larger than 64 MB", "bomb.pdf", pdf(packed(70 << 20), "/FlateDecode"));
        assertRefused("A part of it is larger than 64 MB", "bomb.pdf", pdf(packed(packed(70 << 20)), "[/FlateDecode /FlateDecode]"));
    }

    @Test
    void an_encrypted_pdf_is_refused_whether_or_not_it_opens_without_a_password() throws IOException {
        for (String password : List.of("", "secret")) {
            try (PDDocument document = Loader.loadPDF(RealFiles.ferry("pdf"))) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                assertRefused("It is encrypted or locked.", "locked.pdf", out.toByteArray());
            }
        }
    }

    @Test
    void a_pdf_without_text_says_so() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            assertRefused("This PDF has no text: its 2 pages are made of pictures", "scan.pdf", out.toByteArray());
        }
    }

    @Test
    void an_encrypted_word_document_is_refused() throws Exception {
        try (POIFSFileSystem wrapped = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var inside = encryptor.getDataStream(wrapped)) {
                inside.write(RealFiles.ferry("docx"));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            wrapped.writeFilesystem(out);
            assertRefused("It is encrypted with a password.", "locked.docx", out.toByteArray());
        }
    }

    @Test
    void an_encrypted_opendocument_text_is_refused() {
        byte[] file = Zips.with(RealFiles.ferry("odt"), "META-INF/manifest.xml", xml -> text("""
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"""));
        assertRefused("It is encrypted with a password.", "locked.odt", file);
    }

    @Test
    void macros_are_said_and_not_in_the_text() {
        byte[] file = Zips.with(RealFiles.ferry("docx"), "word/vbaProject.bin", none -> text("Sub AutoOpen()"));
        Reading reading = AllReaders.read("ferry.docm", file);
        assertTrue(reading.remarks().getFirst().startsWith("It holds macros. None was run"), reading.remarks()::toString);
        assertFalse(reading.text().content().contains("AutoOpen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt", "pdf"})
    void a_file_that_was_cut_short_is_refused_and_never_half_read(String kind) {
        byte[] whole = RealFiles.ferry(kind);
        for (int part = 1; part < 10; part++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * part / 10);
            try {
                // PDF keeps what it says in an order of its own; where the whole text is there, it may be read.
                assertEquals(AllReaders.read("ferry." + kind, whole).text(), AllReaders.read("ferry." + kind, cut).text());
            } catch (Problem refused) {
                assertFalse(refused.getMessage().isBlank());
            }
        }
    }

    @Test
    void a_nul_is_refused_in_a_text_and_left_out_of_a_page() {
        assertRefused("This holds a NUL character", "nul.txt", text("The ferry\0 left at six, and nobody saw it return."));
        assertEquals("The ferry left.", AllReaders.read("nul.html", text("<html><body><article><p>The ferry&#0;\0 left.</p></article></body></html>")).text().content().replace("\uFFFD", ""));
    }

    @Test
    void a_text_that_is_too_long_is_refused_whatever_holds_it() {
        byte[] words = text("The ferry left at six. ".repeat(200_000));
        assertRefused("The text has 4,600,000 bytes; at most 4,194,304 are taken.", "long.txt", words);
        assertRefused("Its text is longer than 4,194,304 bytes", "long.html", text("<html><body><article><p>" + "The ferry left at six. ".repeat(200_000) + "</p></article></body></html>"));
        assertRefused("It has 200.0 MB; at most 50 MB are taken.", "longer.txt", new byte[200 << 20]);
    }

    @ParameterizedTest
    @CsvSource({"picture.pdf, a picture", "program.txt, no text", "sheet.docx, an Excel workbook", "bundle.txt, an archive", "words.doc, an old office program"})
    void what_is_no_text_is_named_as_what_it_is(String name, String what) throws IOException {
        byte[] file = switch (name) {
            case "picture.pdf" -> new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
            case "program.txt" -> text("\1\2\3\4\5\6 not a text \1\2\3\4 at all \5\6");
            case "sheet.docx" -> Zips.with(Zips.with(Zips.of(new LinkedHashMap<>()), "[Content_Types].xml", none -> text("<Types/>")), "xl/workbook.xml", none -> text("<workbook/>"));
            case "bundle.txt" -> Zips.with(Zips.of(new LinkedHashMap<>()), "a.txt", none -> text("words"));
            default -> {
                try (POIFSFileSystem old = new POIFSFileSystem()) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    old.writeFilesystem(out);
                    yield out.toByteArray();
                }
            }
        };
        assertTrue(assertThrows(Problem.class, () -> AllReaders.read(name, file)).getMessage().contains(what));
    }

    @Test
    void a_name_that_turns_its_direction_is_shown_and_not_obeyed() {
        Reading reading = AllReaders.read("report\u202Efdp.txt", text("Words."));
        assertEquals("report<U+202E>fdp", reading.proposal().value(Proposal.Field.TITLE));
        assertEquals("Its name holds signs that do not show or turn the direction of what follows; they are shown as their numbers.", reading.remarks().getFirst());
    }

    @Test
    void a_title_that_turns_its_direction_is_shown_and_not_obeyed() {
        assertEquals("Fog<U+202E>gof", AllReaders.read("a.html", text("<html><head><title>Fog\u202Egof</title></head><body><p>Words.</p></body></html>")).proposal().value(Proposal.Field.TITLE));
    }

    @Test
    void reading_ends_when_its_time_is_up() {
        Problem refused = assertThrows(Problem.class, () -> AllReaders.READERS.read(new Incoming("ferry.docx", RealFiles.ferry("docx")), new Bounds(Duration.ZERO)));
        assertTrue(refused.getMessage().startsWith("It took longer than 0 seconds"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<blockquote>", "<ul><li>", "<table><tr><td>", "<b>", "<svg>"})
    void a_page_nested_without_end_is_read_or_refused_in_words(String tag) {
        try {
            assertTrue(AllReaders.read("deep.html", text("<html><body><article>" + tag.repeat(50_000) + "Words.")).text().content().contains("Words"));
        } catch (Problem refused) {
            assertFalse(refused.getMessage().isBlank());
        }
    }

    private static void assertRefused(String words, String name, byte[] file) {
        Problem refused = assertThrows(Problem.class, () -> AllReaders.read(name, file));
        assertTrue(refused.getMessage().startsWith(words), refused.getMessage());
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(int zeros) {
        return packed(new byte[zeros]);
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, new Deflater(9))) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** A page whose content is that stream; its table of objects is left to be worked out by whoever reads it. */
    private static byte[] pdf(byte[] stream, String filter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(text("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n"
            + "4 0 obj\n<</Length " + stream.length + "/Filter" + filter + ">>\nstream\n"));
        out.writeBytes(stream);
        out.writeBytes(text("\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"));
        return out.toByteArray();
    }
}
