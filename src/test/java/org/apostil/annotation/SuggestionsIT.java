package org.apostil.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Room;
import org.apostil.export.pdf.PdfText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a colleague suggests is decided piece by piece, becomes revisions by the way of an edit, and keeps their name. */
class SuggestionsIT {

    private static final String CLAIM = """
        {"kind":"claim","mode":"%s","proposition":"%s","speakers":[%s],"spans":[{"role":"content","start":%d,"end":12,"exact":"%s"}],"note":"%s"}""";
    private static Room room;
    private static String speaker;

    @BeforeAll
    static void open() {
        room = Room.open();
        speaker = "\"" + Caller.as("analyst").post("projects/" + room.project() + "/speakers", "{\"name\":\"He\",\"kind\":\"person\"}").is(201).id() + "\"";
    }

    @Test
    void every_difference_is_a_piece_in_words_with_its_span() {
        JsonNode suggestion = suggest("reviewer", claim(), content("indirect", "He said this.", 5, "said so", "Mark")).is(201).json();
        assertEquals(List.of("Passage", "Claim", "How it is said", "Note"), texts(suggestion.path("pieces"), "label"));
        assertEquals("Direct quotation → Indirect (paraphrase)", suggestion.at("/pieces/2/before/0").asText() + " → " + suggestion.at("/pieces/2/after/0").asText());
        assertEquals("Content “said so”", suggestion.at("/pieces/0/after/0").asText());
        assertEquals(10, suggestion.at("/pieces/0/from/start").asInt());
        assertEquals(5, suggestion.at("/pieces/0/to/start").asInt());
    }

    @Test
    void what_says_the_same_is_refused_in_one_sentence() {
        Reply reply = suggest("reviewer", claim(), content("direct", "He said so", 10, "so", "")).is(422);
        assertTrue(reply.text().contains("nothing to suggest"), reply::text);
    }

    @Test
    void a_suggestion_says_why() {
        String annotation = claim();
        Caller.as("reviewer").post("annotations/" + annotation + "/suggestions", "{\"revision\":1,\"reason\":\" \",\"content\":%s}".formatted(content("mixed", "He said so", 10, "so", ""))).is(422);
    }

    @Test
    void pieces_accepted_together_make_one_revision_and_the_rest_stays_open() {
        String annotation = claim();
        String suggestion = suggest("reviewer", annotation, content("indirect", "He said this.", 10, "so", "Mark")).is(201).id();
        JsonNode after = decide("analyst", suggestion, "accept", 1, 2).is(200).json();
        assertEquals(List.of("accepted", "accepted", "open"), texts(after.path("pieces"), "standing/code"));
        JsonNode now = get(annotation);
        assertEquals(2, now.path("revision").asInt());
        assertEquals("He said this.", now.at("/claim/proposition").asText());
        assertEquals("indirect", now.at("/mode/code").asText());
        assertTrue(now.path("note").isNull());
        assertEquals(List.of("Reviewer"), texts(now.path("contributors"), "name"));
        assertEquals("Analyst", now.at("/author/name").asText());
        assertEquals(1, now.path("openSuggestions").asInt());
        assertEquals(List.of("accepted", "accepted", "rejected"), texts(decide("analyst", suggestion, "reject", 3).is(200).json().path("pieces"), "standing/code"));
        assertEquals(0, get(annotation).path("openSuggestions").asInt());
    }

    @Test
    void an_acceptance_lapses_decisions_and_its_suggester_decides_no_more() throws SQLException {
        String annotation = claim();
        Room.step("analyst", annotation, "submit").is(200);
        Room.step("lead", annotation, "approve").is(200);
        String suggestion = suggest("reviewer", annotation, content("mixed", "He said so", 10, "so", "")).is(201).id();
        decide("analyst", suggestion, "accept", 1).is(200);
        assertEquals("submitted", get(annotation).at("/state/code").asText());
        assertFalse(get(annotation).at("/decisions/0/standing").asBoolean());
        Reply own = Room.step("reviewer", annotation, "approve").is(409);
        assertTrue(own.text().contains("Nobody decides on their own work"), own::text);
        SQLException wall = assertThrows(SQLException.class, () -> ask("""
            insert into review_step (project_id, subject_id, revision, action, from_state, to_state, actor_id, source_sha256, at)
            select a.project_id, a.id, a.revision, 'APPROVE', 'SUBMITTED', 'APPROVED', u.id, 'x', now() from annotation a, app_user u
            where a.id = '%s' and u.username = 'reviewer' returning id""".formatted(annotation)));
        assertTrue(wall.getMessage().contains("nobody decides on their own work"), wall::getMessage);
        Room.step("lead", annotation, "approve").is(200);
    }

