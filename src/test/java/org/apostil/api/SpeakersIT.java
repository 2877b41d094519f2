package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.Test;

/** The registry of speakers: what is known of them, and that they are found by it. */
class SpeakersIT {

    private final Room room = Room.open();

    @Test
    void edit_makes_a_revision_and_keeps_what_was_known() {
        String speaker = room.speaker("Lavrov", "person");
        Reply before = Caller.as("analyst").get("speakers/" + speaker).is(200);
        assertEquals("\"1\"", before.header("ETag"));
        Reply edited = Caller.as("analyst2").put("speakers/" + speaker, before.header("ETag"), """
            {"name":"Sergey Lavrov","kind":"person","description":"Foreign Minister of Russia","aliases":["Sergei Lavrov","Сергей Лавров"],
             "roles":[{"role":"Foreign Minister","affiliation":"Government of Russia","since":"2004-03-09"}],"wikidata":"https://www.wikidata.org/wiki/Q58048"}""").is(200);
        assertEquals("\"2\"", edited.header("ETag"));
        assertEquals("Q58048", edited.json().at("/details/wikidata").asText());
        assertEquals("2004-03-09", edited.json().at("/details/roles/0/since").asText());
        JsonNode revisions = Caller.as("observer").get("speakers/" + speaker + "/revisions").is(200).json();
        assertEquals(List.of("Sergey Lavrov", "Lavrov"), List.of(revisions.at("/0/details/name").asText(), revisions.at("/1/details/name").asText()));
        assertEquals("Second analyst", revisions.at("/0/by").asText());
        assertEquals("Sergey Lavrov", Caller.as("observer").get("projects/" + room.project() + "/speakers").json().at("/0/name").asText());
    }

    @Test
    void same_again_is_no_revision() {
        String speaker = room.speaker("Lavrov", "person");
        assertEquals("\"1\"", Caller.as("analyst").put("speakers/" + speaker, "\"1\"", "{\"name\":\"Lavrov \",\"kind\":\"person\"}").is(200).header("ETag"));
    }

    @Test
    void stale_edit_is_answered_with_what_stands_there_now() {
        String speaker = room.speaker("Lavrov", "person");
        Caller.as("analyst2").put("speakers/" + speaker, "\"1\"", "{\"name\":\"Sergey Lavrov\",\"kind\":\"person\"}").is(200);
        Reply stale = Caller.as("analyst").put("speakers/" + speaker, "\"1\"", "{\"name\":\"S. Lavrov\",\"kind\":\"person\"}").is(412);
        assertEquals("Sergey Lavrov", stale.json().at("/current/details/name").asText());
        assertEquals(2, stale.json().at("/current/revision").asInt());
        Caller.as("analyst").put("speakers/" + speaker, null, "{\"name\":\"S. Lavrov\",\"kind\":\"person\"}").is(428);
    }

    @Test
    void edits_at_the_same_instant_are_one_edit_and_as_many_refusals() {
        for (int round = 0; round < 10; round++) {
            String speaker = room.speaker("Speaker " + round, "person");
            List<Integer> answers = IntStream.range(0, 4).parallel()
                .mapToObj(i -> Caller.as("analyst").put("speakers/" + speaker, "\"1\"", "{\"name\":\"Name %d\",\"kind\":\"person\"}".formatted(i)).status()).sorted().toList();
            assertEquals(List.of(200, 412, 412, 412), answers);
        }
    }

    @Test
    void what_is_not_accepted_is_said_field_by_field() {
        Reply refused = Caller.as("analyst").post("projects/" + room.project() + "/speakers", """
            {"name":"A diplomat","kind":"anonymous","wikidata":"Q58048","roles":[{"role":"Diplomat","since":"last year"}]}""").is(422);
        assertEquals(List.of("roles", "wikidata"), refused.json().path("violations").findValuesAsText("field"));
    }

    @Test
    void speaker_is_found_by_name_alias_description_and_role_in_any_case() {
        String speaker = Caller.as("analyst").post("projects/" + room.project() + "/speakers", """
            {"name":"Elmar Mammadyarov","kind":"person","description":"Foreign Minister of Azerbaijan","aliases":["Elmar Məmmədyarov"],"roles":[{"affiliation":"Kapital Bank"}]}""").is(201).id();
        room.speaker("Somebody else", "person");
        for (String part : List.of("mammady", "MƏMMƏD", "minister", "kapital")) {
            assertEquals(List.of(speaker), found(part), part);
        }
        assertEquals(List.of(), found("nobody of that name"));
        assertEquals(2, found("").size());
        assertEquals(List.of(), ids(Caller.as("observer").get("projects/" + room.project() + "/speakers?kind=organisation").is(200)));
        assertEquals(2, ids(Caller.as("observer").get("projects/" + room.project() + "/speakers?kind=person").is(200)).size());
        Caller.as("observer").get("projects/" + room.project() + "/speakers?kind=martian").is(422);
    }

    @Test
    void two_of_the_same_name_are_two() {
        String one = room.speaker("Mammadov", "person");
        String other = room.speaker("Mammadov", "person");
        assertFalse(one.equals(other));
        assertEquals(2, found("Mammadov").size());
    }

    @Test
    void present_name_is_on_the_card_and_in_the_report_of_now() {
        String speaker = room.speaker("Lavrov", "person");
        String annotation = room.said("analyst", "It was so.", speaker);
        Caller.as("analyst").put("speakers/" + speaker, "\"1\"", "{\"name\":\"Sergey Lavrov\",\"kind\":\"person\"}").is(200);
        assertEquals("Sergey Lavrov", Caller.as("reviewer").get("annotations/" + annotation).is(200).json().at("/speakers/0/name").asText());
        assertTrue(Caller.as("reviewer").get("source-versions/" + room.version() + "/desk").is(200).text().contains("Sergey Lavrov"));
    }

    private List<String> found(String part) {
        return ids(Caller.as("observer").get("projects/" + room.project() + "/speakers?words=" + java.net.URLEncoder.encode(part, java.nio.charset.StandardCharsets.UTF_8)).is(200));
    }

    private static List<String> ids(Reply reply) {
        return StreamSupport.stream(reply.json().spliterator(), false).map(each -> each.path("id").asText()).toList();
    }
}
