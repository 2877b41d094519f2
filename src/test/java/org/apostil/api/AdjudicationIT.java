package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Two passes side by side, rulings on them, dissent, and figures of agreement, by the interface. */
class AdjudicationIT {

    private Room room;
    private String first;
    private String second;

    /** Two analysts comment on the same word in different words, and grade another differently; one alone marks a third. */
    @BeforeEach
    void two_passes() {
        room = Blind.room();
        annotate("analyst", Room.comment("Why so?"));
        annotate("analyst2", Room.comment("How so?"));
        first = annotate("analyst", grade("B"));
        second = annotate("analyst2", grade("D"));
        annotate("analyst2", "{\"kind\":\"comment\",\"spans\":[{\"role\":\"content\",\"start\":19,\"end\":22,\"exact\":\"did\"}],\"note\":\"Not?\"}");
        List.of("analyst", "analyst2", "reviewer", "lead").forEach(who -> Blind.submit(room, who));
    }

    @Test
    void one_who_is_blind_sees_nothing_of_it_not_even_how_much_there_is() throws IOException {
        Reply closed = Caller.as("observer").get(path());
        assertEquals(409, closed.status());
        assertFalse(closed.text().matches("(?s).*(analysts\"|alpha).*"), closed.text());
        Reply report = Caller.as("observer").get("sources/" + room.source() + "/report.pdf?dissent=true").is(200);
        String printed = new PDFTextStripper().getText(Loader.loadPDF(report.bytes()));
        assertTrue(printed.contains("He said so."), printed);
        assertFalse(printed.matches("(?s).*(Why so|How so|Not\\?).*"), printed);
    }

    @Test
    void agreements_and_disagreements_are_told_apart() {
        JsonNode all = read("reviewer");
        assertEquals(1, all.path("agreements").size());
        assertEquals(List.of(Set.of("grade"), Set.of("missing")), all.path("disagreements").valueStream()
            .map(passage -> passage.path("differences").valueStream().map(one -> one.path("code").asText()).collect(Collectors.toSet())).toList());
        assertTrue(all.path("mayRule").asBoolean());
        assertFalse(read("analyst").path("mayRule").asBoolean());
    }

    @Test
    void every_figure_is_a_number_or_says_why_it_is_none_and_names_the_passages_that_lower_it() {
        read("lead").path("figures").forEach(figure -> {
            assertTrue(figure.path("alpha").isNull() || Double.isFinite(figure.path("alpha").asDouble()), figure::toString);
            assertFalse(figure.path("reading").asText().isBlank());
        });
        JsonNode reliability = read("lead").path("figures").valueStream().filter(figure -> figure.at("/respect/code").asText().equals("reliability")).findFirst().orElseThrow();
        assertEquals(Set.of(first, second), reliability.at("/lowering/0/annotations").valueStream().map(JsonNode::asText).collect(Collectors.toSet()));
    }

    @Test
    void picking_one_approves_it_and_rejects_the_other() {
        JsonNode ruling = rule("reviewer", ruling("pick", ",\"pick\":\"" + first + "\"")).is(201).json();
        assertEquals(first, ruling.path("outcome").asText());
        assertEquals("approved", state(first));
        assertEquals("rejected", state(second));
        assertEquals("pick", read("lead").at("/disagreements/0/ruling/way/code").asText());
        rule("lead", ruling("none", "")).is(409);
    }

    @Test
    void merging_credits_both_who_then_decide_on_it_as_little_as_its_author() {
        String merged = rule("reviewer", ruling("merge", ",\"content\":" + grade("C"))).is(201).json().path("outcome").asText();
        JsonNode made = Caller.as("lead").get("annotations/" + merged).is(200).json();
        assertEquals(Set.of("Analyst", name("analyst2")), made.path("coauthors").valueStream().map(one -> one.path("name").asText()).collect(Collectors.toSet()));
        assertEquals("submitted", state(merged));
        assertEquals("rejected", state(first));
        assertEquals("rejected", state(second));
        assertTrue(Room.step("analyst", merged, "approve").is(409).text().contains("You wrote this"));
        Room.step("reviewer", merged, "approve").is(409);
        Room.step("lead", merged, "approve").is(200);
    }

    @Test
    void merging_credits_also_whose_suggestion_one_of_them_took_up() {
        String suggestion = Caller.as("reviewer").post("annotations/" + first + "/suggestions",
            "{\"revision\":1,\"reason\":\"Exact\",\"content\":%s}".formatted(grade("B").replace("As known", "As long known"))).is(201).id();
        Caller.as("analyst").with("If-Match", Caller.as("analyst").get("suggestions/" + suggestion).header("ETag"))
            .post("suggestions/" + suggestion + "/decisions", "{\"pieces\":[1],\"decision\":\"accept\"}").is(200);
        String merged = rule("lead", ruling("merge", ",\"content\":" + grade("B").replace("As known", "As long known"))).is(201).json().path("outcome").asText();
        assertTrue(Caller.as("lead").get("annotations/" + merged).json().path("coauthors").toString().contains("Reviewer"));
        assertTrue(Room.step("reviewer", merged, "approve").is(409).text().contains("You wrote this"));
    }

    @Test
    void what_is_written_anew_credits_nobody_else() {
        String made = rule("lead", ruling("anew", ",\"content\":" + grade("F"))).is(201).json().path("outcome").asText();
        assertEquals(0, Caller.as("lead").get("annotations/" + made).json().path("coauthors").size());
        assertEquals("submitted", state(made));
    }

