package org.apostil.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Locale;
import org.apostil.api.Caller.Reply;

/** The served description of the interface, and whether an answer is as it says. */
final class Description {

    private static JsonNode served;

    private Description() {
    }

    static synchronized JsonNode served() {
        if (served == null) {
            served = Caller.nobody().get("openapi.json").is(200).json();
        }
        return served;
    }

    /** What in the answer to an operation, such as {@code GET /projects}, is not as described. */
    static List<String> faults(String operation, Reply reply) {
        String[] parts = operation.split(" ");
        JsonNode responses = served().at("/paths/" + ("/api/v1" + parts[1]).replace("/", "~1") + "/" + parts[0].toLowerCase(Locale.ROOT) + "/responses");
        JsonNode response = responses.has(Integer.toString(reply.status())) ? responses.path(Integer.toString(reply.status())) : responses.path("default");
        if (response == responses.path("default") && reply.status() < 400) {
            return List.of(reply.status() + " is not described: " + responses);
        }
        if (reply.bytes().length == 0) {
            return response.has("content") ? List.of("There is no content") : List.of();
        }
        JsonNode content = response.path("content").path(reply.header("Content-Type").replaceAll(";.*", ""));
        if (content.isMissingNode()) {
            return List.of(reply.header("Content-Type") + " is not described: " + response);
        }
        return reply.header("Content-Type").matches("[^;]*json(;.*)?") ? faults(content.path("schema"), reply.json()) : List.of();
    }

    private static List<String> faults(JsonNode schema, JsonNode answer) {
        if (schema.isEmpty()) {
            return List.of("No schema is described");
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", served().path("components"));
        JsonSchema known = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
        return known.validate(answer).stream().map(Object::toString).toList();
    }
}
