package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outline of a text, the cards that belong to it, and the numbers that annotations have. */
class OutlineIT {

    private static final List<String> COLUMNS = List.of("ids", "kinds", "states", "authors", "speakers", "grades", "spans", "openThreads", "openSuggestions", "needsMe");
    private static final List<String> MEMBERS = List.of("observer", "analyst", "analyst2", "reviewer", "lead");
    private static final Pattern PREPARED = Pattern.compile("(?m)^wildfly_datasources_jdbc_prepared_statement_cache_access_count\\S* (\\S+)$");

    private Room room;

    @BeforeEach
    void open() {
        room = Room.open();
    }

    @Test
    void all_columns_tell_of_the_same_annotations_in_document_order() {
        String last = comment("analyst", 15, 18, "She", "Who?");
        String first = comment("analyst2", 0, 4, "😀 He", "He");
        String claim = annotate("analyst", """
            {"kind":"claim","mode":"direct","proposition":"He said so","speakers":["%s"],"spans":[{"role":"content","start":10,"end":12,"exact":"so"},{"role":"cue","start":5,"end":9,"exact":"said"}]}"""
            .formatted(speaker("He")));
        String grade = annotate("analyst", """
            {"kind":"credibility-note","reliability":"B","reliabilityReason":"Known","credibility":"2","credibilityReason":"Likely","about":"%s","spans":[{"role":"content","start":10,"end":13,"exact":"so."}]}""".formatted(claim));

        JsonNode desk = desk("lead");
        JsonNode columns = desk.path("annotations");
        assertEquals(List.of(first, claim, grade, last), texts(columns.path("ids")));
        COLUMNS.forEach(column -> assertEquals(4, columns.path(column).size(), column));
        assertEquals(List.of("comment", "claim", "credibility-note", "comment"), texts(columns.path("kinds")));
        assertEquals(List.of("", "", "B2", ""), texts(columns.path("grades")));
        assertEquals("[[0,0,4],[0,10,12,1,5,9],[0,10,13],[0,15,18]]", columns.path("spans").toString());
        assertEquals("He", desk.at("/speakers").get(columns.at("/speakers/1/0").asInt()).path("name").asText());
        assertEquals(desk.at("/people").get(columns.path("authors").get(0).asInt()).path("id"), desk.at("/cards/annotations/0/author/id"));
        assertEquals(List.of("1", "2", "3", "4"), StreamSupport.stream(desk.at("/cards/annotations").spliterator(), false).map(card -> card.path("number").asText()).toList());
        assertEquals(2, desk.at("/cards/annotations/2/about/number").asInt());
    }

    @Test
    void an_annotation_made_before_others_moves_their_numbers() {
        String later = comment("analyst", 15, 18, "She", "Later");
        assertEquals(1, number(later));
        String earlier = comment("analyst2", 5, 9, "said", "Earlier");
        assertEquals(1, number(earlier));
        assertEquals(2, number(later));
        Caller.as("analyst2").put("annotations/" + earlier, Room.etag("analyst2", earlier), json(19, 22, "did", "Moved")).is(200);
        assertEquals(1, number(later));
        assertEquals(2, number(earlier));
        assertEquals(List.of(later, earlier), texts(desk("lead").at("/annotations/ids")));
    }

    @Test
    void words_are_found_wherever_they_stand_and_all_of_them_must() {
        String note = comment("analyst", 5, 9, "said", "Ein Maß für Straßen");
        String mention = annotate("analyst2", """
            {"kind":"speaker-mention","speakers":["%s"],"spans":[{"role":"content","start":15,"end":18,"exact":"She"}]}""".formatted(speaker("Elmar Məmmədyarov")));
        Caller.as("reviewer").post("annotations/" + note + "/threads", "{\"text\":\"Which corridor?\"}").is(201);
        String passage = Caller.as("lead").post("source-versions/" + room.version() + "/threads", "{\"start\":19,\"end\":22,\"exact\":\"did\",\"text\":\"A corridor of peace\"}").is(201).id();

        assertEquals(Set.of(note), found("STRASSEN"));
        assertEquals(Set.of(mention), found("məmmədyarov%20SHE"));
        assertEquals(Set.of(note, passage), found("corridor"));
        assertEquals(Set.of(note), found("corridor%20said"));
        assertEquals(Set.of(), found("corridor%20nowhere"));
        assertEquals(Set.of(), found("%25"));
        Caller.as("lead").get("source-versions/" + room.version() + "/desk/matches?q=%20").is(422);
        Caller.as("lead").get("source-versions/" + room.version() + "/desk/matches?q=" + "x".repeat(201)).is(422);
    }

    @Test
    void what_is_submitted_waits_for_those_who_can_decide_and_what_is_sent_back_for_its_author() {
        String annotation = room.submitted("analyst");
        assertEquals(Map.of("observer", 0, "analyst", 0, "analyst2", 0, "reviewer", 1, "lead", 1), needed("/annotations/needsMe/0"));
        Room.step("reviewer", annotation, "request-changes").is(200);
        assertEquals(Map.of("observer", 0, "analyst", 1, "analyst2", 0, "reviewer", 0, "lead", 0), needed("/annotations/needsMe/0"));
    }