    @Test
    void one_who_took_part_or_did_not_look_or_gives_no_reason_does_not_rule() {
        rule("analyst", ruling("none", "")).is(403);
        rule("reviewer", ruling("none", "").replace("Because", " ")).is(422);
        rule("reviewer", ruling("none", "").replace("\"etag\":\"", "\"etag\":\"9")).is(412);
        rule("reviewer", "{\"way\":\"none\",\"reason\":\"Because\",\"sides\":[{\"annotation\":\"%s\",\"etag\":\"0\"}]}".formatted(first)).is(422);
        rule("reviewer", "{\"way\":\"none\",\"reason\":\"Because\",\"sides\":[{\"annotation\":\"%s\"}]}".formatted(first)).is(428);
        rule("reviewer", ruling("merge", "")).is(422);
        assertEquals("submitted", state(first));
    }

    @Test
    void dissent_is_kept_and_printed_where_it_is_wanted() throws IOException {
        String ruling = rule("reviewer", ruling("none", "")).is(201).id();
        Caller.as("reviewer").post("rulings/" + ruling + "/dissent", "{\"words\":\"Mine\"}").is(409);
        Caller.as("observer").post("rulings/" + ruling + "/dissent", "{\"words\":\"Unseen\"}").is(404);
        Caller.as("analyst").post("rulings/" + ruling + "/dissent", "{\"words\":\" \"}").is(422);
        JsonNode kept = Caller.as("analyst").post("rulings/" + ruling + "/dissent", "{\"words\":\"The outlet is usually right.\"}").is(201).json();
        assertEquals("The outlet is usually right.", kept.at("/dissent/0/words").asText());
        assertTrue(pdf("?dissent=true").contains("The outlet is usually right."));
        assertFalse(pdf("").contains("The outlet is usually right."));
    }

    @Test
    void of_two_who_rule_at_the_same_instant_one_does() throws Exception {
        String wanted = ruling("none", "");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = both.invokeAll(List.<Callable<Integer>>of(() -> rule("reviewer", wanted).status(), () -> rule("lead", wanted).status())).stream()
                .map(done -> done.resultNow()).sorted().toList();
            assertEquals(201, answers.getFirst());
            assertTrue(Set.of(409, 412).contains(answers.getLast()), answers::toString);
        }
    }

    /** Whoever changes a side holds it and then waits for the audit trail; so a ruling must hold all sides before the trail, or both wait for ever. */
    @RepeatedTest(4)
    void a_ruling_waits_for_no_side_while_others_wait_for_the_audit_trail(RepetitionInfo which) throws Exception {
        String side = which.getCurrentRepetition() % 2 == 0 ? first : second;
        String hold = which.getCurrentRepetition() <= 2 ? "select 1 from annotation where id = '%s' for no key update" : "select pg_advisory_xact_lock(hashtextextended('%s', 2))";
        String wanted = ruling("none", "");
        try (ExecutorService one = Executors.newSingleThreadExecutor(); Connection other = Caller.apostil().database().connect(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(hold.formatted(side));
            Future<Reply> ruled = one.submit(() -> rule("reviewer", wanted));
            Locks.untilSomebodyWaits(statement);
            statement.execute("set local lock_timeout = '10s'");
            statement.execute("select pg_advisory_xact_lock(hashtext('audit_event'))");
            other.rollback();
            assertEquals(201, ruled.get().status(), () -> ruled.resultNow().text());
        }
    }

    @Test
    void figures_are_of_what_the_passes_said_whatever_was_edited_since() {
        String before = read("lead").path("figures").toString();
        Caller.as("analyst2").put("annotations/" + second, Room.etag("analyst2", second), grade("B")).is(200);
        JsonNode after = read("lead");
        assertEquals(before, after.path("figures").toString());
        assertTrue(after.at("/disagreements/0/sides").valueStream().anyMatch(side -> side.path("changedSince").asBoolean()));
    }

    private String ruling(String way, String more) {
        String sides = List.of(first, second).stream().map(id -> "{\"annotation\":\"%s\",\"etag\":\"%s\"}".formatted(id, Room.etag("lead", id).replace("\"", "")))
            .collect(Collectors.joining(","));
        return "{\"way\":\"%s\",\"reason\":\"Because\",\"sides\":[%s]%s}".formatted(way, sides, more);
    }

    private Reply rule(String who, String json) {
        return Caller.as(who).post("sources/" + room.source() + "/rulings", json);
    }

    private JsonNode read(String who) {
        return Caller.as(who).get(path()).is(200).json();
    }

    private String path() {
        return "sources/" + room.source() + "/adjudication";
    }

    private static String state(String annotation) {
        return Caller.as("lead").get("annotations/" + annotation).is(200).json().at("/state/code").asText();
    }

    private String name(String who) {
        return Caller.as(who).get("annotations/" + (who.equals("analyst") ? first : second)).json().at("/author/name").asText();
    }

    private String annotate(String who, String json) {
        return Caller.as(who).post("source-versions/" + room.version() + "/annotations", json).is(201).id();
    }

    private static String grade(String grade) {
        return "{\"kind\":\"credibility-note\",\"reliability\":\"%s\",\"reliabilityReason\":\"As known\",\"spans\":[{\"role\":\"content\",\"start\":10,\"end\":12,\"exact\":\"so\"}]}".formatted(grade);
    }

    private String pdf(String query) throws IOException {
        try (var document = Loader.loadPDF(Caller.as("lead").get("sources/" + room.source() + "/report.pdf" + query).is(200).bytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
