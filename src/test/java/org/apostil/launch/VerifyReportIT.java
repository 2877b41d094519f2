package org.apostil.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
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
    private static String release;

    @BeforeAll
    static void release() {
        Room room = Room.open();
        release = room.release("Verified");
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

    @Test
    void other_forms_that_were_made_of_a_release_are_known_and_so_is_the_release_within_the_archive() throws IOException {
        byte[] document = Caller.as("lead").get("files/" + Room.file("lead", "release", release, "docx") + "/content").is(200).bytes();
        byte[] archive = Caller.as("lead").get("files/" + Room.file("lead", "release", release, "zip") + "/content").is(200).bytes();
        assertSays(0, "form      docx", file("release.docx", document));
        assertSays(0, "form      zip", file("release.zip", archive));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            while (!zip.getNextEntry().getName().equals("report.pdf")) {
                zip.closeEntry();
            }
            assertSays(0, "form      pdf", file("within.pdf", zip.readAllBytes()));
        }
        document[document.length / 2] ^= 1;
        assertSays(3, "This is no release of this installation.\n", file("altered.docx", document));
    }

    /** Whoever owns the database can write a release into it; nobody can write it into the audit trail unseen. */
    @Test
    void release_that_somebody_wrote_into_the_database_is_forged() throws IOException, SQLException {
        byte[] forged = "%PDF-1.7 never released".getBytes(StandardCharsets.UTF_8);
        String written = "'\\x" + HexFormat.of().formatHex(forged) + "'::bytea";
        byOwner("""
            with made as (insert into release (project_id, report_id, number, edition, title, fingerprint, released_by, released_at)
                select project_id, report_id, 2, edition, 'Never released', repeat('0', 64), released_by, now() from release where id = '%1$s' returning id)
            insert into release_file (release_id, form, file_name, media_type, sha256, bytes, content, made_at)
            select id, 'pdf', 'forged.pdf', 'application/pdf', encode(sha256(%2$s), 'hex'), octet_length(%2$s), %2$s, now() from made""".formatted(release, written));
        try {
            assertSays(1, "FORGED: the database has it as release 2 of the project “Room ", file("forged.pdf", forged));
            assertSays(1, "Run deploy/verify-audit.", file("forged.pdf", forged));
            assertSays(0, "This is release 1 of the project “Room ", file("whatever.bin", pdf));
        } finally {
            byOwner("delete from release_file where content = " + written);
            byOwner("delete from release where title = 'Never released'");
        }
    }

    /** What the owner of the database must not do and can: with the triggers disabled. */
    private static void byOwner(String command) throws SQLException {
        try (Connection owner = Caller.apostil().database().connect(); Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            for (String each : List.of("alter table release disable trigger user", "alter table release_file disable trigger user", command,
                    "alter table release_file enable trigger user", "alter table release enable trigger user")) {
                statement.execute(each);
            }
            owner.commit();
        }
    }

    @Test
    void script_says_the_same_and_ends_as_it_promises() throws IOException, InterruptedException {
        byte[] altered = pdf.clone();
        altered[altered.length / 2] ^= 1;
        assertTrue(byScript(0, file("released.pdf", pdf)).startsWith("This is release 1 of the project “Room "));
        assertTrue(byScript(1, file("altered.pdf", altered)).startsWith("ALTERED: "));
        assertTrue(byScript(2, directory.resolve("nothing.pdf")).contains("There is no file "));
        assertTrue(byScript(3, file("draft.pdf", draft)).startsWith("This is no release of this installation; it says of itself that it is a DRAFT."));
    }

    private static String byScript(int code, Path file) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(Path.of("deploy", "verify-report").toAbsolutePath().toString(), file.toString()).directory(directory.toFile()).redirectErrorStream(true);
        script.environment().put("APOSTIL_HOME", Caller.apostil().home().toString());
        Process process = script.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(code, process.waitFor(), said);
        return said;
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
