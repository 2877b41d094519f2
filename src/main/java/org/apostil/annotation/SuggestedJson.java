package org.apostil.annotation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** How what was suggested is kept: by the names of the fields, closed lists by the names of their entries. */
final class SuggestedJson {

    /** Characters that no text column takes, such as NUL, stand as escapes. */
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private SuggestedJson() {
    }

    static String write(AnnotationContent content) {
        try {
            return MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AnnotationContent read(String json) {
        try {
            return MAPPER.readValue(json, AnnotationContent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
