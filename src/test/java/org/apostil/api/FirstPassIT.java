package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Until somebody submitted their pass of a source, nothing that others annotated there reaches them, on any path. */
class FirstPassIT {

    private static final List<String> EVERYBODY = List.of("observer", "analyst", "analyst2", "reviewer", "lead");
    private static final String SECRET = "Zanzibar";

    private Room room;

    @BeforeEach
    void open() {
        room = Blind.room();
    }

    /** Everything that can be read, with an annotation of analyst that says the secret in every field that it has. */
    @TestFactory
    Stream<DynamicTest> nothing_of_what_another_wrote_is_in_any_answer() {
        Written written = new Written(room, "analyst");
        return Stream.of("sources/{source}/first-pass", "source-versions/{version}/annotations", "source-versions/{version}/desk",
                "source-versions/{version}/desk/cards?id={claim}&id={grade}&id={mention}&id={thread}", "source-versions/{version}/desk/matches?q=" + SECRET,
                "source-versions/{version}/threads", "projects/{project}/speakers", "projects/{project}/claims", "projects/{project}/undo", "projects/{project}",
                "projects/{project}/sources")
            .flatMap(path -> EVERYBODY.stream().map(who -> DynamicTest.dynamicTest(who + " · " + path, () -> {
                String answer = Caller.as(who).get(written.in(path)).is(200).text();
                boolean mine = who.equals("analyst");
                List.of(written.claim, written.mention, written.grade, written.thread).forEach(id -> assertTrue(mine || !answer.contains(id), answer));
                assertTrue(mine || !answer.replace("desk/matches?q=" + SECRET, "").contains(SECRET), answer);
            })));
    }

    @TestFactory
    Stream<DynamicTest> what_is_kept_back_answers_to_the_letter_like_what_is_missing() {
        Written written = new Written(room, "analyst");
        String step = "{\"action\":\"%s\",\"reason\":\"Because\"}";
        return Stream.of(new String[] {"GET", "annotations/{claim}", null}, new String[] {"PUT", "annotations/{claim}", Room.comment("Mine")},
                new String[] {"POST", "annotations/{claim}/steps", step.formatted("submit")}, new String[] {"POST", "annotations/{claim}/steps", step.formatted("approve")},
                new String[] {"POST", "annotations/{claim}/threads", "{\"text\":\"So?\"}"}, new String[] {"POST", "threads/{thread}/posts", "{\"text\":\"So?\"}"},
                new String[] {"POST", "threads/{thread}/resolution", "{\"text\":\"So?\"}"}, new String[] {"POST", "threads/{thread}/reopening", null},
                new String[] {"GET", "source-versions/{version}/desk/cards?id={claim}&id={thread}", null},
                new String[] {"POST", "source-versions/{version}/annotations", Written.grade("{claim}")})
            .flatMap(call -> List.of("analyst2", "reviewer", "lead", "observer").stream().map(who -> DynamicTest.dynamicTest(who + " · " + call[0] + " " + call[1], () -> {
                Reply hidden = call(who, call, written);
                Reply missing = call(who, call, new Written(written, UUID.randomUUID().toString(), UUID.randomUUID().toString()));
                assertEquals(missing.status(), hidden.status(), hidden::text);
                assertEquals(missing.text(), hidden.text());
                assertEquals(missing.headers().keySet(), hidden.headers().keySet());
            })));
    }

    @Test
    void numbers_are_those_of_what_one_sees_and_counts_too() {
        room.draft("analyst");
        room.draft("analyst");
        String mine = room.draft("analyst2");
        assertEquals(1, number("analyst2", mine));
        assertEquals(1, desk("analyst2").at("/annotations/ids").size());
        assertEquals(0, desk("lead").at("/annotations/ids").size());
        assertEquals(1, desk("analyst2").path("people").size());
        Blind.submit(room, "analyst");
        assertEquals(1, number("analyst2", mine));
        Blind.submit(room, "analyst2");
        assertEquals(3, number("analyst2", mine));
    }

