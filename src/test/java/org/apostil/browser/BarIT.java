package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.HomePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What the bar and the margin show when there is little room, or little to show. */
class BarIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Browser browser;
    private static String address;

    @BeforeAll
    static void add_a_source() {
        browser = BROWSERS.signedIn("analyst2").browser();
        DeskPage desk = TextOfOurOwn.addedBy(HomePage.open(browser), "Bar");
        address = browser.address();
        desk.select("two sailors").comment().note("Which two?").saveAndSubmit();
    }

    @AfterEach
    void back_to_the_usual_size() {
        browser.size(1440, 900);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 600, 899, 900, 1180, 1181, 1280, 1440})
    void every_control_stands_in_the_window_and_by_itself(int width) {
        browser.open(address);
        DeskPage desk = new DeskPage(browser);
        browser.size(width, 844);
        browser.until("no control is cut off", () -> desk.controlsCutOff().isEmpty());
    }

    @Test
    void menu_of_the_source_covers_the_bar_below_it() {
        browser.open(address);
        new DeskPage(browser);
        browser.click(By.id("about-source"));
        browser.see(By.xpath("//*[@role='menu']//a[normalize-space()='New report']"));
        assertEquals("", browser.run("""
            const menu = document.querySelector('.ui-menu-overlay');
            const [, , , opacity = 1] = getComputedStyle(menu).backgroundColor.match(/[0-9.]+/g);
            const { left, top, right, bottom } = menu.getBoundingClientRect();
            const uncovered = [[left + 3, top + 3], [right - 3, bottom - 3]].filter(([x, y]) => !menu.contains(document.elementFromPoint(x, y)));
            return Number(opacity) === 1 && uncovered.length === 0 ? '' : `opacity ${opacity}, seen through at ${uncovered.join(' and ')}`;"""));
        browser.press(Keys.ESCAPE);
    }

    @Test
    void where_all_was_withdrawn_nothing_else_is_annotated() {
        DeskPage other = TextOfOurOwn.addedBy(HomePage.open(browser), "Withdrawn");
        assertEquals("There is no annotation to see yet. Select a passage to begin.", other.hint());
        String unfiltered = browser.address();
        other.select("two sailors").comment().note("By mistake.").saveDraft().withdraw();
        other.selectedCard().is("withdrawn");
        browser.open(unfiltered);
        other = new DeskPage(browser);
        assertTrue(other.hint().startsWith("Nothing else is annotated yet"), other.hint());
        assertEquals(List.of(), other.highlights("comment"));
    }
}
