package org.apostil.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apostil.api.Caller.Reply;

/** Makes up requests from a description of an interface (OpenAPI 3.1): types, bounds, encodings, headers; half of it nearly right. */
final class Fuzz {

    /** What must never come back as markup. */
    static final String MARKUP = "<zq onload=alert(1)>";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What would end the test for everybody, or never ends by itself. */
    private static final List<String> LEFT_OUT = List.of("/departure", "/removal", "/account", "/tokens", "/second-step", "/users", "/passwords", "DELETE /api/v1/installation", "/purge", "PUT /api/v1/projects/{project}/members", "/policy", "PUT /api/v1/projects/{project}/guidelines");
    private static final List<String> PEOPLE = List.of("analyst", "analyst", "lead", "reviewer", "observer", "admin", "nobody");
    private static final List<String> WORDS = List.of("", " ", "a", "said", "comment", "approve", "en", "2024-02-30", "2024-01-01T00:00:00Z", "-1", "0", "null", "true", "../../etc/passwd", "%00", "' or 1=1 --", "${jndi:ldap://x}", "#{7*7}",
        "\u0000", "\ud83d", "\u202egnp", "é\u0301", "😀", "\r\nX-Injected: yes", MARKUP, "TLP:CLEAR", "https://example.org/", "urn:uuid:", "x".repeat(300), "y".repeat(5_000));
    private static final List<String> TYPES = List.of("application/json", "application/json", "application/json", "application/json; charset=utf-16", "text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "application/octet-stream",
        "*/*", "json", "application/json; charset=nonsense");
    private static final List<String> TAGS = List.of("\"0\"", "\"1\"", "\"2\"", "1", "*", "W/\"1\"", "\"\"", "\"99999999999999999999\"", "\"-1\"", "x", "\"1\", \"2\"");

    /** A request. */
    record Request(String who, String method, String path, Map<String, String> headers, byte[] body) {

        Reply send() {
            Caller caller = who.equals("nobody") ? Caller.nobody() : Caller.as(who);
            for (Map.Entry<String, String> header : headers.entrySet()) {
                caller = caller.with(header.getKey(), header.getValue());
            }
            return caller.sendBytes(method, path, body);
        }

        @Override
        public String toString() {
            String sent = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            return who + " " + method + " " + (path.length() > 300 ? path.substring(0, 300) + "…" : path) + " " + headers + " " + (sent.length() > 400 ? sent.substring(0, 400) + "… " + sent.length() : sent);
        }
    }

    private record Operation(String method, String path, JsonNode described) {
    }

    private final Random random;
    private final JsonNode description;
    private final Map<String, List<String>> ids;
    private final List<Operation> operations = new ArrayList<>();

