package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.Test;

/** The list of a project's speakers: each once, whoever proved to be them among them. */
class SpeakerListIT {

    private final Room room = Room.open();

    @Test
    void rows_count_what_is_said_by_them_and_by_whoever_proved_to_be_them() {
        String sergey = room.speaker("Sergey Lavrov", "person");
        String sergei = room.speaker("Sergei Lavrov", "person");
        room.said("analyst", "One.", sergey);
        room.said("analyst", "Two.", sergei);
        Room.step("analyst", room.said("analyst", "Three.", sergei), "withdraw").is(200);
        room.merge(sergei, sergey);
        Caller.as("analyst").post("speakers/" + sergei + "/reliability", "{\"reliability\":\"C\",\"reason\":\"Because.\"}").is(201);
        JsonNode rows = list("observer", "").json();
        assertEquals(List.of("Sergey Lavrov"), names(rows));
        assertEquals(List.of("2", "C"), List.of(rows.at("/0/statements").asText(), rows.at("/0/reliability/code").asText()));
        assertEquals(List.of("Sergey Lavrov"), names(list("observer", "?words=SERGEI").json()), "Found by the name of who proved to be them");
    }

    @Test
    void moved_statement_counts_where_it_was_moved_to() {
        String one = room.speaker("Ali", "person");
        String other = room.speaker("Veli", "person");
        room.move(one, other);
        assertEquals(List.of("0", "1"), StreamSupport.stream(list("observer", "").json().spliterator(), false).map(row -> row.path("statements").asText()).toList());
    }

    @Test
    void list_is_narrowed_ordered_and_paged() {
        room.speaker("Élie", "person");
        room.speaker("beta", "organisation");
        room.speaker("Zoë", "person");
        assertEquals(List.of("beta", "Élie", "Zoë"), names(list("observer", "").json()));
        assertEquals(List.of("Zoë", "Élie", "beta"), names(list("observer", "?sort=-name").json()));
        assertEquals(List.of("Élie", "Zoë"), names(list("observer", "?kind=person").json()));
        Reply first = list("observer", "?limit=2").is(200);
        assertEquals(List.of("beta", "Élie"), names(first.json()));
        String next = first.header("Link").replaceAll(".*<[^>]*?/api/v1/([^>]*)>.*", "$1");
        assertEquals(List.of("Zoë"), names(Caller.as("observer").get(next).is(200).json()));
        list("observer", "?kind=martian").is(422);
    }

    @Test
    void files_hold_the_same_rows_and_no_formula() {
        room.speaker("=cmd()", "person");
        String csv = Caller.as("observer").get("projects/" + room.project() + "/speakers.csv").is(200).text();
        assertTrue(csv.contains("\"'=cmd()\"") && csv.contains("Person"), csv);
    }

    @Test
    void blind_reader_sees_in_the_list_and_its_files_what_their_own_work_names() {
        Room blind = Blind.room();
        String mine = blind.speaker("analyst", "One senior diplomat", "anonymous");
        String theirs = blind.speaker("analyst2", "Zanzibar", "person");
        blind.said("analyst", "It was so.", mine);
        blind.said("analyst2", "It was so.", theirs);
        Blind.set(blind, false);
        blind.said("analyst2", "It was so again.", mine);
        blind.merge(mine, theirs);
        Blind.set(blind, true);
        for (String path : List.of("speakers", "speakers?words=diplomat", "speakers.csv")) {
            String answer = Caller.as("analyst").get("projects/" + blind.project() + "/" + path).is(200).text();
            assertFalse(answer.contains("Zanzibar"), path + ": " + answer);
            assertTrue(answer.contains("One senior diplomat"), path + ": " + answer);
        }
        assertEquals(0, Caller.as("analyst").get("projects/" + blind.project() + "/speakers?words=Zanzibar").is(200).json().size());
        assertEquals(1, Caller.as("analyst").get("projects/" + blind.project() + "/speakers").is(200).json().at("/0/statements").asInt());
        List.of("analyst", "analyst2").forEach(who -> Blind.submit(blind, who));
        JsonNode rows = Caller.as("analyst").get("projects/" + blind.project() + "/speakers").is(200).json();
        assertEquals(List.of("Zanzibar"), names(rows));
        assertEquals(3, rows.at("/0/statements").asInt());
    }

    private Reply list(String who, String query) {
        return Caller.as(who).get("projects/" + room.project() + "/speakers" + query);
    }

    private static List<String> names(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path("name").asText()).toList();
    }
}
