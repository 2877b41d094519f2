package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apostil.Table;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation of the interface, called by everybody, against the table {@code operations.txt}, and every answer against the served description. */
class OperationsIT {

    private static final List<String> PEOPLE = List.of("observer", "analyst", "analyst2", "reviewer", "lead", "admin", "nobody");
    private static Room room;

    @BeforeAll
    static void open() {
        room = Room.open();
    }

    @TestFactory
    Stream<DynamicTest> everybody_gets_the_answers_of_the_table() {
        return Table.rows(OperationsIT.class, "operations.txt").flatMap(row -> IntStream.range(0, PEOPLE.size()).mapToObj(column -> {
            String expected = row.get(column + 1);
            return DynamicTest.dynamicTest(row.getFirst() + " · " + PEOPLE.get(column) + " · " + expected + " · " + row.size(),
                () -> check(row.getFirst(), PEOPLE.get(column), Integer.parseInt(expected), row.size() > 8 ? row.get(8) : ""));
        }));
    }

    @Test
    void every_operation_that_is_described_has_a_line_in_the_table() {
        Set<String> described = new TreeSet<>();
        Description.served().path("paths").properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method ->
            described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey().replace("/api/v1", ""))));
        assertEquals(described, Table.rows(OperationsIT.class, "operations.txt").map(List::getFirst).map(OperationsIT::described).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void check(String operation, String who, int expected, String body) {
        Reply reply = call(room, operation, who, who.equals("nobody") ? Caller.nobody() : Caller.as(who), body);
        assertEquals(expected, reply.status(), reply::text);
        assertEquals(List.of(), Description.faults(described(operation), reply));
        assertTrue(reply.bytes().length == 0 || !reply.header("Content-Type").isEmpty() && (!reply.header("Content-Type").startsWith("text/") || reply.header("Content-Type").matches("(?i).*; ?charset=utf-8(;.*)?|text/event-stream")), () -> reply.header("Content-Type"));
        assertTrue(expected < 400 || reply.header("Content-Type").startsWith("application/problem+json"), () -> reply.header("Content-Type"));
    }

    /** Calls an operation of the table on things that are made for it, with the token that {@code caller} has of {@code who}. */
    static Reply call(Room room, String operation, String who, Caller caller, String body) {
        String annotation = (operation + body).contains("{submitted}") ? room.submitted("analyst")
            : operation.contains("{annotation}") || operation.contains("{thread}") || operation.contains("{post}") || operation.contains("{suggestion}") ? room.draft("analyst") : "";
        String thread = operation.contains("{thread}") || operation.contains("{post}") ? room.thread(annotation) : "";
        String post = operation.contains("{post}") ? room.firstPost(thread) : "";
        String suggestion = operation.contains("{suggestion}") ? room.suggestion("reviewer", annotation) : "";
        String claim = operation.contains("{joined}") ? room.claim("It was said " + UUID.randomUUID()) : operation.contains("{claim}") ? room.claim("It was said.") : "";
        String joined = operation.contains("{joined}") ? room.mergeClaims(claim, room.claim("It was told.")) : "";
        String speaker = operation.contains("{speaker}") ? room.speaker("A speaker", "person") : "";
        String merge = operation.contains("{merge}") ? room.merge(speaker, room.speaker("The same speaker", "person")) : "";
        String move = operation.contains("{move}") ? room.move(speaker, room.speaker("Another of the same name", "person")) : "";
        String report = operation.contains("{report}") ? room.report("A report") : operation.contains("{approved}") ? room.approvedReport("An approved report") : "";
        String file = operation.contains("{file}") ? room.file(Set.of("admin", "nobody").contains(who) ? "lead" : who) : "";
        String search = operation.contains("{search}") ? room.savedSearch("analyst") : "";
        String imported = operation.contains("{import}") || operation.contains("{item}") ? room.imported("lead") : "";
        String item = operation.contains("{item}") ? Room.item("lead", imported) : "";
        String version = operation.contains("{imported}") ? room.importedVersion() : "";
        String release = operation.contains("{release}") ? room.release("A released report") : "";
        String trial = operation.contains("{trial}") ? room.trial("analyst") : "";
        String person = operation.contains("{person}") ? Caller.as("admin").post("users", "{\"username\":\"made-%s\",\"displayName\":\"Somebody new\"}".formatted(UUID.randomUUID())).is(201).id() : "";
        String[] parts = operation.split(" ");
        Room of = operation.matches("(POST|PUT) .*/(members|departure|versions).*") || operation.matches(".*\\{(outcome|webhook|delivery)}.*") ? Room.open() : room;
        String waiting = operation.contains("{outcome}") ? of.draft("analyst") : "";
        String path = parts[1].substring(1).replace("{project}", of.project())
            .replace("{user}", operation.contains("{user}") ? of.member("Second analyst") : "")
            .replace("{invitation}", operation.contains("{invitation}") ? of.invitation("analyst").at("/invitation/id").asText() : "")
            .replace("{event}", operation.contains("{event}") ? Caller.as("lead").get("projects/" + of.project() + "/audit?limit=1").json().at("/events/0/seq").asText() : "")
            .replace("{source}", of.source()).replace("{version}", room.version()).replace("{import}", imported).replace("{item}", item).replace("{imported}", version)
            .replace("{outcome}", waiting.isEmpty() ? "" : Newer.outcome("lead", of, waiting))
            .replace("{annotation}", annotation).replace("{submitted}", annotation).replace("{thread}", thread).replace("{post}", post).replace("{suggestion}", suggestion)
            .replace("{notification}", operation.contains("{notification}") ? unread(room, who) : "")
            .replace("{trial}", trial).replace("{report}", report).replace("{approved}", report).replace("{release}", release).replace("{file}", file).replace("{claim}", claim).replace("{joined}", joined).replace("{speaker}", speaker).replace("{merge}", merge).replace("{move}", move).replace("{relation}", UUID.randomUUID().toString())
            .replace("{origin}", operation.contains("{origin}") ? room.origin("lead") : "")
            .replace("{search}", search).replace("{token}", UUID.randomUUID().toString()).replace("{session}", UUID.randomUUID().toString()).replace("{person}", person).replace("{webhook}", operation.contains("{webhook}") ? of.webhook("lead") : "").replace("{delivery}", operation.contains("{delivery}") ? of.delivery("lead") : "")
            .replace("{ruling}", operation.contains("{ruling}") ? Blind.ruling() : "");
        Caller own = who.equals("nobody") ? caller : Caller.as(who);
        String seen = parts[1].matches(".*/(un|re)do") ? own.get("projects/" + room.project() + "/undo").header("ETag")
            : operation.matches("PUT /(account|notification-setting|.*/(policy|guidelines))") ? own.get(path).header("ETag") : operation.matches("(PUT|POST) /reports.*") ? Caller.as("lead").get("reports/" + report).header("ETag") : operation.contains("{user}") ? "\"1\""
            : !search.isEmpty() ? "\"0\""
            : !waiting.isEmpty() ? Room.etag("lead", waiting)
            : operation.matches("POST .*/versions(/file.*)?") ? Caller.as("lead").get("sources/" + of.source() + "/versions").header("ETag")
            : !trial.isEmpty() ? "\"0\"" : operation.contains("{post}") || operation.contains("{item}") ? "\"1\"" : operation.contains("assignment") ? "\"0\""
            : !speaker.isEmpty() ? "\"1\"" : !suggestion.isEmpty() ? Caller.as("lead").get("suggestions/" + suggestion).header("ETag")
            : operation.matches("POST /sources/\\{source}/(withdrawal|restoration|purge)") ? Caller.as("lead").get("sources/" + of.source() + "/standing").header("ETag")
            : operation.startsWith("PUT /claims/") ? "\"1\"" : operation.startsWith("PUT /webhooks/") ? Caller.as("lead").get(path).header("ETag")
            : annotation.isEmpty() ? Caller.as("lead").get("sources/" + room.source()).header("ETag") : Room.etag("lead", annotation);
        return caller.with("If-Match", seen).send(parts[0], path, body.isEmpty() ? null : body.replace("{claim}", claim).replace("{speaker}", speaker).replace("{source}", room.source()).replace("{password}", Caller.apostil().password()).replace("{submitted}", annotation).replace("{etag}", "\"" + seen.replace("\"", "\\\"") + "\"").replace("{somebody}", UUID.randomUUID().toString()));
    }

    /** Something that a person has not read yet; an id of nothing for those who are told nothing here. */
    private static String unread(Room room, String who) {
        Room.step("reviewer", room.submitted("analyst"), "request-changes").is(200);
        room.submitted("analyst");
        String first = Set.of("analyst", "reviewer", "lead").contains(who) ? Caller.as(who).get("notifications").json().at("/notifications/0/id").asText() : "";
        return first.isEmpty() ? UUID.randomUUID().toString() : first;
    }

    private static String described(String operation) {
        return operation.replace("{submitted}", "{annotation}").replace("{imported}", "{version}").replace("{approved}", "{report}").replace("{person}", "{user}").replaceAll("\\?.*", "");
    }
}
