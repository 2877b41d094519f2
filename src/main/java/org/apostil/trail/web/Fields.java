package org.apostil.trail.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.DeserializationFeature;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apostil.platform.Format;

/** The fields of what stood before or after an event, in words: names for ids, sentences for lists, nothing for what is empty. */
final class Fields {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");
    /** Fields of closed lists, whose entries are written in capitals; what people wrote in capitals stays so. */
    private static final Set<String> CLOSED = Set.of("kind", "mode", "role", "credibility");
    private static final Map<String, String> WORDS = Map.of("sha256", "SHA-256", "url", "address", "exact", "quotation", "of", "of", "row", "id");

    private Fields() {
    }

    /** By their names, in the order in which they stand. */
    static Map<String, String> of(String json, Map<UUID, String> names) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (json != null) {
            add(fields, "", read(json), names);
        }
        return fields;
    }

    /** The ids that stand in it, which may have names. */
    static Set<UUID> ids(String json) {
        return json == null ? Set.of() : ID.matcher(json).results().map(found -> UUID.fromString(found.group())).collect(Collectors.toCollection(HashSet::new));
    }

    private static void add(Map<String, String> fields, String path, JsonNode value, Map<UUID, String> names) {
        if (value.isObject()) {
            value.properties().forEach(member -> add(fields, member.getValue().isObject() ? path : path + words(member.getKey()), member.getValue(), names));
        } else if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
            fields.put(path, CLOSED.contains(path) ? entry(value.asText()) : text(value, names));
        }
    }

    private static String text(JsonNode value, Map<UUID, String> names) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).map(item -> text(item, names)).collect(Collectors.joining("; "));
        }
        if (value.isObject()) {
            return span(value, names);
        }
        return value.isBoolean() ? value.booleanValue() ? "yes" : "no" : text(value.asText(), names);
    }

    /** A passage as its quotation; anything else field by field. */
    private static String span(JsonNode value, Map<UUID, String> names) {
        if (value.has("exact")) {
            return "“" + value.path("exact").asText() + "”" + (value.has("role") ? " (" + entry(value.path("role").asText()) + ")" : "");
        }
        return value.properties().stream().filter(member -> !member.getValue().isNull())
            .map(member -> words(member.getKey()) + " " + text(member.getValue(), names)).collect(Collectors.joining(", "));
    }

    private static String text(String value, Map<UUID, String> names) {
        if (ID.matcher(value).matches()) {
            return names.getOrDefault(UUID.fromString(value), value);
        }
        if (MOMENT.matcher(value).matches()) {
            try {
                return Format.moment(Instant.parse(value));
            } catch (DateTimeParseException noMoment) {
                return value;
            }
        }
        return value;
    }

    private static String entry(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(String name) {
        return WORDS.getOrDefault(name, name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database keeps JSON there", e);
        }
    }
}
