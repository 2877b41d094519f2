package org.apostil.interchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** Reads files of JSON (RFC 8259) that anybody may have made, within limits that no annotations reach. */
public final class JsonFile {

    private static final int DEEPEST = 64;
    /** Of objects, arrays, names and values; so many take some hundred megabytes at the very most. */
    private static final long MOST_TOKENS = 2_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxTokenCount(MOST_TOKENS).maxStringLength(Upload.LARGEST).build()).build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final JsonMapper ASCII = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonFile() {
    }

    /**
     * What the file says.
     *
     * @throws Problem when it is no JSON, nests too deep or holds too much
     */
    public static JsonNode read(byte[] bytes) {
        String text = Upload.text(bytes);
        try {
            return MAPPER.readTree(text);
        } catch (StreamConstraintsException tooMuch) {
            throw new Problem(Sort.TOO_LARGE, "The JSON nests deeper than %d levels, or holds more than %,d values. Nothing was kept. Split the file, or export it again.".formatted(DEEPEST, MOST_TOKENS));
        } catch (JsonProcessingException e) {
            throw Problem.invalid("file", "The JSON cannot be read at line %d, column %d: the file is incomplete or damaged. Nothing was kept. Export it again."
                .formatted(e.getLocation() == null ? 1 : e.getLocation().getLineNr(), e.getLocation() == null ? 1 : e.getLocation().getColumnNr()));
        }
    }

    /** It as text that a database can keep, whatever stands in it: halves of characters and NUL stay escaped. */
    public static String raw(JsonNode node) {
        String plain = node.toString();
        try {
            return StandardCharsets.UTF_8.newEncoder().canEncode(plain) ? plain : ASCII.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of a value that is text, number or truth; null of anything else. */
    public static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText() : null;
    }

    /** The whole number that a value is; null of anything else, and of one that is no position. */
    public static Integer position(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToInt() ? node.asInt() : null;
    }
}
