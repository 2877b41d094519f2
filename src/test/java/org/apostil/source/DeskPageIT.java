package org.apostil.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apostil.api.Caller;
import org.apostil.api.Caller.Reply;
import org.apostil.api.Room;
import org.apostil.identity.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of the desk as it comes from the server: a long text, on its way while it is written, and what it needs with it. */
class DeskPageIT {

    private static final int BLOCKS = 3000;
    private static final Pattern BLOCK = Pattern.compile("<p class=\"block block-paragraph\" dir=\"auto\" data-start=\"(\\d+)\" data-end=\"(\\d+)\" data-gap=\"([^\"]*)\">([^<]*)</p>");
    private static final Pattern DESK = Pattern.compile("<link rel=\"modulepreload\" href=\"/resources/at/([0-9a-f]{16})/desk/desk.js\"");
    private static final Pattern IMPORT = Pattern.compile("from ?['\"](\\.\\.?/[^'\"]+)['\"]");

    private static HttpResponse<String> page;
    private static String version;
    private static String text;

    @BeforeAll
    static void open() {
        text = IntStream.range(0, BLOCKS).mapToObj(i -> "Paragraph %d says “so” & 😀 < more. %s".formatted(i, "All of it is long. ".repeat(15))).map(String::strip).collect(Collectors.joining("\n"));
        Room room = Room.open();
        Reply added = Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("Long", text)).is(201);
        version = added.json().path("versionId").asText();
        page = new Browser().signedIn("analyst").get("/annotation/desk?source=" + added.id());
        assertEquals(200, page.statusCode());
    }

    @Test
    void every_block_is_one_text_and_all_of_them_are_the_whole() {
        List<MatchResult> blocks = BLOCK.matcher(page.body()).results().toList();
        assertEquals(BLOCKS, blocks.size());
        assertEquals(text, blocks.stream().map(block -> plain(block.group(4)) + plain(block.group(3)).replaceAll("^\"|\"$", "").replace("\\n", "\n")).collect(Collectors.joining()));
        int[] codePoints = text.codePoints().toArray();
        blocks.forEach(block -> {
            int start = Integer.parseInt(block.group(1));
            assertEquals(plain(block.group(4)), new String(codePoints, start, Integer.parseInt(block.group(2)) - start));
        });
    }

    @Test
    void the_text_leaves_while_it_is_written() {
        assertTrue(page.headers().firstValue("Content-Length").isEmpty(), "An answer with a length was complete before it left");
        int end = page.body().indexOf("</article>");
        int form = page.body().indexOf("<form");
        assertTrue(end > 0 && form > end, () -> "Faces keeps back what follows the first form, at " + form + "; the text ends at " + end);
    }

    @Test
    void the_head_names_the_desk_and_its_data() {
        MatchResult desk = DESK.matcher(page.body()).results().findFirst().orElseThrow();
        assertTrue(page.body().contains("<link rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" href=\"/api/v1/source-versions/" + version + "/desk\""));
        String at = desk.group(1);
        int start = page.body().indexOf("<script type=\"module\" async=\"async\" src=\"/resources/at/" + at + "/desk/desk.js\"");
        assertTrue(desk.start() < page.body().indexOf("</head>") && start > page.body().indexOf("</article>"), () -> "It is fetched from the head on and starts behind the text, not at " + start);
        Reply kept = Caller.nobody().get("/resources/at/" + at + "/desk/desk.js").is(200);
        assertTrue(kept.header("Cache-Control").contains("immutable"), () -> kept.headers().toString());
        Reply older = Caller.nobody().get("/resources/at/0123456789abcdef/desk/desk.js").is(200);
        assertEquals("no-cache", older.header("Cache-Control"));
        assertEquals(kept.text(), older.text());
        IMPORT.matcher(kept.text()).results().forEach(module -> Caller.nobody().get(URI.create("/resources/at/" + at + "/desk/").resolve(module.group(1)).toString()).is(200));
        assertNotEquals("", older.header("Last-Modified"));
        for (String path : List.of("apostil/passage.xhtml", "../WEB-INF/web.xml", "at/" + at + "/desk/desk.js", "nothing.js", "")) {
            assertFalse(Caller.nobody().get("/resources/at/" + at + "/" + path).status() == 200, path);
        }
    }

    @Test
    void what_is_text_goes_compressed_even_where_nobody_knows_its_length() {
        for (String path : List.of("source-versions/" + version, "source-versions/" + version + "/desk", "/resources/desk/desk.js", "/resources/desk/desk.css", "/resources/theme/apostil.svg", "/identity/login")) {
            Reply reply = Caller.as("analyst").with("Accept-Encoding", "gzip").get(path).is(200);
            boolean small = reply.header("Content-Encoding").isEmpty();
            assertTrue(!small || reply.bytes().length <= 1024, () -> path + " " + reply.headers());
        }
        Reply long_ = Caller.as("analyst").with("Accept-Encoding", "gzip").get("source-versions/" + version).is(200);
        assertEquals("gzip", long_.header("Content-Encoding"));
        assertTrue(long_.bytes().length < text.length() / 4, () -> long_.bytes().length + " of " + text.length());
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    }
}
