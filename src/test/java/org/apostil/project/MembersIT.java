package org.apostil.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Room;
import org.apostil.identity.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How people come into a project, what they are there, how they go, and by which rules they work. */
class MembersIT {

    private Room room;
    private String project;

    @BeforeEach
    void open() {
        room = Room.closed("lead");
        project = "projects/" + room.project();
    }

    @Test
    void a_link_makes_whoever_is_signed_in_a_member_once() throws SQLException {
        JsonNode sent = room.invitation("reviewer");
        Reply offer = accept("analyst", token(sent)).is(200);
        assertEquals("Lead", offer.json().path("invitedBy").asText());
        assertEquals("reviewer", Caller.as("analyst").get(project + "/members/" + room.member("Analyst")).json().at("/role/code").asText());
        accept("observer", token(sent)).is(404);
        assertEquals("0", ask("select count(*) from invitation where position(convert_to('%s', 'UTF8') in token_hash) > 0".formatted(token(sent))));
        assertEquals("32", ask("select length(token_hash) from invitation where id = '%s'".formatted(sent.at("/invitation/id").asText())));
    }

    @Test
    void a_link_that_expired_was_used_was_revoked_or_never_was_answers_alike() throws SQLException {
        String used = token(room.invitation("observer"));
        accept("analyst", used).is(200);
        JsonNode old = room.invitation("observer");
        change("update invitation set expires_at = now() - interval '1 second' where id = '%s'".formatted(old.at("/invitation/id").asText()));
        JsonNode revoked = room.invitation("observer");
        Caller.as("lead").post(project + "/invitations/" + revoked.at("/invitation/id").asText() + "/revocation", null).is(204);
        List<String> dead = Stream.of(used, token(old), token(revoked), "x".repeat(43)).toList();
        assertEquals(1, dead.stream().map(token -> accept("observer", token).is(404).text()).distinct().count());
        assertEquals(1, dead.stream().map(MembersIT::page).distinct().count());
        assertFalse(page(used).contains("Room "), "It tells of the project");
    }

    @Test
    void an_invitation_that_is_sent_again_has_a_new_link() {
        JsonNode sent = room.invitation("analyst");
        String path = project + "/invitations/" + sent.at("/invitation/id").asText() + "/sending";
        JsonNode again = Caller.as("lead").post(path, null).is(201).json();
        assertNotEquals(token(sent), token(again));
        accept("analyst", token(sent)).is(404);
        accept("analyst", token(again)).is(200);
        Caller.as("lead").post(path, null).is(404);
    }

    @Test
    void nobody_is_invited_twice_nor_who_is_a_member_nor_where_there_is_no_address() throws SQLException {
        for (String none : List.of("", "nobody", "a b@example.org", "a@example.org\\r\\nBcc: b@example.org", "a@b@example.org")) {
            assertEquals("email", invite(none).is(422).json().at("/violations/0/field").asText(), none);
        }
        invite("Twice@Example.org").is(201);
        assertTrue(invite("twice@example.org").is(422).text().contains("is invited already, as Analyst, until"));
        change("update app_user set email = 'Lead@Example.org' where username = 'lead'");
        assertTrue(invite("lead@example.org").is(422).text().contains("Lead, whose address this is, is a member already."));
        change("update app_user set email = null where username = 'lead'");
    }

    @Test
    void an_expired_invitation_gives_way_to_a_new_one() throws SQLException {
        invite("late@example.org").is(201);
        change("update invitation set expires_at = now() - interval '1 second' where email = 'late@example.org'");
        invite("late@example.org").is(201);
        JsonNode all = Caller.as("lead").get(project + "/invitations").is(200).json();
        assertEquals(1, all.size());
        assertFalse(all.at("/0/expired").asBoolean());
    }

    @Test
    void a_member_who_follows_a_link_is_told_and_the_link_stays() {
        room.join("analyst", "analyst");
        String token = token(room.invitation("lead"));
        assertTrue(accept("analyst", token).is(409).text().contains("already, as Analyst"));
        accept("reviewer", token).is(200);
    }

    @Test
    void a_removed_member_loses_access_at_once_and_keeps_their_name_on_what_they_wrote() throws SQLException {
        room.join("analyst", "analyst");
        String annotation = room.submitted("analyst");
        String member = project + "/members/" + room.member("Analyst");
        Caller.as("lead").with("If-Match", "\"1\"").post(member + "/removal", "{\"reason\":\" \"}").is(422);
        Caller.as("lead").post(member + "/removal", "{\"reason\":\"Left\"}").is(428);
        Caller.as("lead").with("If-Match", "\"1\"").post(member + "/removal", "{\"reason\":\"Left the organisation\"}").is(204);
        for (String path : List.of(project, "annotations/" + annotation, "sources/" + room.source(), member)) {
            Caller.as("analyst").get(path).is(404);
        }
        assertEquals(404, new Browser().signedIn("analyst").get("/annotation/desk?source=" + room.source()).statusCode());
        assertTrue(Caller.as("lead").get("annotations/" + annotation).is(200).text().contains("\"Analyst\""));
        assertEquals("{\"role\": \"analyst\"} Left the organisation",
            ask("select (before - 'since')::text || ' ' || reason from audit_event where action = 'member.removed' and project_id = '%s'".formatted(room.project())));
    }

