package org.apostil.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apostil.api.Blind;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Room;
import org.apostil.identity.Browser;
import org.junit.jupiter.api.Test;

/** What scripts are told as it happens (Server-Sent Events), and what they are told when they come back. */
class EventsIT {

    private final Room room = Room.open();
    private final String ofProject = "projects/" + room.project() + "/events";
    private final String ofVersion = "source-versions/" + room.version() + "/events";

    @Test
    void a_script_is_told_what_happens_on_every_text_and_never_what_it_says() throws Exception {
        try (EventClient script = EventClient.open("lead", ofProject, null)) {
            EventClient.Event first = script.next();
            assertEquals("outline", first.type());
            String annotation = room.draft("analyst");
            EventClient.Event told = script.next();
            assertEquals("annotation", told.type());
            assertEquals(annotation, told.data().at("/ids/0").asText());
            assertEquals(room.version(), told.data().path("version").asText());
            assertEquals(told.id(), told.data().path("mark").asText());
            assertFalse(told.data().toString().contains("Why?"));
        }
    }

    @Test
    void a_script_that_comes_back_is_told_first_what_it_missed() throws Exception {
        String mark;
        try (EventClient script = EventClient.open("lead", ofVersion, null)) {
            script.next();
            room.draft("analyst");
            mark = script.next().id();
        }
        String missed = room.draft("analyst2");
        try (EventClient again = EventClient.open("lead", ofVersion, mark)) {
            EventClient.Event told = again.next();
            assertEquals(missed, told.data().at("/ids/0").asText());
            String live = room.draft("analyst");
            assertEquals(live, again.next().data().at("/ids/0").asText());
        }
        Reply caughtUp = Caller.as("lead").with("Last-Event-ID", mark).get(ofVersion + "?wait=false").is(200);
        assertEquals("text/event-stream", caughtUp.header("Content-Type").replaceAll(";.*", ""));
        assertEquals(2, caughtUp.text().lines().filter(line -> line.equals("event: annotation")).count(), caughtUp::text);
        assertTrue(Caller.as("lead").with("Last-Event-ID", "nothing of ours").get(ofVersion + "?wait=false").is(200).text().contains("event: outline"));
    }

    @Test
    void a_script_of_one_text_hears_of_no_other_and_is_nobody_at_the_desk() throws Exception {
        String other = Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("Other", Room.TEXT)).is(201).json().path("versionId").asText();
        try (EventClient script = EventClient.open("lead", ofVersion, null); LiveClient desk = LiveClient.open(new Browser().signedIn("analyst").session(), room.version(), null)) {
            script.next();
            Caller.as("analyst").post("source-versions/" + other + "/annotations", Room.comment("Elsewhere")).is(201);
            String here = room.draft("analyst");
            assertEquals(here, script.next().data().at("/ids/0").asText());
            desk.present("Analyst");
        }
    }

    @Test
    void nobody_is_told_of_a_project_of_others_or_of_what_a_blind_first_pass_keeps_back() throws Exception {
        assertEquals(404, Caller.as("admin").get(ofProject).status());
        assertEquals(404, Caller.as("admin").get(ofVersion).status());
        assertEquals(401, Caller.nobody().get(ofProject).status());
        Room blind = Blind.room();
        try (EventClient script = EventClient.open("analyst", "projects/" + blind.project() + "/events", null)) {
            script.next();
            String hidden = blind.draft("analyst2");
            String own = blind.draft("analyst");
            EventClient.Event told = script.next();
            assertEquals(own, told.data().at("/ids/0").asText());
            String since = Caller.as("analyst").with("Last-Event-ID", told.id()).get("projects/" + blind.project() + "/events?wait=false").is(200).text();
            assertFalse(since.contains(hidden));
        }
    }

    @Test
    void whoever_leaves_the_project_is_told_no_more() throws Exception {
        try (EventClient script = EventClient.open("analyst2", ofProject, null)) {
            script.next();
            String member = "projects/" + room.project() + "/members/" + room.member("Second analyst");
            Caller.as("lead").with("If-Match", Caller.as("lead").get(member).header("ETag")).post(member + "/removal", "{\"reason\":\"Left\"}").is(204);
            assertTrue(script.ends(), "The stream ends");
        }
    }
}
