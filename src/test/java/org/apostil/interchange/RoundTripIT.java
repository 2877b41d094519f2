package org.apostil.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Room;
import org.junit.jupiter.api.Test;

/** What is exported as Web Annotations comes back as it was, into the same text in another project. */
class RoundTripIT {

    private static final String TEXT = Importing.text("article.txt");

    @Test
    void every_kind_comes_back_with_all_that_it_says() {
        Importing from = Importing.into(TEXT);
        write(from);
        String file = Room.file("analyst", "source", from.source(), "jsonld");
        byte[] exported = Caller.as("analyst").get("files/" + file + "/content").is(200).bytes();
        Importing to = Importing.into(TEXT);
        Reply tried = to.upload("exported.jsonld", exported).is(201);
        assertEquals(List.of("taken", "taken", "taken", "taken", "remarked"), outcomes(tried), tried::text);
        Importing.take(tried).is(200);
        assertEquals(from.annotations().stream().map(RoundTripIT::said).toList(), to.annotations().stream().map(RoundTripIT::said).toList());
        assertEquals("Analyst", to.annotations().getFirst().at("/origin/creator").asText());
        assertEquals(List.of("draft"), to.annotations().stream().map(each -> each.at("/state/code").asText()).distinct().toList(), "an approval elsewhere is none here");
        assertEquals(List.of("here-already"), outcomes(from.upload("exported.jsonld", exported).is(201)).stream().distinct().toList(), "where it came from it is already");
    }

    private static List<String> outcomes(Reply reply) {
        List<String> outcomes = new ArrayList<>();
        reply.json().path("rows").forEach(row -> outcomes.add(row.at("/outcome/code").asText()));
        return outcomes;
    }

    /** Four kinds, a claim of two hops with cue and source behind an emoji, a note that grades it, and an approval. */
    private static void write(Importing from) {
        String diplomat = speaker(from, "One senior diplomat", "anonymous");
        String minister = speaker(from, "The minister", "person");
        String claim = made(from, """
            {"kind":"claim","mode":"indirect","proposition":"The text will not change.","speakers":["%s","%s"],"note":"Kept as it was said.","spans":[{"role":"content","start":129,"end":154,"exact":"the text would not change"},
             {"role":"cue","start":120,"end":128,"exact":"promised"},{"role":"source","start":107,"end":119,"exact":"the minister"}]}""".formatted(diplomat, minister));
        made(from, """
            {"kind":"speaker-mention","speakers":["%s"],"spans":[{"role":"content","start":77,"end":96,"exact":"One senior diplomat"}]}""".formatted(diplomat));
        made(from, """
            {"kind":"credibility-note","about":"%s","reliability":"F","reliabilityReason":"Never used before.","credibility":"1","credibilityReason":"It fits.","independentOrigin":"Another paper",
             "spans":[{"role":"content","start":129,"end":154,"exact":"the text would not change"}]}""".formatted(claim));
        made(from, """
            {"kind":"claim","mode":"authors-voice","proposition":"There were talks.","spans":[{"role":"content","start":0,"end":7,"exact":"😀 Talks"},{"role":"content","start":11,"end":16,"exact":"Kazan"}]}""");
        String comment = made(from, """
            {"kind":"comment","note":"Who?\\nAnd why?","spans":[{"role":"content","start":213,"end":217,"exact":"Café"}]}""");
        Room.step("analyst", comment, "submit").is(200);
        Room.step("reviewer", comment, "approve").is(200);
    }

    private static String speaker(Importing from, String name, String kind) {
        return Caller.as("analyst").post("projects/" + from.room().project() + "/speakers", "{\"name\":\"%s\",\"kind\":\"%s\",\"description\":\"As the text has it\"}".formatted(name, kind)).is(201).id();
    }

    private static String made(Importing from, String content) {
        return Caller.as("analyst").post("source-versions/" + from.version() + "/annotations", content).is(201).id();
    }

    /** All that it says, with names instead of ids, which are others elsewhere. */
    private static JsonNode said(JsonNode annotation) {
        ObjectNode said = annotation.deepCopy();
        said.retain("kind", "spans", "mode", "claim", "speakers", "reliability", "credibility", "independentOrigin", "about", "note");
        said.findParents("id").forEach(parent -> ((ObjectNode) parent).remove("id"));
        return said;
    }
}