    @Test
    void the_only_lead_neither_leaves_nor_is_removed_nor_becomes_something_else() {
        String lead = project + "/members/" + room.member("Lead");
        Caller.as("lead").post(project + "/departure", "{}").is(409);
        Caller.as("lead").with("If-Match", "\"1\"").post(lead + "/removal", "{\"reason\":\"Because\"}").is(409);
        assertTrue(Caller.as("lead").put(lead, "\"1\"", "{\"role\":\"analyst\"}").is(409).text().contains("only lead"));
        room.join("reviewer", "lead");
        Caller.as("lead").post(project + "/departure", "{\"reason\":\"Another project\"}").is(204);
        Caller.as("lead").get(project).is(404);
    }

    @Test
    void a_lead_who_goes_takes_their_open_invitations_along() {
        room.join("reviewer", "lead");
        String token = token(Caller.as("reviewer").post(project + "/invitations", "{\"email\":\"back@example.org\",\"role\":\"lead\"}").is(201).json());
        Caller.as("lead").put(project + "/members/" + room.member("Reviewer"), "\"1\"", "{\"role\":\"observer\"}").is(200);
        accept("analyst", token).is(404);
    }

    @Test
    void a_role_that_changed_meanwhile_is_not_overwritten() {
        room.join("analyst", "analyst");
        String member = project + "/members/" + room.member("Analyst");
        String seen = Caller.as("lead").get(member).header("ETag");
        Caller.as("lead").put(member, seen, "{\"role\":\"reviewer\"}").is(200);
        JsonNode late = Caller.as("lead").put(member, seen, "{\"role\":\"observer\"}").is(412).json();
        assertEquals("reviewer", late.at("/current/role/code").asText());
        Caller.as("lead").put(member, null, "{\"role\":\"observer\"}").is(428);
    }

    @Test
    void the_policy_is_changed_by_leads_and_kept_with_what_it_was() throws SQLException {
        String seen = Caller.as("lead").get(project + "/policy").header("ETag");
        String wanted = "{\"approvalsNeeded\":%d,\"threadsBlock\":false,\"blindFirstPass\":false,\"gradesRequired\":false,\"handlingMark\":\"TLP:RED\"}";
        assertEquals("approvalsNeeded", Caller.as("lead").put(project + "/policy", seen, wanted.formatted(0)).is(422).json().at("/violations/0/field").asText());
        Caller.as("lead").put(project + "/policy", seen, "{\"approvalsNeeded\":1}").is(422);
        Caller.as("lead").put(project + "/policy", seen, wanted.formatted(2)).is(200);
        assertEquals(2, Caller.as("lead").put(project + "/policy", seen, wanted.formatted(3)).is(412).json().at("/current/approvalsNeeded").asInt());
        assertEquals("1 2", ask("select (before ->> 'approvalsNeeded') || ' ' || (after ->> 'approvalsNeeded') from audit_event where action = 'policy.changed' and project_id = '%s'".formatted(room.project())));
    }

    @Test
    void every_revision_of_the_guidelines_is_kept() {
        String first = Caller.as("lead").get(project + "/guidelines").header("ETag");
        String second = Caller.as("lead").put(project + "/guidelines", first, "{\"text\":\"# One\"}").is(200).header("ETag");
        Caller.as("lead").put(project + "/guidelines", second, "{\"text\":\"# Two\"}").is(200);
        assertEquals("# Two", Caller.as("lead").put(project + "/guidelines", second, "{\"text\":\"# Late\"}").is(412).json().at("/current/text").asText());
        JsonNode all = Caller.as("lead").get(project + "/guidelines/revisions").is(200).json();
        assertEquals("# Two, # One", all.at("/0/text").asText() + ", " + all.at("/1/text").asText());
        assertEquals(2, all.size());
    }

    private Reply invite(String email) {
        return Caller.as("lead").post(project + "/invitations", "{\"email\":\"%s\",\"role\":\"analyst\"}".formatted(email));
    }

    private static Reply accept(String who, String token) {
        return Caller.as(who).post("invitations/acceptance", "{\"token\":\"%s\"}".formatted(token));
    }

    private static String token(JsonNode sent) {
        return sent.path("link").asText().replaceAll(".*token=", "");
    }

    /** The page behind a link that does not work, without what each answer makes anew. */
    private static String page(String token) {
        var answer = new Browser().get("/join?token=" + token);
        assertEquals(404, answer.statusCode());
        return answer.body().replace(token, "").replaceAll("nonce=\"[^\"]*\"|value=\"[^\"]*\"|csp\\.init\\('[^']*'\\)|content=\"\\d+\"|[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    private static void change(String update) throws SQLException {
        try (Connection connection = Caller.apostil().database().connect(); Statement statement = connection.createStatement()) {
            statement.execute(update);
        }
    }

    private static String ask(String query) throws SQLException {
        try (Connection connection = Caller.apostil().database().connect(); Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
