package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.Margin;
import org.apostil.browser.pages.Margin.Standing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** The desk on a text of several hundred kilobytes with three thousand annotations. */
class DeskAtScaleIT {
    private static final int TURNS = 24;
    /** A few windows' worth. */
    private static final int MOST_CARDS = 150;
    /** How much may move by itself while the page is filled, as the Layout Instability API counts it: a card, but no text. */
    private static final double MOST_SHIFT = .02;
    /** How far from its passage a card may stand, in pixels: less than a window is high. */
    private static final int FAR = 700;

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Browser browser;
    private static String address;
    private Margin margin;

    @BeforeAll
    static void add_a_long_text() {
        address = LongText.added();
        browser = BROWSERS.signedIn("analyst").browser();
    }

    @BeforeEach
    void open_the_desk() {
        browser.open("index");
        browser.open(address);
        margin = new DeskPage(browser).margin();
    }

    @Test
    void cards_come_and_go_with_the_window_and_never_stand_over_one_another() {
        for (int turn = 0; turn < TURNS; turn++) {
            browser.wheel(turn < TURNS / 2 ? 900 : turn % 3 == 0 ? -500 : 3000);
            List<Standing> cards = margin.settled();
            assertTrue(cards.size() <= MOST_CARDS, () -> cards.size() + " cards are elements");
            assertTrue(margin.highlights() <= 6 * MOST_CARDS, () -> margin.highlights() + " highlights are painted");
            for (int i = 1; i < cards.size(); i++) {
                Standing before = cards.get(i - 1);
                Standing card = cards.get(i);
                assertTrue(before.place() < card.place() && before.start() <= card.start(), () -> before + " and " + card + " are not in order");
                assertTrue(before.bottom() <= card.top() + 1, () -> before + " and " + card + " overlap");
            }
            cards.stream().filter(Standing::seen).forEach(card -> assertTrue(Math.abs(card.top() - card.passage()) <= FAR, () -> card + " is not beside its passage"));
            assertTrue(cards.stream().anyMatch(Standing::seen), "no card can be seen");
        }
    }

    @Test
    void what_has_its_place_keeps_it_while_the_reader_scrolls() {
        Map<String, Integer> before = margin.offsets();
        for (int turn = 0; turn < TURNS; turn++) {
            browser.wheel(turn < TURNS / 2 ? 350 : -250);
            margin.settled();
            Map<String, Integer> now = margin.offsets();
            Map<String, Integer> seen = before;
            now.forEach((card, offset) -> assertEquals(seen.getOrDefault(card, offset), offset, 1, card + " jumped"));
            before = now;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1200, 1440})
    void text_stands_still_while_bar_and_margin_are_filled(int width) {
        browser.size(width, 900);
        browser.open("index");
        browser.open(address);
        new DeskPage(browser).margin().settled();
        Number moved = (Number) browser.run("""
                return new Promise((told) => new PerformanceObserver((list) => told(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
                    .observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => told(0), 500));""");
        browser.size(1440, 900);
        assertTrue(moved.doubleValue() <= MOST_SHIFT, () -> "the page moved by " + moved);
    }

    @Test
    void permalink_leads_to_a_far_place_and_steps_lead_on() {
        String id = (String) browser.run("""
                return fetch(document.querySelector('[data-desk]').dataset.annotations).then((answer) => answer.json())
                    .then((outline) => outline.annotations.ids[2900]);""");
        browser.open("index");
        browser.open(address + "#annotation=" + id);
        margin = new DeskPage(browser).margin();
        margin.selected(2901);
        browser.press("n");
        margin.selected(2902);
        browser.press("p");
        margin.selected(2901);
        browser.press("p");
        margin.selected(2900);
        assertTrue(browser.isFocused(By.cssSelector("[data-selected] .desk-card-toggle")), "the card that was stepped to has the focus");
    }

    @Test
    void filter_says_how_many_of_how_many_and_lives_in_the_address() {
        browser.click(By.cssSelector(".desk-filter-menu > summary"));
        browser.write(By.cssSelector(".desk-filter input"), "Remark 2999");
        told("1 of 3,00[01] shown");
        assertTrue(browser.address().contains("q=Remark+2999"), browser.address());
        browser.reload();
        margin = new DeskPage(browser).margin();
        told("1 of 3,00[01] shown");
        browser.press("n");
        browser.until("its card is complete", () -> new DeskPage(browser).selectedCard().text().contains("Remark 2999 on what is said here."));
        browser.click(By.xpath("//button[text()='Show all']"));
        browser.gone(By.className("desk-filter-told"));
        browser.click(By.cssSelector(".desk-filter-menu > summary"));
        browser.click(By.cssSelector(".desk-filter [data-facet='states'][data-value='submitted']"));
        told("1,000 of 3,00[01] shown");
    }

    @Test
    void new_highlight_stays_from_the_choice_to_the_acknowledged_annotation() {
        DeskPage desk = new DeskPage(browser);
        browser.wheel(60_000);
        margin.settled();
        String words = margin.wordsInView();
        var form = desk.select(words).comment();
        form.note("Is that so?");
        margin.watchHighlightsOf(words);
        form.saveDraft();
        assertEquals(0, margin.picturesWithoutHighlight(), "pictures in which the words were not highlighted");
    }

    /** Waits until the line under the bar says this; another test of this class may have added one. */
    private static void told(String pattern) {
        browser.until("the filter tells " + pattern, () -> browser.see(By.className("desk-filter-told")).getText().matches(pattern));
    }
}
