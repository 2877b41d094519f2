package org.apostil.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The W3C Web Annotation Protocol, requirement by requirement; docs/web-annotation-protocol.md names the test of each. What it asks is
 * asked as another programme would: by the headers and IRIs of the specification alone.
 */
class WebAnnotationProtocolIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROFILE = "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"";
    private static final String CONTEXT = "\"@context\":\"http://www.w3.org/ns/anno.jsonld\"";
    private static final String MINIMAL = "http://www.w3.org/ns/ldp#PreferMinimalContainer";
    private static final String IRIS = "http://www.w3.org/ns/oa#PreferContainedIRIs";
    private static final String DESCRIPTIONS = "http://www.w3.org/ns/oa#PreferContainedDescriptions";
    private static final String ELSEWHERE = "{" + CONTEXT + ",\"type\":\"Annotation\",\"body\":{\"type\":\"TextualBody\",\"value\":\"I like this page!\"},\"target\":\"http://www.example.com/index.html\"}";

    private final Room room = Room.open();
    private final String container = "/w3c/projects/" + room.project() + "/annotations/";

    // Section 3: annotations

    @Test
    void an_annotation_written_here_is_served_by_the_model_with_all_headers_of_the_protocol() {
        String annotation = room.draft("analyst");
        Reply reply = Caller.as("observer").get(container + annotation).is(200);
        assertEquals(PROFILE, reply.header("Content-Type"));
        assertTrue(links(reply).contains("<http://www.w3.org/ns/ldp#Resource>; rel=\"type\""), reply.headers()::toString);
        assertTrue(links(reply).contains("<http://www.w3.org/ns/oa#Annotation>; rel=\"type\""));
        assertTrue(reply.header("ETag").matches("\"[^\"]+\""), reply.header("ETag"));
        assertEquals(Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE"), allowed(reply));
        assertEquals("Accept", reply.header("Vary"));
        JsonNode said = reply.json();
        assertEquals("http://www.w3.org/ns/anno.jsonld", said.path("@context").get(0).asText());
        assertEquals(iri(annotation), said.path("id").asText());
        assertEquals("urn:uuid:" + annotation, said.path("canonical").asText());
        assertEquals("Annotation", said.path("type").asText());
        assertEquals("said", said.at("/target/0/selector/0/exact").asText());
        Reply head = Caller.as("observer").send("HEAD", container + annotation, null).is(200);
        assertEquals(reply.header("ETag"), head.header("ETag"));
        assertEquals(links(reply), links(head));
        assertEquals(allowed(reply), allowed(head));
        assertEquals(0, head.bytes().length);
        assertEquals(304, Caller.as("observer").with("If-None-Match", reply.header("ETag")).get(container + annotation).status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "application/ld+json | application/ld+json", "*/* | application/ld+json", "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\" | application/ld+json",
        "application/json | application/json", "text/turtle | text/turtle", "text/html, text/turtle;q=0.5, application/json;q=0.9 | application/json", "application/* | application/ld+json"})
    void what_is_served_is_what_the_client_likes_best(String accepted, String type) {
        String annotation = room.draft("analyst");
        for (String address : List.of(container, container + "?iris=1&page=0", container + annotation)) {
            Reply reply = Caller.as("analyst").with("Accept", accepted).get(address).is(200);
            assertTrue(reply.header("Content-Type").startsWith(type), reply.header("Content-Type"));
            assertTrue(reply.header("Vary").contains("Accept"));
        }
    }

    @Test
    void a_form_that_there_is_none_of_is_not_acceptable_and_each_form_has_a_tag_of_its_own() {
        String annotation = room.draft("analyst");
        for (String address : List.of(container, container + annotation)) {
            assertEquals(406, Caller.as("analyst").with("Accept", "application/rdf+xml").get(address).status());
            Set<String> tags = new HashSet<>();
            for (String type : List.of("application/ld+json", "application/json", "text/turtle")) {
                tags.add(Caller.as("analyst").with("Accept", type).get(address).is(200).header("ETag"));
            }
            assertEquals(3, tags.size(), tags::toString);
        }
    }

    @Test
    void turtle_says_the_same_in_triples() {
        String annotation = room.draft("analyst");
        String triples = Caller.as("analyst").with("Accept", "text/turtle").get(container + annotation).is(200).text();
        assertTrue(triples.contains("<" + iri(annotation) + "> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#Annotation> ."), triples);
        assertTrue(triples.contains("<http://www.w3.org/ns/oa#exact> \"said\""), triples);
        String collection = Caller.as("analyst").with("Accept", "text/turtle").get(container).is(200).text();
        assertTrue(collection.contains("<http://www.w3.org/ns/ldp#BasicContainer>"), collection);
        assertTrue(collection.contains("<http://www.w3.org/ns/activitystreams#totalItems> \"1\""), collection);
        assertTrue(collection.contains(iri(annotation)), collection);
    }

    @Test
    void a_context_of_others_is_never_fetched() {
        String foreign = ELSEWHERE.replace(CONTEXT, "\"@context\":[\"http://www.w3.org/ns/anno.jsonld\",\"http://127.0.0.1:9/context.jsonld\"]");
        String name = name(post(foreign).is(201));
        Reply turtle = Caller.as("analyst").with("Accept", "text/turtle").get(container + name);
        assertEquals(406, turtle.status(), turtle::text);
        assertEquals("http://127.0.0.1:9/context.jsonld", Caller.as("analyst").get(container + name).is(200).json().at("/@context/1").asText());
    }

    @Test
    void options_are_told_to_everybody_so_that_a_browser_can_ask_before_it_sends_a_token() {
        for (String address : List.of(container, container + "any")) {
            Reply reply = Caller.nobody().with("Origin", "https://elsewhere.example").with("Access-Control-Request-Method", "PUT").send("OPTIONS", address, null);
            assertEquals(204, reply.status(), reply::text);
            assertEquals("*", reply.header("Access-Control-Allow-Origin"));
            assertTrue(reply.header("Access-Control-Allow-Headers").contains("Authorization"));
            assertTrue(reply.header("Access-Control-Allow-Methods").contains("DELETE"));
            assertFalse(allowed(reply).isEmpty());
        }
        Reply stranger = Caller.nobody().get(container).is(401);
        assertTrue(links(stranger).contains("<http://www.w3.org/ns/ldp#BasicContainer>; rel=\"type\""), stranger.headers()::toString);
        assertEquals(401, Caller.nobody().send("POST", container, ELSEWHERE).status());
        Reply read = Caller.as("analyst").with("Origin", "https://elsewhere.example").get(container).is(200);
        assertEquals("*", read.header("Access-Control-Allow-Origin"));
        assertEquals("", read.header("Access-Control-Allow-Credentials"), "no page of another site reads with somebody's cookie");
    }

    // Section 4: containers

    @Test
    void a_container_is_a_basic_container_and_an_annotation_collection() {
        Reply empty = Caller.as("analyst").with("Accept", PROFILE).get(container).is(200);
        assertEquals(0, empty.json().path("total").asInt());
        assertFalse(empty.json().has("first"));
        room.draft("analyst");
        Reply reply = Caller.as("analyst").get(container).is(200);
        assertEquals(PROFILE, reply.header("Content-Type"));
        assertTrue(links(reply).contains("<http://www.w3.org/ns/ldp#BasicContainer>; rel=\"type\""));
        assertTrue(links(reply).contains("<http://www.w3.org/TR/annotation-protocol/>; rel=\"http://www.w3.org/ns/ldp#constrainedBy\""));
        assertEquals(Set.of("GET", "HEAD", "OPTIONS", "POST"), allowed(reply));
        assertTrue(reply.header("Accept-Post").contains("application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\""));
        assertEquals("Accept, Prefer", reply.header("Vary"));
        assertNotEquals(empty.header("ETag"), reply.header("ETag"));
        JsonNode said = reply.json();
        assertEquals(List.of("http://www.w3.org/ns/anno.jsonld", "http://www.w3.org/ns/ldp.jsonld"), texts(said.path("@context")));
        assertEquals(List.of("BasicContainer", "AnnotationCollection"), texts(said.path("type")));
        assertEquals(reply.header("Content-Location"), said.path("id").asText());
        assertEquals(root() + "?iris=0", said.path("id").asText());
        assertFalse(said.path("label").asText().isBlank());
        assertEquals(1, said.path("total").asInt());
        assertTrue(said.path("modified").asText().startsWith("20"));
        assertEquals(root() + "?iris=0&page=0", said.path("last").asText());
        Reply head = Caller.as("analyst").send("HEAD", container, null).is(200);
        assertEquals(reply.header("ETag"), head.header("ETag"));
        assertEquals(links(reply), links(head));
        assertEquals(304, Caller.as("analyst").with("If-None-Match", reply.header("ETag")).get(container).status());
    }

    @Test
    void refusals_say_what_a_container_is_too() {
        for (Reply refused : List.of(post("[]"), post("{}"), Caller.as("analyst").with("Accept", "image/png").get(container), Caller.as("admin").get(container),
            Caller.as("analyst").with("Prefer", preferring(IRIS + " " + DESCRIPTIONS)).get(container))) {
            assertTrue(refused.status() >= 400, refused::text);
            assertTrue(links(refused).contains("<http://www.w3.org/ns/ldp#BasicContainer>; rel=\"type\""), refused.status() + " " + refused.headers());
            assertTrue(links(refused).stream().anyMatch(link -> link.contains("constrainedBy")));
        }
    }

    @Test
    void preferences_govern_what_is_in_a_container_and_its_pages() {
        String annotation = room.draft("analyst");
        Reply minimal = Caller.as("analyst").with("Prefer", preferring(MINIMAL)).get(container).is(200);
        assertEquals(root() + "?iris=0&page=0", minimal.json().path("first").asText());
        assertEquals(root() + "?iris=0&page=0", minimal.json().path("last").asText());
        assertFalse(minimal.text().contains(annotation));
        assertFalse(minimal.json().has("contains"));
        assertEquals("return=representation", minimal.header("Preference-Applied"));
        Reply iris = Caller.as("analyst").with("Prefer", preferring(IRIS)).get(container).is(200);
        assertEquals(List.of(iri(annotation)), texts(iris.json().at("/first/items")));
        assertEquals("AnnotationPage", iris.json().at("/first/type").asText());
        assertEquals(root() + "?iris=1", iris.header("Content-Location"));
        assertEquals(root() + "?iris=1&page=0", iris.json().at("/first/id").asText());
        Reply descriptions = Caller.as("analyst").with("Prefer", preferring(DESCRIPTIONS)).get(container).is(200);
        assertEquals("Annotation", descriptions.json().at("/first/items/0/type").asText());
        assertEquals(root() + "?iris=0", descriptions.header("Content-Location"));
        Reply both = Caller.as("analyst").with("Prefer", preferring(MINIMAL + " " + IRIS)).get(container).is(200);
        assertEquals(root() + "?iris=1&page=0", both.json().path("first").asText());
        assertEquals(400, Caller.as("analyst").with("Prefer", preferring(IRIS + " " + DESCRIPTIONS)).get(container).status());
        Reply usual = Caller.as("analyst").get(container).is(200);
        assertEquals(descriptions.json(), usual.json(), "descriptions are what is served where nothing is preferred");
        assertEquals("", usual.header("Preference-Applied"));
        Caller.as("analyst").with("Prefer", "respond-async, wait=10").get(container).is(200);
        Caller.as("analyst").with("Prefer", "return=minimal;include=\"x").get(container).is(200);
    }

    @Test
    void every_page_leads_to_the_next_until_all_annotations_were_seen_in_order() {
        Set<String> written = new TreeSet<>();
        for (int i = 0; i < 205; i++) {
            written.add(iri(room.draft("analyst")));
        }
        JsonNode described = Caller.as("analyst").with("Prefer", preferring(MINIMAL + " " + IRIS)).get(container).is(200).json();
        assertEquals(205, described.path("total").asInt());
        List<String> seen = new ArrayList<>();
        String before = null;
        String address = described.path("first").asText();
        while (!address.isEmpty()) {
            Reply page = Caller.as("analyst").get(path(address)).is(200);
            assertEquals("Accept, Prefer", page.header("Vary"));
            assertEquals(Set.of("GET", "HEAD", "OPTIONS"), allowed(page));
            assertEquals(address, page.json().path("id").asText());
            assertEquals("AnnotationPage", page.json().path("type").asText());
            assertEquals(root() + "?iris=1", page.json().at("/partOf/id").asText());
            assertEquals(205, page.json().at("/partOf/total").asInt());
            assertTrue(page.json().at("/partOf/modified").asText().startsWith("20"));
            assertEquals(seen.size(), page.json().path("startIndex").asInt());
            assertEquals(before, page.json().has("prev") ? page.json().path("prev").asText() : null);
            seen.addAll(texts(page.json().path("items")));
            if (!page.json().has("next")) {
                assertEquals(described.path("last").asText(), address);
            }
            before = address;
            address = page.json().path("next").asText();
        }
        assertEquals(205, seen.size());
        assertEquals(written, new TreeSet<>(seen));
        assertEquals(404, Caller.as("analyst").get(container + "?iris=1&page=3").status());
        assertEquals(404, Caller.as("analyst").get(container + "?page=-1").status());
        JsonNode held = Caller.as("analyst").get(container + "?iris=0&page=2").is(200).json();
        assertEquals(5, held.path("items").size());
        assertEquals("Annotation", held.at("/items/0/type").asText());
    }

    // Section 5: creation, update, deletion

    @Test
    void an_annotation_of_another_programme_is_kept_whole_and_gets_an_iri_of_the_container() throws IOException {
        String sent = """
            {"@context":["http://www.w3.org/ns/anno.jsonld",{"ex":"http://example.org/ns#"}],"id":"http://example.org/anno7","type":["Annotation","ex:Finding"],
             "canonical":"urn:uuid:dbfb1861-0ecf-41ad-be94-a584e5c4f1df","via":"http://other.example/1","motivation":"tagging","ex:confidence":0.8,"ex:nested":{"a":[1,2,{"b":null}]},
             "rights":"https://creativecommons.org/publicdomain/zero/1.0/","audience":{"id":"http://example.edu/roles/teacher","type":"schema:EducationalAudience","schema:educationalRole":"teacher"},
             "creator":{"id":"http://example.net/user1","type":"Person","name":"Somebody"},"created":"2015-10-13T13:00:00Z",
             "body":[{"type":"TextualBody","value":"<b>bold</b> \\u0000 \\ud83d","format":"text/html","language":"en"},"http://example.net/comment1",{"type":"Choice","items":[{"type":"Sound","id":"http://x/"}]}],
             "target":{"source":"http://example.org/page1","selector":{"type":"FragmentSelector","value":"xywh=1,2,3,4"}},"stylesheet":{"id":"http://example.org/style1","type":"CssStylesheet"}}""";
        Reply made = post(sent).is(201);
        assertEquals(PROFILE, made.header("Content-Type"));
        String name = name(made);
        assertEquals(root() + name, made.header("Location"));
        assertEquals(root() + name, made.json().path("id").asText());
        assertTrue(links(made).contains("<http://www.w3.org/ns/ldp#BasicContainer>; rel=\"type\""));
        Reply read = Caller.as("observer").get(container + name).is(200);
        assertEquals(made.header("ETag"), read.header("ETag"));
        ObjectNode expected = (ObjectNode) JSON.readTree(sent);
        expected.put("id", root() + name);
        expected.putArray("via").add("http://other.example/1").add("http://example.org/anno7");
        assertEquals(expected, read.json());
    }

    @Test
    void an_annotation_of_another_programme_about_a_text_of_ours_stands_on_the_desk_too() {
        String sent = "{" + CONTEXT + ",\"type\":\"Annotation\",\"motivation\":\"commenting\",\"body\":{\"type\":\"TextualBody\",\"value\":\"Is it so?\",\"ex\":[1]},\"target\":{\"source\":\"urn:uuid:" + room.version()
            + "\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"said\",\"prefix\":\"He \",\"suffix\":\" so\"}}}";
        Reply made = post(sent).is(201);
        String name = name(made);
        JsonNode desk = Caller.as("lead").get("annotations/" + name).is(200).json();
        assertEquals("draft", desk.at("/state/code").asText());
        assertEquals("comment", desk.at("/kind/code").asText());
        assertEquals("Is it so?", desk.path("note").asText());
        assertEquals(5, desk.at("/spans/0/start").asInt());
        assertEquals("[1]", Caller.as("lead").get(container + name).is(200).json().at("/body/ex").toString());
        Caller.as("analyst").put("annotations/" + name, desk.path("etag").asText(), "{\"kind\":\"comment\",\"spans\":[{\"role\":\"content\",\"start\":5,\"end\":9,\"exact\":\"said\"}],\"note\":\"It is.\"}").is(200);
        Reply after = Caller.as("lead").get(container + name).is(200);
        assertNotEquals(made.header("ETag"), after.header("ETag"));
        assertTrue(after.text().contains("It is."), after::text);
        assertFalse(after.text().contains("Is it so?"), after::text);
    }

    @Test
    void what_came_from_an_address_is_annotated_by_that_address() {
        String address = "https://example.org/" + UUID.randomUUID();
        Reply source = Caller.as("lead").post("projects/" + room.project() + "/sources",
            "{\"provenance\":%s,\"text\":\"The ferry left at six.\"}".formatted(Room.provenance("Ferry").replaceFirst("\\}$", ",\"url\":\"" + address + "\"}"))).is(201);
        String name = name(post("{" + CONTEXT + ",\"type\":\"Annotation\",\"bodyValue\":\"When?\",\"target\":{\"source\":\"" + address + "\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"at six\"}}}").is(201));
        assertEquals(source.json().path("versionId").asText(), Caller.as("analyst").get("annotations/" + name).is(200).json().path("sourceVersionId").asText());
        assertEquals("When?", Caller.as("analyst").get(container + name).is(200).json().path("bodyValue").asText());
    }

    @Test
    void annotations_of_ours_come_back_as_they_were() {
        String anonymous = room.speaker("A diplomat", "anonymous");
        String named = room.speaker("Sergey Lavrov", "person");
        String claim = Caller.as("analyst").post("source-versions/" + room.version() + "/annotations", """
            {"kind":"claim","spans":[{"role":"content","start":5,"end":9,"exact":"said"},{"role":"content","start":15,"end":18,"exact":"She"},{"role":"source","start":2,"end":4,"exact":"He"},{"role":"cue","start":5,"end":9,"exact":"said"}],
             "mode":"mixed","proposition":"He said so.","speakers":["%s","%s"],"note":"Two lines\\nof it"}""".formatted(named, anonymous)).is(201).id();
        String grade = Caller.as("analyst").post("source-versions/" + room.version() + "/annotations", """
            {"kind":"credibility-note","spans":[{"role":"content","start":5,"end":9,"exact":"said"}],"reliability":"B","reliabilityReason":"Often right","credibility":"3","credibilityReason":"Fits","about":"%s"}""".formatted(claim)).is(201).id();
        String mention = Caller.as("analyst").post("source-versions/" + room.version() + "/annotations",
            "{\"kind\":\"speaker-mention\",\"spans\":[{\"role\":\"content\",\"start\":2,\"end\":4,\"exact\":\"He\"}],\"speakers\":[\"%s\"]}".formatted(anonymous)).is(201).id();
        int speakers = Caller.as("analyst").get("projects/" + room.project() + "/speakers").is(200).json().size();
        for (String annotation : List.of(claim, grade, mention, room.draft("analyst"))) {
            JsonNode before = Caller.as("analyst").get("annotations/" + annotation).is(200).json();
            Reply served = Caller.as("analyst").get(container + annotation).is(200);
            Reply put = Caller.as("analyst").with("If-Match", served.header("ETag")).with("Content-Type", PROFILE).send("PUT", container + annotation, served.text()).is(200);
            assertEquals(served.json(), put.json(), "what is put back is what was served");
            JsonNode after = Caller.as("analyst").get("annotations/" + annotation).is(200).json();
            assertEquals(before, after, "nothing was revised");
            String copy = name(post(served.text()).is(201));
            JsonNode copied = Caller.as("analyst").get("annotations/" + copy).is(200).json();
            assertEquals(said(before), said(copied));
            assertEquals("urn:uuid:" + annotation, Caller.as("analyst").get(container + copy).json().path("canonical").asText(), "canonical is kept");
            assertEquals(root() + annotation, Caller.as("analyst").get(container + copy).json().path("via").asText());
        }
        assertEquals(speakers, Caller.as("analyst").get("projects/" + room.project() + "/speakers").is(200).json().size(), "no speaker was made anew");
    }

    @Test
    void nobody_sends_decisions_along() {
        String annotation = room.submitted("analyst");
        Room.step("reviewer", annotation, "approve").is(200);
        ObjectNode approved = (ObjectNode) Caller.as("analyst").get(container + annotation).is(200).json();
        assertEquals("approved", approved.path("apostil:state").asText());
        JsonNode copied = post(approved.toString()).is(201).json();
        assertEquals("draft", copied.path("apostil:state").asText());
        assertFalse(copied.has("apostil:decisions"));
        String pretended = "{" + CONTEXT + ",\"type\":\"Annotation\",\"apostil:state\":\"approved\",\"target\":\"http://www.example.com/\"}";
        assertEquals(422, post(pretended).status());
    }

    @Test
    void a_client_suggests_a_name_once() {
        String first = name(post(ELSEWHERE, "\"my_first_annotation\"").is(201));
        assertEquals("my_first_annotation", first);
        String second = name(post(ELSEWHERE, "my_first_annotation").is(201));
        assertNotEquals(first, second);
        assertEquals("a-b", name(post(ELSEWHERE, "../a%20/%3Cb%3E").is(201)));
        for (String hopeless : List.of("////", "..", room.project())) {
            assertTrue(name(post(ELSEWHERE, hopeless).is(201)).matches("[0-9a-f-]{36}"));
        }
        String etag = Caller.as("analyst").get(container + first).header("ETag");
        Caller.as("analyst").with("If-Match", etag).send("DELETE", container + first, null).is(204);
        assertNotEquals(first, name(post(ELSEWHERE, first).is(201)), "the name of what was deleted is not used again");
    }

    @Test
    void an_annotation_is_replaced_by_whoever_saw_its_state() {
        String name = name(post(ELSEWHERE.replaceFirst("\\{", "{\"id\":\"http://example.org/1\",\"canonical\":\"urn:x:1\",")).is(201));
        Caller analyst = Caller.as("analyst").with("Content-Type", "application/ld+json");
        Reply served = Caller.as("analyst").get(container + name).is(200);
        String changed = served.text().replace("I like", "I REALLY like");
        assertEquals(428, analyst.send("PUT", container + name, changed).status());
        assertEquals(412, analyst.with("If-Match", "\"nothing\"").send("PUT", container + name, changed).status());
        assertEquals(412, analyst.with("If-Match", "W/" + served.header("ETag")).send("PUT", container + name, changed).status());
        Reply put = analyst.with("If-Match", served.header("ETag")).send("PUT", container + name, changed).is(200);
        assertTrue(put.text().contains("I REALLY like"));
        assertTrue(put.json().has("modified"));
        assertNotEquals(served.header("ETag"), put.header("ETag"));
        assertEquals(412, analyst.with("If-Match", served.header("ETag")).send("PUT", container + name, changed).status());
        Reply turtle = Caller.as("analyst").with("Accept", "text/turtle").get(container + name).is(200);
        Reply again = analyst.with("If-Match", "\"x\", " + turtle.header("ETag")).send("PUT", container + name, put.text()).is(200);
        for (String refused : List.of(again.text().replace("urn:x:1", "urn:x:2"), again.text().replace("http://example.org/1", "http://example.org/2"), again.text().replace(root() + name, root() + "other"))) {
            assertEquals(409, analyst.with("If-Match", again.header("ETag")).send("PUT", container + name, refused).status(), refused);
        }
        ObjectNode bare = ((ObjectNode) again.json()).without(List.of("canonical", "via", "id"));
        Reply kept = analyst.with("If-Match", again.header("ETag")).send("PUT", container + name, bare.toString()).is(200);
        assertEquals("urn:x:1", kept.json().path("canonical").asText());
        assertEquals(403, Caller.as("analyst2").with("Content-Type", "application/ld+json").with("If-Match", kept.header("ETag")).send("PUT", container + name, kept.text()).status());
        assertEquals(403, Caller.as("observer").with("Content-Type", "application/ld+json").with("If-Match", kept.header("ETag")).send("PUT", container + name, kept.text()).status());
    }

    @Test
    void what_is_deleted_is_gone_from_the_container_and_withdrawn_on_the_desk() {
        String alone = name(post(ELSEWHERE).is(201));
        String standing = room.draft("analyst");
        for (String name : List.of(alone, standing)) {
            Reply served = Caller.as("analyst").get(container + name).is(200);
            assertEquals(428, Caller.as("analyst").send("DELETE", container + name, null).status());
            assertEquals(412, Caller.as("analyst").with("If-Match", "\"0.99\"").send("DELETE", container + name, null).status());
            assertTrue(Caller.as("reviewer").with("If-Match", served.header("ETag")).send("DELETE", container + name, null).status() >= 400);
            Reply deleted = Caller.as("analyst").with("If-Match", served.header("ETag")).send("DELETE", container + name, null).is(204);
            assertEquals(0, deleted.bytes().length);
            assertEquals(410, Caller.as("analyst").get(container + name).status());
            assertEquals(410, Caller.as("analyst").with("If-Match", served.header("ETag")).send("DELETE", container + name, null).status());
        }
        assertEquals(0, Caller.as("analyst").get(container).is(200).json().path("total").asInt());
        assertEquals("withdrawn", Caller.as("analyst").get("annotations/" + standing).is(200).json().at("/state/code").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[] | 400", "{ | 400", "'' | 400", "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Person\",\"target\":\"x\"} | 415",
        "{\"@context\":\"http://example.org/other\",\"type\":\"Annotation\",\"target\":\"x\"} | 415", "{\"type\":\"Annotation\",\"target\":\"x\"} | 415",
        "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\"} | 422", "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\",\"target\":[]} | 422"})
    void what_is_no_annotation_is_refused_in_words(String sent, int status) {
        Reply refused = post(sent);
        assertEquals(status, refused.status(), refused::text);
        assertEquals("application/problem+json", refused.header("Content-Type"));
        assertEquals(0, Caller.as("analyst").get(container).is(200).json().path("total").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "text/plain", "application/xml", "multipart/form-data; boundary=b"})
    void what_is_no_json_is_refused(String type) {
        assertEquals(415, Caller.as("analyst").with("Content-Type", type).send("POST", container, ELSEWHERE).status());
    }

    // Of the house

    @Test
    void a_container_is_its_members_alone_and_observers_only_read() {
        String annotation = room.draft("analyst");
        for (String address : List.of(container, container + "?page=0", container + annotation)) {
            assertEquals(404, Caller.as("admin").get(address).status());
        }
        assertEquals(404, Caller.as("admin").with("Content-Type", PROFILE).send("POST", container, ELSEWHERE).status());
        assertEquals(403, Caller.as("observer").with("Content-Type", PROFILE).send("POST", container, ELSEWHERE).status());
        Room other = Room.open();
        assertEquals(404, Caller.as("analyst").get("/w3c/projects/" + other.project() + "/annotations/" + annotation).status(), "it is in no other container");
        assertEquals(422, post("{" + CONTEXT + ",\"type\":\"Annotation\",\"apostil:kind\":\"comment\",\"target\":{\"source\":\"urn:uuid:" + other.version() + "\"}}").status());
    }

    @Test
    void a_blind_first_pass_holds_here_too() {
        Room blind = Blind.room();
        String there = "/w3c/projects/" + blind.project() + "/annotations/";
        String hidden = blind.draft("analyst2");
        String own = blind.draft("analyst");
        Reply alone = Caller.as("analyst2").with("Content-Type", PROFILE).with("Slug", "theirs").send("POST", there, ELSEWHERE).is(201);
        Reply seen = Caller.as("analyst").get(there).is(200);
        assertEquals(1, seen.json().path("total").asInt());
        assertTrue(seen.text().contains(own));
        assertFalse(seen.text().contains(hidden) || seen.text().contains("theirs"), seen::text);
        for (String name : List.of(hidden, "theirs")) {
            assertEquals(404, Caller.as("analyst").get(there + name).status());
            assertEquals(404, Caller.as("analyst").with("If-Match", "*").send("DELETE", there + name, null).status());
        }
        Caller.as("analyst2").with("If-Match", alone.header("ETag")).send("DELETE", there + "theirs", null).is(204);
        assertEquals(seen.header("ETag"), Caller.as("analyst").get(there).is(200).header("ETag"), "nothing tells that somebody wrote");
        assertEquals(404, Caller.as("analyst").get(there + "theirs").status());
    }

    private Reply post(String sent) {
        return post(sent, null);
    }

    private Reply post(String sent, String slug) {
        Caller analyst = Caller.as("analyst").with("Content-Type", PROFILE);
        return (slug == null ? analyst : analyst.with("Slug", slug)).send("POST", container, sent);
    }

    private static String preferring(String what) {
        return "return=representation;include=\"" + what + "\"";
    }

    private static String name(Reply made) {
        return made.header("Location").replaceAll(".*/", "");
    }

    private String root() {
        return Caller.apostil().baseUrl() + container.substring(1);
    }

    private String iri(String name) {
        return root() + name;
    }

    private static String path(String iri) {
        return iri.replace(Caller.apostil().baseUrl(), "/");
    }

    private static List<String> links(Reply reply) {
        return reply.headers().getOrDefault("link", List.of()).stream().flatMap(link -> List.of(link.split(",\\s*(?=<)")).stream()).map(String::strip).sorted().toList();
    }

    private static Set<String> allowed(Reply reply) {
        return new HashSet<>(List.of(reply.header("Allow").split(",\\s*")));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** What an annotation says, without what tells it from another that says the same. */
    private static JsonNode said(JsonNode annotation) {
        ObjectNode said = annotation.deepCopy();
        said.retain("kind", "spans", "mode", "claim", "speakers", "reliability", "credibility", "independentOrigin", "about", "note");
        return said;
    }
}
