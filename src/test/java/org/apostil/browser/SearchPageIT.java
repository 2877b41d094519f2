package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.apostil.browser.pages.HomePage;
import org.apostil.browser.pages.ProjectPage;
import org.apostil.browser.pages.SearchPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;

/** Somebody looks for words, and goes to where they stand. */
class SearchPageIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private final Room room = Room.open();

    @Test
    void a_hit_opens_the_desk_at_its_passage_and_marks_it_there() {
        source("Long", "Nothing of it stands here.\\n\\n".repeat(120) + "At last the Zeppelin 😀 landed.\\n\\n" + "Nor here.\\n\\n".repeat(40));
        SearchPage page = search("observer").ask("zeppelin");
        assertEquals(List.of("Zeppelin"), page.marked());
        page.openFirst();
        Browser desk = page.browser();
        desk.see(By.cssSelector(".passage"));
        desk.until("the passage is marked", () -> Boolean.TRUE.equals(desk.run("return CSS.highlights.get('apostil-arrived')?.size === 1")));
        desk.until("it is in the window", () -> Boolean.TRUE.equals(desk.run("""
            const block = [...document.querySelectorAll('.block')].find((each) => each.textContent.includes('Zeppelin'));
            const { top, bottom } = block.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;""")));
        assertTrue(desk.run("return location.hash").toString().matches("#passage=\\d+-\\d+"));
        assertEquals(List.of(), desk.consoleErrors());
    }

    @Test
    void slash_leads_to_search_and_into_its_field_and_is_left_to_whoever_types() {
        Browser browser = BROWSERS.signedIn("observer").browser();
        browser.open("project/project?id=" + room.project());
        assertEquals("/", browser.see(By.cssSelector("a.glass")).getDomAttribute("aria-keyshortcuts"));
        browser.press("/");
        browser.until("the field of the project's search has the focus", () -> browser.address().contains("search/search?project=" + room.project())
            && "search:q".equals(browser.run("return document.activeElement.id")));
        browser.press("/");
        assertEquals("/", browser.see(By.id("search:q")).getDomProperty("value"), "It is typed there");
        browser.open("notification/notifications");
        browser.press("/");
        browser.until("search in all projects", () -> browser.address().matches(".*search/search(#.*)?"));
        browser.click(By.cssSelector("h1"));
        browser.press("/");
        browser.until("the field has the focus", () -> "search:q".equals(browser.run("return document.activeElement.id")));
        assertEquals("", browser.see(By.id("search:q")).getDomProperty("value"));
    }

    @Test
    void a_quotation_opens_the_card_of_its_annotation() {
        String annotation = room.draft("analyst");
        SearchPage page = search("reviewer").ask("said in:quotation");
        page.openFirst();
        page.browser().see(By.cssSelector("[data-annotation='" + annotation + "']"));
        assertEquals("#annotation=" + annotation, page.browser().run("return location.hash"));
    }

    @Test
    void filters_write_the_query_and_the_query_the_filters() {
        room.draft("analyst");
        room.submitted("analyst");
        SearchPage page = search("reviewer").ask("said in:quotation");
        assertEquals(2, page.hits().size());
        page.narrow("Draft");
        assertEquals("said in:quotation state:draft", page.query());
        assertEquals(1, page.hits().size());
        page.narrow("All that count");
        assertEquals("said in:quotation", page.query());
        page.ask("said date:..2001");
        assertEquals("2001", page.browser().see(By.id("search:until")).getAttribute("value"));
        assertEquals(List.of(), page.hits());
        page.follow("Search in all of your projects");
        assertEquals("said date:..2001", page.query());
    }

    @Test
    void places_are_told_apart_with_their_counts() {
        room.claim("It was said.");
        SearchPage page = search("reviewer").ask("said");
        page.follow("Claims");
        assertEquals("said in:claim", page.query());
        assertEquals(List.of("It was said."), page.hits());
        assertEquals("Claims 1", page.browser().see(By.cssSelector(".places [aria-current=page]")).getText().replaceAll("\\s+", " "));
    }

    @Test
    void a_misspelt_name_and_what_is_not_understood_are_said_before_the_hits() {
        Caller.as("analyst").post("projects/" + room.project() + "/speakers", "{\"name\":\"Theodora Wimbledon\",\"kind\":\"person\"}").is(201);
        SearchPage page = search("reviewer").ask("wimbeldon state:lost");
        assertTrue(page.browser().text().contains("“lost” was left out: after “state:” stands draft"), page.browser()::text);
        assertEquals("wimbeldon state:lost", page.query());
        page.follow("Wimbledon");
        assertEquals(List.of("Theodora Wimbledon"), page.hits());
    }

    @Test
    void what_looks_like_markup_is_shown_as_it_was_written() {
        source("Hostile", "Beware of <img src=x onerror=alert(1)> and &lt;b&gt;mandrakes&lt;/b&gt; <script>x</script>.");
        SearchPage page = search("observer").ask("mandrakes");
        assertEquals(List.of("Beware of <img src=x onerror=alert(1)> and &lt;b&gt;mandrakes&lt;/b&gt; <script>x</script>."), page.hits());
        page.ask("<script>alert(1)</script> mandrakes \"><img src=x>");
        assertEquals(List.of(), page.browser().consoleErrors());
    }

    @Test
    void a_search_is_kept_by_name_and_let_go() {
        SearchPage page = search("analyst").ask("said  state:Approved").save("What was approved");
        assertEquals(List.of("What was approved"), page.saved());
        page.ask("other").follow("What was approved");
        assertEquals("said state:approved", page.query());
        page.delete("What was approved");
        assertEquals(List.of(), page.saved());
    }

    @ParameterizedTest
    @EnumSource
    void axe_finds_nothing(Appearance appearance) {
        room.draft("analyst");
        SearchPage page = search("reviewer", appearance);
        assertEquals("", Axe.violations(page.browser()));
        page.ask("said OR so state:lost").save("Kept " + appearance);
        for (int width : List.of(1440, 390)) {
            page.browser().size(width, 844);
            assertEquals("", Axe.violations(page.browser()));
        }
        page.browser().size(1440, 900);
        page.delete("Kept " + appearance);
    }

    private void source(String title, String text) {
        Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source(title, text.replace("\"", "\\\""))).is(201);
    }

    private SearchPage search(String who) {
        return search(who, Appearance.LIGHT);
    }

    private SearchPage search(String who, Appearance appearance) {
        HomePage home = BROWSERS.signedIn(who, appearance);
        home.browser().open("project/project?id=" + room.project());
        return SearchPage.open(ProjectPage.shown(home.browser()));
    }
}
