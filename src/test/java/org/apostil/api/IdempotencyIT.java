package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that bears a key is done once, and lists are read page by page. */
class IdempotencyIT {

    private final Room room = Room.open();
    private final String annotations = "source-versions/" + room.version() + "/annotations";
    private final String key = UUID.randomUUID().toString();

    @Test
    void a_request_that_is_sent_again_is_answered_again_and_not_done_again() {
        Reply first = keyed("analyst", '"' + key + '"').post(annotations, Room.comment("Once")).is(201);
        Reply again = keyed("analyst", key).post(annotations, Room.comment("Once")).is(201);
        assertEquals(first.json(), again.json());
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(first.header("Content-Type"), again.header("Content-Type"));
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals("", first.header("Idempotency-Replayed"));
        assertEquals(1, count());
    }

    @Test
    void a_key_is_for_one_request_of_one_person() {
        keyed("analyst", key).post(annotations, Room.comment("Once")).is(201);
        Reply other = keyed("analyst", key).post(annotations, Room.comment("Twice"));
        assertEquals(422, other.status());
        assertEquals("application/problem+json", other.header("Content-Type"));
        assertEquals(422, keyed("analyst", key).post("projects", "{\"name\":\"Other\"}").status());
        keyed("analyst2", key).post(annotations, Room.comment("Once")).is(201);
        assertEquals(2, count());
    }

    @Test
    void what_is_being_done_is_not_begun_again() throws SQLException {
        keyed("analyst", key).post(annotations, Room.comment("Once")).is(201);
        String other = UUID.randomUUID().toString();
        sql("insert into idempotency_key (username, key, fingerprint, begun_at) select username, '%s', fingerprint, begun_at from idempotency_key where key = '%s'".formatted(other, key));
        Reply meanwhile = keyed("analyst", other).post(annotations, Room.comment("Once"));
        assertEquals(409, meanwhile.status());
        assertEquals("1", meanwhile.header("Retry-After"));
        assertEquals(1, count());
    }

    @Test
    void of_many_at_the_same_instant_one_is_done() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Reply>> sent = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sent.add(threads.submit(() -> keyed("analyst", key).post(annotations, Room.comment("Once"))));
            }
            Set<String> made = new TreeSet<>();
            for (Future<Reply> each : sent) {
                Reply reply = each.get();
                assertTrue(reply.status() == 201 || reply.status() == 409, reply::text);
                if (reply.status() == 201) {
                    made.add(reply.id());
                }
            }
            assertEquals(1, made.size());
            assertEquals(1, count());
        }
    }

    @Test
    void what_was_refused_can_be_mended_under_the_same_key() {
        assertEquals(422, keyed("analyst", key).post(annotations, Room.comment("")).status());
        keyed("analyst", key).post(annotations, Room.comment("Mended")).is(201);
    }

    @Test
    void after_a_day_and_after_leaving_the_project_nothing_is_answered_again() throws SQLException {
        String first = keyed("analyst", key).post(annotations, Room.comment("Once")).is(201).id();
        sql("update idempotency_key set begun_at = begun_at - interval '25 hours' where key = '%s'".formatted(key));
        assertNotEquals(first, keyed("analyst", key).post(annotations, Room.comment("Once")).is(201).id());
        String member = "projects/" + room.project() + "/members/" + room.member("Analyst");
        Caller.as("lead").with("If-Match", Caller.as("lead").get(member).header("ETag")).post(member + "/removal", "{\"reason\":\"Left\"}").is(204);
        assertEquals(404, keyed("analyst", key).post(annotations, Room.comment("Once")).status());
    }

    @Test
    void a_purge_leaves_no_answer_behind() throws SQLException {
        keyed("analyst", key).post(annotations, Room.comment("Confidential")).is(201);
        Room.fate("lead", room.source(), "purge", "{\"title\":\"Source\",\"reason\":\"By order of a court\"}").is(200);
        assertEquals("0", sql("select count(*) from idempotency_key where key = '%s'".formatted(key)));
    }

    @Test
    void an_answer_that_holds_a_secret_is_not_kept() throws SQLException {
        keyed("analyst", key).post("tokens", "{\"username\":\"analyst\",\"password\":\"%s\"}".formatted(Caller.apostil().password())).is(200);
        assertEquals("0", sql("select count(*) from idempotency_key where key = '%s'".formatted(key)));
    }

    @Test
    void what_concerns_an_account_is_not_kept_for_a_key_nor_a_digest_of_a_password() throws SQLException {
        String wanted = "{\"username\":\"made-%s\",\"displayName\":\"Somebody new\"}".formatted(UUID.randomUUID());
        keyed("admin", key).post("users", wanted).is(201);
        assertEquals("", keyed("admin", key).post("users", wanted).is(422).header("Idempotency-Replayed"));
        keyed("analyst", key).post("account/second-step", null).is(201);
        assertEquals("0", sql("select count(*) from idempotency_key where key = '%s'".formatted(key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "\"\"", "a,b c"})
    void a_key_that_is_none_is_refused(String none) {
        Reply refused = keyed("analyst", none).post(annotations, Room.comment("Once"));
        assertEquals(400, refused.status(), refused::text);
        assertEquals(0, count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects/{project}/members", "projects/{project}/people", "source-versions/{version}/annotations", "source-versions/{version}/threads", "projects/{project}/claims", "projects/{project}/speakers",
        "projects/{project}/annotations", "projects/{project}/sources", "sources/{source}/versions"})
    void lists_are_read_page_by_page(String list) {
        for (int i = 0; i < 5; i++) {
            room.claim("Claim " + i);
            room.speaker("Speaker " + i, "person");
            room.thread(room.draft("analyst"));
        }
        String address = list.replace("{project}", room.project()).replace("{version}", room.version()).replace("{source}", room.source());
        JsonNode all = Caller.as("analyst").get(address).is(200).json();
        List<JsonNode> read = new ArrayList<>();
        String next = address + "?limit=2";
        while (next != null) {
            Reply page = Caller.as("analyst").get(next).is(200);
            assertTrue(page.json().size() <= 2);
            page.json().forEach(read::add);
            String link = page.header("Link");
            next = link.isEmpty() ? null : link.replaceAll(".*<[^>]*/api/v1/([^>]*)>.*", "$1");
        }
        List<JsonNode> whole = new ArrayList<>();
        all.forEach(whole::add);
        assertEquals(whole, read);
        assertEquals(422, Caller.as("analyst").get(address + "?limit=0").status());
        assertEquals(422, Caller.as("analyst").get(address + "?limit=2&after=none").status());
    }

    private int count() {
        return Caller.as("lead").get(annotations).is(200).json().size();
    }

    private static Caller keyed(String who, String key) {
        return Caller.as(who).with("Idempotency-Key", key);
    }

    private static String sql(String statement) throws SQLException {
        try (Connection connection = Caller.apostil().database().connect(); Statement done = connection.createStatement()) {
            if (!done.execute(statement)) {
                return Integer.toString(done.getUpdateCount());
            }
            try (ResultSet rows = done.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
