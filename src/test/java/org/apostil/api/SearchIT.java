package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What search finds, in what language, and what it tells nobody. */
class SearchIT {

    private final Room room = Room.open();

    /** A text, what is typed, and what is marked of the text. */
    @TestFactory
    Stream<DynamicTest> every_language_is_searched_by_its_own_rule() {
        Map<String, String> texts = Map.of("en", "The negotiators discussed pipelines in Geneva.", "ru", "Переговорщики обсуждали газопроводы в Женеве.",
            "fr", "Les négociateurs étrangers discutaient à Genève.", "tr", "Müzakereciler IRAK sınırında Erdoğan'la görüştü.", "ar", "ناقش المفاوضون خطوط الأنابيب في جنيف.",
            "az", "Danışıqçılar Bakıda qazın Avropaya çatdırılmasını İlham Əliyevlə müzakirə etdilər.", "zh", "谈判代表讨论了石油管道。");
        texts.forEach((language, text) -> source(language, language, text));
        return Stream.of(List.of("negotiator pipeline", "negotiators|pipelines"), List.of("газопровод", "газопроводы"), List.of("переговорщик женева", "Переговорщики|Женеве"),
                List.of("négociateur", "négociateurs"), List.of("negociateurs geneve", "négociateurs|Genève"), List.of("irak", "IRAK"), List.of("erdogan", "Erdoğan"), List.of("sınır", "sınırında"),
                List.of("المفاوضون", "المفاوضون"), List.of("المفاوضين", "المفاوضون"), List.of("qaz", "qazın"), List.of("baki", "Bakıda"), List.of("eliyev", "Əliyevlə"), List.of("çatdır", "çatdırılmasını"))
            .map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> assertEquals(row.getLast(), marked(find("analyst", row.getFirst()).path("hits").path(0)))));
    }

    @Test
    void a_script_without_spaces_is_searched_sign_by_sign() {
        source("石油", "zh", "谈判代表讨论了石油管道。");
        assertEquals(List.of("zh", "zh"), Stream.of("石油", "\"石油管道\"").map(typed -> find("analyst", typed + " language:zh").at("/hits/0/place/code").asText().equals("text") ? "zh" : "nothing").toList());
        assertEquals(0, find("analyst", "油石").path("hits").size());
    }

    @Test
    void phrases_nearness_either_word_and_absence_mean_what_they_say() {
        source("Bank", "en", "The Bank of England lends.");
        source("River", "en", "England has a bank on every river.");
        source("Money", "en", "A bank lends money.");
        assertEquals(Set.of("Bank", "River", "Money"), titles("bank in:text"));
        assertEquals(Set.of("Bank"), titles("\"bank of england\""));
        assertEquals(Set.of("Bank"), titles("bank NEAR/2 england"));
        assertEquals(Set.of("Bank", "River"), titles("bank NEAR/3 england"));
        assertEquals(Set.of("River", "Money"), titles("river OR money"));
        assertEquals(Set.of("Money"), titles("lends -england"));
        assertEquals(Set.of("Bank", "Money"), titles("len*"));
        assertEquals(Set.of(), titles("\"england bank\""));
    }

    @Test
    void a_hit_in_a_text_says_where_it_stands_in_code_points_and_opens_the_desk_there() {
        JsonNode hit = find("observer", "said in:text").path("hits").path(0);
        assertEquals(List.of(5, 9), List.of(hit.path("start").asInt(), hit.path("end").asInt()));
        assertEquals("said", Room.TEXT.substring(Room.TEXT.offsetByCodePoints(0, 5), Room.TEXT.offsetByCodePoints(0, 9)));
        assertEquals("/annotation/desk?source=%s#passage=5-9".formatted(room.source()), hit.path("address").asText());
    }

    @Test
    void quotations_claims_speakers_and_comments_are_found_each_with_its_way_to_the_desk() {
        Written written = new Written();
        String desk = "/annotation/desk?source=" + room.source();
        assertEquals(desk + "#annotation=" + written.annotation, address("said in:quotation"));
        assertEquals(desk + "#annotation=" + written.annotation, address("ferry in:claim"));
        assertEquals(desk + "#annotation=" + written.annotation, address("Quillfeather in:speaker"));
        assertEquals(desk + "#annotation=" + written.annotation, address("overheard in:comment"));
        assertEquals(desk + "#annotation=" + written.annotation, address("punctual in:comment"));
        assertEquals(desk + "#thread=" + written.thread, address("margins in:comment"));
    }

    @Test
    void filters_choose_by_kind_state_grade_speaker_author_language_and_date() {
        Written written = new Written();
        for (String filter : List.of("kind:claim", "state:draft", "speaker:quillfeather", "speaker:Quilfether", "author:analyst", "language:en",
                "date:2026..", "kind:claims state:draft speaker:\"Ada Quillfeather\" author:Analyst language:en")) {
            JsonNode found = find("observer", "said in:quotation " + filter);
            assertEquals(List.of(written.annotation), ids(found), filter);
            assertEquals(0, found.path("remarks").size(), filter);
        }
        for (String filter : List.of("grade:B", "grade:2", "grade:B2", "grade:F,b2", "kind:credibility-note")) {
            assertEquals(List.of(written.note), ids(find("observer", "she in:quotation " + filter)), filter);
        }
        for (String filter : List.of("kind:comment", "state:approved", "grade:C", "grade:B3", "author:reviewer", "author:me", "language:az", "date:..2016")) {
            assertEquals(List.of(), ids(find("observer", "said in:quotation " + filter)), filter);
        }
        assertEquals(List.of(written.annotation), ids(find("analyst", "said in:quotation author:me")));
        assertEquals(List.of(written.annotation), ids(find("observer", "kind:claim in:quotation")));
    }

    @Test
    void what_stands_in_a_source_that_was_withdrawn_is_not_found_until_it_is_restored() {
        Written written = new Written();
        Room.fate("lead", room.source(), "withdrawal", "{\"reason\":\"Not of ours\"}").is(200);
        for (String typed : List.of("said in:text", "said in:quotation", "overheard in:comment", "margins in:comment")) {
            assertEquals(List.of(), ids(find("analyst", typed)), typed);
        }
        Room.fate("lead", room.source(), "restoration", "{\"reason\":\"It is ours\"}").is(200);
        assertEquals(List.of(written.annotation), ids(find("analyst", "said in:quotation")));
    }

    @Test
    void what_was_said_is_shown_without_signs_of_markdown_and_what_was_found_is_marked() {
        String thread = room.thread(room.draft("analyst"));
        Caller.as("reviewer").post("threads/" + thread + "/posts", "{\"text\":\"**Quillfeathers** are _seldom_ seen.\"}").is(201);
        JsonNode hit = find("analyst", "quillfeathers seldom in:comment").at("/hits/0");
        assertEquals("Quillfeathers are seldom seen.", String.join("", hit.path("excerpt").findValuesAsText("text")));
        assertEquals("Quillfeathers|seldom", marked(hit));
    }

    @Test
    void what_was_withdrawn_is_found_by_those_who_ask_for_it() {
        String annotation = room.draft("analyst");
        assertEquals(List.of(annotation), ids(find("reviewer", "said in:quotation")));
        Room.step("analyst", annotation, "withdraw").is(200);
        assertEquals(List.of(), ids(find("reviewer", "said in:quotation")));
        assertEquals(List.of(annotation), ids(find("reviewer", "said in:quotation state:withdrawn")));
    }

    @Test
    void what_an_edit_changed_is_found_as_it_reads_now() {
        String annotation = room.draft("analyst");
        Caller.as("analyst").put("annotations/" + annotation, Room.etag("analyst", annotation), Room.comment("Whither?")).is(200);
        assertEquals(List.of(annotation), ids(find("analyst", "whither")));
        assertEquals(List.of(), ids(find("analyst", "why")));
    }

    @Test
    void what_was_set_right_or_taken_back_in_a_discussion_is_not_found_any_more() {
        String thread = room.thread(room.draft("analyst"));
        String post = room.firstPost(thread);
        Caller.as("analyst").put("posts/" + post, "\"1\"", "{\"text\":\"Is it otherwise?\"}").is(200);
        assertEquals(List.of(post), ids(find("analyst", "otherwise")));
        assertEquals(List.of(), ids(find("analyst", "\"is it so\"")));
        String undo = "projects/" + room.project() + "/undo";
        Caller.as("analyst").with("If-Match", Caller.as("analyst").get(undo).header("ETag")).post(undo, null).is(200);
        assertEquals(List.of(), ids(find("analyst", "otherwise")));
        assertEquals(List.of(post), ids(find("analyst", "\"is it so\"")));
    }

    @Test
    void a_source_whose_language_was_corrected_is_searched_by_the_rule_of_the_other() {
        String source = source("Wrong", "en", "Переговорщики обсуждали газопроводы.");
        assertEquals(Set.of(), titles("газопроводами"));
        String provenance = "sources/" + source + "/provenance";
        Caller.as("analyst").put(provenance, Caller.as("analyst").get("sources/" + source).header("ETag"), Room.provenance("Right").replace("\"en\"", "\"ru\"")).is(200);
        assertEquals(Set.of("Right"), titles("газопроводами"));
        assertEquals(Set.of("Right"), titles("right"));
        assertEquals(Set.of(), titles("wrong"));
    }

    @Test
    void a_misspelt_name_is_answered_with_one_that_there_is() {
        new Written();
        JsonNode found = find("observer", "Quillfether state:draft");
        assertEquals("Quillfeather state:draft", found.path("didYouMean").asText());
        assertFalse(find("observer", "quillfeather").has("didYouMean"));
        Caller.as("analyst").post("projects/" + room.project() + "/speakers", "{\"name\":\"Сергей Приходько\",\"kind\":\"person\"}").is(201);
        assertEquals("Приходько", find("observer", "Приходка").path("didYouMean").asText());
    }

    @Test
    void speakers_are_found_by_their_other_names_and_by_those_who_proved_to_be_them() {
        Caller analyst = Caller.as("analyst");
        String speaker = analyst.post("projects/" + room.project() + "/speakers", "{\"name\":\"Ada Quillfeather\",\"kind\":\"person\",\"aliases\":[\"Countess Penwright\"]}").is(201).id();
        assertEquals(List.of(speaker), ids(find("observer", "penwright in:speaker")));
        String envoy = room.speaker("One senior envoy", "anonymous");
        String annotation = analyst.post("source-versions/" + room.version() + "/annotations", """
            {"kind":"speaker-mention","speakers":["%s"],"spans":[{"role":"content","start":5,"end":9,"exact":"said"}]}""".formatted(envoy)).is(201).id();
        room.merge(envoy, speaker);
        assertEquals(List.of(annotation), ids(find("observer", "said in:quotation speaker:penwright")));
        assertEquals(List.of(speaker), ids(find("observer", "envoy in:speaker")));
    }

    @Test
    void what_was_not_understood_is_said_and_the_rest_is_looked_for() {
        JsonNode found = find("observer", "said state:finished speaker:Nobodyatall !!");
        assertEquals(List.of("“finished” was left out: after “state:” stands draft, submitted, changes-requested, approved, rejected, withdrawn or superseded.",
            "There is no word in “!!”; it was left out.", "No speaker here is called “Nobodyatall”."), strings(found.path("remarks")));
        assertEquals(422, search("observer", "").status());
        assertEquals(422, search("observer", "-said").status());
        assertEquals(422, search("observer", "said&cursor=none").status());
        assertEquals(422, Caller.as("observer").get("search?q=said&limit=101").status());
    }

    @Test
    void pages_follow_each_other_and_leave_nothing_out() {
        IntStream.range(0, 25).forEach(i -> source("Page " + i, "en", "Marmalade number " + i + (i % 3 == 0 ? " marmalade" : "")));
        Set<String> seen = new HashSet<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = search("observer", "marmalade&limit=10" + cursor).is(200).json();
            assertEquals(25, page.at("/counts/text/count").asInt());
            ids(page).forEach(id -> assertTrue(seen.add(id), "twice: " + id));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
            pages++;
        } while (!cursor.isEmpty());
        assertEquals(List.of(25, 3), List.of(seen.size(), pages));
    }

    @Test
    void a_long_paragraph_is_found_at_its_end_in_code_points() {
        String word = "😀 lorem ".repeat(1_200);
        source("Long", "en", word + "Zephyrine at last.");
        JsonNode hit = find("observer", "zephyrine").path("hits").path(0);
        assertEquals(8 * 1_200, hit.path("start").asInt());
        assertEquals(8 * 1_200 + 9, hit.path("end").asInt());
    }

    @Test
    void nothing_of_a_project_is_found_by_those_who_are_no_members_of_it() {
        Room theirs = Room.closed("analyst2");
        String draft = theirs.draft("analyst2");
        Caller.as("analyst2").post("projects/" + theirs.project() + "/speakers", "{\"name\":\"Umberto Xenofontos\",\"kind\":\"person\"}").is(201);
        String all = "search?q=" + encoded("said OR Xenofontos");
        assertTrue(Caller.as("analyst2").get(all + "&limit=100").is(200).text().contains(theirs.project()));
        for (String who : List.of("lead", "admin", "observer")) {
            Caller.as(who).get("projects/" + theirs.project() + "/search?q=said").is(404);
            assertFalse(Caller.as(who).get(all + "&limit=100").is(200).text().contains(theirs.project()));
            assertFalse(Caller.as(who).get("search?q=Xenofontus").is(200).json().has("didYouMean"));
        }
        assertTrue(ids(Caller.as("analyst2").get("search?q=" + encoded("why in:comment author:me")).is(200).json()).contains(draft));
    }

    @Test
    void a_blind_first_pass_keeps_back_hits_counts_names_and_speakers_until_both_have_submitted() {
        Blind.set(room, true);
        new Written();
        String asked = "said OR ferry OR Quillfeather OR overheard OR punctual";
        assertEquals(Map.of("text", 1, "quotation", 0, "claim", 0, "speaker", 0, "comment", 0), counts("reviewer", asked));
        assertEquals(Map.of("text", 1, "quotation", 1, "claim", 1, "speaker", 1, "comment", 2), counts("analyst", asked));
        assertFalse(find("reviewer", "Quillfether").has("didYouMean"));
        assertEquals(List.of("No speaker here is called “Quillfeather”."), strings(find("reviewer", "said speaker:Quillfeather").path("remarks")));
        assertEquals(List.of(), ids(find("reviewer", "grade:B2")));
        Blind.submit(room, "reviewer");
        assertEquals(0, counts("reviewer", asked).get("quotation"));
        Blind.submit(room, "analyst");
        assertEquals(counts("analyst", asked), counts("reviewer", asked));
        assertEquals(0, counts("lead", asked).get("quotation"));
    }

    /** A claim of the analyst with everything that can be found, and a discussion on a passage. */
    private final class Written {

        private final String annotation;
        private final String note;
        private final String thread;

        private Written() {
            Caller analyst = Caller.as("analyst");
            String speaker = analyst.post("projects/" + room.project() + "/speakers", "{\"name\":\"Ada Quillfeather\",\"kind\":\"person\"}").is(201).id();
            annotation = analyst.post("source-versions/" + room.version() + "/annotations", """
                {"kind":"claim","proposition":"The ferry was late.","mode":"direct","speakers":["%s"],"note":"Overheard on the quay",
                 "spans":[{"role":"content","start":5,"end":9,"exact":"said"}]}""".formatted(speaker)).is(201).id();
            note = analyst.post("source-versions/" + room.version() + "/annotations", """
                {"kind":"credibility-note","reliability":"B","reliabilityReason":"Often right","credibility":"2","credibilityReason":"Others say so","about":"%s",
                 "spans":[{"role":"content","start":15,"end":18,"exact":"She"}]}""".formatted(annotation)).is(201).id();
            analyst.post("annotations/" + annotation + "/threads", "{\"text\":\"Was it ever punctual?\"}").is(201);
            thread = analyst.post("source-versions/" + room.version() + "/threads", "{\"text\":\"What stands in the margins?\",\"start\":15,\"end\":18,\"exact\":\"She\"}").is(201).id();
        }
    }

    private String source(String title, String language, String text) {
        return Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source(title, text).replace("\"language\":\"en\"", "\"language\":\"" + language + "\"")).is(201).id();
    }

    private Caller.Reply search(String who, String query) {
        int more = query.indexOf('&');
        return Caller.as(who).get("projects/" + room.project() + "/search?q=" + encoded(more < 0 ? query : query.substring(0, more)) + (more < 0 ? "" : query.substring(more)));
    }

    private JsonNode find(String who, String query) {
        return search(who, query).is(200).json();
    }

    private Set<String> titles(String query) {
        return StreamSupport.stream(find("observer", query).path("hits").spliterator(), false).map(hit -> hit.path("title").asText()).collect(Collectors.toSet());
    }

    private String address(String query) {
        return find("observer", query).at("/hits/0/address").asText();
    }

    private Map<String, Integer> counts(String who, String query) {
        return find(who, query).path("counts").properties().stream().collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue().path("count").asInt()));
    }

    private static List<String> ids(JsonNode found) {
        return StreamSupport.stream(found.path("hits").spliterator(), false).map(hit -> hit.path("id").asText() + (hit.path("start").isMissingNode() || !hit.at("/place/code").asText().equals("text") ? "" : "@" + hit.path("start"))).toList();
    }

    private static String marked(JsonNode hit) {
        return StreamSupport.stream(hit.path("excerpt").spliterator(), false).filter(piece -> piece.path("found").asBoolean()).map(piece -> piece.path("text").asText()).collect(Collectors.joining("|"));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(each -> strings.add(each.asText()));
        return strings;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
