package org.apostil.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.uima.json.jsoncas2.mode.OffsetConversionMode;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Room;
import org.junit.jupiter.api.Test;

/** Web Annotations, exports of Hypothesis and tables, imported by the interface. */
class FormatsIT {

    private static final String TEXT = Importing.text("article.txt");

    private final Importing here = Importing.into(TEXT);

    @Test
    void export_of_hypothesis_is_tried_without_saving_and_then_taken() {
        Reply tried = here.upload("export.json", Importing.file("hypothesis.json")).is(201);
        assertEquals("hypothesis", tried.json().at("/format/code").asText());
        assertEquals(List.of("aaaaaaaaEe-hyp0 taken claim", "bbbbbbbbEe-hyp1 remarked comment", "ddddddddEe-hyp3 not-taken nothing", "eeeeeeeeEe-hyp4 not-taken nothing",
            "ffffffffEe-hyp5 not-taken nothing", "ggggggggEe-hyp6 remarked credibility-note", "hhhhhhhhEe-hyp7 not-taken nothing"),
            Importing.rows(tried).stream().map(row -> row.replace("not-taken comment", "not-taken nothing")).toList());
        assertEquals(List.of(), here.annotations(), "nothing is saved by trying");
        Reply taken = Importing.take(tried).is(200);
        List<JsonNode> made = here.annotations();
        assertEquals(3, made.size());
        JsonNode claim = made.getFirst();
        assertEquals(List.of("content 18 “We will withdraw,”"), Importing.spans(claim));
        assertEquals("“We will withdraw,”", claim.at("/claim/proposition").asText(), "nobody wrote a proposition, so it is what is quoted");
        assertEquals("They will leave.", claim.path("note").asText());
        assertEquals("direct", claim.at("/mode/code").asText());
        assertEquals("The minister", claim.at("/speakers/0/name").asText());
        assertEquals("draft", claim.at("/state/code").asText());
        assertTrue(claim.path("mine").asBoolean(), "whoever imports is the author here");
        assertEquals("J. Doe", claim.at("/origin/creator").asText());
        assertEquals("aaaaaaaaEe-hyp0", claim.at("/origin/id").asText());
        assertEquals("2026-03-01T09:00:00.000000+00:00", claim.at("/origin/created").asText());
        JsonNode comment = made.get(1);
        assertEquals(List.of("content 77 One senior diplomat"), Importing.spans(comment));
        assertEquals("Who is that?\n\nReply (m.roe@hypothes.is, 2026-03-01T09:06:00.000000+00:00): Nobody knows.", comment.path("note").asText());
        assertEquals("B", made.get(2).at("/reliability/code").asText());
        assertEquals("Speaks for himself.", made.get(2).at("/credibility/reason").asText());
        assertEquals(claim.path("id").asText(), taken.json().at("/rows/0/annotation").asText());
        assertTrue(Caller.as("analyst").get("annotations/" + claim.path("id").asText() + "/origin").is(200).json().path("raw").asText().contains("RangeSelector"), "all that has no place here is kept");
    }

    @Test
    void what_is_not_taken_says_why_and_what_to_do() {
        JsonNode rows = here.upload("export.json", Importing.file("hypothesis.json")).is(201).json().path("rows");
        assertEquals("Found by its words; spaces or line breaks differ.", rows.at("/1/why").asText());
        assertEquals("“said nothing” stands several times in this text, and what is said to stand around it does not tell which is meant. Annotate it by hand.", rows.at("/2/why").asText());
        assertTrue(rows.at("/3/why").asText().startsWith("It names no passage of the text"), rows::toString);
        assertTrue(rows.at("/4/why").asText().startsWith("It marks a passage and says nothing of it"), rows::toString);
        assertEquals("“denied it” stands in this text, but among other words than the file says. Look for it there, and annotate it by hand if it is the same.", rows.at("/6/why").asText());
    }

    @Test
    void labels_and_new_speakers_are_mapped_and_the_mapping_is_remembered() {
        Reply tried = here.upload("export.json", Importing.file("hypothesis.json")).is(201);
        Reply mapped = Importing.map(tried, "{\"labels\":{\"no tag\":\"leave-out\"},\"speakers\":{\"The minister\":\"collective\"}}").is(200);
        assertEquals(2, mapped.json().path("rows").size());
        assertEquals("collective", mapped.json().at("/speakers/0/kind/code").asText());
        Importing.take(mapped).is(200);
        assertEquals("collective", here.annotations().getFirst().at("/speakers/0/kind/code").asText());
        Reply again = here.upload("export.json", Importing.file("hypothesis.json")).is(201);
        assertEquals(List.of("aaaaaaaaEe-hyp0 here-already claim", "ggggggggEe-hyp6 here-already credibility-note"), Importing.rows(again), "“no tag” is left out again, and what is here is not taken twice");
        Importing.take(again).is(409);
        assertEquals(2, here.annotations().size());
    }

