package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apostil.browser.pages.Card;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.HomePage;
import org.apostil.browser.pages.Popover;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;

/** Selecting with the pointer, and what the popover offers for it. */
class SelectingIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Browser browser;
    private static String address;
    private DeskPage desk;

    @BeforeAll
    static void add_a_source() {
        browser = BROWSERS.signedIn("analyst2").browser();
        TextOfOurOwn.addedBy(HomePage.open(browser), "Selecting");
        address = browser.address();
    }

    @BeforeEach
    void open_the_desk() {
        browser.open(address);
        desk = new DeskPage(browser);
    }

    @Test
    void whole_words_are_offered_and_not_forced() {
        Popover popover = desk.selectWithin("harbour at noon", "arbour at no");
        desk.selects("arbour at no");
        assertTrue(popover.choices().stream().anyMatch(choice -> choice.contains("Whole words: “harbour at noon”")), popover.choices()::toString);
        browser.press("w");
        desk.selects("harbour at noon");
        assertTrue(popover.choices().stream().noneMatch(choice -> choice.contains("Whole words")), popover.choices()::toString);
    }

    @Test
    void whole_words_are_taken_where_a_person_wants_them_always() {
        desk.selectWithin("harbour at noon", "arbour at no").adjust();
        browser.click(By.className("desk-adjust-always"));
        browser.press(Keys.ESCAPE);
        desk.selectWithin("sailors told", "ilors to");
        desk.selects("sailors told");
        browser.click(By.className("desk-adjust-always"));
        browser.press(Keys.ESCAPE);
        desk.selectWithin("sailors told", "ilors to");
        desk.selects("ilors to");
    }

    @Test
    void stray_spaces_are_not_stored() {
        Card card = desk.selectWithin("left the harbour", " the ").comment().note("Only a word.").saveDraft();
        assertTrue(desk.stored(card).getFirst().endsWith(" the"), desk.stored(card)::toString);
        assertTrue(desk.highlights("comment").contains("the"), desk.highlights("comment")::toString);
    }

    @Test
    void each_end_is_moved_by_controls() {
        Popover popover = desk.select("two sailors").adjust().move("Word", "End of the selection on");
        desk.selects("two sailors told");
        popover.move("Character", "Start of the selection on");
        desk.selects("wo sailors told");
        popover.move("Sentence", "Move on");
        desk.selects(TextOfOurOwn.THIRD);
        popover.comment().cancel();
    }

    @Test
    void a_click_takes_the_smallest_and_another_the_next() {
        desk.select("passengers").comment().note("The smallest.").saveDraft();
        browser.press(Keys.ESCAPE);
        desk.select("counted the passengers").comment().note("The next.").saveDraft();
        browser.press(Keys.ESCAPE);
        desk.clickOn("passengers", "passengers");
        assertTrue(desk.selectedCard().text().contains("The smallest."));
        desk.clickOn("passengers", "passengers");
        browser.until("the next is selected", () -> desk.selectedCard().text().contains("The next."));
        desk.clickOn("passengers", "passengers");
        browser.until("the smallest is selected again", () -> desk.selectedCard().text().contains("The smallest."));
    }

    @Test
    void words_that_are_annotated_already_lead_to_their_card_first() {
        desk.select("and it was full").comment().note("Of whom?").saveDraft();
        browser.press(Keys.ESCAPE);
        Popover popover = desk.select("and it was full");
        assertTrue(popover.choices().getFirst().contains("Comment"), popover.choices()::toString);
        assertEquals(List.of("Annotated already", "Annotate anyway"), browser.texts(By.className("desk-popover-label")));
        browser.press(Keys.ESCAPE);
        desk.select("and it was full").press("All here");
        assertEquals("and it was full", desk.listedHere().getFirst());
        browser.press(Keys.ENTER);
        assertTrue(desk.selectedCard().text().contains("Of whom?"));
    }

    @Test
    void the_selection_stays_painted_while_a_form_is_open() {
        var form = desk.select("the newspaper").comment();
        assertEquals(List.of("the newspaper"), desk.highlights("form-content"));
        form.cancel();
        assertTrue(desk.highlights("form-content").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1440,900", "1000,700", "390,844"})
    void the_popover_is_in_the_window_and_covers_nothing_of_the_selection(int width, int height) {
        browser.driver().manage().window().setSize(new Dimension(width, height));
        try {
            for (String words : List.of("A ferry", "harbour at noon.", "the harbour master said", "Nobody", "Written for")) {
                List<Integer> edges = desk.select(words).edges();
                assertTrue(edges.get(0) >= 0 && edges.get(1) >= 0, () -> words + edges);
                List<Number> room = numbers("return [document.documentElement.clientWidth, window.innerHeight]");
                assertTrue(edges.get(2) <= room.get(0).intValue() && edges.get(3) <= room.get(1).intValue(), () -> words + edges + room);
                assertEquals(List.of(), numbers("""
                        const box = document.querySelector('.desk-popover[role=toolbar]').getBoundingClientRect();
                        return [...document.getSelection().getRangeAt(0).getClientRects()]
                          .filter((line) => line.bottom > box.top + 1 && line.top < box.bottom - 1 && line.right > box.left && line.left < box.right).map((line) => line.top);"""));
                browser.press(Keys.ESCAPE);
            }
        } finally {
            browser.driver().manage().window().setSize(new Dimension(1440, 900));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Number> numbers(String script) {
        return (List<Number>) browser.run(script);
    }

    @Test
    void what_was_selected_before_the_desk_was_there_is_answered() {
        Object script = browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
            new MutationObserver((found, observer) => {
              const block = document.querySelector('.passage .block');
              if (!block?.firstChild) return;
              observer.disconnect();
              document.getSelection().setBaseAndExtent(block.firstChild, 0, block.firstChild, 7);
            }).observe(document, { childList: true, subtree: true });""")).get("identifier");
        browser.reload();
        browser.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
        desk = new DeskPage(browser);
        desk.selects("A ferry");
        browser.see(By.cssSelector(".desk-popover:not([hidden])"));
        browser.press("4");
        browser.see(By.cssSelector(".composer textarea"));
        browser.press(Keys.ESCAPE);
    }
}
