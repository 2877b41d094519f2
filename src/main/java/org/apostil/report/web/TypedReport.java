package org.apostil.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.report.Composition;

/**
 * All that stands in the form of a report, as it is kept until the form is saved. The browser keeps the same for itself: it
 * lays what stands in its fields over what the server wrote last, by the names of a {@link Composition}.
 *
 * @param report  the report that is edited; null of a new one
 * @param edition the edition that the person began with; 0 of a new report
 * @param seen    the version of the report that they had before them
 */
record TypedReport(UUID report, int edition, long seen, Composition composition) {

    /** Half characters and NUL, which no text column takes, stand as escapes. */
    static final JsonMapper MAPPER = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
        .serializationInclusion(JsonInclude.Include.NON_NULL).build();

    String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Problem when it cannot be read */
    static TypedReport of(String json) {
        try {
            TypedReport typed = MAPPER.readValue(json, TypedReport.class);
            if (typed.composition() != null) {
                return typed;
            }
        } catch (JsonProcessingException | RuntimeException unreadable) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static Problem unreadable() {
        return new Problem(Sort.UNREADABLE, "What was kept could not be read. Nothing was changed by it.");
    }
}
