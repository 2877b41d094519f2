package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.apostil.browser.pages.Card;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.UndoControls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Undo and redo on the desk, by its controls and by keys. */
class UndoIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final By CARD = By.cssSelector("article.desk-card");
    private static Browser browser;
    private Room room;
    private DeskPage desk;
    private UndoControls undo;

    @BeforeAll
    static void sign_in() {
        browser = BROWSERS.signedIn("analyst").browser();
    }

    @BeforeEach
    void open_a_desk() {
        room = Room.open();
        desk = opened(room.source());
        undo = new UndoControls(browser);
    }

    @AfterEach
    void console_is_quiet() {
        assertEquals(List.of(), browser.consoleErrors());
    }

    @Test
    void nothing_to_undo_is_said_with_its_reason() {
        undo.offers("undo", "Nothing to undo: you have done nothing in this project that stands");
        undo.offers("redo", "Nothing to redo: you have taken nothing back");
        assertFalse(undo.isEnabled("undo"));
        assertFalse(undo.isEnabled("redo"));
    }

    @Test
    void comment_is_taken_back_by_the_control_and_done_again() {
        desk.select("said").comment().note("Too soon.").saveDraft();
        undo.offers("undo", "Undo: make annotation 1");
        assertEquals("Undo: make annotation 1 (Ctrl+Z)", undo.tooltip("undo"));
        undo.press("undo").says("Taken back: annotation 1. Redo with Ctrl+Shift+Z.");
        browser.gone(CARD);
        undo.offers("redo", "Redo: make annotation 1").press("redo").says("Done again: annotation 1. Undo with Ctrl+Z.");
        assertTrue(desk.selectedCard().is("draft").text().contains("Too soon."));
    }

    @Test
    void keys_take_back_one_after_the_other_and_do_again() {
        Card card = desk.select("said").comment().note("First").saveDraft();
        card.editComment().note("Second").saveDraft();
        card.submit();
        undo.offers("undo", "Undo: submit 1");
        letGo();
        undo.pressUndoKeys().pressUndoKeys();
        undo.says("Taken back: edit of 1.");
        assertTrue(desk.selectedCard().is("draft").text().contains("First"));
        undo.pressRedoKeys().says("Done again: edit of 1.");
        assertTrue(desk.selectedCard().text().contains("Second"));
        undo.pressOtherRedoKeys().says("Done again: submission of 1.");
        desk.selectedCard().is("submitted");
        assertFalse(undo.isEnabled("redo"));
    }

    @Test
    void field_keeps_the_undo_of_the_browser() {
        desk.select("said").comment().note("Saved").saveDraft();
        undo.offers("undo", "Undo: make annotation 1");
        browser.click(By.className("desk-find-field"));
        browser.press("x");
        browser.pressWith("z", Keys.CONTROL);
        browser.until("the field is empty again", () -> "".equals(browser.see(By.className("desk-find-field")).getDomProperty("value")));
        undo.offers("undo", "Undo: make annotation 1");
        desk.selectedCard().is("draft");
    }

    @Test
    void taken_back_after_a_reload_and_on_another_text_with_a_link_to_it() {
        desk.select("said").comment().note("Here").saveDraft();
        undo.offers("undo", "Undo: make annotation 1");
        String other = Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("The other", "A text of its own.")).is(201).id();
        opened(other);
        undo.offers("undo", "Undo: make annotation 1 in “Source”");
        undo.press("undo").says("Taken back: annotation 1 in “Source”.");
        undo.press("redo").says("Done again: annotation 1 in “Source”.");
        assertTrue(undo.showThere().selectedCard().text().contains("Here"));
    }

    @Test
    void what_a_colleague_built_on_stays_and_the_desk_says_why() {
        desk.select("said").comment().note("Sure").saveAndSubmit();
        undo.offers("undo", "Undo: submit 1");
        String annotation = Caller.as("reviewer").get("source-versions/" + room.version() + "/annotations").json().get(0).path("id").asText();
        Room.step("reviewer", annotation, "approve").is(200);
        undo.press("undo");
        assertTrue(undo.refusal().contains("This can no longer be taken back: Reviewer approved it since. Edit or withdraw it instead."), undo::refusal);
    }

    @Test
    void discussion_and_reply_are_taken_back() {
        Card card = desk.select("said").comment().note("Sure").saveDraft();
        card.discuss("Is it so?");
        undo.offers("undo", "Undo: open a discussion on 1");
        desk.selectedCard().reply("It is.");
        undo.offers("undo", "Undo: reply on 1").press("undo").says("Taken back: reply on 1.");
        assertEquals(List.of("Is it so?", "Taken back"), desk.selectedCard().posts());
        undo.press("undo").says("Taken back: discussion on 1.");
        assertTrue(desk.selectedCard().text().contains("Discussion taken back by Analyst"));
        undo.press("redo").says("Done again: discussion on 1.");
        assertEquals("Is it so?", desk.selectedCard().posts().getFirst());
    }

    @Test
    void discussion_on_a_passage_goes_and_comes_again() {
        desk.select("said").discuss().say("Who?");
        undo.offers("undo", "Undo: open a discussion on “said”").press("undo").says("Taken back: discussion on “said”.");
        browser.gone(CARD);
        desk = desk.reload();
        undo.offers("redo", "Redo: open a discussion on “said”");
        assertFalse(browser.shows(CARD));
        undo.press("redo").says("Done again: discussion on “said”.");
        assertEquals(List.of("Who?"), desk.selectedCard().posts());
    }

    @Test
    void keys_are_named_in_the_dialog() {
        letGo();
        browser.press("?");
        assertTrue(browser.see(By.cssSelector("dialog.desk-keys")).getText().contains("Undo"));
        browser.press(Keys.ESCAPE);
    }

    /** Lets the focus go to the page, as after a click beside everything. */
    private static void letGo() {
        browser.click(By.cssSelector(".desk-title h1"));
    }

    private static DeskPage opened(String source) {
        browser.open("annotation/desk?source=" + source);
        return new DeskPage(browser);
    }
}
