package org.apostil.trail.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.api.Json;
import org.apostil.trail.Entry;

/**
 * An event as one line of JSON: the members that its hash is made of, under the names and in the form that ADR 18 gives
 * them, and after those the hash, the time in ISO 8601 and the names of today, which are no part of it.
 */
final class TrailJsonLine {

    private TrailJsonLine() {
    }

    static String of(Entry entry) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = Json.MAPPER.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("form", entry.form());
            json.writeNumberField("seq", entry.seq());
            json.writeNumberField("at", ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
            json.writeStringField("actor", text(entry.actorId()));
            json.writeStringField("action", entry.action());
            json.writeStringField("project", text(entry.projectId()));
            json.writeStringField("subjectType", entry.subject().type());
            json.writeStringField("subject", text(entry.subject().id()));
            raw(json, "before", entry.before());
            raw(json, "after", entry.after());
            json.writeStringField("reason", entry.reason());
            json.writeStringField("prev", entry.prevHash());
            json.writeStringField("hash", entry.hash());
            json.writeStringField("time", entry.at().toString());
            json.writeStringField("actorName", entry.actor());
            json.writeStringField("subjectName", entry.subject().label());
            if (entry.purge() != null) {
                json.writeNumberField("purge", entry.purge());
            }
            json.writeEndObject();
        }
        return line.append('\n').toString();
    }

    /** As the database wrote it: a number keeps its digits. A JSON text of the database has no line feed outside a string, and none unescaped in one. */
    private static void raw(JsonGenerator json, String name, String value) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(value == null ? "null" : value);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
