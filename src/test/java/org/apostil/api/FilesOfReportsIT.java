package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apostil.api.Caller.Reply;
import org.apostil.export.pdf.PdfText;
import org.junit.jupiter.api.Test;

/** Files of reports and releases, ordered by the interface. */
class FilesOfReportsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Room room = Room.open();

    @Test
    void report_that_is_not_released_says_that_it_is_a_draft_in_every_form() throws IOException {
        String stated = room.said("analyst", "It was so", room.speaker("Anna", "person"));
        Room.step("analyst", stated, "submit").is(200);
        Room.step("reviewer", stated, "approve").is(200);
        String report = room.approvedReport("Ordered");
        for (JsonNode form : Caller.as("analyst").get("forms").is(200).json()) {
            String file = Room.file("analyst", "report", report, form.path("code").asText());
            JsonNode made = Caller.as("analyst").get("files/" + file).json();
            assertTrue(made.path("name").asText().startsWith("ordered-draft"), made::toString);
            Reply content = Caller.as("analyst").get(made.path("content").asText()).is(200);
            assertEquals(made.path("bytes").asLong(), content.bytes().length);
            assertEquals(form.path("mediaType").asText().replaceAll(";.*", ""), content.header("Content-Type").replaceAll(";.*", ""));
            assertSaysDraft(form.path("code").asText(), content.bytes());
        }
    }

    /** Each in its own words; of the archive every file in it but the manifest. */
    private static void assertSaysDraft(String form, byte[] file) throws IOException {
        switch (form) {
            case "pdf" -> assertTrue(PdfText.eachPage(file).stream().allMatch(page -> page.contains("DRAFT")), "Every page says so");
            case "docx" -> assertTrue(entries(file).entrySet().stream().filter(entry -> entry.getKey().matches("word/header\\d+\\.xml")).allMatch(entry -> text(entry.getValue()).contains("DRAFT"))
                && text(entries(file).get("word/document.xml")).contains("DRAFT: not released."), "Title page and headers say so");
            case "html" -> assertTrue(text(file).contains("<span class=\"standing-mark\">DRAFT</span>") && text(file).contains("DRAFT: not released."), text(file));
            case "jsonld" -> assertTrue(JSON.readTree(file).path("apostil:draft").booleanValue(), text(file));
            case "claimreview" -> assertEquals(List.of("Draft"), JSON.readTree(file).findValuesAsText("creativeWorkStatus"));
            case "claims.csv", "speakers.csv", "annotations.csv" -> assertTrue(text(file).lines().skip(1).findAny().isPresent() && text(file).strip().endsWith(",\"DRAFT\""), text(file));
            case "xlsx" -> assertTrue(entries(file).entrySet().stream().filter(entry -> entry.getKey().startsWith("xl/worksheets/sheet")).allMatch(entry -> text(entry.getValue()).contains("DRAFT"))
                && entries(file).values().stream().anyMatch(entry -> text(entry).contains("DRAFT: not released.")), "Sheets and their headers say so");
            case "zip" -> {
                Map<String, byte[]> all = entries(file);
                for (JsonNode other : Caller.as("analyst").get("forms").json()) {
                    String code = other.path("code").asText();
                    if (!code.equals("zip")) {
                        assertSaysDraft(code, all.get(all.keySet().stream().filter(name -> name.equals("report." + code) || name.equals("report-" + code) || code.equals("claimreview") && name.contains("claimreview"))
                            .findFirst().orElseThrow(() -> new AssertionError(code + " is not in " + all.keySet()))));
                    }
                }
            }
            default -> throw new AssertionError("Say how " + form + " tells that it is a draft.");
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            entries.put(entry.getName(), zip.readAllBytes());
        }
        return entries;
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
            owner.setAutoCommit(false);
            statement.execute("alter table release_file disable trigger user");
            assertEquals(1, statement.executeUpdate("update release_file set content = content || ' '::bytea, bytes = bytes + 1, sha256 = encode(sha256(content || ' '::bytea), 'hex') where release_id = '%s'"
                .formatted(release)));
            statement.execute("alter table release_file enable trigger user");
            owner.commit();
        }
        byte[] kept = Caller.as("lead").get("releases/" + release + "/file").is(200).bytes();
        assertArrayEquals(kept, Caller.as("lead").get("files/" + Room.file("lead", "release", release, "pdf") + "/content").is(200).bytes());
        assertArrayEquals(kept, entries(Caller.as("lead").get("files/" + Room.file("lead", "release", release, "zip") + "/content").is(200).bytes()).get("report.pdf"));
        assertEquals(List.of("pdf", "zip"), Caller.as("lead").get("releases/" + release).json().path("files").findValuesAsText("form"));
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