    @Test
    void open_passes_stand_among_the_work_of_those_who_take_part() {
        for (String who : List.of("analyst", "reviewer", "lead")) {
            int open = openPasses(who);
            Blind.submit(room, who);
            assertEquals(open - 1, openPasses(who), who);
        }
        int analysts = openPasses("analyst2");
        int observers = openPasses("observer");
        Blind.set(room, false);
        assertEquals(analysts - 1, openPasses("analyst2"));
        assertEquals(observers, openPasses("observer"));
    }

    private static int openPasses(String who) {
        return Caller.as(who).get("work").is(200).json().at("/openPasses/total").asInt();
    }

    @Test
    void a_pass_opens_what_others_have_submitted_and_not_what_they_still_work_on() {
        String first = room.draft("analyst");
        String second = room.draft("analyst2");
        Blind.submit(room, "analyst");
        Caller.as("analyst").get("annotations/" + second).is(404);
        Caller.as("analyst2").get("annotations/" + first).is(404);
        Blind.submit(room, "analyst2");
        Caller.as("analyst").get("annotations/" + second).is(200);
        Caller.as("analyst2").get("annotations/" + first).is(200);
        Caller.as("reviewer").get("annotations/" + first).is(404);
        Caller.as("lead").get("annotations/" + first).is(404);
    }

    @Test
    void a_pass_submits_drafts_and_cannot_be_submitted_twice() {
        String draft = room.draft("analyst");
        JsonNode before = Caller.as("analyst").get("sources/" + room.source() + "/first-pass").is(200).json();
        assertTrue(before.path("blind").asBoolean());
        assertEquals(draft, before.at("/annotations/0/id").asText());
        JsonNode after = Blind.submit(room, "analyst");
        assertFalse(after.path("blind").asBoolean());
        assertEquals("submitted", Caller.as("analyst").get("annotations/" + draft).is(200).json().at("/state/code").asText());
        assertEquals(List.of("Analyst"), StreamSupport.stream(after.path("people").spliterator(), false).map(one -> one.at("/person/name").asText()).toList());
        Caller.as("analyst").post("sources/" + room.source() + "/first-pass", null).is(409);
    }

    @Test
    void one_who_only_reviews_submits_an_empty_pass_and_is_no_analyst_of_the_source() {
        String annotation = room.draft("analyst");
        Blind.submit(room, "analyst");
        JsonNode pass = Blind.submit(room, "reviewer");
        Map<String, Boolean> people = new TreeMap<>();
        pass.path("people").forEach(one -> people.put(one.at("/person/name").asText(), one.path("analyst").asBoolean()));
        assertEquals(Map.of("Analyst", true, "Reviewer", false), people);
        Room.step("reviewer", annotation, "approve").is(200);
    }

    @Test
    void switched_on_it_holds_at_once_and_switched_off_everything_opens_and_passes_are_kept() {
        Room other = Room.open();
        String annotation = other.submitted("analyst");
        Room.step("reviewer", annotation, "approve").is(200);
        assertEquals("approve", undo(other, "reviewer"));
        Blind.set(other, true);
        Caller.as("reviewer").get("annotations/" + annotation).is(404);
        assertEquals("", undo(other, "reviewer"));
        Caller.as("analyst").get("annotations/" + annotation).is(200);
        Blind.submit(other, "analyst");
        Blind.set(other, false);
        Caller.as("observer").get("annotations/" + annotation).is(200);
        assertEquals("approve", undo(other, "reviewer"));
        Caller.as("reviewer").post("sources/" + other.source() + "/first-pass", null).is(409);
        Blind.set(other, true);
        Caller.as("analyst").post("sources/" + other.source() + "/first-pass", null).is(409);
    }

    @Test
    void a_report_of_one_who_is_blind_holds_their_own_work_and_says_so() throws IOException {
        new Written(room, "analyst");
        String report = pdf("lead");
        assertFalse(report.contains(SECRET), report);
        assertTrue(report.contains("blind first pass"), report);
        assertTrue(pdf("analyst").contains(SECRET));
    }

    @Test
    void a_discussion_on_a_passage_is_everybodys() {
        String thread = Caller.as("analyst").post("source-versions/" + room.version() + "/threads", "{\"start\":5,\"end\":9,\"exact\":\"said\",\"text\":\"How do we mark this?\"}").is(201).id();
        assertNotEquals(-1, Caller.as("analyst2").get("source-versions/" + room.version() + "/threads").is(200).text().indexOf(thread));
        Caller.as("analyst2").post("threads/" + thread + "/posts", "{\"text\":\"As the guidelines say.\"}").is(201);
    }