    @Test
    void pieces_whose_field_changed_meanwhile_are_out_of_date_with_three_values_and_the_others_apply() {
        String annotation = claim();
        String suggestion = suggest("reviewer", annotation, content("indirect", "He said this.", 10, "so", "")).is(201).id();
        Caller.as("analyst").put("annotations/" + annotation, Room.etag("analyst", annotation), content("direct", "He said that.", 10, "so", "Mine")).is(200);
        JsonNode shown = Caller.as("analyst").get("suggestions/" + suggestion).is(200).json();
        assertEquals(List.of("changed", "open"), texts(shown.path("pieces"), "standing/code"));
        assertEquals("He said so|He said this.|He said that.", shown.at("/pieces/0/before/0").asText() + "|" + shown.at("/pieces/0/after/0").asText() + "|" + shown.at("/pieces/0/now/0").asText());
        assertTrue(decide("analyst", suggestion, "accept", 1).is(409).text().contains("has changed since"));
        decide("analyst", suggestion, "accept", 2).is(200);
        assertEquals("He said that.|indirect|Mine", get(annotation).at("/claim/proposition").asText() + "|" + get(annotation).at("/mode/code").asText() + "|" + get(annotation).path("note").asText());
    }

    @Test
    void a_piece_that_does_not_go_without_another_says_so() {
        String annotation = claim();
        String voice = content("authors-voice", "He said so", 10, "so", "").replace(speaker, "");
        String suggestion = suggest("reviewer", annotation, voice).is(201).id();
        Reply alone = decide("analyst", suggestion, "accept", 2).is(409);
        assertTrue(alone.text().contains("Accept it together"), alone::text);
        assertEquals(1, get(annotation).path("revision").asInt());
        decide("analyst", suggestion, "accept", 1, 2).is(200);
    }

    @Test
    void what_was_rejected_can_be_accepted_after_all_and_what_was_accepted_stays() {
        String suggestion = suggest("reviewer", claim(), content("mixed", "He said so", 10, "so", "")).is(201).id();
        decide("analyst", suggestion, "reject", 1).is(200);
        decide("analyst", suggestion, "reject", 1).is(409);
        decide("analyst", suggestion, "accept", 1).is(200);
        decide("analyst", suggestion, "accept", 1).is(409);
        decide("analyst", suggestion, "reject", 1).is(409);
    }

    @Test
    void taking_back_an_acceptance_opens_its_piece_and_takes_the_credit_and_doing_it_again_gives_both_back() {
        Room alone = Room.open();
        String annotation = Caller.as("analyst").post("source-versions/" + alone.version() + "/annotations", Room.comment("Why?")).is(201).id();
        String suggestion = alone.suggestion("reviewer", annotation);
        decide("analyst", suggestion, "accept", 1).is(200);
        undo(alone, "undo");
        assertEquals("Why?|open|0", said(annotation, suggestion));
        undo(alone, "redo");
        assertEquals("Where, and why?|accepted|1", said(annotation, suggestion));
        undo(alone, "undo");
        assertEquals("Why?|open|0", said(annotation, suggestion));
        decide("analyst", suggestion, "accept", 1).is(200);
        assertEquals("Where, and why?|accepted|1", said(annotation, suggestion));
    }

    @Test
    void withdrawn_is_what_was_open_and_only_by_who_suggested_it() {
        String annotation = claim();
        String suggestion = suggest("reviewer", annotation, content("mixed", "He said this.", 10, "so", "")).is(201).id();
        decide("analyst", suggestion, "accept", 1).is(200);
        withdraw("analyst", suggestion).is(409);
        assertEquals(List.of("accepted", "withdrawn"), texts(withdraw("reviewer", suggestion).is(200).json().path("pieces"), "standing/code"));
        decide("analyst", suggestion, "accept", 2).is(409);
        withdraw("reviewer", suggestion).is(409);
    }

    @Test
    void where_the_author_is_gone_a_lead_decides_in_their_place() throws SQLException {
        Room gone = Room.open();
        String annotation = gone.submitted("analyst2");
        String suggestion = gone.suggestion("analyst", annotation);
        decide("lead", suggestion, "accept", 1).is(409);
        try (Connection connection = Caller.apostil().database().connect(); Statement statement = connection.createStatement()) {
            statement.execute("delete from member where project_id = '%s' and user_id = (select id from app_user where username = 'analyst2')".formatted(gone.project()));
        }
        decide("analyst", suggestion, "accept", 1).is(409);
        assertTrue(Caller.as("lead").get("source-versions/" + gone.version() + "/desk").json().at("/annotations/needsMe/0").asBoolean());
        assertTrue(texts(Caller.as("lead").get("work").is(200).json().at("/suggested/items"), "id").contains(annotation));
        decide("lead", suggestion, "accept", 1).is(200);
        assertEquals("Where, and why?", get(annotation).path("note").asText());
        assertEquals("Second analyst", get(annotation).at("/author/name").asText());
        Room.step("lead", annotation, "approve").is(409);
        Room.step("reviewer", annotation, "approve").is(200);
    }

