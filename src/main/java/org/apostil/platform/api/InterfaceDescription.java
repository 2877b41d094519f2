package org.apostil.platform.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.platform.Coded;

/**
 * Makes the description of the interface (OpenAPI 3.1), which is drawn from the classes alone, tell what {@link Json} and
 * {@link FailureMapper} do: closed lists go by their codes, what does not apply is null, every operation can answer with a
 * problem document. The build runs it once.
 */
public final class InterfaceDescription {

    private static final Set<String> ALWAYS_THERE = Set.of("array", "boolean");
    private static final String PROBLEM = """
        {"type": "object", "description": "A problem document (RFC 9457). Violations name the fields at fault; current is the state that a stale change met.",
         "required": ["type", "title", "status", "detail"],
         "properties": {"type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"},
            "violations": {"type": "array", "items": {"type": "object", "required": ["field", "detail"],
                "properties": {"field": {"type": "string"}, "detail": {"type": "string"}}}},
            "current": {"type": "object"}}}""";
    private static final String FAILURE = """
        {"description": "Why it was not done", "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}}}""";

    private InterfaceDescription() {
    }

    /**
     * Completes a description in place.
     *
     * @param files the description, and the directory of the classes that it was drawn from
     */
    public static void main(String... files) throws IOException {
        Path file = Path.of(files[0]);
        JsonNode description = Json.MAPPER.readTree(Files.readString(file));
        Map<String, Class<?>> lists = closedLists(Path.of(files[1]));
        ObjectNode schemas = (ObjectNode) description.at("/components/schemas");
        schemas.properties().forEach(schema -> complete((ObjectNode) schema.getValue(), lists.get(schema.getKey())));
        schemas.set("ProblemDocument", Json.MAPPER.readTree(PROBLEM));
        JsonNode failure = Json.MAPPER.readTree(FAILURE);
        JsonNode examples = Json.MAPPER.readTree(Files.readString(Path.of(files[1]).resolve("META-INF/interface-examples.json")));
        description.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            ObjectNode operation = (ObjectNode) method.getValue();
            ObjectNode responses = (ObjectNode) operation.path("responses");
            if (responses.has("201") || responses.has("202") || responses.has("204")) {
                responses.remove("200");
            }
            responses.set("default", failure);
            InterfaceHeaders.describe(method.getKey(), operation);
            exemplify(operation, examples.path("requests").path(method.getKey().toUpperCase(Locale.ROOT) + path.getKey().replaceFirst("^/api/v1", " ")), examples.path("things"));
        }));
        Files.writeString(file, description.toPrettyString());
    }

    /** What is sent as an example, and the ids that stand for things in it; a test calls each. */
    private static void exemplify(ObjectNode operation, JsonNode example, JsonNode things) {
        if (example.isMissingNode()) {
            return;
        }
        ((ObjectNode) operation.at("/requestBody/content/application~1json")).set("example", example);
        operation.path("parameters").forEach(parameter -> {
            if ("path".equals(parameter.path("in").asText()) && things.has(parameter.path("name").asText())) {
                ((ObjectNode) parameter).set("example", things.path(parameter.path("name").asText()));
            }
        });
    }

    private static void complete(ObjectNode schema, Class<?> list) {
        if (list != null) {
            List<Coded> entries = Arrays.stream(list.getEnumConstants()).map(Coded.class::cast).toList();
            schema.removeAll().setAll(closedList(entries));
        } else if (schema.path("properties") instanceof ObjectNode properties) {
            properties.properties().forEach(property -> property.setValue(orNull((ObjectNode) property.getValue())));
        }
    }

    /** Sent as a code, or as it was answered; answered as a code with its words. */
    private static ObjectNode closedList(List<Coded> entries) {
        ObjectNode code = Json.MAPPER.createObjectNode().put("type", "string");
        ArrayNode codes = code.putArray("enum");
        entries.forEach(entry -> codes.add(entry.code()));
        ObjectNode answered = Json.MAPPER.createObjectNode().put("type", "object");
        answered.putArray("required").add("code").add("words");
        answered.putObject("properties").<ObjectNode>set("code", code).putObject("words").put("type", "string");
        ObjectNode schema = Json.MAPPER.createObjectNode().put("description", entries.stream().map(entry -> entry.code() + " (" + entry.words() + ")")
            .collect(Collectors.joining(", ", "Sent as a code, answered as the code with its words: ", "")));
        schema.putArray("oneOf").add(code).add(answered);
        return schema;
    }

    private static ObjectNode orNull(ObjectNode property) {
        if (property.has("$ref")) {
            ObjectNode either = Json.MAPPER.createObjectNode();
            either.putArray("anyOf").add(property).addObject().put("type", "null");
            return either;
        }
        JsonNode type = property.path("type");
        if (type.isTextual() && !ALWAYS_THERE.contains(type.asText())) {
            property.putArray("type").add(type.asText()).add("null");
        }
        return property;
    }

    private static Map<String, Class<?>> closedLists(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes.resolve("org/apostil"))) {
            return files.map(file -> classes.relativize(file).toString()).filter(file -> file.endsWith(".class") && !file.contains("$"))
                .map(file -> load(file.substring(0, file.length() - ".class".length()).replace('/', '.').replace('\\', '.')))
                .filter(type -> type.isEnum() && Coded.class.isAssignableFrom(type)).collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, InterfaceDescription.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
