package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apostil.Table;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Fuzz.Request;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Requests made up from the served description, right and wrong in every way: nothing is answered with a fault of the server, nothing is half
 * written, no markup comes back as markup. The seed is fixed, so that what was found is found again.
 */
class FuzzIT {

    /** So many are sent however slow the machine is. */
    private static final int REQUESTS = 2_000;
    private static final int MOST = 20_000;
    /** How long it goes on at most with more: the whole count takes half an hour on two slow cores, with {@code -Dapostil.fuzz.minutes=40}. */
    private static final Duration LONGEST = Duration.ofMinutes(Integer.getInteger("apostil.fuzz.minutes", 3));
    private static final long SEED = 20_170_223;
    private static final int THREADS = 6;

    /** What no row is ever without. */
    private static final List<String> HALF_WRITTEN = List.of(
        "select count(*) from annotation a where not exists (select from annotation_revision r where r.annotation_id = a.id and r.number = a.revision)",
        "select count(*) from annotation_revision r where not exists (select from annotation_span s where s.revision_id = r.id and s.role = 'CONTENT')",
        "select count(*) from annotation a where not exists (select from audit_event e where e.subject_id = a.id and e.subject_type = 'annotation')",
        "select count(*) from thread t where not exists (select from post p where p.thread_id = t.id)",
        "select count(*) from source s where s.standing <> 'PURGED' and not exists (select from source_version v where v.source_id = s.id)",
        "select count(*) from source s where s.standing <> 'PURGED' and not exists (select from provenance p where p.source_id = s.id and p.revision = s.revision)",
        "select count(*) from report r where not exists (select from report_edition e where e.report_id = r.id)",
        "select count(*) from web_annotation w where not exists (select from web_annotation_revision r where r.web_annotation_id = w.id)",
        "select count(*) from project p where not exists (select from member m where m.project_id = p.id and m.role = 'LEAD')",
        "select count(*) from idempotency_key where status is null",
        "select count(*) from (select e, lag(e.hash) over (order by e.seq) as before from audit_event e) c where (c.e).prev_hash <> coalesce(c.before, '\\x00'::bytea)");

    private static Room room;
    private static Map<String, List<String>> ids;

    @BeforeAll
    static void do_something_of_everything() {
        room = Room.open();
        String annotation = room.submitted("analyst");
        String thread = room.thread(annotation);
        ids = new TreeMap<>(Map.of("project", List.of(room.project()), "source", List.of(room.source()), "version", List.of(room.version()), "annotation", List.of(annotation, room.draft("analyst"), room.draft("lead")),
            "thread", List.of(thread), "post", List.of(room.firstPost(thread)), "claim", List.of(room.claim("It was said.")), "speaker", List.of(room.speaker("Somebody", "person"), room.speaker("Someone", "anonymous")),
            "report", List.of(room.report("A report")), "search", List.of(room.savedSearch("analyst"))));
        ids.put("webhook", List.of(room.webhook("lead")));
        ids.put("suggestion", List.of(room.suggestion("reviewer", annotation)));
        ids.put("trial", List.of(room.trial("analyst")));
        ids.put("origin", List.of(room.origin("lead")));
    }

