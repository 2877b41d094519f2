package org.apostil.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that are damaged, hostile, or of nothing that is known: each is refused with a clear line, and nothing is half-written. */
class BadInputIT {

    private final Importing here = Importing.into(Importing.text("article.txt"));

    @AfterEach
    void nothing_was_saved() {
        assertEquals(List.of(), here.annotations());
        assertEquals("[]", Caller.as("analyst").get("projects/" + here.room().project() + "/speakers").is(200).text());
    }

    @Test
    void nothing_at_all_and_what_nobody_knows() {
        says(here.upload("empty.json", ""), 422, "There is nothing in the file");
        says(here.upload("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}), 422, "Nothing in “picture.png” tells which format it is");
        says(here.upload("analyst", "a.json", "{}".getBytes(StandardCharsets.UTF_8), "papyrus"), 422, "“papyrus” is no format");
        says(here.upload("analyst", "a.json", "{}".getBytes(StandardCharsets.UTF_8), "web-annotation"), 422, "There is no Web Annotation in this file");
        Caller.as("analyst").post("source-versions/" + here.version() + "/annotation-imports", "{\"file\":\"x\",\"content\":\"not base 64!\"}").is(400);
    }

    @Test
    void json_that_is_cut_off_nests_deep_or_holds_too_much() {
        says(here.upload("cut.jsonld", Importing.text("page.jsonld").substring(0, 700)), 422, "The JSON cannot be read at line");
        String deep = "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        says(here.upload("deep.jsonld", deep), 413, "nests deeper than");
        String many = "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"a\":[" + IntStream.range(0, 1_100_000).mapToObj(i -> "{}").collect(Collectors.joining(",")) + "]}";
        says(here.upload("many.jsonld", many), 413, "holds more than");
        String one = "{\"type\":\"Annotation\",\"bodyValue\":\"Hm.\",\"target\":{\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"denied\"}}}";
        says(here.upload("thousands.jsonld", IntStream.range(0, 20_001).mapToObj(i -> one).collect(Collectors.joining(",", "[", "]"))), 413, "The file holds 20,001 annotations");
    }

    @Test
    void file_that_is_too_large_or_a_zip_that_unpacks_to_too_much() {
        says(here.upload("large.json", new byte[Upload.LARGEST + 1]), 413, "The file has 8,388,609 bytes");
        says(here.upload("bomb.zip", zip("a.json", new byte[200 * 1024 * 1024])), 413, "The ZIP holds more than");
        says(here.upload("broken.zip", Arrays.copyOf(zip("a.ann", new byte[5000]), 40)), 422, "The ZIP cannot be unpacked");
        says(here.upload("folders.zip", zip("../../../../etc/", new byte[0])), 422, "There is no file in the ZIP");
    }

    @Test
    void other_encodings_are_not_guessed() {
        byte[] latin = "id,kind,quotation,note\n1,comment,Café,Où?\n".getBytes(StandardCharsets.ISO_8859_1);
        says(here.upload("latin.csv", latin), 415, "The file is not in UTF-8");
        byte[] wide = "[{\"type\":\"Annotation\"}]".getBytes(StandardCharsets.UTF_16);
        says(here.upload("analyst", "wide.json", wide, "web-annotation"), 415, "The file is not in UTF-8");
    }

    @Test
    void table_with_a_quotation_mark_that_never_ends() {
        says(here.upload("table.csv", "id,kind,quotation,note\n1,comment,\"Café,What?\n"), 422, "The table cannot be read");
        says(here.upload("analyst", "table.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "csv"), 422, "The first line names no column “quotation”");
    }

    @Test
    void positions_that_are_none_and_halves_of_characters_stop_only_themselves() {
        String file = """
            [{"id":"1","type":"Annotation","bodyValue":"Hm.","target":{"selector":[{"type":"TextPositionSelector","start":-4,"end":3},{"type":"TextQuoteSelector","exact":"Talks"}]}},
             {"id":"2","type":"Annotation","bodyValue":"Hm.","target":{"selector":[{"type":"TextPositionSelector","start":99999999999,"end":3},{"type":"TextQuoteSelector","exact":"Talks in Baku"}]}},
             {"id":"3","type":"Annotation","bodyValue":"Hm.","target":{"selector":[{"type":"TextQuoteSelector","exact":"\\ud83d"}]}},
             {"id":"4","type":"Annotation","bodyValue":"Half \\ud83d","target":{"selector":[{"type":"TextQuoteSelector","exact":"Talks"}]}},
             {"id":"5","type":"Annotation","bodyValue":"A NUL \\u0000","target":{"selector":[{"type":"TextQuoteSelector","exact":"Talks"}]}},
             {"id":"6\\u0000","type":"Annotation","bodyValue":"Hm.","target":{"selector":[{"type":"TextQuoteSelector","exact":"Talks"}]}}]""";
        Reply tried = here.upload("a.jsonld", file).is(201);
        for (int i = 0; i < 6; i++) {
            assertEquals("not-taken", tried.json().at("/rows/" + i + "/outcome/code").asText(), tried::text);
            assertFalse(tried.json().at("/rows/" + i + "/why").asText().isBlank());
        }
        says(Importing.take(tried), 409, "There is nothing to take in this file");
    }

    @Test
    void grade_1_that_rests_on_where_the_statement_comes_from_is_told_with_its_passage() {
        Reply tried = here.upload("graded.csv", """
            id,kind,quotation,proposition,speakers,about,credibility,credibility_reason,independent_origin
            1,claim,the text would not change,The text stays.,Harbour Office,,,,
            2,credibility-note,Ilham Aliyev denied it,,,1,1,Heard twice.,harbour office
            """).is(201);
        says(Importing.take(tried), 422, "Nothing of the file was taken, because of the note on “Ilham Aliyev denied it”: “harbour office” is where the statement itself comes from");
    }

    static void says(Reply reply, int status, String words) {
        assertEquals(status, reply.status(), reply::text);
        assertTrue(reply.json().path("detail").asText().contains(words), reply::text);
    }

    static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