    @Test
    void the_report_names_whose_suggestion_was_taken_up_beside_the_author() {
        Room told = Room.open();
        String annotation = told.draft("analyst");
        String taken = told.suggestion("reviewer", annotation);
        told.suggestion("lead", annotation);
        decide("analyst", taken, "accept", 1).is(200);
        String report = PdfText.all(Caller.as("analyst").get("sources/" + told.source() + "/report.pdf").is(200).bytes()).replaceAll("\\s+", " ");
        assertTrue(report.contains("Analyst, with changes suggested by Reviewer,"), report);
    }

    @Test
    void the_outline_counts_what_waits_for_its_author() {
        Room counted = Room.open();
        String annotation = counted.draft("analyst");
        counted.suggestion("reviewer", annotation);
        counted.suggestion("lead", annotation);
        JsonNode columns = Caller.as("analyst").get("source-versions/" + counted.version() + "/desk").is(200).json().path("annotations");
        assertEquals("2|1", columns.at("/openSuggestions/0").asText() + "|" + columns.at("/needsMe/0").asText());
        assertTrue(texts(Caller.as("analyst").get("work").is(200).json().at("/suggested/items"), "id").contains(annotation));
        assertFalse(texts(Caller.as("lead").get("work").is(200).json().at("/suggested/items"), "id").contains(annotation));
        assertEquals("0", Caller.as("reviewer").get("source-versions/" + counted.version() + "/desk").is(200).json().at("/annotations/needsMe/0").asText());
    }

    @Test
    void all_of_it_is_in_the_audit_trail() throws SQLException {
        String annotation = claim();
        String suggestion = suggest("reviewer", annotation, content("mixed", "He said this.", 10, "so", "Mark")).is(201).id();
        decide("analyst", suggestion, "accept", 1).is(200);
        decide("analyst", suggestion, "reject", 2).is(200);
        withdraw("reviewer", suggestion).is(200);
        assertEquals("annotation.created annotation.suggested annotation.edited annotation.revised annotation.suggestion-accepted annotation.suggestion-rejected annotation.suggestion-withdrawn",
            ask("select string_agg(action, ' ' order by seq) from audit_event where subject_id = '" + annotation + "'"));
    }

    @Test
    void what_was_suggested_cannot_be_changed_in_the_database() {
        String suggestion = suggest("reviewer", claim(), content("mixed", "He said so", 10, "so", "")).is(201).id();
        for (String attempt : List.of("update suggestion set reason = 'x' where id", "delete from suggestion where id", "delete from suggestion_piece where suggestion_id")) {
            assertThrows(SQLException.class, () -> ask(attempt + " = '" + suggestion + "' returning 1"), attempt);
        }
    }

    private static String claim() {
        return Caller.as("analyst").post("source-versions/" + room.version() + "/annotations", content("direct", "He said so", 10, "so", "")).is(201).id();
    }

    private static String content(String mode, String proposition, int start, String exact, String note) {
        return CLAIM.formatted(mode, proposition, speaker, start, exact, note);
    }

    private static Reply suggest(String who, String annotation, String content) {
        return Caller.as(who).post("annotations/" + annotation + "/suggestions", "{\"revision\":1,\"reason\":\"Look again.\",\"content\":%s}".formatted(content));
    }

    private static Reply decide(String who, String suggestion, String decision, Integer... pieces) {
        String seen = Caller.as(who).get("suggestions/" + suggestion).is(200).header("ETag");
        return Caller.as(who).with("If-Match", seen).post("suggestions/" + suggestion + "/decisions", "{\"pieces\":%s,\"decision\":\"%s\"}".formatted(List.of(pieces), decision));
    }

    private static Reply withdraw(String who, String suggestion) {
        String seen = Caller.as(who).get("suggestions/" + suggestion).is(200).header("ETag");
        return Caller.as(who).with("If-Match", seen).post("suggestions/" + suggestion + "/withdrawal", "{}");
    }

    private static void undo(Room in, String which) {
        String seen = Caller.as("analyst").get("projects/" + in.project() + "/undo").is(200).header("ETag");
        Caller.as("analyst").with("If-Match", seen).post("projects/" + in.project() + "/" + which, "{}").is(200);
    }

    private static String said(String annotation, String suggestion) {
        JsonNode now = get(annotation);
        return now.path("note").asText() + "|" + Caller.as("analyst").get("suggestions/" + suggestion).json().at("/pieces/0/standing/code").asText() + "|" + now.path("contributors").size();
    }

    private static JsonNode get(String annotation) {
        return Caller.as("lead").get("annotations/" + annotation).is(200).json();
    }

    private static List<String> texts(JsonNode list, String path) {
        return StreamSupport.stream(list.spliterator(), false).map(each -> each.at("/" + path).asText()).toList();
    }

    private static String ask(String query) throws SQLException {
        try (Connection connection = Caller.apostil().database().connect(); Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