    @Test
    void nothing_that_is_sent_is_a_fault_of_the_server_or_comes_back_as_markup(TestReporter reporter) throws InterruptedException, ExecutionException, SQLException, IOException {
        long before = Files.size(log());
        List<Long> standing = halfWritten();
        Map<Integer, Integer> answered = new TreeMap<>();
        ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
        long until = System.nanoTime() + LONGEST.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Map<Integer, Integer>>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Fuzz fuzz = new Fuzz(SEED + i, Description.served(), ids);
                running.add(threads.submit(() -> send(fuzz, until, faults)));
            }
            for (Future<Map<Integer, Integer>> each : running) {
                each.get().forEach((status, count) -> answered.merge(status, count, Integer::sum));
            }
        }
        int sent = answered.values().stream().mapToInt(Integer::intValue).sum();
        reporter.publishEntry("requests", sent + " " + answered);
        assertEquals(List.of(), faults.stream().distinct().limit(30).toList());
        assertEquals(List.of(), brokenSince(before));
        assertTrue(sent >= REQUESTS, sent + " requests were sent");
        assertTrue(answered.getOrDefault(200, 0) + answered.getOrDefault(201, 0) > sent / 50, "Some of it is right: " + answered);
        assertEquals(standing, halfWritten(), () -> "Half written is one of " + HALF_WRITTEN);
    }

    @Test
    void what_is_refused_changes_nothing() throws SQLException {
        Fuzz fuzz = new Fuzz(SEED * 2, Description.served(), ids);
        for (int i = 0; i < 300; i++) {
            Request request = fuzz.next();
            if (request.method().equals("GET")) {
                continue;
            }
            long before = number("select coalesce(max(seq), 0) from audit_event");
            Reply reply = request.send();
            if (reply.status() >= 400 && reply.status() != 401 && !request.path().startsWith("tokens")) {
                assertEquals("", written(before), () -> request + " " + reply.status());
            }
        }
    }

    /** What the audit trail says that was done since, but for the token that somebody took to ask at all. */
    private static String written(long seq) throws SQLException {
        return value("select coalesce(string_agg(concat_ws(' ', action, actor_id, subject_id), ', '), '') from audit_event where action <> 'token.issued' and seq > " + seq);
    }

    /** What is typed stands in every query as a parameter: a sign that ends a text of SQL would break one that it was put into, and the database would say so. */
    @Test
    void no_word_that_an_address_bears_becomes_part_of_a_query() throws IOException {
        long before = Files.size(log());
        Table.rows(OperationsIT.class, "operations.txt").map(row -> row.getFirst().substring(row.getFirst().indexOf('/') + 1).replace("{project}", room.project()).replace("{source}", room.source()).replace("{version}", room.version()))
            .filter(path -> !path.contains("{") && !path.contains("events")).distinct().forEach(path -> {
                String asked = path.contains("?") ? path.replaceAll("=([^&]*)(?=&|$)", "=$1%27zq%5C%20--%20") : path + "?words=%27zq%5C&q=%27zq%5C&sort=%27zq&state=%27zq&kind=%27zq&to=%27zq&id=%27zq";
                Reply reply = Caller.as("lead").get(asked);
                assertTrue(reply.status() < 500, () -> asked + " " + reply.text());
            });
        assertEquals(List.of(), brokenSince(before));
    }

    /** What the database said since of statements that it could not read. */
    private static List<String> brokenSince(long before) throws IOException {
        byte[] said = Files.readAllBytes(log());
        return new String(said, (int) before, (int) (said.length - before), StandardCharsets.UTF_8).lines().filter(line -> line.contains("syntax error") || line.contains("unterminated")).distinct().limit(10).toList();
    }

    private static Path log() {
        return Caller.apostil().home().resolve("log/postgresql.log");
    }

    private static Map<Integer, Integer> send(Fuzz fuzz, long until, ConcurrentLinkedQueue<String> faults) {
        Map<Integer, Integer> answered = new TreeMap<>();
        for (int i = 0; i <= MOST / THREADS && (i <= REQUESTS / THREADS || System.nanoTime() < until) && faults.size() < 200; i++) {
            Request request = fuzz.next();
            try {
                Reply reply = request.send();
                answered.merge(reply.status(), 1, Integer::sum);
                fault(reply).ifPresent(fault -> faults.add(fault + " · " + request));
            } catch (RuntimeException e) {
                faults.add(e.getClass().getSimpleName() + " " + e.getMessage() + " · " + request);
            }
        }
        return answered;
    }

    private static Optional<String> fault(Reply reply) {
        if (reply.status() >= 500) {
            return Optional.of(reply.status() + " " + reply.text().substring(0, Math.min(200, reply.text().length())));
        }
        if (reply.header("Content-Type").contains("html") && reply.text().contains(Fuzz.MARKUP)) {
            return Optional.of("markup came back in " + reply.header("Content-Type"));
        }
        if (!reply.header("X-Content-Type-Options").equals("nosniff")) {
            return Optional.of("a browser may guess what it is: " + reply.headers());
        }
        return reply.headers().values().stream().flatMap(List::stream).anyMatch(value -> value.contains(Fuzz.MARKUP)) ? Optional.of("markup in a header: " + reply.headers()) : Optional.empty();
    }

    /** How many of each there are: other tests write into the same database as its owner, and leave some. */
    private static List<Long> halfWritten() throws SQLException {
        List<Long> counts = new ArrayList<>();
        for (String broken : HALF_WRITTEN) {
            counts.add(number(broken));
        }
        return counts;
    }

    private static long number(String query) throws SQLException {
        return Long.parseLong(value(query));
    }

    private static String value(String query) throws SQLException {
        try (Connection connection = Caller.apostil().database().connect(); Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
