package org.apostil.platform.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What every operation of a sort takes beside its own, in the description of the interface: keys of requests, pages of lists. */
final class InterfaceHeaders {

    private static final String KEY = """
        {"name": "Idempotency-Key", "in": "header", "required": false, "schema": {"type": "string", "maxLength": 255},
         "description": "A key of your own, such as a UUID. Sent again within a day, the same request is answered again and not done again; another under the same key is refused with 422, and with 409 while the first is being done."}""";
    private static final String LIMIT = """
        {"name": "limit", "in": "query", "required": false, "schema": {"type": "integer", "minimum": 1, "maximum": 1000},
         "description": "So many entries at most. The header Link leads to the next page, where there is one."}""";
    private static final String AFTER = """
        {"name": "after", "in": "query", "required": false, "schema": {"type": "string"},
         "description": "The place behind which the page begins, from the header Link of the page before."}""";

    private InterfaceHeaders() {
    }

    /** @param method in small letters */
    static void describe(String method, ObjectNode operation) {
        if ("post".equals(method)) {
            add(operation, KEY);
        } else if ("get".equals(method) && "array".equals(operation.at("/responses/200/content/application~1json/schema/type").asText())) {
            add(operation, LIMIT);
            add(operation, AFTER);
        }
    }

    private static void add(ObjectNode operation, String parameter) {
        try {
            JsonNode more = Json.MAPPER.readTree(parameter);
            ArrayNode parameters = operation.withArray("parameters");
            for (JsonNode known : parameters) {
                if (known.path("name").equals(more.path("name"))) {
                    return;
                }
            }
            parameters.add(more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
