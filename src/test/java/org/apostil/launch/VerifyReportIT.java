package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is held against the releases of an installation that runs. */
class VerifyReportIT {

    @TempDir
    private static Path directory;
    private static byte[] pdf;
    private static byte[] draft;

    @BeforeAll
    static void release() {
        Room room = Room.open();
        String release = room.release("Verified");
        pdf = Caller.as("lead").get("releases/" + release + "/file").is(200).bytes();
        draft = Caller.as("lead").get("sources/" + room.source() + "/report.pdf").is(200).bytes();
    }

    @Test
    void release_is_known_whatever_the_file_is_called() throws IOException {
        assertSays(0, "This is release 1 of the project “Room ", file("whatever.bin", pdf));
        assertSays(0, "approved  by Reviewer", file("whatever.bin", pdf));
    }

    @Test
    void one_changed_byte_is_found_and_the_release_that_it_comes_from_is_named() throws IOException {
        byte[] altered = pdf.clone();
        altered[altered.length / 2] ^= 1;
        assertSays(1, "ALTERED: this comes from release 1 of the project “Room ", file("altered.pdf", altered));
    }

    @Test
    void what_was_edited_and_saved_anew_is_found_too() throws IOException {
        Path edited = directory.resolve("edited.pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentInformation().setTitle("Something else");
            document.save(edited.toFile());
        }
        assertSays(1, "ALTERED: this comes from release 1 of the project “Room ", edited);
    }

    @Test
    void draft_and_anything_else_is_no_release() throws IOException {
        assertSays(3, "This is no release of this installation; it says of itself that it is a DRAFT.", file("draft.pdf", draft));
        assertSays(3, "This is no release of this installation.\n", file("note.txt", "A note".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_cannot_be_looked_at_is_not_verified() throws IOException {
        assertSays(2, "There is no file " + directory.resolve("nothing.pdf"), directory.resolve("nothing.pdf"));
        assertEquals("Usage: deploy/verify-report FILE", said(2, Map.of()).strip());
        assertTrue(said(2, Map.of("APOSTIL_HOME", directory.resolve("nowhere").toString()), file("a", pdf).toString()).contains("There is no database in"));
    }

    private static Path file(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }

    private static void assertSays(int code, String words, Path file) {
        String text = said(code, Map.of("APOSTIL_HOME", Caller.apostil().home().toString()), file.toString());
        assertTrue(text.contains(words), text);
    }

    private static String said(int code, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int ended = VerifyReport.run(arguments, new Settings(environment), new Console(stream, stream));
        String text = said.toString(StandardCharsets.UTF_8);
        assertEquals(code, ended, text);
        return text;
    }
}
