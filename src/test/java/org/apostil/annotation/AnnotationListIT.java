package org.apostil.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apostil.api.Blind;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Room;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The list of a project's annotations by the interface: filters, orders, pages, files, withdrawals, and what a blind first pass keeps back. */
class AnnotationListIT {

    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static Room room;
    private static String comment;

    @BeforeAll
    static void annotate() {
        room = Room.open();
        comment = room.submitted("analyst");
        room.claim("analyst2", "It was said 100% so.");
        String speaker = Caller.as("lead").post("projects/" + room.project() + "/speakers", "{\"name\":\"Ömər the Old\",\"kind\":\"person\"}").is(201).id();
        write("reviewer", "{\"kind\":\"claim\",\"mode\":\"direct\",\"proposition\":\"He talks.\",\"speakers\":[\"%s\"],\"spans\":[{\"role\":\"content\",\"start\":15,\"end\":18,\"exact\":\"She\"}]}".formatted(speaker));
        write("reviewer", "{\"kind\":\"credibility-note\",\"spans\":[{\"role\":\"content\",\"start\":5,\"end\":9,\"exact\":\"said\"}],\"reliability\":\"B\",\"reliabilityReason\":\"Known\",\"credibility\":\"3\",\"credibilityReason\":\"Perhaps\"}");
    }

    private static void write(String author, String body) {
        Caller.as(author).post("source-versions/" + room.version() + "/annotations", body).is(201);
    }

    private static Reply list(String query) {
        return Caller.as("observer").get("projects/" + room.project() + "/annotations" + query);
    }