    private String pdf(String who) throws IOException {
        try (var document = Loader.loadPDF(Caller.as(who).get("sources/" + room.source() + "/report.pdf").is(200).bytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void the_number_of_ones_last_deed_counts_none_of_colleagues() {
        room.draft("analyst");
        long before = deeds("analyst");
        room.draft("analyst2");
        room.draft("analyst2");
        room.draft("analyst");
        assertEquals(before + 1, deeds("analyst"));
    }

    private long deeds(String who) {
        return Long.parseLong(Caller.as(who).get("projects/" + room.project() + "/undo").is(200).header("ETag").replace("\"", ""));
    }

    @Test
    void what_is_kept_back_replaces_nothing_and_does_not_say_how_it_stands() {
        Blind.set(room, false);
        String old = room.submitted("analyst");
        Room.step("lead", old, "approve").is(200);
        String draft = room.draft("analyst2");
        String approved = room.submitted("analyst2");
        Room.step("lead", approved, "approve").is(200);
        Blind.set(room, true);
        String missing = supersede(old, UUID.randomUUID().toString());
        assertEquals(missing, supersede(old, draft));
        assertEquals(missing, supersede(old, approved));
    }

    private static String supersede(String old, String successor) {
        Reply reply = Caller.as("analyst").with("If-Match", Room.etag("analyst", old))
            .post("annotations/" + old + "/steps", "{\"action\":\"supersede\",\"successor\":\"%s\"}".formatted(successor));
        return reply.status() + " " + reply.text();
    }

    private static String undo(Room room, String who) {
        return Caller.as(who).get("projects/" + room.project() + "/undo").is(200).json().at("/undo/code").asText();
    }

    private int number(String who, String annotation) {
        return Caller.as(who).get("annotations/" + annotation).is(200).json().path("number").asInt();
    }

    private JsonNode desk(String who) {
        return Caller.as(who).get("source-versions/" + room.version() + "/desk").is(200).json();
    }

    private static Reply call(String who, String[] call, Written written) {
        return Caller.as(who).with("If-Match", "\"0\"").send(call[0], written.in(call[1]), call[2] == null ? null : written.in(call[2]));
    }

    /** What an analyst wrote, the secret in all of it. */
    private record Written(Room room, String claim, String mention, String grade, String thread) {

        Written(Room room, String who) {
            this(room, who, Caller.as(who).post("projects/" + room.project() + "/speakers", "{\"name\":\"" + SECRET + "\",\"kind\":\"person\"}").is(201).id());
        }

        private Written(Room room, String who, String speaker) {
            this(room, who, speaker, annotate(room, who, """
                {"kind":"claim","proposition":"%s is near.","mode":"direct","speakers":["%s"],"note":"%s",
                 "spans":[{"role":"content","start":10,"end":12,"exact":"so"}]}""".formatted(SECRET, speaker, SECRET)));
        }

        private Written(Room room, String who, String speaker, String claim) {
            this(room, claim, annotate(room, who, """
                {"kind":"speaker-mention","speakers":["%s"],"spans":[{"role":"content","start":2,"end":4,"exact":"He"}]}""".formatted(speaker)),
                annotate(room, who, grade(claim)), Caller.as(who).post("annotations/" + claim + "/threads", "{\"text\":\"" + SECRET + "?\"}").is(201).id());
        }

        Written(Written like, String claim, String thread) {
            this(like.room, claim, like.mention, like.grade, thread);
        }

        static String grade(String claim) {
            return """
                {"kind":"credibility-note","reliability":"B","reliabilityReason":"%s","about":"%s","spans":[{"role":"content","start":5,"end":9,"exact":"said"}]}""".formatted(SECRET, claim);
        }

        String in(String template) {
            return template.replace("{project}", room.project()).replace("{source}", room.source()).replace("{version}", room.version())
                .replace("{claim}", claim).replace("{mention}", mention).replace("{grade}", grade).replace("{thread}", thread);
        }

        private static String annotate(Room room, String who, String json) {
            return Caller.as(who).post("source-versions/" + room.version() + "/annotations", json).is(201).id();
        }
    }
}
