package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The served description: what it is, and that each example in it can be sent as it stands. */
class ExamplesIT {

    @Test
    void it_is_openapi_3_1() {
        assertTrue(Description.served().path("openapi").asText().startsWith("3.1."), Description.served().path("openapi").asText());
        assertTrue(examples().count() >= 15, "There are examples");
    }

    @Test
    void what_makes_something_takes_a_key_and_lists_are_paged() {
        Description.served().path("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            List<String> taken = method.getValue().findValuesAsText("name");
            if (method.getKey().equals("post")) {
                assertTrue(taken.contains("Idempotency-Key"), path.getKey());
            }
            if (method.getKey().equals("get") && method.getValue().at("/responses/200/content/application~1json/schema/type").asText().equals("array")) {
                assertTrue(taken.contains("limit") && taken.contains("after"), path.getKey());
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> every_example_is_accepted_as_it_stands() {
        return examples().map(example -> DynamicTest.dynamicTest(example.method() + " " + example.path(), () -> {
            Room room = Room.open();
            String path = example.path();
            for (JsonNode parameter : example.operation().path("parameters")) {
                if (parameter.has("example")) {
                    path = path.replace("{" + parameter.path("name").asText() + "}", thing(room, parameter.path("name").asText()));
                }
            }
            Caller analyst = Caller.as(path.equals("users") ? "admin" : path.contains("invitations") ? "lead" : "analyst");
            String etag = example.method().equals("PUT") || path.contains("/steps") ? analyst.get(path.replace("/steps", "")).header("ETag") : "";
            Reply reply = (etag.isEmpty() ? analyst : analyst.with("If-Match", etag)).send(example.method(), path, example.body());
            assertTrue(reply.status() == 200 || reply.status() == 201, reply.status() + " " + reply.text());
            assertEquals(List.of(), Description.faults(example.method() + " /" + example.path(), reply));
        }));
    }

    private static String thing(Room room, String name) {
        return switch (name) {
            case "project" -> room.project();
            case "source" -> room.source();
            case "version" -> room.version();
            case "annotation" -> room.draft("analyst");
            case "claim" -> room.claim("It was said.");
            case "speaker" -> room.speaker("Somebody", "person");
            case "thread" -> room.thread(room.draft("analyst"));
            case "report" -> room.report("A report");
            default -> throw new AssertionError(name);
        };
    }

    private record Example(String method, String path, JsonNode operation, String body) {
    }

    private static Stream<Example> examples() {
        return Description.served().path("paths").properties().stream().flatMap((Map.Entry<String, JsonNode> path) -> path.getValue().properties().stream()
            .filter(method -> !method.getValue().findValues("example").isEmpty())
            .map(method -> new Example(method.getKey().toUpperCase(Locale.ROOT), path.getKey().replace("/api/v1/", ""), method.getValue(), method.getValue().at("/requestBody/content/application~1json/example").toString())));
    }
}