    @Test
    void a_discussion_waits_for_those_who_took_part_when_another_spoke_last() {
        String thread = Caller.as("analyst").post("source-versions/" + room.version() + "/threads", "{\"start\":5,\"end\":9,\"exact\":\"said\",\"text\":\"Is it so?\"}").is(201).id();
        assertEquals(Map.of("observer", 0, "analyst", 0, "analyst2", 0, "reviewer", 0, "lead", 0), needed("/threads/needsMe/0"));
        Caller.as("reviewer").post("threads/" + thread + "/posts", "{\"text\":\"It is.\"}").is(201);
        assertEquals(Map.of("observer", 0, "analyst", 1, "analyst2", 0, "reviewer", 0, "lead", 0), needed("/threads/needsMe/0"));
        Caller.as("lead").post("threads/" + thread + "/resolution", "{\"text\":\"It is so.\"}").is(200);
        assertEquals(Map.of("observer", 0, "analyst", 0, "analyst2", 0, "reviewer", 0, "lead", 0), needed("/threads/needsMe/0"));
    }

    @Test
    void cards_of_another_project_are_left_out_like_such_that_do_not_exist() {
        Room theirs = Room.closed("analyst2");
        String foreign = Caller.as("analyst2").post("source-versions/" + theirs.version() + "/annotations", Room.comment("Secret")).is(201).id();
        String own = room.draft("analyst");
        String thread = room.thread(own);
        JsonNode cards = Caller.as("lead").get("source-versions/" + room.version() + "/desk/cards?id=" + foreign + "&id=" + own + "&id=" + UUID.randomUUID()).is(200).json();
        assertEquals(List.of(own), StreamSupport.stream(cards.path("annotations").spliterator(), false).map(card -> card.path("id").asText()).toList());
        assertEquals(thread, cards.at("/threads/0/id").asText());
        Caller.as("lead").get("source-versions/" + room.version() + "/desk/cards").is(422);
        Caller.as("lead").get("source-versions/" + room.version() + "/desk/cards?id=" + String.join("&id=", Collections.nCopies(101, own))).is(422);
    }

    @Test
    void reading_one_annotation_asks_the_database_as_often_among_thousands_as_alone() throws SQLException {
        String annotation = room.draft("analyst");
        Runnable read = () -> Caller.as("analyst").get("annotations/" + annotation).is(200);
        read.run();
        double alone = statements(read);
        many(3000);
        assertEquals(3001, number(annotation));
        assertEquals(alone, statements(read));
        assertEquals(3001, desk("analyst").at("/annotations/ids").size());
        assertEquals(100, desk("analyst").at("/cards/annotations").size());
        assertNotEquals(0, alone);
    }

    /** The least of several times: what the server does of itself meanwhile counts too. */
    private double statements(Runnable task) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            double before = prepared();
            task.run();
            least = Math.min(least, prepared() - before);
        }
        return least;
    }

    /** How many statements the server prepared since it started, cached ones too. */
    private static double prepared() {
        Matcher count = PREPARED.matcher(Metrics.text());
        if (!count.find()) {
            throw new AssertionError(Arrays.stream(Metrics.text().split("\n")).filter(line -> line.contains("statement")).toList());
        }
        return Double.parseDouble(count.group(1));
    }

    /** So many comments on the beginning of the text, before everything else. */
    private void many(int count) throws SQLException {
        try (Connection database = Caller.apostil().database().connect(); Statement statement = database.createStatement()) {
            statement.execute("""
                create temporary table made as select uuidv7() id, uuidv7() revision, v.id version, v.project_id, v.created_by author
                    from source_version v, generate_series(1, %d) where v.id = '%s';
                insert into annotation (id, project_id, source_version_id, kind, author_id, created_at, revision, state, version, place_start)
                    select id, project_id, version, 'COMMENT', author, now(), 1, 'DRAFT', 0, 2 from made;
                insert into annotation_revision (id, annotation_id, project_id, number, editor_id, at, note) select revision, id, project_id, 1, author, now(), 'Made' from made;
                insert into annotation_span select revision, 0, 'CONTENT', 2, 4, 'He', '', '' from made""".formatted(count, room.version()));
        }
    }

    private Map<String, Integer> needed(String pointer) {
        Map<String, Integer> needed = new TreeMap<>();
        MEMBERS.forEach(who -> needed.put(who, desk(who).at(pointer).asInt()));
        return needed;
    }

    private Set<String> found(String words) {
        return new LinkedHashSet<>(texts(Caller.as("observer").get("source-versions/" + room.version() + "/desk/matches?q=" + words).is(200).json().path("ids")));
    }

    private JsonNode desk(String who) {
        return Caller.as(who).get("source-versions/" + room.version() + "/desk").is(200).json();
    }

    private int number(String annotation) {
        return Caller.as("lead").get("annotations/" + annotation).is(200).json().path("number").asInt();
    }

    private String speaker(String name) {
        return Caller.as("lead").post("projects/" + room.project() + "/speakers", "{\"name\":\"%s\",\"kind\":\"person\"}".formatted(name)).is(201).id();
    }

    private String comment(String who, int start, int end, String exact, String note) {
        return annotate(who, json(start, end, exact, note));
    }

    private String annotate(String who, String json) {
        return Caller.as(who).post("source-versions/" + room.version() + "/annotations", json).is(201).id();
    }

    private static String json(int start, int end, String exact, String note) {
        return """
            {"kind":"comment","spans":[{"role":"content","start":%d,"end":%d,"exact":"%s"}],"note":"%s"}""".formatted(start, end, exact, note);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }
}
