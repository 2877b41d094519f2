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
    void characters_and_paragraphs_are_one_key_away() {
        desk.clickOn("ferry", "ferry");
        browser.press(Keys.ARROW_RIGHT);
        desk.selects("ferry");
        browser.pressWith(Keys.ARROW_LEFT, Keys.CONTROL, Keys.SHIFT);
        desk.selects("ferr");
        browser.press(Keys.ARROW_RIGHT);
        desk.selects("ferry");
        browser.press(Keys.ARROW_DOWN);
        desk.selects(TextOfOurOwn.FIRST);
        browser.pressWith(Keys.ARROW_DOWN, Keys.CONTROL);
        browser.pressWith(Keys.ARROW_DOWN, Keys.CONTROL);
        desk.selects(TextOfOurOwn.THIRD);
        browser.press(Keys.HOME);
        desk.selects("Nobody");
        browser.press(Keys.ARROW_RIGHT);
        desk.selects("🕊");
        browser.pressWith(Keys.END, Keys.SHIFT);
        desk.selects(TextOfOurOwn.THIRD.substring("Nobody ".length()));
        browser.pressWith(Keys.HOME, Keys.CONTROL);
        desk.selects("A");
    }

    @Test
    void escape_lets_go_and_leaves_the_reading_position() {
        desk.clickOn("counted", "counted");
        browser.press(Keys.ARROW_RIGHT);
        desk.annotateByKey();
        Object before = browser.run("return window.scrollY");
        browser.press(Keys.ESCAPE);
        browser.gone(By.cssSelector(".desk-popover[role=toolbar]"));
        assertEquals("", desk.selection());
        assertEquals(before, browser.run("return window.scrollY"));
        browser.press(Keys.ARROW_RIGHT);
        desk.selects("counted");
    }

    @Test
    void a_claim_gets_further_content_cue_and_source_by_keys_alone() {
        desk.clickOn("It was late", "late");
        browser.press(Keys.ARROW_RIGHT);
        browser.pressWith(Keys.ARROW_LEFT, Keys.SHIFT);
        desk.selects("was late");
        browser.press("1");
        browser.until("the claim has the focus", () -> browser.isFocused(By.id("composer:proposition")));
        add("full", "1");
        add("said", "2");
        add("master", "3");
        assertEquals(List.of("was late", "full"), desk.highlights("form-content"));
        assertEquals(List.of("said", "master"), List.of(desk.highlights("form-cue").getFirst(), desk.highlights("form-source").getFirst()));
        browser.until("the claim has the focus", () -> browser.isFocused(By.id("composer:proposition")));
        browser.press("The ferry was late and full.");
        tabTo(By.xpath("//*[@id='composer:mode']//input"));
        browser.press(Keys.ARROW_UP);
        browser.until("the last mode, the author's voice, is chosen", () -> browser.isFocused(By.xpath("//*[@id='composer:mode']//input[@value='AUTHORS_VOICE']")));
        tabTo(By.id("composer:save"));
        browser.press(Keys.ENTER);
        browser.gone(By.id("composer"));
        assertTrue(desk.selectedCard().text().contains("The ferry was late and full."));
        assertTrue(desk.highlights("claim").containsAll(List.of("was late", "full")), desk.highlights("claim")::toString);
        assertEquals(List.of("said"), desk.highlights("cue"));
    }

    @Test
    void nought_repeats_the_kind_before() {
        comment("newspaper", "4", "Which?");
        comment("told", "0", "When?");
        comment("Nobody", "0", "Nobody at all?");
        assertTrue(desk.highlights("comment").containsAll(List.of("newspaper", "told", "Nobody")), desk.highlights("comment")::toString);
    }

    @Test
    void all_annotations_of_a_place_are_listed_smallest_first() {
        comment("passengers", "4", "The smaller.");
        desk.clickOn("Written for", "Written");
        browser.press(Keys.ESCAPE);
        desk.clickOn("counted", "counted");
        browser.press(Keys.ARROW_RIGHT);
        browser.pressWith(Keys.ARROW_RIGHT, Keys.SHIFT);
        browser.pressWith(Keys.ARROW_RIGHT, Keys.SHIFT);
        desk.selects("counted the passengers");
        browser.press("4");
        commentSaved("The larger.");
        browser.press(Keys.ESCAPE);
        desk.clickOn("Written for", "Written");
        desk.pointAt("passengers", "passengers");
        browser.press("a");
        assertEquals(List.of("passengers", "counted the passengers"), desk.listedHere().subList(0, 2));
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ENTER);
        browser.gone(By.cssSelector(".desk-here"));
        assertTrue(desk.selectedCard().text().contains("The larger."));
        browser.press("a");
        desk.listedHere();
        browser.press(Keys.ESCAPE);
        browser.gone(By.cssSelector(".desk-here"));
    }

    @Test
    void a_reviewer_decides_by_keys_through_the_form_that_the_button_opens() {
        desk.select("left the").comment().note("Left whom?").saveAndSubmit();
        Browser theirs = BROWSERS.signedIn("reviewer").browser();
        theirs.open(address);
        DeskPage reviewed = new DeskPage(theirs);
        theirs.press("y");
        theirs.see(By.className("desk-toast"));
        reviewed.card("comment", "Left whom?").open();
        theirs.press("c");
        theirs.until("the reason has the focus", () -> theirs.isFocused(By.id("step:reason")));
        theirs.press("Say which ferry.");
        theirs.click(By.id("step:save"));
        theirs.gone(By.id("step"));
        assertEquals("changes-requested", reviewed.selectedCard().state());
        theirs.press("y");
        assertTrue(theirs.all(By.id("step:reason")).isEmpty());
    }

    @Test
    void one_s_own_work_is_not_approved_by_key() {
        desk.select("at noon").comment().note("Whose noon?").saveAndSubmit();
        browser.press("y");
        assertTrue(browser.see(By.className("desk-toast")).getText().length() > 10);
        assertTrue(browser.all(By.id("step:reason")).isEmpty());
        assertEquals("submitted", desk.selectedCard().state());
    }

    @Test
    void single_letters_can_be_switched_off_and_on() {
        browser.press("?");
        browser.click(By.cssSelector(".desk-keys-switch input"));
        browser.press(Keys.ESCAPE);
        browser.press("?");
        assertTrue(browser.all(By.cssSelector("dialog.desk-keys")).isEmpty());
        browser.click(By.cssSelector("button[aria-label='Keys']"));
        browser.click(By.cssSelector(".desk-keys-switch input"));
        browser.press(Keys.ESCAPE);
        browser.press("?");
        browser.see(By.cssSelector("dialog.desk-keys"));
    }

    @Test
    void question_mark_opens_the_keys_and_escape_closes_them() {
        browser.press("?");
        assertTrue(browser.see(By.cssSelector("dialog.desk-keys")).getText().contains("extend the selection"));
        List<String> named = browser.texts(By.cssSelector("dialog.desk-keys kbd"));
        assertTrue(named.containsAll(List.of("n", "p", "u", "a", "/", "h", "e", "s", "y", "c", "x", "d", "w", "0", "1", "5", "F6", "Home", "Esc")), named::toString);
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

    private void add(String words, String key) {
        browser.press(Keys.F6);
        browser.until("the text has the focus", () -> browser.isFocused(By.className("passage")));
        browser.pressWith(Keys.HOME, Keys.CONTROL);
        for (int pressed = 0; pressed < TABS && !words.startsWith(desk.selection()); pressed++) {
            browser.press(Keys.ARROW_RIGHT);
        }
        for (int more = 1; more < words.split(" ").length; more++) {
            browser.pressWith(Keys.ARROW_RIGHT, Keys.SHIFT);
        }
        desk.selects(words);
        browser.press(key);
        browser.until("the claim has the focus", () -> browser.isFocused(By.id("composer:proposition")));
    }

    private void comment(String word, String key, String note) {
        browser.press(Keys.ESCAPE);
        desk.clickOn(word, word);
        browser.press(Keys.ARROW_RIGHT);
        desk.selects(word);
        browser.press(key);
        commentSaved(note);
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
