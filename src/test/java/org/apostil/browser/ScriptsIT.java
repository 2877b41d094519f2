package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apostil.browser.pages.Card;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.HomePage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * Words of many scripts, selected by pointer and by keys, are stored and highlighted as they stand: right to left and mixed,
 * with combining marks, without spaces, outside the first plane. The text is proverbs and plain sentences.
 */
class ScriptsIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String FAMILY = "👩‍👩‍👧‍👦";

    private static Browser browser;
    private static String address;
    private static String text;
    private DeskPage desk;

    @BeforeAll
    static void add_the_text() throws IOException, URISyntaxException {
        try (InputStream file = ScriptsIT.class.getResourceAsStream("scripts.txt")) {
            text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        browser = BROWSERS.signedIn("analyst2").browser();
        HomePage.open(browser).openProject(Article.PROJECT).addSource()
                .upload("Written for this test", Path.of(Objects.requireNonNull(ScriptsIT.class.getResource("scripts.txt")).toURI())).read().addClear().read().openSource("scripts.txt");
        address = browser.address();
    }

    @BeforeEach
    void open_the_desk() {
        browser.open(address);
        desk = new DeskPage(browser);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "re\u0301sume\u0301 carry", "نور والجهل", "בָּרָא אֱלֹהִים", "نور means that", "जयते नानृतम्", "ขึ้นให้", "family " + FAMILY + " waved",
        "🇦🇿 🇦🇲 and", "𝒳 stands", "之行，始于", "կգնա, ավազը", "verdikcə başını"})
    void what_is_drawn_over_is_stored_and_highlighted_as_it_stands(String quotation) {
        assertKept(quotation, desk.select(quotation).comment().note("Drawn over " + quotation).saveDraft());
    }

    @ParameterizedTest
    @ValueSource(strings = {"re\u0301sume\u0301", "والجهل", "אֱלֹהִים", "जयते", "ferryman", "ավազը", "başını"})
    void a_word_that_is_clicked_on_twice_is_stored_and_highlighted_as_it_stands(String word) {
        assertKept(word, desk.doubleClickOn(word, word).comment().note("Clicked on " + word).saveDraft());
    }

    @ParameterizedTest
    @CsvSource({"Cafe\u0301,and", "family," + FAMILY, "flags,🇦🇿", "🇦🇿,🇦🇲", "ferryman,👍🏽", "सत्यमेव,जयते", "Ağac,bar"})
    void the_right_arrow_goes_on_to_the_next_word(String word, String next) {
        at(word);
        browser.press(Keys.ARROW_RIGHT);
        desk.selects(next);
        assertKept(next, desk.annotateByKey().comment().note("Gone on to " + next).saveDraft());
    }

    @ParameterizedTest
    @CsvSource({"العلم,نور", "בָּרָא,אֱלֹהִים"})
    void where_text_runs_from_right_to_left_the_left_arrow_goes_on(String word, String next) {
        desk.clickOn(word + " " + next, word);
        browser.press(Keys.ARROW_LEFT);
        desk.selects(word);
        browser.press(Keys.ARROW_LEFT);
        desk.selects(next);
        browser.pressWith(Keys.ARROW_RIGHT, Keys.SHIFT);
        desk.selects(word + " " + next);
        assertKept(word + " " + next, desk.annotateByKey().comment().note("Left of " + word).saveDraft());
    }

    @ParameterizedTest
    @CsvSource({"re\u0301sume\u0301,e\u0301", "ferryman,n", "Cafe\u0301,e\u0301", "नानृतम्,म्"})
    void the_smallest_step_takes_a_character_as_one_sees_it(String word, String last) {
        at(word);
        browser.pressWith(Keys.ARROW_RIGHT, Keys.CONTROL);
        desk.selects(last);
        browser.pressWith(Keys.ARROW_LEFT, Keys.CONTROL);
        browser.pressWith(Keys.ARROW_RIGHT, Keys.CONTROL);
        desk.selects(last);
    }

    @Test
    void points_of_hebrew_letters_stay_with_them() {
        at("בָּרָא");
        browser.pressWith(Keys.ARROW_RIGHT, Keys.CONTROL);
        desk.selects("בָּ");
        browser.pressWith(Keys.ARROW_LEFT, Keys.CONTROL, Keys.SHIFT);
        desk.selects("בָּרָ");
        assertKept("בָּרָ", desk.annotateByKey().comment().note("Two letters").saveDraft());
    }

    @Test
    void words_without_spaces_between_them_are_told_apart() {
        at("ขึ้น");
        browser.pressWith(Keys.ARROW_RIGHT, Keys.SHIFT);
        desk.selects("ขึ้นให้");
    }

    private void at(String word) {
        desk.clickOn(word, word);
        browser.press(Keys.ARROW_RIGHT);
        desk.selects(word);
    }

    private void assertKept(String quotation, Card card) {
        List<String> stored = desk.stored(card);
        int start = text.codePointCount(0, text.indexOf(quotation));
        assertEquals(List.of("%d–%d %s".formatted(start, start + quotation.codePointCount(0, quotation.length()), quotation)), stored);
        assertTrue(desk.highlights("comment").contains(quotation), desk.highlights("comment")::toString);
        browser.see(By.id("card-" + card.annotation()));
    }
}