    private static List<String> says(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path("says").asText()).toList();
    }

    @TestFactory
    Stream<DynamicTest> each_filter_finds_what_fits_and_nothing_else() {
        return Stream.of("quotation=SHE · He talks.", "kind=comment · Why?", "state=submitted · Why?", "state=approved · ", "author=" + room.member("Second analyst") + " · It was said 100% so.",
                "speaker=%C3%B6m%C9%99r · He talks.", "claim=100%25 · It was said 100% so.", "claim=100_ · ", "source=sour · He talks., It was said 100% so., Why?, said", "source=nothing · ",
                "reliability=B · said", "credibility=3 · said", "credibility=1 · ", "from=2999-01-01 · ", "until=2001-01-01 · ", "kind=claim&state=draft&quotation=said · It was said 100% so.")
            .map(row -> row.split(" · ", 2)).map(row -> DynamicTest.dynamicTest(row[0], () -> assertEquals(row[1], says(list("?" + row[0]).is(200).json()).stream().sorted().collect(Collectors.joining(", ")))));
    }

    @TestFactory
    Stream<DynamicTest> each_order_pages_without_gap_or_repetition_both_ways() {
        return Stream.of("written", "kind", "state", "source").flatMap(key -> Stream.of(key, "-" + key)).map(sort -> DynamicTest.dynamicTest(sort, () -> {
            List<String> read = new ArrayList<>();
            String next = "projects/" + room.project() + "/annotations?limit=1&sort=" + sort;
            while (!next.isEmpty()) {
                Reply page = Caller.as("observer").get(next).is(200);
                read.addAll(says(page.json()));
                next = page.header("Link").replaceAll("^<.*/api/v1/(.*)>; rel=\"next\"$", "$1");
            }
            assertEquals(says(list("?sort=" + sort).is(200).json()), read);
            assertEquals(Set.of("He talks.", "It was said 100% so.", "Why?", "said"), new TreeSet<>(read));
        }));
    }

    @TestFactory
    Stream<DynamicTest> what_cannot_be_is_refused() {
        return Stream.of("sort=author", "kind=poem", "author=me", "from=soon", "until=2017-02-30").map(query -> DynamicTest.dynamicTest(query, () -> list("?" + query).is(422)));
    }

    @Test
    void in_the_order_of_sources_they_stand_by_their_titles_and_pages_follow_each_other() {
        Room ours = Room.open();
        for (String title : List.of("Zagreb", "ağdam", "Baku")) {
            String version = Caller.as("lead").post("projects/" + ours.project() + "/sources", Room.source(title, "It was said in " + title + ".")).is(201).json().path("versionId").asText();
            for (int i = 0; i < 2; i++) {
                Caller.as("analyst").post("source-versions/" + version + "/annotations", "{\"kind\":\"comment\",\"note\":\"Why?\",\"spans\":[{\"role\":\"content\",\"start\":7,\"end\":11,\"exact\":\"said\"}]}").is(201);
            }
        }
        List<String> read = new ArrayList<>();
        String next = "projects/" + ours.project() + "/annotations?limit=1&sort=source";
        while (!next.isEmpty()) {
            Reply page = Caller.as("observer").get(next).is(200);
            page.json().forEach(row -> read.add(row.path("source").asText()));
            next = page.header("Link").replaceAll("^<.*/api/v1/(.*)>; rel=\"next\"$", "$1");
        }
        assertEquals(List.of("ağdam", "ağdam", "Baku", "Baku", "Zagreb", "Zagreb"), read);
    }

    @Test
    void row_says_what_the_annotation_says_now() {
        JsonNode row = list("?kind=credibility-note").is(200).json().get(0);
        assertEquals(List.of("credibility-note", "draft", "B", "3", "Reviewer", "Source", "said"), Stream.of("kind/code", "state/code", "reliability/code", "credibility/code", "author", "source", "quotation").map(field -> row.at("/" + field).asText()).toList());
        JsonNode claim = list("?speaker=old").is(200).json().get(0);
        assertEquals("Ömər the Old", claim.path("speakers").asText());
        assertEquals(Room.etag("observer", comment).replace("\"", ""), list("?kind=comment").is(200).json().get(0).path("version").asText());
    }

    @Test
    void csv_holds_what_is_asked_for() throws IOException {
        String csv = list(".csv?kind=claim&sort=written").is(200).text();
        assertEquals(List.of("It was said 100% so.", "He talks."), RFC_4180.parse(new StringReader(csv)).getRecords().stream().map(row -> row.get("Annotation")).toList());
        assertTrue(list(".xlsx").is(200).bytes().length > 1000);
    }

    @Test
    void ones_own_are_withdrawn_and_those_of_others_stay() {
        Room ours = Room.open();
        String mine = ours.draft("analyst");
        String theirs = ours.draft("analyst2");
        JsonNode outcome = Caller.as("analyst").post("projects/" + ours.project() + "/withdrawals", "{\"reason\":\"Not needed\",\"annotations\":[%s,%s]}".formatted(chosen(mine), chosen(theirs))).is(200).json();
        assertEquals("Withdrawn: 1. Refused: 1. What was refused stays as it was.", outcome.path("words").asText());
        assertTrue(outcome.at("/results/1/refused").asText().contains("Only its author withdraws it"));
        assertEquals("withdrawn", Caller.as("analyst").get("annotations/" + mine).json().at("/state/code").asText());
        assertEquals("draft", Caller.as("analyst").get("annotations/" + theirs).json().at("/state/code").asText());
        assertTrue(Caller.as("analyst").post("projects/" + ours.project() + "/withdrawals", "{\"annotations\":[%s]}".formatted(chosen(comment))).is(200).text().contains("There is nothing here"));
        Caller.as("analyst").post("projects/" + ours.project() + "/withdrawals", "{\"annotations\":[]}").is(422);
    }

    private static String chosen(String annotation) {
        return "{\"id\":\"%s\",\"etag\":%s}".formatted(annotation, "\"" + Room.etag("lead", annotation).replace("\"", "\\\"") + "\"");
    }

    @Test
    void what_a_blind_first_pass_keeps_back_is_in_no_row_no_count_and_no_file() {
        Room blind = Blind.room();
        String theirs = blind.draft("analyst");
        String own = blind.draft("analyst2");
        for (String path : List.of("/annotations", "/annotations.csv", "/annotations?limit=1&sort=state", "/annotations?author=" + blind.member("Analyst"))) {
            String answer = Caller.as("analyst2").get("projects/" + blind.project() + path).is(200).text();
            assertFalse(answer.contains(theirs), answer);
        }
        assertEquals(List.of(own), ids(blind, "analyst2"));
        assertEquals("", Caller.as("analyst2").get("projects/" + blind.project() + "/annotations?limit=1").is(200).header("Link"), "Not even that there are more is told");
        Blind.submit(blind, "analyst2");
        assertEquals(List.of(own), ids(blind, "analyst2"), "The other has not submitted yet");
        Blind.submit(blind, "analyst");
        assertEquals(Set.of(own, theirs), new TreeSet<>(ids(blind, "analyst2")));
        assertEquals(List.of(), ids(blind, "reviewer"), "Who has not submitted sees nothing of either");
    }

    private static List<String> ids(Room of, String who) {
        return StreamSupport.stream(Caller.as(who).get("projects/" + of.project() + "/annotations").is(200).json().spliterator(), false).map(row -> row.path("id").asText()).toList();
    }
}
