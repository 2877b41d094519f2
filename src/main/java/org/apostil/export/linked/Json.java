package org.apostil.export.linked;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Objects of linked data in the order of their making, and their way out: JSON (RFC 8259) in UTF-8, to be read by people too. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

    private Json() {
    }

    /** An object of these keys and values, two by two; what is null is left out. */
    static Map<String, Object> of(Object... pairs) {
        Map<String, Object> made = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                made.put((String) pairs[i], pairs[i + 1]);
            }
        }
        return made;
    }

    /** The name of a thing on the web of data (RFC 9562). */
    static String urn(UUID id) {
        return id == null ? null : "urn:uuid:" + id;
    }

    static void write(Object document, OutputStream out) throws IOException {
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, document);
    }
}
