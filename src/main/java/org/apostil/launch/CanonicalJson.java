package org.apostil.launch;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * The one way to write a JSON value that the hashes of the audit trail are made of (ADR 18): the members of an object by
 * the length of their names in UTF-8 bytes, then by those bytes; one space after each colon and each comma; numbers in
 * plain decimal digits; in strings only the quotation mark, the reverse solidus and U+0000 to U+001F escaped.
 */
final class CanonicalJson {
    private static final JsonFactory PARSERS = new JsonFactory();
    private static final Comparator<String> BY_LENGTH_THEN_BYTES = Comparator
            .comparingInt((String name) -> bytes(name).length).thenComparing(CanonicalJson::bytes, Arrays::compareUnsigned);

    private CanonicalJson() {
    }

    /** The value that {@code text} writes in any way; {@code null} for no text. */
    static String of(String text) {
        if (text == null) {
            return "null";
        }
        try (JsonParser parser = PARSERS.createParser(text)) {
            parser.nextToken();
            return value(parser);
        }
    }

    /** A string. */
    static String string(String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : c);
            }
        }
        return out.append('"').toString();
    }

    /** An object whose members are canonical already. */
    static String object(Map<String, String> members) {
        TreeMap<String, String> sorted = new TreeMap<>(BY_LENGTH_THEN_BYTES);
        sorted.putAll(members);
        StringJoiner out = new StringJoiner(", ", "{", "}");
        sorted.forEach((name, value) -> out.add(string(name) + ": " + value));
        return out.toString();
    }

    private static String value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> string(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getString()).toPlainString();
            default -> parser.getString();
        };
    }

    private static String members(JsonParser parser) {
        TreeMap<String, String> members = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return object(members);
    }

    private static String items(JsonParser parser) {
        StringJoiner items = new StringJoiner(", ", "[", "]");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
