package org.apostil.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final Function<String, Optional<String>> PEOPLE = username ->
        Optional.ofNullable(username.equals("analyst") ? "Ana Lyst" : username.equals("dot.") ? "Dot" : null);

    @Test
    void emphasis_lists_quotations_and_links_show() {
        assertEquals("<p><strong>so</strong> <em>so</em><br />\nand <code>so</code></p>\n", Markdown.html("**so** *so*\nand `so`"));
        assertTrue(Markdown.html("- a\n- b\n\n> c").contains("<li>b</li>"));
        assertEquals("<p><a rel=\"nofollow noopener\" href=\"https://example.org/\">there</a></p>\n", Markdown.html("[there](https://example.org/)"));
    }

    @Test
    void headings_stand_below_those_of_the_page_and_within_a_post_are_strong_lines() {
        assertEquals("<h3>One</h3>\n", Markdown.html("# One"));
        assertEquals("<p><strong>One</strong></p>\n", Markdown.html("# One", PEOPLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=alert(1)>b</b>", "<style>*{}</style>",
        "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](<java\tscript:alert(1)>)", "[a](data:text/html,x)", "![a](javascript:alert(1))",
        "<javascript:alert(1)>", "[a][b]\n\n[b]: javascript:alert(1)", "[a](vbscript:x \"t\")", "```\"><script>\nx\n```", "[a](//evil.example)",
        "[a](https://x.example/\"onmouseover=\"alert(1))", "[a](https://x.example \"\" onclick=\\\"x\")", "![](https://x.example/y.png)",
        "&#60;script&#62;alert(1)&#60;/script&#62;", "@analyst<script>"})
    void nothing_that_is_written_acts(String hostile) {
        String html = Markdown.html(hostile, PEOPLE);
        String tags = String.join("", Pattern.compile("<[^>]*>").matcher(html).results().map(found -> found.group()).toList());
        assertFalse(Pattern.compile("(?i)<(script|img|style|b|iframe)\\b|\\son\\w+=|href=\"(?!(https?|mailto):)").matcher(tags).find(), html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [a](javascript:b)       | javascript:b
        ![alt](https://x.y/z)   | alt
        [foo]: https://x.y 'T'  | https://x.y
        <!-- kept -->           | kept
        <b>kept</b>             | kept
        [a](/relative)          | /relative""")
    void nothing_that_is_written_is_lost(String written, String kept) {
        assertTrue(Markdown.html(written).contains(kept), Markdown.html(written));
        assertTrue(Markdown.plain(written).contains(kept), Markdown.plain(written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        >     | 20000
        *a    | 10000
        [     | 20000
        ![    | 10000
        `     | 20000
        **a*  | 6000
        -     | 10000
        <     | 20000
        [a](  | 6000
        @a    | 10000""")
    void deep_and_huge_texts_show_in_time(String piece, int times) {
        String written = (piece + " ").repeat(times) + "the end " + "*".repeat(3000);
        assertTimeout(Duration.ofSeconds(10), () -> assertTrue(Markdown.html(written, PEOPLE).contains("the end")));
        assertTimeout(Duration.ofSeconds(10), () -> assertTrue(Markdown.plain(written, PEOPLE).contains("the end")));
    }

    @Test
    void people_are_addressed_by_their_usernames() {
        assertEquals("<p>Dear <span class=\"mention\" title=\"@analyst\">@Ana Lyst</span>, see</p>\n",
            sorted(Markdown.html("Dear @Analyst, see", PEOPLE)));
        assertEquals("Ask @Ana Lyst.", Markdown.plain("Ask @analyst.", PEOPLE));
        assertEquals("Ask @Dot", Markdown.plain("Ask @dot.", PEOPLE));
        assertEquals("Ask @nobody.", Markdown.plain("Ask @nobody.", PEOPLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"write to me@analyst", "`@analyst`", "[@analyst](https://x.example)", "@@analyst", "https://x.example/@analyst"})
    void an_address_a_link_or_code_addresses_nobody(String written) {
        assertFalse(Markdown.html(written, PEOPLE).contains("Ana Lyst"));
        assertEquals(List.of(), List.copyOf(Markdown.addressed(written)));
    }

    private static String sorted(String html) {
        return html.replace("title=\"@analyst\" class=\"mention\"", "class=\"mention\" title=\"@analyst\"");
    }
}
