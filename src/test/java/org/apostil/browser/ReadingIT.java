package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.HomePage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What is painted over the text, in a browser without highlights too, and what is heard of it. */
class ReadingIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Browser browser;
    private static String address;

    @BeforeAll
    static void annotate_a_source() {
        browser = BROWSERS.signedIn("analyst2").browser();
        DeskPage desk = TextOfOurOwn.addedBy(HomePage.open(browser), "Reading");
        address = browser.address();
        desk.select("harbour at noon").comment().note("Which harbour?").saveDraft();
        browser.open(address);
        acrossTwoBlocks(new DeskPage(browser));
    }

    /** From a word of the second block to one of the third, by keys alone. */
    private static void acrossTwoBlocks(DeskPage desk) {
        desk.clickOn("it was full", "full");
        browser.press(Keys.ARROW_RIGHT);
        for (int i = 0; i < 3; i++) {
            browser.pressWith(Keys.ARROW_RIGHT, Keys.SHIFT);
        }
        desk.annotateByKey().comment().note("Over two blocks.").saveDraft();
    }

    @Test
    void text_stays_what_it_is_under_its_highlights() {
        DeskPage desk = opened();
        assertTrue(desk.highlights("comment").contains("harbour at noon"), desk.highlights("comment")::toString);
        assertEquals(true, browser.run("return [...document.querySelectorAll('.passage .block')].every((block) => block.childNodes.length === 1 && block.firstChild.nodeType === Node.TEXT_NODE)"));
    }

    @Test
    void all_highlights_are_hidden_and_shown_by_button_and_key_and_the_address_keeps_it() {
        DeskPage desk = opened();
        browser.click(By.className("desk-hide"));
        browser.until("nothing is painted", () -> desk.highlights("comment").isEmpty());
        assertTrue(browser.address().contains("highlights=hidden"), browser::address);
        DeskPage again = desk.reload();
        browser.until("nothing is painted after a reload", () -> again.highlights("comment").isEmpty());
        browser.press("h");
        browser.until("all is painted again", () -> again.highlights("comment").contains("harbour at noon"));
        assertFalse(browser.address().contains("highlights"), browser::address);
    }

    @Test
    void one_start_and_one_end_are_heard_of_each_annotation() {
        opened();
        browser.until("boundaries are told", () -> heard().size() >= 4);
        assertEquals(List.of("1 Comment starts", "1 Comment ends", "2 Comment starts", "2 Comment ends"),
            heard().stream().map(words -> words.replaceAll("(starts|ends).*", "$1")).toList());
        assertEquals(3, ((Number) browser.run("return document.querySelectorAll('.block[aria-details]').length")).intValue());
    }

    @Test
    void browser_without_highlights_gets_rectangles_behind_the_words() {
        Browser older = BROWSERS.signedIn("analyst2").browser();
        older.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", "delete CSS.highlights; delete window.Highlight;"));
        older.open(address);
        older.see(By.cssSelector("[class^=desk-overlay-comment]"));
        assertEquals(false, older.run("return 'highlights' in CSS"));
        assertEquals(true, older.run("""
                const node = [...document.querySelectorAll('.block')].find((block) => block.textContent.includes('harbour at noon')).firstChild;
                const words = document.createRange();
                words.setStart(node, node.data.indexOf('harbour at noon'));
                words.setEnd(node, words.startOffset + 'harbour at noon'.length);
                const there = words.getBoundingClientRect();
                return [...document.querySelectorAll('[class^=desk-overlay-comment]')].some((drawn) => {
                  const rect = drawn.getBoundingClientRect();
                  return Math.abs(rect.left - there.left) < 2 && Math.abs(rect.top - there.top) < 2 && Math.abs(rect.width - there.width) < 2
                    && rect.height >= there.height - 1 && getComputedStyle(drawn).backgroundColor !== 'rgba(0, 0, 0, 0)';
                });"""));
    }

    private static DeskPage opened() {
        browser.open(address);
        return new DeskPage(browser);
    }

    @SuppressWarnings("unchecked")
    private static List<String> heard() {
        return (List<String>) browser.run("""
                return [...document.querySelectorAll('.block[aria-details]')]
                  .flatMap((block) => [...document.getElementById(block.getAttribute('aria-details')).children].map((each) => each.textContent));""");
    }
}
