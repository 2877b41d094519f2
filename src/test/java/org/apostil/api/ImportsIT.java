package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apostil.api.Caller.Reply;
import org.apostil.identity.Browser;
import org.apostil.ingest.Mutants;
import org.apostil.ingest.RealFiles;
import org.apostil.ingest.Zips;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that are sent, read in the background, confirmed by a person, and added, over the interface of the running server. */
class ImportsIT {

    private Room room;

    @BeforeEach
    void open() {
        room = Room.open();
    }

    @Test
    void a_file_of_every_format_is_read_confirmed_and_added_and_its_original_kept_to_the_byte() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("word/ferry.docx", RealFiles.ferry("docx"));
        files.put("open/ferry.odt", Zips.with(RealFiles.ferry("odt"), "meta.xml", xml -> xml));
        files.put("ferry.pdf", RealFiles.ferry("pdf"));
        files.put("ferry.html", text("<html lang='en'><head><title>Page</title></head><body><article><p>On a page.</p></article></body></html>"));
        files.put("ferry.md", text("# Marked\n\nDown."));
        files.put("parom.txt", "Паром вышел из гавани в шесть часов утра, и никто не видел его снова.".repeat(5).getBytes(Charset.forName("windows-1251")));
        files.put("ferry.eml", text("From: Nora <nora@harbour.example>\r\nSubject: By mail\r\nDate: Tue, 4 May 2021 10:00:00 +0000\r\n\r\nIn a mail.\r\n"));
        String imported = room.imported("analyst", "all.zip", Zips.of(files));
        Map<String, JsonNode> items = items(imported);
        assertEquals(List.copyOf(files.keySet()), new ArrayList<>(items.keySet()));
        assertEquals("The same text, letter for letter, came in this import under another name before. It is offered there.", items.get("open/ferry.odt").path("refusal").asText(),
            "DOCX and ODT of one text are one text");
        assertEquals("Taken with a remark", items.get("parom.txt").path("outcome").asText());
        assertEquals("Nora Lind", items.get("word/ferry.docx").at("/provenance/author").asText());
        assertEquals("document’s properties", items.get("word/ferry.docx").at("/from/author").asText());
        assertEquals(1, sources(), "Nothing is a source before somebody has confirmed it");

