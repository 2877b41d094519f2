package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.Table;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every operation of {@code operations.txt}, called with tokens that are for too little and with one that is for just enough ({@code scopes.txt}). */
class ScopesIT {

    private static final List<String> BESIDE_READING = List.of("annotate", "review", "administer");
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static Room room;

    @BeforeAll
    static void open() {
        room = Room.open();
    }

    @TestFactory
    Stream<DynamicTest> a_token_does_what_it_is_for_and_nothing_else() {
        return Table.rows(ScopesIT.class, "operations.txt").filter(row -> row.get(7).equals("401")).map(row -> {
            String operation = row.getFirst();
            String body = row.size() > 8 ? row.get(8) : "";
            String who = row.subList(1, 6).stream().allMatch("403"::equals) ? "admin" : row.get(5).startsWith("2") || !row.get(2).startsWith("2") ? "lead" : "analyst";
            int whole = Integer.parseInt(row.get(who.equals("admin") ? 6 : who.equals("lead") ? 5 : 2));
            return DynamicTest.dynamicTest(operation + " · " + who + " · " + body, () -> check(operation, who, whole, body, needed(operation, body)));
        });
    }

    private static void check(String operation, String who, int whole, String body, String needed) {
        if (needed.equals("password")) {
            Reply reply = OperationsIT.call(room, operation, who, token(who, BESIDE_READING.toArray(String[]::new)), body);
            assertEquals(403, reply.status(), reply::text);
            assertTrue(reply.json().path("detail").asText().contains("made to be kept"), reply::text);
            return;
        }
        if (!operation.startsWith("GET") || !needed.equals("read")) {
            refused(OperationsIT.call(room, operation, who, token(who), body), needed.equals("more") ? "annotate" : operation.startsWith("GET") ? needed : "annotate");
        }
        if (BESIDE_READING.contains(needed) && !needed.equals("annotate")) {
            refused(OperationsIT.call(room, operation, who, token(who, BESIDE_READING.stream().filter(scope -> !scope.equals(needed)).toArray(String[]::new)), body), needed);
        }
        if (whole < 300 || needed.equals("read")) {
            String[] enough = needed.equals("read") ? new String[0] : new String[] {needed.equals("more") ? "review" : needed};
            Reply reply = OperationsIT.call(room, operation, who, token(who, enough), body);
            assertEquals(whole, reply.status(), () -> String.join(", ", enough) + " is enough: " + reply.text());
        }
    }

    private static void refused(Reply reply, String missing) {
        assertEquals(403, reply.status(), reply::text);
        assertTrue(reply.header("Content-Type").startsWith("application/problem+json"));
        assertTrue(reply.json().path("detail").asText().contains("the scope “" + missing + "”"), reply::text);
    }

    private static String needed(String operation, String body) {
        return Table.rows(ScopesIT.class, "scopes.txt").filter(row -> row.getFirst().equals(operation) && (row.size() < 3 || body.contains(row.get(2)))).map(row -> row.get(1))
            .findFirst().orElse(operation.startsWith("GET") ? "read" : "annotate");
    }

    private static Caller token(String who, String... scopes) {
        String wanted = Stream.of(scopes).map(scope -> '"' + scope + '"').collect(Collectors.joining(","));
        return Caller.nobody().with("Authorization", "Bearer " + TOKENS.computeIfAbsent(who + wanted, key ->
            Caller.as(who).post("account/tokens", "{\"name\":\"Scopes\",\"scopes\":[%s],\"days\":1}".formatted(wanted)).is(201).json().path("token").asText()));
    }
}
