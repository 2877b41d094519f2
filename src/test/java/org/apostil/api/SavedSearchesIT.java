package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Searches that are kept by name, and what is found as a file. */
class SavedSearchesIT {

    private final Room room = Room.open();

    @Test
    void a_search_is_its_owners_alone_until_they_share_it_with_the_project() {
        Caller.Reply saved = save("analyst", "Sayings", "said   state:Approved", false).is(201);
        assertEquals("said state:approved", saved.json().path("query").asText());
        String own = "saved-searches/" + saved.id();
        assertEquals(404, Caller.as("reviewer").get(own).status());
        assertFalse(names("reviewer").contains("Sayings"));
        Caller.as("analyst").put(own, saved.header("ETag"), body("Sayings", "said", true)).is(200);
        assertTrue(names("reviewer").contains("Sayings"));
        assertEquals(false, Caller.as("reviewer").get(own).is(200).json().path("mine").asBoolean());
        Caller.as("reviewer").put(own, "\"1\"", body("Mine", "said", true)).is(403);
        Caller.as("admin").get(own).is(404);
    }

    @Test
    void a_change_of_what_was_changed_meanwhile_gets_the_current_state_and_changes_nothing() {
        Caller.Reply saved = save("analyst", "One", "said", false).is(201);
        String own = "saved-searches/" + saved.id();
        Caller.as("analyst").put(own, saved.header("ETag"), body("Two", "said", false)).is(200);
        JsonNode stale = Caller.as("analyst").put(own, saved.header("ETag"), body("Three", "said", false)).is(412).json();
        assertEquals("Two", stale.at("/current/name").asText());
        Caller.as("analyst").with("If-Match", saved.header("ETag")).send("DELETE", own, null).is(412);
        Caller.as("analyst").send("DELETE", own, null).is(428);
        Caller.as("analyst").with("If-Match", stale.at("/current/etag").asText()).send("DELETE", own, null).is(204);
        Caller.as("analyst").get(own).is(404);
    }

    @Test
    void what_cannot_be_kept_is_refused_with_the_reason() {
        assertEquals("name", save("analyst", " ", "said", false).is(422).json().at("/violations/0/field").asText());
        assertEquals("q", save("analyst", "Nothing", "", false).is(422).json().at("/violations/0/field").asText());
        assertEquals("shared", Caller.as("analyst").post("saved-searches", body("Everywhere", "said", true)).is(422).json().at("/violations/0/field").asText());
        save("observer", "Shared", "said", true).is(403);
        save("observer", "Own", "said", false).is(201);
    }

    @Test
    void what_somebody_keeps_for_themself_is_not_in_the_trail_and_what_they_share_is() {
        save("analyst", "Secret name", "quietword", false).is(201);
        save("analyst", "Open name", "loudword", true).is(201);
        String trail = Caller.as("lead").get("projects/" + room.project() + "/audit").is(200).text();
        assertTrue(trail.contains("loudword"));
        assertFalse(trail.contains("quietword") || trail.contains("Secret name"), trail);
    }

    @Test
    void all_that_is_found_comes_as_a_file_and_the_trail_says_so() throws IOException {
        IntStream.range(0, 3).forEach(i -> Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("=Title " + i, "Marzipan, number " + i + ".")).is(201));
        String search = "projects/" + room.project() + "/search";
        List<String> csv = Caller.as("observer").get(search + ".csv?q=marzipan").is(200).text().lines().toList();
        assertEquals(4, csv.size());
        assertTrue(csv.getFirst().startsWith("\"place\",\"id\",\"project\""), csv.getFirst());
        assertTrue(csv.get(1).contains("\"'=Title ") && csv.get(1).contains("Marzipan, number"), csv.get(1));
        List<String> lines = Caller.as("observer").get(search + ".jsonl?q=marzipan").is(200).text().lines().toList();
        assertEquals(3, lines.size());
        assertEquals("Marzipan", new ObjectMapper().readTree(lines.getFirst()).at("/excerpt/0/text").asText());
        JsonNode event = Caller.as("lead").get("projects/" + room.project() + "/audit?action=search.exported").is(200).json().at("/events/0");
        assertEquals(List.of("marzipan", "jsonl"), List.of(event.at("/after/query").asText(), event.at("/after/format").asText()));
        Caller.as("observer").get(search + ".csv?q=").is(422);
    }

    private Caller.Reply save(String who, String name, String query, boolean shared) {
        return Caller.as(who).post("projects/" + room.project() + "/saved-searches", body(name, query, shared));
    }

    private List<String> names(String who) {
        return Caller.as(who).get("projects/" + room.project() + "/saved-searches").is(200).json().findValuesAsText("name");
    }

    private static String body(String name, String query, boolean shared) {
        return "{\"name\":\"%s\",\"query\":\"%s\",\"shared\":%s}".formatted(name, query, shared);
    }
}
