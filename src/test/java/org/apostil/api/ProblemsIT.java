package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.apostil.api.Caller.Reply;
import org.apostil.identity.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the interface answers to what it does not accept: a problem document (RFC 9457) that says what and where. */
class ProblemsIT {

    private static final String NUL = "\\u0000";
    private static final String HALF = "\\ud83d";
    private static Room room;
    private static Caller analyst;

    @BeforeAll
    static void open() {
        room = Room.open();
        analyst = Caller.as("analyst");
    }

    @ParameterizedTest
    @CsvSource({"analyst,wrong", "nobody-here,wrong", "ANALYST ,wrong", "'',''", "an\\u0000alyst,wrong", "\\ud83d,\\ud83d"})
    void a_wrong_name_or_password_gets_no_token(String name, String password) {
        problem(Caller.nobody().post("tokens", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password)), 401, "not-signed-in");
    }

    @Test
    void a_wrong_token_opens_nothing_and_the_scheme_is_said() {
        for (String header : new String[] {"Bearer x", "Bearer ", "Bearer é", "Basic YTpi", "Bearer " + "x".repeat(5000)}) {
            Reply reply = Caller.nobody().with("Authorization", header).get("projects");
            problem(reply, 401, "not-signed-in");
            assertTrue(reply.header("WWW-Authenticate").startsWith("Bearer"));
        }
    }

    @Test
    void the_name_of_the_scheme_has_no_case() {
        String token = Caller.nobody().post("tokens", "{\"username\":\"analyst\",\"password\":\"%s\"}".formatted(Caller.apostil().password())).json().path("token").asText();
        Caller.nobody().with("Authorization", "bearer " + token).get("projects").is(200);
    }

    @Test
    void what_an_address_says_twice_is_taken_once_or_refused() {
        assertEquals(1, analyst.get("annotation-formats?limit=1&limit=1000").is(200).json().size());
        Browser browser = new Browser().signedIn("analyst");
        Room foreign = Room.closed("lead");
        assertEquals(404, browser.send("POST", "/ingest/upload?project=" + foreign.project() + "&project=" + room.project(), null, "").statusCode());
        assertEquals(404, browser.send("POST", "/ingest/upload?project=" + room.project() + "&project=" + foreign.project(), null, "").statusCode());
        assertEquals("[]", Caller.as("lead").get("projects/" + foreign.project() + "/imports").text());
    }

    @Test
    void an_address_says_nothing_in_the_place_of_a_form() {
        String fields = "login:username=lead&login:password=" + Caller.apostil().password() + "&login:signIn=&login=login";
        for (String address : new String[] {fields, fields.replace(":", "%3A"), fields.replace("login:username", "login:%75sername")}) {
            Browser browser = new Browser();
            assertEquals(400, browser.form("/identity/login?" + address, Map.of("login", "login", "login:signIn", "", "login:username", "analyst", "login:password", "wrong")).statusCode());
            assertEquals(302, browser.get("/identity/account").statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "/", "application", "application/", "text html"})
    void what_is_sent_as_no_media_type_is_refused_in_words(String type) {
        problem(analyst.with("Content-Type", type).post("projects", "{\"name\":\"a\"}"), 415, "unsupported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "/", "application/", "application/json, nonsense"})
    void an_answer_wanted_in_no_media_type_is_refused_in_words(String wanted) {
        problem(analyst.with("Accept", wanted).post("projects", "{\"a\":1}{"), 406, "not-acceptable");
        problem(analyst.with("Accept", wanted).get("projects"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "application/*", "application/json;q=0.5, */*;q=0.1", "text/html;level=1,application/json", "application/json,",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", "*"})
    void an_answer_wanted_in_what_can_be_had_comes(String wanted) {
        assertEquals(200, analyst.with("Accept", wanted).get("projects").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"name\":\"a\",}", "{\"name\":\"a\"} {}", "[]", "\"a\"", "{\"name\":{\"deep\":1}}", "{\"name\":\"a\",\"name\":\"b\"}",
        "{\"name\":\"a\",\"owner\":\"b\"}", "{\"name\":\"\\x\"}"})
    void json_that_cannot_be_read_is_refused_and_the_place_said(String json) {
        Reply reply = analyst.post("projects", json);
        problem(reply, 400, "unreadable");
        assertTrue(reply.json().path("detail").asText().contains("line 1, column "), reply::text);
    }

    @Test
    void the_field_that_cannot_be_read_is_named() {
        Reply reply = annotate("{\"kind\":\"comment\",\"spans\":[{\"role\":\"content\",\"start\":5,\"end\":9,\"exact\":\"said\"},{\"role\":\"middle\"}]}");
        problem(reply, 400, "unreadable");
        assertTrue(reply.json().path("detail").asText().contains("at spans.[1].role") && reply.json().path("detail").asText().contains(": there stands one of content, cue, source."), reply::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999", "1e400", "1e999999999", "-99999999999", "2.5", "\"x\"", "true"})
    void a_position_that_is_no_whole_number_is_refused(String number) {
        problem(annotate("{\"kind\":\"comment\",\"spans\":[{\"role\":\"content\",\"start\":%s,\"end\":9,\"exact\":\"said\"}],\"note\":\"n\"}".formatted(number)), 400, "unreadable");
    }

    @Test
    void json_nested_deeply_and_numbers_without_end_are_refused_fast() {
        problem(annotate("[".repeat(100_000)), 400, "unreadable");
        problem(annotate("{\"note\":" + "{\"a\":".repeat(50_000)), 400, "unreadable");
        problem(annotate("{\"spans\":[{\"start\":" + "9".repeat(100_000) + "}]}"), 400, "unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\":\"comment\",\"spans\":[null],\"note\":\"n\"}", "{\"kind\":\"comment\",\"speakers\":[null],\"note\":\"n\"}"})
    void nothing_in_a_list_is_refused(String json) {
        problem(annotate(json), 400, "unreadable");
    }

    @Test
    void an_empty_body_is_refused() {
        problem(analyst.with("Content-Type", "application/json").post("source-versions/" + room.version() + "/annotations", ""), 400, "unreadable");
        problem(annotate("null"), 400, "unreadable");
    }

    @Test
    void another_media_type_is_refused() {
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "application/xml", "multipart/form-data; boundary=x"}) {
            problem(analyst.with("Content-Type", type).post("projects", "{\"name\":\"a\"}"), 415, "http-415");
        }
    }

    @Test
    void an_answer_in_another_media_type_cannot_be_had() {
        problem(analyst.with("Accept", "text/html").get("projects"), 406, "http-406");
    }

    @Test
    void another_method_is_refused_and_the_allowed_ones_said() {
        Reply reply = analyst.send("DELETE", "projects", null);
        problem(reply, 405, "http-405");
        assertTrue(reply.header("Allow").contains("GET") && reply.header("Allow").contains("POST"), () -> reply.headers().toString());
    }

    @Test
    void an_unknown_path_is_not_found() {
        problem(analyst.get("nothing"), 404, "http-404");
        problem(analyst.get("projects/no-id"), 404, "http-404");
    }

    @ParameterizedTest
    @CsvSource({"0,99", "-1,4", "5,5", "9,5", "0,2147483647", "28,29"})
    void a_span_outside_the_text_is_refused(int start, int end) {
        problem(annotate(comment(start, end, "said")), 422, "invalid", "spans");
        problem(analyst.post("source-versions/" + room.version() + "/threads", "{\"start\":%d,\"end\":%d,\"exact\":\"said\",\"text\":\"t\"}".formatted(start, end)), 422, "invalid", "spans");
    }

    @Test
    void the_last_character_is_inside() {
        annotate(comment(27, 28, "😀")).is(201);
    }

    @Test
    void a_quotation_that_does_not_match_is_refused_and_the_text_there_said() {
        Reply reply = annotate(comment(6, 10, "said"));
        problem(reply, 422, "invalid", "spans");
        assertTrue(reply.json().path("detail").asText().contains("the text says “aid ”, not “said”"), reply::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", NUL, "a" + NUL, HALF, "\\u00a0\\u200b"})
    void a_claim_that_says_nothing_or_cannot_be_kept_is_refused(String proposition) {
        Reply reply = annotate(("{\"kind\":\"claim\",\"mode\":\"authors-voice\",\"proposition\":\"%s\",\"spans\":[{\"role\":\"content\",\"start\":5,\"end\":9,\"exact\":\"said\"}]}").formatted(proposition));
        problem(reply, 422, "invalid");
    }

    @Test
    void the_longest_claim_is_kept_and_a_longer_one_refused() {
        String random = UUID.randomUUID().toString().replace("-", "");
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.codePointCount(0, text.length()) < 500; i++) {
            text.appendCodePoint(0x20000 + (random.charAt(i % 32) * 31 + i * 257) % 40_000);
        }
        annotate(claim(text.toString())).is(201);
        problem(annotate(claim(text + "x")), 422, "invalid", "proposition");
    }

    @Test
    void a_speaker_has_a_name_of_some_length_and_a_kind() {
        String speakers = "projects/" + room.project() + "/speakers";
        problem(analyst.post(speakers, "{\"name\":\" \"}"), 422, "invalid", "name");
        problem(analyst.post(speakers, "{\"name\":\"%s\",\"kind\":\"person\"}".formatted("é".repeat(5000))), 422, "invalid", "name");
        problem(analyst.post(speakers, "{\"name\":\"a%s\",\"kind\":\"person\"}".formatted(NUL)), 422, "invalid");
    }

    @Test
    void a_grade_without_reason_is_refused_and_the_field_named() {
        problem(annotate("{\"kind\":\"credibility-note\",\"reliability\":\"B\",\"spans\":[{\"role\":\"content\",\"start\":5,\"end\":9,\"exact\":\"said\"}]}"), 422, "invalid", "reliabilityReason");
        problem(annotate("{\"kind\":\"comment\",\"note\":\"n\",\"reliability\":\"B\",\"spans\":[{\"role\":\"content\",\"start\":5,\"end\":9,\"exact\":\"said\"}]}"), 422, "invalid", "reliability");
    }

    @Test
    void a_span_without_a_role_is_refused() {
        problem(annotate("{\"kind\":\"claim\",\"mode\":\"authors-voice\",\"proposition\":\"p\",\"spans\":[{\"role\":\"content\",\"start\":5,\"end\":9,\"exact\":\"said\"},{\"start\":5,\"end\":9,\"exact\":\"said\"}]}"), 422, "invalid", "spans");
    }

    @Test
    void a_speaker_or_an_annotation_of_nowhere_is_refused() {
        problem(annotate("{\"kind\":\"speaker-mention\",\"speakers\":[\"%s\"],\"spans\":[{\"role\":\"content\",\"start\":5,\"end\":9,\"exact\":\"said\"}]}".formatted(UUID.randomUUID())), 422, "invalid", "speakers");
        problem(annotate("{\"kind\":\"credibility-note\",\"reliability\":\"B\",\"reliabilityReason\":\"r\",\"about\":\"%s\",\"spans\":[{\"role\":\"content\",\"start\":5,\"end\":9,\"exact\":\"said\"}]}".formatted(UUID.randomUUID())), 422, "invalid", "about");
    }

    @Test
    void a_text_that_is_no_text_is_refused() {
        problem(add("a" + NUL + "b"), 415, "not-text");
        problem(add("a" + HALF), 415, "not-text");
        problem(add(" "), 422, "invalid", "text");
        problem(add("x".repeat(4 * 1024 * 1024 + 1)), 413, "too-large");
    }

    @Test
    void a_date_that_is_none_is_refused() {
        problem(analyst.put("sources/" + room.source() + "/provenance", "\"1\"", Room.provenance("T").replace("{", "{\"published\":\"-2017-03-14\",")), 422, "invalid", "published");
    }

    @Test
    void a_change_needs_the_state_that_it_is_meant_for() {
        String annotation = room.draft("analyst");
        problem(analyst.put("annotations/" + annotation, null, Room.comment("x")), 428, "precondition-required");
        problem(analyst.post("annotations/" + annotation + "/steps", "{\"action\":\"submit\"}"), 428, "precondition-required");
        problem(analyst.put("sources/" + room.source() + "/provenance", null, Room.provenance("T")), 428, "precondition-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"77\"", "*", "W/\"0\"", "x", "\"99999999999999999999\"", "\"4294967297\"", "\"-1\""})
    void a_stale_state_is_refused_and_the_current_one_shown(String tag) {
        String annotation = room.draft("analyst");
        Reply reply = analyst.put("annotations/" + annotation, tag, Room.comment("x"));
        problem(reply, 412, "stale");
        assertEquals(annotation, reply.json().path("current").path("id").asText());
        Reply source = analyst.put("sources/" + room.source() + "/provenance", tag, Room.provenance("T"));
        problem(source, 412, "stale");
        assertEquals(room.source(), source.json().path("current").path("id").asText());
    }

    @Test
    void a_decision_without_reason_is_refused_and_nothing_decided() {
        String annotation = room.submitted("analyst");
        problem(Caller.as("reviewer").with("If-Match", Room.etag("reviewer", annotation)).post("annotations/" + annotation + "/steps", "{\"action\":\"reject\"}"), 422, "invalid", "reason");
        problem(Caller.as("reviewer").with("If-Match", Room.etag("reviewer", annotation)).post("annotations/" + annotation + "/steps", "{\"action\":\"edit\"}"), 422, "invalid", "action");
        assertEquals("submitted", Caller.as("reviewer").get("annotations/" + annotation).json().path("state").path("code").asText());
    }

    @Test
    void a_name_in_a_project_twice_is_refused() {
        Caller lead = Caller.as("lead");
        String members = "projects/" + room.project() + "/members";
        problem(lead.post(members, "{\"username\":\"analyst\",\"role\":\"lead\"}"), 422, "invalid", "username");
        problem(lead.post(members, "{\"username\":\"no%sbody\",\"role\":\"lead\"}".formatted(NUL)), 422, "invalid", "username");
        problem(lead.post(members, "{\"username\":\"admin\"}"), 422, "invalid", "role");
    }

    private static Reply annotate(String json) {
        return analyst.post("source-versions/" + room.version() + "/annotations", json);
    }

    private static Reply add(String text) {
        return analyst.post("projects/" + room.project() + "/sources", Room.source("T", text));
    }

    private static String comment(int start, int end, String exact) {
        return "{\"kind\":\"comment\",\"note\":\"n\",\"spans\":[{\"role\":\"content\",\"start\":%d,\"end\":%d,\"exact\":\"%s\"}]}".formatted(start, end, exact);
    }

    private static String claim(String proposition) {
        return "{\"kind\":\"claim\",\"mode\":\"authors-voice\",\"proposition\":\"%s\",\"spans\":[{\"role\":\"content\",\"start\":5,\"end\":9,\"exact\":\"said\"}]}".formatted(proposition);
    }

    private static void problem(Reply reply, int status, String type, String... fields) {
        assertEquals(status, reply.status(), reply::text);
        assertTrue(reply.header("Content-Type").startsWith("application/problem+json"), () -> reply.header("Content-Type"));
        JsonNode problem = reply.json();
        assertEquals("urn:apostil:problem:" + type, problem.path("type").asText(), reply::text);
        assertEquals(status, problem.path("status").asInt());
        assertFalse(problem.path("title").asText().isBlank());
        assertFalse(problem.path("detail").asText().isBlank());
        assertFalse(reply.text().contains("Exception") || reply.text().contains("org.apostil"), reply::text);
        for (String field : fields) {
            assertTrue(problem.path("violations").findValuesAsText("field").contains(field), reply::text);
        }
    }
}
