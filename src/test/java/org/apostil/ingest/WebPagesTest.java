package org.apostil.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apostil.ingest.Proposal.Field;
import org.junit.jupiter.api.Test;

/** Web pages: the article, not the navigation. */
class WebPagesTest {

    private static final String PAGE = """
        <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>The ferry and the fog | The Harbour Post</title>
        <link rel="canonical" href="https://harbour.example/2021/ferry"><meta property="og:site_name" content="The Harbour Post (social)">
        <meta name="author" content="Somebody Else">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"No"},{"@type":"NewsArticle","headline":"The ferry and the fog",
        "author":[{"@type":"Person","name":"Nora Lind"},{"@type":"Person","name":"Ivo Marek"}],"publisher":{"@type":"Organization","name":"The Harbour Post"},
        "datePublished":"2021-05-04T23:30:00-05:00","inLanguage":"en-GB"}]}</script></head>
        <body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
        <div class="cookie-banner"><p>We value your privacy. Accept all?</p></div>
        <main><article><header><h1>The ferry and the fog</h1><p class="byline">By Nora Lind</p></header>
        <p onclick="alert(1)">The ferry left <b>Harbour&nbsp;A</b> at six<sup><a href="#fn1">1</a></sup>.</p><script>document.write('no')</script>
        <blockquote><p>There was fog.</p></blockquote>
        <ul><li>First<ul><li>Within</li></ul></li><li>Second</li></ul><ol start="3"><li>Third</li><li>Fourth</li></ol>
        <table><tr><th>Time</th><th>Place</th></tr><tr><td>06:00</td><td>Harbour A</td></tr></table>
        <div class="share-buttons"><a href="#">Share</a></div><aside><p>Read also: ten ferries</p></aside>
        <ul class="x"><li><a href="/1">One story</a></li><li><a href="/2">Another story</a></li><li><a href="/3">A third story</a></li></ul>
        <section role="doc-endnotes"><ol><li id="fn1">Port log. <a href="#r1">↩</a></li></ol></section>
        </article></main><footer><p>© The Harbour Post</p></footer></body></html>
        """;

    @Test
    void the_article_is_taken_with_its_blocks_and_nothing_around_it() {
        Reading reading = AllReaders.read("ferry.html", PAGE.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("HEADING The ferry and the fog", "PARAGRAPH By Nora Lind", "PARAGRAPH The ferry left Harbour\u00A0A at six[1].", "QUOTATION There was fog.", "LIST • First", "LIST ◦ Within", "LIST • Second",
            "LIST 3. Third", "LIST 4. Fourth", "TABLE Time | Place\n06:00 | Harbour A", "FOOTNOTE [1] Port log."), AllReaders.blocks(reading));
        assertEquals(List.of(), reading.remarks());
    }

    @Test
    void what_schema_org_says_counts_before_what_is_less_exact() {
        Proposal proposal = AllReaders.read("ferry.html", PAGE.getBytes(StandardCharsets.UTF_8)).proposal();
        assertEquals("The ferry and the fog", proposal.value(Field.TITLE));
        assertEquals("Nora Lind; Ivo Marek", proposal.value(Field.AUTHOR));
        assertEquals("The Harbour Post", proposal.value(Field.PUBLISHER));
        assertEquals("2021-05-04", proposal.value(Field.PUBLISHED));
        assertEquals("en-GB", proposal.value(Field.LANGUAGE));
        assertEquals("https://harbour.example/2021/ferry", proposal.value(Field.URL));
        assertEquals("schema.org", proposal.from(Field.AUTHOR));
    }

    @Test
    void open_graph_and_dublin_core_serve_where_there_is_no_schema_org() {
        Proposal proposal = read("""
            <html xml:lang="hy"><head><meta property="og:title" content="Fog"><meta name="DC.creator" content="Nora Lind"><meta name="dcterms.issued" content="2021-05">
            <meta property="og:url" content="https://harbour.example/fog"><meta property="og:locale" content="en_US"></head><body><p>Words.</p></body></html>""").proposal();
        assertEquals(List.of("Fog", "Nora Lind", "2021-05", "en-US", "https://harbour.example/fog"),
            List.of(proposal.value(Field.TITLE), proposal.value(Field.AUTHOR), proposal.value(Field.PUBLISHED), proposal.value(Field.LANGUAGE), proposal.value(Field.URL)));
    }

    @Test
    void an_address_that_would_run_something_is_not_proposed() {
        assertEquals(null, read("<html><head><link rel=canonical href='javascript:alert(1)'></head><body><p>Words.</p></body></html>").proposal().value(Field.URL));
    }

    @Test
    void the_part_with_the_most_text_is_taken_where_no_article_is_marked_and_that_is_said() {
        String words = "<p>The ferry left at six, and nobody saw it return to the harbour in the morning.</p>".repeat(5);
        Reading reading = read("<html><body><div id='top'><a href='/'>Home</a> <a href='/n'>News</a></div><div><div class='text'>" + words + "</div></div><div class='foot'><a href='/i'>Imprint</a></div></body></html>");
        assertEquals(5, reading.text().blocks().size());
        assertTrue(reading.remarks().getFirst().startsWith("The page does not mark its article."), reading.remarks()::toString);
    }

    @Test
    void a_list_of_many_articles_is_not_taken_for_its_longest() {
        String teasers = "<article><h2>Fog</h2><p>The ferry left at six.</p></article>".repeat(6);
        assertEquals(12, read("<html><body><main>" + teasers + "</main></body></html>").text().blocks().size());
    }

    @Test
    void scripts_styles_and_event_handlers_are_no_text() {
        String content = read("<html><body><article><p onmouseover='steal()'>Words.</p><script>steal()</script><style>p{}</style><svg><script>steal()</script></svg><img src=x onerror='steal()'></article></body></html>").text().content();
        assertEquals("Words.", content);
    }

    @Test
    void an_encoding_that_the_page_states_is_taken() {
        byte[] page = "<html><head><meta charset=windows-1251></head><body><article><p>Паром вышел.</p></article></body></html>".getBytes(Charset.forName("windows-1251"));
        Reading reading = AllReaders.read("page.html", page);
        assertEquals("Паром вышел.", reading.text().content());
        assertFalse(reading.remarks().stream().anyMatch(remark -> remark.contains("encoding")), reading.remarks()::toString);
    }

    @Test
    void markdown_is_read_as_its_page_would_show_it() {
        Reading reading = AllReaders.read("ferry.md", """
            ---
            title: The ferry
            author: Nora Lind
            date: 2021-05-04
            ---
            # The *ferry*

            It left at six[^1],
            they say.

            > There was fog.

            - One
            - Two

            | Time | Place |
            |---|---|
            | 06:00 | Harbour A |

            <script>steal()</script>

            [^1]: Port log.
            """.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("HEADING The ferry", "PARAGRAPH It left at six[1], they say.", "QUOTATION There was fog.", "LIST • One", "LIST • Two", "TABLE Time | Place\n06:00 | Harbour A", "FOOTNOTE [1] Port log."),
            AllReaders.blocks(reading));
        assertEquals("The ferry", reading.proposal().value(Field.TITLE));
        assertEquals("2021-05-04", reading.proposal().value(Field.PUBLISHED));
    }

    private static Reading read(String page) {
        return AllReaders.read("page.html", page.getBytes(StandardCharsets.UTF_8));
    }
}