    @Test
    void page_of_web_annotations_is_placed_by_quotation_and_position() {
        Reply tried = here.upload("page.jsonld", Importing.file("page.jsonld")).is(201);
        assertEquals("web-annotation", tried.json().at("/format/code").asText());
        assertEquals(List.of("http://example.org/anno1 taken comment", "http://example.org/anno2 not-taken nothing", "http://example.org/anno4 not-taken nothing"), Importing.rows(tried).stream()
            .map(row -> row.replaceAll("(anno2) .*", "$1 not-taken nothing")).toList());
        Reply mapped = Importing.map(tried, "{\"labels\":{\"motivation: identifying\":\"speaker-mention\"}}").is(200);
        Importing.take(mapped).is(200);
        List<JsonNode> made = here.annotations();
        assertEquals(List.of("content 2 Talks in Kazan"), Importing.spans(made.getFirst()));
        assertEquals("A. Annotator", made.getFirst().at("/origin/creator").asText());
        assertTrue(made.getFirst().path("note").asText().endsWith("The ones of 2011."), made::toString);
        assertEquals("Ilham Aliyev", made.get(1).at("/speakers/0/name").asText());
    }

    @Test
    void one_annotation_and_an_array_of_them_are_read_too() {
        String one = """
            {"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:x:%s","type":"Annotation","bodyValue":"Hm.","target":{"source":"urn:x:t","selector":[{"type":"TextQuoteSelector","exact":"denied"},{"type":"TextPositionSelector","start":0,"end":1}]}}""";
        Reply alone = here.upload("one.jsonld", one.formatted(1)).is(201);
        assertEquals(List.of("urn:x:1 remarked comment"), Importing.rows(alone));
        assertEquals("Found by its words, at another place than the file says.", alone.json().at("/rows/0/why").asText());
        assertEquals(2, here.upload("two.jsonld", "[" + one.formatted(1) + "," + one.formatted(2) + "]").is(201).json().path("rows").size());
        assertEquals(1, here.upload("collection.jsonld", "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationCollection\",\"first\":{\"type\":\"AnnotationPage\",\"items\":[" + one.formatted(1) + "]}}")
            .is(201).json().path("rows").size());
    }

    @Test
    void table_makes_claims_with_cue_source_and_chain() {
        Reply tried = here.upload("annotations.csv", Importing.file("annotations.csv")).is(201);
        assertEquals("csv", tried.json().at("/format/code").asText());
        assertEquals(List.of("1 taken claim", "2 taken credibility-note", "3 taken comment", "4 taken comment", "6 not-taken nothing", "7 not-taken nothing"), Importing.rows(tried).stream()
            .map(row -> row.replaceAll("^([67]) .*", "$1 not-taken nothing")).toList());
        assertEquals("kind: rumour", tried.json().at("/labels/0/label").asText());
        Importing.take(tried).is(200);
        List<JsonNode> made = here.annotations();
        JsonNode claim = made.getFirst();
        assertEquals(List.of("content 129 the text would not change", "cue 120 promised", "source 107 the minister promised"), Importing.spans(claim));
        assertEquals(List.of("One senior diplomat", "The minister"), claim.path("speakers").findValuesAsText("name"));
        assertEquals("anonymous", claim.at("/speakers/0/kind/code").asText());
        assertEquals("Usually so, and \"known\".", made.get(1).at("/reliability/reason").asText());
        assertEquals(List.of("content 199 said nothing"), Importing.spans(made.get(2)));
        assertEquals("=1+1", made.get(3).path("note").asText(), "the apostrophe that keeps a spreadsheet from running it is taken off");
    }

