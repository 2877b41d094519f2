package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apostil.api.Telling.Told;
import org.junit.jupiter.api.Test;

/** Who said what when, by the interface. */
class StatementsIT {

    private static final String LATE = "The ferry was late.";

    private final Room room = Room.open();
    private final Telling telling = new Telling(room);
    private final Told post = telling.source("Harbour Post", "2024-05-03");
    private final Told undated = telling.source("A leaflet", null);
    private final Told earlier = telling.source("The Tide", "2024-05");

    @Test
    void statements_of_a_claim_stand_by_the_dates_of_their_sources() {
        String master = telling.speaker("Harbour master", "person");
        String sailor = telling.speaker("A sailor", "anonymous");
        String claim = Telling.claim(telling.statement("analyst", post, LATE, sailor, master));
        telling.statement("analyst2", undated, LATE);
        telling.statement("analyst2", earlier, LATE, master);
        JsonNode statements = statements("observer", claim).path(0).path("statements");
        assertEquals(List.of("The Tide", "Harbour Post", "A leaflet"), statements.findValuesAsText("title"));
        assertEquals(List.of("A sailor", "Harbour master"), statements.path(1).path("speakers").findValuesAsText("name"));
        assertEquals("Analyst", statements.path(1).path("author").asText());
    }

    @Test
    void claims_that_are_linked_stand_beside_it_with_how_they_are() {
        String claim = Telling.claim(telling.statement("analyst", post, LATE));
        String other = Telling.claim(telling.statement("analyst", earlier, "The ferry was punctual."));
        Caller.as("analyst").post("claims/" + other + "/relations", "{\"relation\":\"contradicts\",\"other\":\"%s\"}".formatted(claim)).is(201);
        JsonNode sides = statements("observer", claim);
        assertEquals(List.of("", "Is contradicted by"), sides.findValuesAsText("relation"));
        assertEquals(List.of("Harbour Post", "The Tide"), sides.findValuesAsText("title"));
    }

    @Test
    void grades_stand_with_what_they_grade_and_rejected_ones_do_not() {
        String statement = telling.statement("analyst", post, LATE);
        note(statement, "B", "approve");
        note(statement, "E", "reject");
        JsonNode grades = statements("observer", Telling.claim(statement)).at("/0/statements/0/grades");
        assertEquals(List.of("B"), grades.findValuesAsText("code").stream().filter(code -> code.length() == 1).toList());
    }

    @Test
    void rejected_statement_stands_there_no_more() {
        String statement = telling.statement("analyst", post, LATE);
        String claim = Telling.claim(statement);
        Room.step("analyst", statement, "submit").is(200);
        Room.step("reviewer", statement, "reject").is(200);
        assertEquals(0, statements("observer", claim).path(0).path("statements").size());
    }

    @Test
    void statements_of_withdrawn_sources_stand_nowhere_until_they_are_restored() {
        String claim = Telling.claim(telling.statement("analyst", post, LATE));
        telling.statement("analyst2", earlier, LATE);
        Room.fate("lead", earlier.source(), "withdrawal", "{\"reason\":\"A copy\"}").is(200);
        assertEquals(List.of("Harbour Post"), statements("observer", claim).findValuesAsText("title"));
        JsonNode found = Caller.as("observer").get("claims/" + claim + "/corroboration").is(200).json();
        assertEquals(List.of("1", "1"), List.of(found.path("independent").asText(), found.path("withdrawn").asText()));
        JsonNode row = Caller.as("observer").get("projects/" + room.project() + "/claims").is(200).json().get(0);
        assertEquals(List.of("1", "1"), List.of(row.path("statements").asText(), row.path("sources").asText()));
        Room.fate("lead", earlier.source(), "restoration", "{\"reason\":\"It is none\"}").is(200);
        assertEquals(List.of("The Tide", "Harbour Post"), statements("observer", claim).findValuesAsText("title"));
    }

    @Test
    void statements_of_others_are_kept_back_from_the_blind() {
        String claim = Telling.claim(telling.statement("analyst", post, LATE));
        telling.statement("analyst2", earlier, LATE);
        Blind.set(room, true);
        assertEquals(List.of("The Tide"), statements("analyst2", claim).findValuesAsText("title"));
        Caller.as("reviewer").get("claims/" + claim + "/statements").is(404);
    }

    private void note(String statement, String reliability, String decision) {
        String note = Caller.as("analyst").post("source-versions/" + post.version() + "/annotations",
            Telling.note(statement, "\"reliability\":\"%s\",\"reliabilityReason\":\"Known.\"".formatted(reliability))).is(201).id();
        Room.step("analyst", note, "submit").is(200);
        Room.step("reviewer", note, decision).is(200);
    }

    private static JsonNode statements(String who, String claim) {
        return Caller.as(who).get("claims/" + claim + "/statements").is(200).json();
    }
}
