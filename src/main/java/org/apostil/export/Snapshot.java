package org.apostil.export;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A report as bytes, to be kept until it is made into a file, or for ever: JSON (RFC 8259) in UTF-8.
 *
 * <p>{@snippet :
 * Snapshot.read(Snapshot.of(report)).equals(report); // true
 * }
 *
 * <p>The same report gives the same bytes. What an older Apostil kept is read for as long as there are releases, so fields of
 * the model are added, never renamed.
 */
public final class Snapshot {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .visibility(PropertyAccessor.ALL, Visibility.NONE).visibility(PropertyAccessor.FIELD, Visibility.ANY).visibility(PropertyAccessor.CREATOR, Visibility.ANY)
        .serializationInclusion(JsonInclude.Include.NON_NULL).build();

    private Snapshot() {
    }

    public static byte[] of(AnnotatedReport report) {
        try {
            return JSON.writeValueAsBytes(report);
        } catch (JsonProcessingException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
    }

    /** @throws UncheckedIOException when it is no snapshot of a report */
    public static AnnotatedReport read(byte[] kept) {
        try {
            return JSON.readValue(kept, AnnotatedReport.class);
        } catch (IOException noSnapshot) {
            throw new UncheckedIOException(noSnapshot);
        }
    }
}
