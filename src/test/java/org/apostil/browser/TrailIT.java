package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.apostil.browser.pages.HomePage;
import org.apostil.browser.pages.ProjectPage;
import org.apostil.browser.pages.TrailPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;

/** A reviewer reads what was done in a project. */
class TrailIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private Room room;

    @BeforeEach
    void do_this_and_that() {
        room = Room.open();
        for (int count = 0; count < 12; count++) {
            room.submitted("analyst");
        }
        Room.step("reviewer", room.submitted("analyst"), "request-changes").is(200);
    }

    @Test
    void every_event_is_a_sentence_with_what_it_changed_page_by_page() {
        TrailPage page = trail("reviewer", Appearance.LIGHT);
        assertTrue(page.lines().getFirst().contains("Reviewer asked for changes to an annotation: said"), page.lines()::getFirst);
        assertTrue(page.lines().getFirst().replace('\n', ' ').contains("submitted"), page.lines()::getFirst);
        assertTrue(page.lines().getFirst().contains("Because"), page.lines()::getFirst);
        assertEquals(25, page.lines().size());
        String first = page.place();
        assertTrue(first.startsWith("1–25 of "), first);
        room.draft("analyst");
        assertEquals(first.replaceAll(".* of ", ""), page.next(26).place().replaceAll(".* of ", ""), "What came meanwhile moves no page");
    }

    @Test
    void filter_stays_in_the_address_and_in_the_files() {
        TrailPage page = trail("lead", Appearance.LIGHT).narrow("asked for changes to an annotation", "BECAUSE");
        assertEquals(1, page.lines().size());
        assertTrue(page.browser().address().contains("action=annotation.changes-requested") && page.browser().address().contains("words=BECAUSE"), page.browser()::address);
        List<String> files = page.files();
        assertTrue(files.getFirst().contains("audit.csv?action=annotation.changes-requested&words=BECAUSE"), files::toString);
        String csv = Caller.as("lead").send("GET", files.getFirst().replaceFirst("https?://[^/]+", ""), null).is(200).text();
        assertEquals(2, csv.split("\r\n").length);
    }

    @Test
    void event_has_a_page_of_its_own_and_leads_to_what_it_was_done_to() {
        TrailPage page = trail("reviewer", Appearance.LIGHT);
        assertEquals(64, page.openEvent(0).length());
        String address = page.browser().address();
        assertTrue(address.matches(".*audit/event\\?seq=\\d+"), address);
        trail("reviewer", Appearance.LIGHT).follow(0);
        Browser desk = BROWSERS.latest();
        desk.until("the desk of the source", () -> desk.address().contains("annotation/desk?source=" + room.source()));
        Browser analyst = BROWSERS.signedIn("analyst").browser();
        analyst.open(address);
        assertFalse(analyst.text().contains("asked for changes"), analyst.text());
        analyst.open("project/project?id=" + room.project());
        assertFalse(analyst.text().contains("Audit trail"), analyst.text());
    }

    @Test
    void events_about_speakers_and_claims_lead_to_their_pages() {
        String speaker = room.speaker("Ada Quill", "person");
        String claim = room.claim("The ferry was late.");
        Browser browser = trail("reviewer", Appearance.LIGHT).browser();
        assertEquals("The ferry was late.", browser.text(By.cssSelector("a[href$='/claim/claim?id=" + claim + "']")));
        browser.click(By.linkText("Ada Quill"));
        browser.until("the page of the speaker", () -> browser.address().contains("speaker/speaker?id=" + speaker));
    }

    @ParameterizedTest
    @EnumSource
    void axe_finds_nothing(Appearance appearance) {
        TrailPage page = trail("reviewer", appearance);
        inBothWidths(page.browser());
        page.openEvent(0);
        inBothWidths(page.browser());
        Browser admin = BROWSERS.signedIn("admin", appearance).browser();
        admin.open("audit/trail");
        assertEquals("", Axe.violations(admin));
    }

    private static void inBothWidths(Browser browser) {
        assertEquals("", Axe.violations(browser));
        browser.size(390, 844);
        assertEquals("", Axe.violations(browser));
        browser.size(1440, 900);
    }

    private TrailPage trail(String who, Appearance appearance) {
        HomePage home = BROWSERS.signedIn(who, appearance);
        home.browser().open("project/project?id=" + room.project());
        return TrailPage.open(ProjectPage.shown(home.browser()));
    }
}
