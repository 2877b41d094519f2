package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.HomePage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The desk without a mouse. */
class KeyboardIT {
    private static final int TABS = 60;

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Browser browser;
    private static String address;
    private DeskPage desk;

    @BeforeAll
    static void add_a_source() {
        browser = BROWSERS.signedIn("analyst2").browser();
        TextOfOurOwn.addedBy(HomePage.open(browser), "Keyboard");
        address = browser.address();
    }

    @BeforeEach
    void open_the_desk() {
        browser.open(address);
        desk = new DeskPage(browser);
    }

    @Test
    void words_are_found_and_commented_on() {
        browser.press("/");
        browser.until("the field for finding has the focus", () -> browser.isFocused(By.className("desk-find-field")));
        browser.press("two sailors");
        tabTo(By.xpath("//*[@class='desk-find']//button[text()='Annotate']"));
        browser.press(Keys.ENTER);
        browser.see(By.cssSelector(".desk-popover"));
        browser.press("4");
        commentSaved("Two is not many.");
        assertEquals(List.of("two sailors"), desk.highlights("comment").stream().filter("two sailors"::equals).toList());
    }

    @Test
    void sentences_are_selected_with_the_arrow_keys_and_commented_on() {
        tabTo(By.className("passage"));
        browser.press(Keys.ENTER);
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ENTER);
        browser.see(By.cssSelector(".desk-popover"));
        browser.press("4");
        commentSaved("A sentence with a dove in it.");
        assertTrue(desk.highlights("comment").contains(TextOfOurOwn.THIRD), desk.highlights("comment")::toString);
    }

    @Test
    void question_mark_opens_the_keys_and_escape_closes_them() {
        browser.press("?");
        assertTrue(browser.see(By.cssSelector("dialog.desk-keys")).getText().contains("extend the selection"));
        browser.press(Keys.ESCAPE);
        browser.gone(By.cssSelector("dialog.desk-keys"));
    }

    @Test
    void single_letters_mean_nothing_while_a_person_types() {
        browser.press("/");
        browser.until("the field for finding has the focus", () -> browser.isFocused(By.className("desk-find-field")));
        browser.press("n?h");
        assertEquals("n?h", browser.see(By.className("desk-find-field")).getDomProperty("value"));
        assertTrue(browser.all(By.cssSelector("dialog.desk-keys")).isEmpty());
    }

    private void commentSaved(String words) {
        browser.see(By.id("composer:note"));
        tabTo(By.id("composer:note"));
        browser.press(words);
        tabTo(By.id("composer:save"));
        browser.press(Keys.ENTER);
        browser.gone(By.id("composer"));
        assertTrue(desk.selectedCard().text().contains(words));
    }

    private static void tabTo(By wanted) {
        for (int pressed = 0; pressed < TABS; pressed++) {
            if (browser.isFocused(wanted)) {
                return;
            }
            browser.press(Keys.TAB);
        }
        throw new AssertionError("The tab key does not lead to " + wanted);
    }
}
