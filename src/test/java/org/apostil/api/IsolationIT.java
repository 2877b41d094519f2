package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apostil.Table;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is in another project is, to the letter, what is not there. */
class IsolationIT {

    private static Room theirs;
    private static String annotation;
    private static String thread;
    private static String post;
    private static String notice;
    private static String invitation;
    private static String member;
    private static String suggestion;
    private static String claim;
    private static String otherClaim;
    private static String relation;
    private static String joined;
    private static String speaker;
    private static String merge;
    private static String move;
    private static String origin;
    private static String report;
    private static String release;
    private static String file;
    private static String outcome;
    private static String search;
    private static String imported;
    private static String item;
    private static String trial;
    private static String webhook;
    private static String delivery;
    private static String token;

    @BeforeAll
    static void open() {
        theirs = Room.closed("analyst2");
        annotation = Caller.as("analyst2").post("source-versions/" + theirs.version() + "/annotations", Room.comment("Secret")).is(201).id();
        invitation = Caller.as("analyst2").post("projects/" + theirs.project() + "/invitations", "{\"email\":\"secret@example.org\",\"role\":\"lead\"}").is(201).json().at("/invitation/id").asText();
        member = Caller.as("analyst2").get("projects/" + theirs.project() + "/members").is(200).json().at("/0/userId").asText();
        thread = Caller.as("analyst2").post("annotations/" + annotation + "/threads", "{\"text\":\"Secret\"}").is(201).id();
        Caller.as("analyst2").post("projects/" + theirs.project() + "/members", "{\"username\":\"reviewer\",\"role\":\"reviewer\"}").is(204);
        suggestion = theirs.suggestion("reviewer", annotation);
        Room.step("reviewer", theirs.submitted("analyst2"), "request-changes").is(200);
        notice = Caller.as("analyst2").get("notifications").is(200).json().at("/notifications/0/id").asText();
        post = Caller.as("analyst2").get("threads/" + thread).is(200).json().at("/posts/0/id").asText();
        claim = theirs.claim("analyst2", "Secret");
        otherClaim = theirs.claim("analyst2", "Secret too");
        relation = Caller.as("analyst2").post("claims/" + claim + "/relations", "{\"relation\":\"supports\",\"other\":\"%s\"}".formatted(otherClaim)).is(201).json().at("/related/0/id").asText();
        joined = Caller.as("analyst2").post("claims/" + theirs.claim("analyst2", "Secret three") + "/merges", "{\"into\":\"%s\",\"reason\":\"r\"}".formatted(otherClaim)).is(201).id();
        speaker = theirs.speaker("analyst2", "Secret", "person");
        merge = Caller.as("analyst2").post("speakers/" + theirs.speaker("analyst2", "Secret too", "person") + "/merges", "{\"into\":\"%s\",\"reason\":\"r\"}".formatted(speaker)).is(201).id();
        move = moved();
        origin = theirs.origin("analyst2");
        report = theirs.report("analyst2", "Secret");
        release = released();
        file = theirs.file("analyst2");
        outcome = Newer.outcome("analyst2", theirs, annotation);
        search = theirs.savedSearch("analyst2");
        imported = theirs.imported("analyst2");
        item = Room.item("analyst2", imported);
        trial = theirs.trial("analyst2");
        webhook = theirs.webhook("analyst2");
        delivery = theirs.delivery("analyst2");
        token = Caller.as("analyst2").post("account/tokens", "{\"name\":\"Secret\",\"scopes\":[],\"days\":1}").is(201).id();
    }

    /** People and sessions are no project's: who may do what with them, AdministrationIT, SessionsIT and the table of operations try. */
    private static boolean isOfAProject(String operation) {
        return operation.contains("{") && !operation.contains("{person}") && !operation.contains("{session}");
    }