    /** @param ids of things that are there, by the names of parameters */
    Fuzz(long seed, JsonNode description, Map<String, List<String>> ids) {
        this.random = new Random(seed);
        this.description = description;
        this.ids = ids;
        description.path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            Operation operation = new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue());
            if (LEFT_OUT.stream().noneMatch((operation.method() + " " + operation.path())::contains)) {
                operations.add(operation);
            }
        }));
    }

    Request next() {
        Operation operation = one(operations);
        StringBuilder query = new StringBuilder();
        String path = operation.path().replace("/api/v1/", "");
        Map<String, String> headers = new HashMap<>();
        for (JsonNode parameter : operation.described().path("parameters")) {
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(id(name)));
                case "query" -> {
                    if (!name.equals("wait") && chance(40)) {
                        query.append(query.isEmpty() ? "?" : "&").append(encoded(name)).append('=').append(encoded(text(parameter.path("schema"))));
                    }
                }
                default -> header(headers, name);
            }
        }
        if (operation.path().endsWith("/events")) {
            query.append(query.isEmpty() ? "?" : "&").append("wait=false");
        }
        if (chance(5)) {
            headers.put("Accept", one(List.of("text/html", "application/xml", "*/*", "nonsense", "application/json;q=0", "text/turtle")));
        }
        if (chance(5)) {
            headers.put("If-None-Match", one(TAGS));
        }
        byte[] body = operation.method().equals("GET") || operation.method().equals("DELETE") ? null : body(operation.described(), headers);
        return new Request(one(PEOPLE), operation.method(), path + query, headers, body);
    }

    private void header(Map<String, String> headers, String name) {
        if (name.equals("If-Match") && chance(80)) {
            headers.put(name, one(TAGS));
        } else if (name.equals("Idempotency-Key") && chance(10)) {
            headers.put(name, chance(50) ? UUID.randomUUID().toString() : one(List.of("same", "two words", "\"", "x".repeat(300))));
        } else if (name.equals("Last-Event-ID") && chance(50)) {
            headers.put(name, one(List.of("0123456789abcdef", "x", "' or 1=1")));
        }
    }

    private String id(String name) {
        if (ids.containsKey(name) && chance(75)) {
            return one(ids.get(name));
        }
        String odd = one(WORDS);
        return chance(60) || odd.isBlank() || odd.contains("..") ? new UUID(random.nextLong(), random.nextLong()).toString() : odd;
    }

    private byte[] body(JsonNode operation, Map<String, String> headers) {
        headers.put("Content-Type", chance(92) ? "application/json" : one(TYPES));
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        if (schema.isMissingNode() || chance(3)) {
            return one(List.of("", "null", "[]", "{}", "0", "\"x\"", "{", "]", "{\"a\":1}{", "\ufeff{}")).getBytes(StandardCharsets.UTF_8);
        }
        String json = made(schema, 0).toString();
        return switch (random.nextInt(30)) {
            case 0 -> json.substring(0, random.nextInt(json.length() + 1)).getBytes(StandardCharsets.UTF_8);
            case 1 -> json.getBytes(StandardCharsets.UTF_16);
            case 2 -> (json + json).getBytes(StandardCharsets.UTF_8);
            case 3 -> json.replaceFirst("\\{", "{\"kind\":\"comment\",\"kind\":\"claim\",").getBytes(StandardCharsets.UTF_8);
            case 4 -> ("[".repeat(20_000) + json).getBytes(StandardCharsets.UTF_8);
            case 5 -> json.replaceFirst(":[^{\\[]", ":" + "{\"a\":".repeat(5_000)).getBytes(StandardCharsets.UTF_8);
            case 6 -> json.replaceFirst("\"[^\"]*\"", "\"" + "z".repeat(200_000) + "\"").getBytes(StandardCharsets.UTF_8);
            case 7 -> broken(json);
            default -> json.getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Bytes that are no UTF-8 among the others. */
    private byte[] broken(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 3 && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) (0x80 + random.nextInt(0x80));
        }
        return bytes;
    }

    private JsonNode made(JsonNode schema, int depth) {
        JsonNode known = schema.has("$ref") ? description.at(schema.path("$ref").asText().substring(1)) : schema;
        if (chance(6) || depth > 6) {
            return odd();
        }
        if (known.has("example") && chance(50)) {
            return known.path("example");
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (known.has(choice)) {
                return made(known.path(choice).get(random.nextInt(known.path(choice).size())), depth + 1);
            }
        }
        if (known.has("enum")) {
            return known.path("enum").get(random.nextInt(known.path("enum").size()));
        }
        String type = known.path("type").isArray() ? known.path("type").get(random.nextInt(known.path("type").size())).asText() : known.path("type").asText();
        return switch (type) {
            case "object" -> object(known, depth);
            case "array" -> array(known, depth);
            case "integer", "number" -> JSON.valueToTree(number());
            case "boolean" -> JSON.valueToTree(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.valueToTree("uuid".equals(known.path("format").asText()) ? id(one(List.copyOf(ids.keySet()))) : text(known));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode made = JSON.createObjectNode();
        schema.path("properties").properties().forEach(property -> {
            if (chance(85)) {
                made.set(property.getKey(), made(property.getValue(), depth + 1));
            }
        });
        if (chance(4)) {
            made.put(one(List.of("extra", "__proto__", MARKUP, "")), "x");
        }
        return made;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode made = JSON.createArrayNode();
        int size = chance(2) ? 300 : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            made.add(made(schema.path("items"), depth + 1));
        }
        return made;
    }

    private JsonNode odd() {
        return switch (random.nextInt(7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.valueToTree(number());
            case 2 -> JSON.createArrayNode().add(MARKUP);
            case 3 -> JSON.createObjectNode().put("code", "x");
            case 4 -> JSON.valueToTree(true);
            case 5 -> JSON.createObjectNode();
            default -> JSON.valueToTree(one(WORDS));
        };
    }

    private Number number() {
        return one(List.<Number>of(0, 1, 2, 5, 9, -1, 100, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, 0.5, 1e300, -0.0));
    }

    private String text(JsonNode schema) {
        return "integer".equals(schema.path("type").asText()) && chance(70) ? String.valueOf(number()) : one(WORDS);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