        assertEquals(6, confirmAll("analyst", imported));
        Map<String, JsonNode> added = items(imported);
        assertEquals(7, sources());
        for (String name : List.of("word/ferry.docx", "ferry.pdf", "parom.txt", "ferry.eml")) {
            JsonNode version = version(added.get(name).path("source").asText());
            assertEquals(name, version.at("/original/name").asText());
            assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(files.get(name))), version.at("/original/sha256").asText());
            Reply original = Caller.as("observer").get("source-versions/" + version.path("id").asText() + "/original").is(200);
            assertArrayEquals(files.get(name), original.bytes());
            assertTrue(original.header("Content-Disposition").startsWith("attachment; "), original.header("Content-Disposition"));
        }
        JsonNode word = version(added.get("word/ferry.docx").path("source").asText());
        assertTrue(word.path("text").asText().endsWith("[1] Port log, page twelve."), word.path("text")::asText);
        assertEquals("footnote", word.path("blocks").get(word.path("blocks").size() - 1).at("/kind/code").asText());
    }

    @Test
    void one_bad_file_does_not_stop_the_others_and_each_says_what_is_wrong() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("good.txt", text("A good text."));
        files.put("../../etc/passwd.txt", text("Out."));
        files.put("C:\\Windows\\out.txt", text("Out."));
        files.put("zeros.txt", new byte[200 << 20]);
        files.put("nul.txt", text("One\0 NUL in a text that is otherwise none but letters."));
        files.put("picture.docx", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0});
        files.put("cut.pdf", Arrays.copyOf(RealFiles.ferry("pdf"), 2000));
        files.put("within.zip", Zips.of(Map.of("deep.txt", text("Deep."), "deeper.zip", Zips.of(Map.of("deepest.txt", text("Deepest."))))));
        files.put("broken.zip", text("PK\3\4 and nothing else that an archive has, however long it is"));
        files.put("report\u202Efdp.txt", text("Another good text."));
        files.put("last.txt", text("The last text."));
        Map<String, JsonNode> items = items(room.imported("analyst", "bad.zip", Zips.of(files)));
        Map<String, String> outcomes = new TreeMap<>();
        items.forEach((name, item) -> outcomes.put(name, item.path("state").path("code").asText() + " " + item.path("refusal").asText("").replaceAll("\\..*", "")));
        assertEquals("ready ", outcomes.get("good.txt"));
        assertEquals("ready ", outcomes.get("last.txt"));
        assertEquals("ready ", outcomes.get("within.zip/deep.txt"));
        assertEquals("ready ", outcomes.get("report<U+202E>fdp.txt"));
        assertEquals("refused Its name leads out of the archive", outcomes.get("../../etc/passwd.txt"));
        assertEquals("refused Its name leads out of the archive", outcomes.get("C:/Windows/out.txt"), outcomes::toString);
        assertTrue(outcomes.get("zeros.txt").startsWith("refused It unpacks to "), outcomes::toString);
        assertEquals("refused This holds a NUL character, which no text does: it is probably a program, a picture or a document of an office program", outcomes.get("nul.txt"));
        assertEquals("refused It is a picture, which is not read", outcomes.get("picture.docx"));
        assertTrue(outcomes.get("cut.pdf").startsWith("refused "), outcomes::toString);
        assertEquals("refused It is an archive within an archive within an archive", outcomes.get("within.zip/deeper.zip"));
        assertEquals("refused The archive is damaged or cut short", outcomes.get("broken.zip"));
    }

    @Test
    void no_file_is_written_under_a_name_that_was_sent() throws IOException {
        String name = "out-" + UUID.randomUUID() + ".txt";
        String out = "../".repeat(12) + "tmp/" + name;
        room.imported("analyst", "paths.zip", Zips.of(Map.of(out, text("Out."), "/tmp/" + name, text("Out of the root."), name, text("In."))));
        Caller.as("analyst").postFile("projects/%s/imports?name=%s&handlingMark=GREEN&acquiredHow=by%%20mail&language=en".formatted(room.project(), out.replace("/", "%2F")), text("By the interface.")).is(201);
        String form = field("handlingMark", "GREEN") + field("acquiredHow", "by mail") + field("language", "en")
            + "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: text/plain\r\n\r\nBy the page.\r\n--b--\r\n".formatted(out);
        String sent = new Browser().signedIn("analyst").send("POST", "/ingest/upload?project=" + room.project(), "multipart/form-data; boundary=b", form).headers().firstValue("Location").orElseThrow();
        assertTrue(items(Room.resting("analyst", sent.replaceAll(".*id=", ""))).keySet().stream().anyMatch(shown -> shown.endsWith(name)));
        List<Path> written = new ArrayList<>();
        for (Path place : List.of(Caller.apostil().home(), Path.of("target"))) {
            try (Stream<Path> files = Files.find(place, 8, (file, about) -> file.getFileName().toString().contains(name))) {
                files.forEach(written::add);
            }
        }
        Stream.of("/", "/tmp", System.getProperty("java.io.tmpdir"), ".").map(place -> Path.of(place, name)).filter(Files::exists).forEach(written::add);
        assertEquals(List.of(), written);
    }

    @Test
    void what_is_proposed_is_corrected_against_the_state_that_was_seen() {
        String item = Room.item("analyst", room.imported("analyst"));
        Reply seen = Caller.as("analyst").get("import-items/" + item).is(200);
        Caller.as("reviewer").put("import-items/" + item + "/provenance", seen.header("ETag"), Room.provenance("Corrected")).is(200);
        Reply stale = Caller.as("analyst").put("import-items/" + item + "/provenance", seen.header("ETag"), Room.provenance("Too late")).is(412);
        assertTrue(stale.text().contains("Corrected"), stale::text);
        assertEquals("Corrected", Caller.as("analyst").get("import-items/" + item).json().at("/provenance/title").asText());
    }

    @Test
    void the_same_content_again_is_what_is_there_already_and_added_only_where_it_is_named() {
        String first = room.imported("analyst", "one.txt", text("The same."));
        confirmAll("analyst", first);
        String source = items(first).get("one.txt").path("source").asText();
        String again = room.imported("reviewer", "two.txt", text("The same."));
        JsonNode known = items(again).get("two.txt");
        assertEquals("known", known.at("/state/code").asText());
        assertEquals(source, known.path("knownSource").asText());
        Caller.as("reviewer").post("imports/" + again + "/confirmation", "{\"items\":[],\"remarked\":true}").is(409);
        Caller.as("reviewer").post("imports/" + again + "/confirmation", "{\"items\":[\"%s\"]}".formatted(known.path("id").asText())).is(200);
        Room.resting("reviewer", again);
        assertFalse(items(again).get("two.txt").path("source").asText().isEmpty());
    }

    @Test
    void more_than_a_page_takes_goes_through_the_door_for_files_and_a_form_of_another_site_does_not() {
        String words = "The ferry left at six, and nobody saw it return to the harbour.\n".repeat(60_000);
        String form = field("handlingMark", "GREEN") + field("acquiredHow", "by mail") + field("language", "en")
            + IntStream.range(0, 8).mapToObj(number -> "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%d.txt\"\r\nContent-Type: text/plain\r\n\r\n%d %s\r\n".formatted(number, number, words)).collect(Collectors.joining())
            + "--b--\r\n";
        assertTrue(form.length() > 30_000_000, form.length() + " bytes");
        Browser analyst = new Browser().signedIn("analyst");
        HttpResponse<String> sent = analyst.send("POST", "/ingest/upload?project=" + room.project(), "multipart/form-data; boundary=b", form);
        assertEquals(302, sent.statusCode());
        String imported = sent.headers().firstValue("Location").orElseThrow().replaceAll(".*id=", "");
        assertEquals(8, items(Room.resting("analyst", imported)).size());
        HttpRequest foreign = HttpRequest.newBuilder(URI.create(Caller.apostil().baseUrl() + "ingest/upload?project=" + room.project())).header("Cookie", "APOSTIL=" + analyst.session())
            .header("Content-Type", "multipart/form-data; boundary=b").header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.ofString("--b--\r\n")).build();
        assertEquals(403, assertDoesNotThrow(() -> HttpClient.newHttpClient().send(foreign, BodyHandlers.discarding())).statusCode());
    }

    private static String field(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value);
    }

    @Test
    void reading_that_was_stopped_keeps_what_was_read() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int number = 0; number < 3_000; number++) {
            files.put(number + ".txt", text("Text number " + number + " of many."));
        }
        String begun = Caller.as("analyst").postFile("projects/%s/imports?name=many.zip&handlingMark=GREEN&acquiredHow=by%%20mail&language=en".formatted(room.project()), Zips.of(files)).is(201).id();
        Reply stopped = Caller.as("reviewer").post("imports/" + begun + "/cancellation", null).is(200);
        assertEquals("It was stopped by Reviewer. What was read before can be added.", stopped.json().path("ended").asText());
        int read = items(begun).size();
        assertTrue(read < 3_000, read + " were read");
        assertEquals("resting", Caller.as("analyst").get("imports/" + begun).is(200).json().at("/state/code").asText());
    }

    @Test
    void of_thousands_of_damaged_files_none_stops_the_import_or_becomes_half_a_source() throws SQLException {
        Map<String, byte[]> mutants = Mutants.all();
        String imported = room.imported("analyst", "mutants.zip", Zips.of(mutants));
        Map<String, JsonNode> items = items(imported);
        assertEquals(mutants.keySet(), items.keySet());
        items.forEach((name, item) -> assertTrue(List.of("ready", "known", "refused").contains(item.at("/state/code").asText()), name));
        int confirmed = confirmAll("analyst", imported);
        assertTrue(confirmed > 100, confirmed + " were confirmed");
        List<JsonNode> added = items(imported).values().stream().filter(item -> item.at("/state/code").asText().equals("added")).toList();
        assertEquals(confirmed, added.size());
        for (JsonNode item : added.subList(0, 50)) {
            JsonNode version = version(item.path("source").asText());
            assertEquals(item.path("sha256").asText(), version.path("sha256").asText());
            assertFalse(version.path("blocks").isEmpty());
            assertEquals(item.path("bytes").asLong(), version.at("/original/bytes").asLong());
        }
        assertEquals(confirmed + 1, sources());
    }

    private int confirmAll(String who, String imported) {
        int confirmed = Caller.as(who).post("imports/" + imported + "/confirmation", "{\"items\":[],\"remarked\":true}").is(200).json().path("confirmed").asInt();
        Room.resting(who, imported);
        return confirmed;
    }

    /** How many sources there are in the room, whole or not. */
    private int sources() throws SQLException {
        try (Connection connection = Caller.apostil().database().connect(); Statement statement = connection.createStatement();
             ResultSet counted = statement.executeQuery("select count(*) from source s left join source_version v on v.source_id = s.id where s.project_id = '%s'".formatted(room.project()))) {
            counted.next();
            return counted.getInt(1);
        }
    }

    /** All files of an import by name, in their order. */
    private static Map<String, JsonNode> items(String imported) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        for (int after = -1, next = 0; after != next;) {
            after = next;
            for (JsonNode item : Caller.as("lead").get("imports/" + imported + "/items?after=" + after).is(200).json()) {
                items.put(item.path("name").asText(), item);
                next = item.path("ordinal").asInt();
            }
        }
        return items;
    }

    private static JsonNode version(String source) {
        String version = Caller.as("lead").get("sources/" + source).is(200).json().path("versionId").asText();
        return Caller.as("lead").get("source-versions/" + version).is(200).json();
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