    @TestFactory
    Stream<DynamicTest> an_id_of_another_project_answers_like_one_that_does_not_exist() {
        return Table.rows(OperationsIT.class, "operations.txt").filter(row -> isOfAProject(row.getFirst())).map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> {
            String body = row.size() > 8 ? row.get(8) : "";
            for (String who : List.of("lead", "admin", "observer")) {
                Reply foreign = call(who, row.getFirst(), body, true);
                Reply missing = call(who, row.getFirst(), body, false);
                assertEquals(404, foreign.status(), foreign::text);
                assertEquals(missing.status(), foreign.status());
                assertEquals(missing.text(), foreign.text());
                assertEquals(missing.headers().keySet(), foreign.headers().keySet());
            }
        }));
    }

    @Test
    void a_foreign_speaker_or_annotation_cannot_be_drawn_into_ones_own_project() {
        String speaker = Caller.as("analyst2").post("projects/" + theirs.project() + "/speakers", "{\"name\":\"Secret\",\"kind\":\"person\"}").is(201).id();
        Room mine = Room.closed("lead");
        String mention = "{\"kind\":\"speaker-mention\",\"speakers\":[\"%s\"],\"spans\":[{\"role\":\"content\",\"start\":5,\"end\":9,\"exact\":\"said\"}]}";
        String note = "{\"kind\":\"credibility-note\",\"reliability\":\"B\",\"reliabilityReason\":\"r\",\"about\":\"%s\",\"spans\":[{\"role\":\"content\",\"start\":5,\"end\":9,\"exact\":\"said\"}]}";
        for (String[] draw : new String[][] {{mention, speaker}, {note, annotation}}) {
            Reply foreign = Caller.as("lead").post("source-versions/" + mine.version() + "/annotations", draw[0].formatted(draw[1]));
            Reply missing = Caller.as("lead").post("source-versions/" + mine.version() + "/annotations", draw[0].formatted(UUID.randomUUID()));
            assertEquals(422, foreign.status(), foreign::text);
            assertEquals(missing.text(), foreign.text());
        }
    }

    @Test
    void a_project_of_others_is_in_no_list() {
        for (String who : List.of("lead", "admin", "observer")) {
            assertFalse(Caller.as(who).get("projects").text().contains(theirs.project()));
        }
        assertNotEquals(-1, Caller.as("analyst2").get("projects").text().indexOf(theirs.project()));
    }

    private static String moved() {
        String said = theirs.said("analyst2", "Secret", speaker);
        return Caller.as("analyst2").post("speakers/" + speaker + "/moves", "{\"annotations\":[\"%s\"],\"to\":\"%s\",\"reason\":\"r\"}".formatted(said, theirs.speaker("analyst2", "Secret three", "person")))
            .is(201).json().at("/moves/0/id").asText();
    }

    private static String released() {
        String shown = theirs.submitted("analyst2");
        Room.step("reviewer", shown, "approve").is(200);
        String other = theirs.report("analyst2", "Secret as well");
        Room.reportStep("analyst2", other, "submit").is(200);
        Room.reportStep("reviewer", other, "approve").is(200);
        return Room.release("analyst2", other).is(201).id();
    }

    private static Reply call(String who, String operation, String body, boolean foreign) {
        String[] parts = operation.split(" ");
        String path = parts[1].substring(1).replace("{project}", foreign ? theirs.project() : random()).replace("{source}", foreign ? theirs.source() : random())
            .replace("{version}", foreign ? theirs.version() : random()).replace("{annotation}", foreign ? annotation : random())
            .replace("{submitted}", foreign ? annotation : random()).replace("{thread}", foreign ? thread : random())
            .replace("{event}", foreign ? Caller.as("analyst2").get("projects/" + theirs.project() + "/audit?limit=1").json().at("/events/0/seq").asText() : "999999999")
            .replace("{user}", foreign ? member : random()).replace("{invitation}", foreign ? invitation : random())
            .replace("{trial}", foreign ? trial : random()).replace("{import}", foreign ? imported : random()).replace("{item}", foreign ? item : random()).replace("{imported}", foreign ? theirs.version() : random())
            .replace("{suggestion}", foreign ? suggestion : random()).replace("{post}", foreign ? post : random())
            .replace("{search}", foreign ? search : random()).replace("{webhook}", foreign ? webhook : random()).replace("{delivery}", foreign ? delivery : random()).replace("{token}", foreign ? token : random())
            .replace("{claim}", foreign ? claim : random()).replace("{relation}", foreign ? relation : random()).replace("{joined}", foreign ? joined : random()).replace("{origin}", foreign ? origin : random()).replace("{speaker}", foreign ? speaker : random()).replace("{merge}", foreign ? merge : random()).replace("{move}", foreign ? move : random()).replace("{report}", foreign ? report : random()).replace("{approved}", foreign ? report : random()).replace("{release}", foreign ? release : random()).replace("{file}", foreign ? file : random())
            .replace("{notification}", foreign ? notice : random()).replace("{ruling}", random()).replace("{outcome}", foreign ? outcome : random());
        return Caller.as(who).with("If-Match", "\"0\"").send(parts[0], path, body.isEmpty() ? null
            : body.replace("{submitted}", foreign ? annotation : random()).replace("{source}", foreign ? theirs.source() : random())
                .replace("{claim}", foreign ? otherClaim : random()).replace("{speaker}", foreign ? speaker : random()).replace("{etag}", "\"0\""));
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }
}