    @Test
    void speaker_of_the_registry_is_known_by_name_unless_anonymous() {
        Caller.as("lead").post("projects/" + here.room().project() + "/speakers", "{\"name\":\"The minister\",\"kind\":\"person\"}").is(201);
        Caller.as("lead").post("projects/" + here.room().project() + "/speakers", "{\"name\":\"One senior diplomat\",\"kind\":\"anonymous\"}").is(201);
        JsonNode speakers = here.upload("annotations.csv", Importing.file("annotations.csv")).is(201).json().path("speakers");
        assertTrue(speakers.at("/0/known").isNull(), "of two who are not named nobody knows that they are one");
        assertTrue(speakers.at("/1/known").isTextual(), speakers::toString);
    }

    @Test
    void what_is_submitted_waits_for_a_colleague_and_the_importer_cannot_approve() {
        Reply tried = here.upload("annotations.csv", Importing.file("annotations.csv")).is(201);
        Importing.take(Importing.map(tried, "{\"submit\":true}").is(200)).is(200);
        JsonNode first = here.annotations().getFirst();
        assertEquals("submitted", first.at("/state/code").asText());
        String id = first.path("id").asText();
        Room.step("analyst", id, "approve").is(409);
        Room.step("reviewer", id, "approve").is(200);
    }

    @Test
    void import_is_its_importers_alone_and_is_taken_once() {
        Reply tried = here.upload("annotations.csv", Importing.file("annotations.csv")).is(201);
        Caller.as("reviewer").get("annotation-imports/" + tried.id()).is(404);
        Reply taken = Importing.take(tried).is(200);
        Importing.take(tried).is(409);
        Importing.take(taken).is(409);
        assertEquals(4, here.annotations().size());
        assertEquals(taken.json().path("rows"), Caller.as("analyst").get("annotation-imports/" + tried.id()).is(200).json().path("rows"), "the table stays");
        assertEquals(4, Caller.as("analyst").get("source-versions/" + here.version() + "/annotation-imports").is(200).json().at("/0/annotations").asInt());
    }

    @Test
    void who_maps_at_another_place_is_not_overruled() {
        Reply tried = here.upload("annotations.csv", Importing.file("annotations.csv")).is(201);
        Importing.map(tried, "{\"submit\":true}").is(200);
        Importing.map(tried, "{\"submit\":false}").is(412);
        Importing.take(tried).is(412);
        assertEquals(List.of(), here.annotations());
    }

    @Test
    void brat_and_webanno_are_read_in_the_server() {
        Reply brat = here.upload("article.ann", Importing.file("article.ann")).is(201);
        assertEquals("brat", brat.json().at("/format/code").asText());
        assertEquals(List.of("T3 taken claim", "T6 taken claim", "T7 taken comment", "T9 not-taken nothing"), Importing.rows(brat));
        Importing.take(brat).is(200);
        JsonNode nested = here.annotations().stream().filter(each -> each.at("/origin/id").asText().equals("T6")).findFirst().orElseThrow();
        assertEquals(List.of("One senior diplomat", "the minister"), nested.path("speakers").findValuesAsText("name"));
        Reply tsv = here.upload("article.tsv", Importing.file("article.tsv")).is(201);
        assertEquals("webanno-tsv", tsv.json().at("/format/code").asText());
        Importing.take(Importing.map(tsv, "{\"labels\":{\"Attribution: indirect\":\"claim\",\"Attribution\":\"claim\",\"Part: vague_one\":\"comment\"}}").is(200)).is(200);
        assertEquals(List.of("T7", "T3", "T6", "Attribution 2", "Part at 4-4", "Part at 6-1"), here.annotations().stream().map(each -> each.at("/origin/id").asText()).toList());
    }

    @Test
    void files_of_uima_are_read_in_the_server() {
        UimaFiles uima = new UimaFiles(TEXT);
        for (Reply tried : List.of(here.upload("article.zip", uima.xmi()).is(201), here.upload("article.json", uima.json(OffsetConversionMode.UTF_16)).is(201))) {
            assertEquals(List.of("Attribution", "Part: cue", "Part: content", "Part: source", "Part: vague"), sorted(tried.json().path("labels").findValuesAsText("label")), tried::text);
            Importing.take(Importing.map(tried, "{\"labels\":{\"Attribution\":\"claim\",\"Part: vague\":\"comment\"}}").is(200)).is(200);
        }
        assertEquals(6, here.annotations().size());
        assertEquals(2, here.annotations().stream().filter(each -> Importing.spans(each).contains("content 129 the text would not change")).count());
    }

    private static List<String> sorted(List<String> labels) {
        return List.of("Attribution", "Part: cue", "Part: content", "Part: source", "Part: vague").stream().filter(labels::contains).toList();
    }
}
