package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.Test;

/** Files of reports and releases, ordered by the interface. */
class FilesOfReportsIT {

    private final Room room = Room.open();

    @Test
    void report_that_is_not_released_is_a_draft_in_every_form() {
        String report = room.approvedReport("Ordered");
        for (JsonNode form : Caller.as("analyst").get("forms").is(200).json()) {
            String file = Room.file("analyst", "report", report, form.path("code").asText());
            JsonNode made = Caller.as("analyst").get("files/" + file).json();
            assertTrue(made.path("name").asText().startsWith("ordered-draft"), made::toString);
            Reply content = Caller.as("analyst").get(made.path("content").asText()).is(200);
            assertEquals(made.path("bytes").asLong(), content.bytes().length);
            assertEquals(form.path("mediaType").asText().replaceAll(";.*", ""), content.header("Content-Type").replaceAll(";.*", ""));
        }
    }

    @Test
    void pdf_of_a_release_is_made_again_byte_for_byte_and_every_member_may_take_it() {
        String release = room.release("Released");
        String file = Room.file("lead", "release", release, "pdf");
        assertArrayEquals(Caller.as("observer").get("releases/" + release + "/file").is(200).bytes(), Caller.as("observer").get("files/" + file + "/content").is(200).bytes());
        assertFalse(Caller.as("observer").get("files").text().contains(file), "It is in the list of whoever ordered it alone");
    }

    /** The kept file gets one byte more, which is what a newer version of the program looks like that makes one byte less. */
    @Test
    void release_that_this_version_makes_otherwise_is_handed_out_as_it_was_kept() throws Exception {
        String release = room.release("Kept");
        try (Connection owner = Caller.apostil().database().connect(); Statement statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertEquals(1, statement.executeUpdate("update release_file set content = content || ' '::bytea, bytes = bytes + 1, sha256 = encode(sha256(content || ' '::bytea), 'hex') where release_id = '%s'"
                .formatted(release)));
        }
        byte[] kept = Caller.as("lead").get("releases/" + release + "/file").is(200).bytes();
        assertArrayEquals(kept, Caller.as("lead").get("files/" + Room.file("lead", "release", release, "pdf") + "/content").is(200).bytes());
        assertArrayEquals(kept, entry("report.pdf", Caller.as("lead").get("files/" + Room.file("lead", "release", release, "zip") + "/content").is(200).bytes()));
        assertEquals(List.of("pdf", "zip"), Caller.as("lead").get("releases/" + release).json().path("files").findValuesAsText("form"));
    }

    private static byte[] entry(String name, byte[] archive) throws IOException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return zip.readAllBytes();
            }
        }
        throw new AssertionError("No " + name + " is in it");
    }

    @Test
    void every_file_of_a_release_is_known_by_its_sha256() {
        String release = room.release("Known");
        JsonNode bundle = Caller.as("lead").get("files/" + Room.file("lead", "release", release, "zip")).json();
        assertEquals(List.of("pdf", "zip"), Caller.as("lead").get("releases/" + release).json().path("files").findValuesAsText("form"));
        assertEquals(1, Caller.as("observer").get("projects/" + room.project() + "/releases?sha256=" + bundle.path("sha256").asText()).is(200).json().size());
    }

    @Test
    void what_was_ordered_and_downloaded_is_in_the_audit_trail() {
        Caller.as("analyst").get("files/" + room.file("analyst") + "/content").is(200);
        List<String> actions = Caller.as("lead").get("projects/" + room.project() + "/audit?limit=2").is(200).json().path("events").findValuesAsText("action");
        assertEquals(List.of("file.downloaded", "file.asked-for"), actions);
    }

    @Test
    void what_cannot_be_made_is_said_in_words() {
        assertEquals("Name what the file shall be made of: release, report, source.", order("{\"origin\":\"papyrus\",\"id\":\"%s\",\"form\":\"pdf\"}"));
        assertTrue(order("{\"origin\":\"source\",\"id\":\"%s\"}").startsWith("Name the form: pdf, "));
        assertEquals("Name what the file shall be made of.", order("{\"origin\":\"source\",\"form\":\"pdf\"}"));
        Caller.as("analyst").post("files", "null").is(400);
    }

    private String order(String json) {
        return Caller.as("analyst").post("files", json.replace("%s", room.source())).is(422).json().path("detail").asText();
    }
}
