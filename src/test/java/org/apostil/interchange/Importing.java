package org.apostil.interchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Room;

/** Imports annotations by the interface, into a text of its own in a project of its own. */
final class Importing {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Room room;
    private final String version;
    private final String source;

    private Importing(Room room, String text) {
        this.room = room;
        try {
            Reply added = Caller.as("lead").post("projects/" + room.project() + "/sources", "{\"provenance\":%s,\"text\":%s}".formatted(Room.provenance("Imported into"), JSON.writeValueAsString(text))).is(201);
            version = added.json().path("versionId").asText();
            source = added.id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Into that text, in a project with everybody. */
    static Importing into(String text) {
        return new Importing(Room.open(), text);
    }

    Room room() {
        return room;
    }

    String version() {
        return version;
    }

    String source() {
        return source;
    }

    static byte[] file(String name) {
        try (InputStream file = Importing.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    /** Uploads a file as the analyst. */
    Reply upload(String name, byte[] content) {
        return upload("analyst", name, content, null);
    }

    Reply upload(String name, String content) {
        return upload(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Reply upload(String who, String name, byte[] content, String format) {
        try {
            return Caller.as(who).post("source-versions/" + version + "/annotation-imports",
                JSON.writeValueAsString(format == null ? Map.of("file", name, "content", Base64.getEncoder().encodeToString(content)) : Map.of("file", name, "content", Base64.getEncoder().encodeToString(content), "format", format)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Maps labels, given as JSON, and answers what would become of the file. */
    static Reply map(Reply tried, String mapping) {
        return Caller.as("analyst").put("annotation-imports/" + tried.id() + "/mapping", tried.header("ETag"), mapping);
    }

    static Reply take(Reply tried) {
        return Caller.as("analyst").with("If-Match", tried.header("ETag")).post("annotation-imports/" + tried.id() + "/taking", null);
    }

    /** What the analyst sees of the text's annotations, in document order. */
    List<JsonNode> annotations() {
        List<JsonNode> all = new ArrayList<>();
        Caller.as("analyst").get("source-versions/" + version + "/annotations").is(200).json().forEach(all::add);
        return all;
    }

    /** Of each row of a table: what it was called, what becomes of it, and what. */
    static List<String> rows(Reply reply) {
        List<String> rows = new ArrayList<>();
        reply.json().path("rows").forEach(row -> rows.add(row.path("id").asText() + " " + row.path("outcome").path("code").asText() + " " + row.path("kind").path("code").asText("nothing")));
        return rows;
    }

    /** Of a claim, by its spans: role, start, quotation. */
    static List<String> spans(JsonNode annotation) {
        List<String> spans = new ArrayList<>();
        annotation.path("spans").forEach(span -> spans.add(span.path("role").asText() + " " + span.path("start").asInt() + " " + span.path("exact").asText()));
        return spans;
    }
}
