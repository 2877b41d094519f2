package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apostil.browser.pages.CommentForm;
import org.apostil.browser.pages.ComposePage;
import org.apostil.browser.pages.DeskPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** While the database is away, pages say so and nothing that was typed is lost; when it is back, all goes on by itself. */
class DatabaseAwayIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private boolean away;

    @AfterEach
    void bring_it_back() {
        if (away) {
            back();
        }
    }

    @Test
    void page_says_so_and_recovers_by_itself() {
        Browser browser = BROWSERS.signedIn("analyst2").browser();
        stop();
        browser.open("");
        assertTrue(browser.text().contains("The database is away"), browser.text());
        assertEquals(503, browser.status());

        back();
        browser.see(By.id("projects-title"));
    }

    @Test
    void form_keeps_its_words_and_is_saved_afterwards() {
        DeskPage desk = TextOfOurOwn.addedBy(BROWSERS.signedIn("analyst2"), "Database away");
        CommentForm comment = desk.select("harbour at noon").comment();
        comment.note("Typed before it went away.");
        stop();
        comment.note("Typed before it went away, and after.");
        desk.browser().until("the form says where it is kept", () -> desk.browser().text().contains("Kept in this browser: the server does not answer"));
        assertFalse(desk.browser().shows(By.cssSelector("[role=dialog]")), "Nobody asked for anything, and a dialog stands before the form");
        desk.browser().click(By.id("composer:save"));
        desk.browser().until("the desk says that it was not saved",
                () -> desk.browser().text().matches("(?is).*(not saved|nothing was saved).*"));
        assertEquals("Typed before it went away, and after.", comment.fields().written("note"));
        assertFalse(desk.browser().text().contains("Exception"), desk.browser().text());

        back();
        desk.closeDialog();
        String kept = comment.saveDraft().text();
        assertTrue(kept.contains("Typed before it went away, and after."), kept);
        assertTrue(desk.reload().card("comment", "harbour at noon").text().contains("Typed before it went away, and after."));
    }

    @Test
    void report_is_kept_in_the_browser_until_it_is_back() {
        ComposePage compose = BROWSERS.signedIn("analyst2").openProject(Article.PROJECT).reports().begin();
        Browser browser = compose.browser();
        stop();
        compose.title("Written while it was away");
        browser.until("the form says where it is kept", () -> browser.text().contains("Kept in this browser: the server does not answer"));
        assertFalse(browser.shows(By.cssSelector("[role=dialog]")), "Nobody asked for anything, and a dialog stands before the form");

        back();
        assertTrue(compose.kept().startsWith("Saved "), "It goes there by itself");
    }

    private void stop() {
        away = true;
        BROWSERS.apostil().databaseStop();
    }

    private void back() {
        BROWSERS.apostil().databaseStart();
        away = false;
    }
}
