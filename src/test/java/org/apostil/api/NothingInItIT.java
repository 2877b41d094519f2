package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields and elements that are missing or null are the caller's mistake, and answered as that. */
class NothingInItIT {

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    private static Room blind;
    private static Room open;
    private static String annotation;
    private static String thread;

    @BeforeAll
    static void rooms() {
        blind = Blind.room();
        annotation = Caller.as("analyst").post("source-versions/" + blind.version() + "/annotations", Room.comment("Why so?")).is(201).id();
        for (String who : new String[] {"analyst", "analyst2", "reviewer", "lead"}) {
            Blind.submit(blind, who);
        }
        open = Room.open();
        thread = open.thread(open.draft("analyst"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "{\"way\":null,\"sides\":null,\"reason\":null}", "{\"way\":\"none\",\"reason\":\"Because\"}",
        "{\"way\":\"none\",\"reason\":\"Because\",\"sides\":[]}", "{\"way\":\"none\",\"reason\":\"Because\",\"sides\":[null]}",
        "{\"way\":\"none\",\"reason\":\"Because\",\"sides\":[{}]}", "{\"way\":\"none\",\"reason\":\"Because\",\"sides\":[{\"annotation\":null}]}",
        "{\"way\":\"none\",\"reason\":\"Because\",\"sides\":[{\"annotation\":null,\"etag\":\"0\"}]}",
        "{\"way\":\"none\",\"reason\":\"Because\",\"sides\":[{\"annotation\":\"%s\",\"etag\":null}]}", "{\"way\":\"none\",\"sides\":[{\"annotation\":\"%s\",\"etag\":\"0\"}]}",
        "{\"way\":\"none\",\"reason\":\"Because\",\"sides\":[{\"annotation\":\"%s\",\"etag\":\"0\"},null]}",
        "{\"way\":\"none\",\"reason\":\"Because\",\"sides\":[{\"annotation\":\"%s\",\"etag\":\"0\"},{\"annotation\":\"%s\",\"etag\":\"0\"}]}",
        "{\"way\":\"pick\",\"pick\":null,\"reason\":\"Because\",\"sides\":[{\"annotation\":\"%s\",\"etag\":\"0\"}]}",
        "{\"way\":\"merge\",\"content\":null,\"reason\":\"Because\",\"sides\":[{\"annotation\":\"%s\",\"etag\":\"0\"}]}",
        "{\"way\":\"anew\",\"content\":{},\"reason\":\"Because\",\"sides\":[{\"annotation\":\"%s\",\"etag\":\"0\"}]}",
        "{\"way\":\"anew\",\"content\":{\"kind\":\"comment\",\"note\":\"No\",\"spans\":[null]},\"reason\":\"Because\",\"sides\":[{\"annotation\":\"%s\",\"etag\":\"0\"}]}",
        "{\"way\":\"anew\",\"content\":{\"kind\":\"comment\",\"note\":\"No\",\"spans\":[{}]},\"reason\":\"Because\",\"sides\":[{\"annotation\":\"%s\",\"etag\":\"0\"}]}",
        "{\"way\":\"anew\",\"content\":{\"kind\":\"claim\",\"speakers\":[null],\"spans\":[]},\"reason\":\"Because\",\"sides\":[{\"annotation\":\"%s\",\"etag\":\"0\"}]}"})
    void a_ruling(String body) {
        refused(Caller.as("reviewer").post("sources/" + blind.source() + "/rulings", body.replace("%s", annotation)), body);
    }

    @Test
    void a_side_that_is_no_annotation_is_unreadable() {
        Caller.as("reviewer").post("sources/" + blind.source() + "/rulings", "{\"way\":\"none\",\"reason\":\"Because\",\"sides\":[{\"annotation\":null,\"etag\":\"0\"}]}").is(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[null]", "{\"words\":null}"})
    void dissent_and_whatever_is_said(String body) {
        refused(Caller.as("analyst").post("rulings/" + NOBODY + "/dissent", body), body);
        String said = body.replace("words", "text");
        refused(Caller.as("analyst").post("threads/" + thread + "/posts", said), said);
        refused(Caller.as("analyst").post("threads/" + thread + "/resolution", said), said);
        refused(Caller.as("analyst").post("source-versions/" + open.version() + "/threads", said), said);
        refused(Caller.as("analyst").post("annotations/" + annotation + "/threads", said), said);
        refused(Caller.as("analyst").put("posts/" + open.firstPost(thread), "\"1\"", said), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"start\":null,\"end\":null,\"exact\":null,\"text\":\"Is it?\"}", "{\"start\":5,\"end\":9,\"text\":\"Is it?\"}", "{\"start\":5,\"end\":9,\"exact\":\"said\",\"text\":null}"})
    void a_discussion_on_a_passage(String body) {
        refused(Caller.as("analyst").post("source-versions/" + open.version() + "/threads", body), body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[null]", "{\"assignee\":7}", "{\"due\":\"some day\"}"})
    void an_assignment(String body) {
        refused(Caller.as("analyst").put("threads/" + thread + "/assignment", "\"0\"", body), body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "{\"action\":null}", "{\"action\":\"edit\"}", "{\"action\":\"approve\"}", "{\"action\":\"approve\",\"checklist\":null}",
        "{\"action\":\"approve\",\"checklist\":[null]}", "{\"action\":\"approve\",\"checklist\":[{}]}", "{\"action\":\"approve\",\"checklist\":[{\"standard\":\"10\"}]}"})
    void a_step_of_a_report_and_an_order_of_a_file(String body) {
        String report = open.report("Nothing in it");
        Room.reportStep("analyst", report, "submit").is(200);
        refused(Caller.as("reviewer").with("If-Match", Caller.as("reviewer").get("reports/" + report + "/review").header("ETag")).post("reports/" + report + "/steps", body), body);
        refused(Caller.as("reviewer").post("files", body.replace("action", "form")), body);
    }

    private static void refused(Reply reply, String body) {
        assertTrue(reply.status() >= 400 && reply.status() < 500, () -> body + ": " + reply.status() + " " + reply.text());
        assertTrue(reply.header("Content-Type").startsWith("application/problem+json"), () -> body + ": " + reply.headers());
    }
}
