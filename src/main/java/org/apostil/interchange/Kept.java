package org.apostil.interchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.apostil.interchange.AnnotationImportView.Speaking;

/** How mapping and result of an import are kept: JSON with the names of our own types, which only grow. */
final class Kept {

    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** What became of a file. */
    record Result(List<Labelled> labels, List<Speaking> speakers, List<Row> rows) {
    }

    private Kept() {
    }

    static String of(Object plain) {
        try {
            return JSON.writeValueAsString(plain);
        } catch (JsonProcessingException plainValuesOnly) {
            throw new IllegalArgumentException(plainValuesOnly);
        }
    }

    static <T> T read(String kept, Class<T> type) {
        try {
            return JSON.readValue(kept, type);
        } catch (JsonProcessingException ourOwn) {
            throw new IllegalStateException(ourOwn);
        }
    }
}
