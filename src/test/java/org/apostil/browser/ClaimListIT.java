package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.apostil.api.Blind;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.apostil.api.Telling;
import org.apostil.browser.pages.ListPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Somebody works in the list of claims. */
class ClaimListIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Test
    void claims_are_narrowed_ordered_and_leafed_through() {
        Room room = Room.open();
        IntStream.rangeClosed(1, 60).forEach(number -> add(room, "Ferry %02d was late.".formatted(number)));
        Caller.as("analyst").post("claims/" + add(room, "The harbour was closed.") + "/verdicts", "{\"verdict\":\"supported\",\"reason\":\"All say so.\"}").is(201);
        ListPage page = list("observer", room, "");
        assertEquals("1–50 of 61 claims", page.place());
        assertEquals("The harbour was closed.", page.rows().getFirst());
        page.order("Claim");
        assertEquals("Ferry 01 was late.", page.rows().getFirst());
        page.ask("words", "ferry 0");
        assertEquals("9 claims", page.place());
        page = list("observer", room, "").choose("verdict", "Supported");
        assertEquals(List.of("The harbour was closed."), page.rows());
        assertFalse(page.browser().shows(By.cssSelector("[name=chosen]")));
    }

    @Test
    void several_are_found_worth_checking_and_given_to_somebody_at_once() {
        Room room = Room.open();
        List.of("The ferry was late.", "The ferry was full.", "It is a fine ferry.").forEach(claim -> add(room, claim));
        ListPage page = list("analyst", room, "&sort=claim");
        page.tick(2).tick(1);
        new Select(page.browser().see(By.id("rows:worth"))).selectByIndex(3);
        page.browser().write(By.id("rows:reason"), "Lives depend on it.");
        page.leads(() -> page.browser().click(By.id("rows:say")));
        assertEquals("Now CFS: 2.", page.outcome());
        assertEquals(List.of(false, true, true), page.lines().stream().map(line -> line.contains("CFS Factual and check-worthy")).toList());
        page.tick(1);
        new Select(page.browser().see(By.id("rows:assignee"))).selectByVisibleText("Reviewer");
        page.leads(() -> page.browser().click(By.id("rows:assign")));
        assertEquals("Assigned: 1.", page.outcome());
        assertTrue(page.lines().get(1).contains("Reviewer"), page.lines()::toString);
    }

    @Test
    void statements_are_counted_as_far_as_they_are_seen() {
        Room room = Room.open();
        Telling telling = new Telling(room);
        telling.statement("analyst", telling.source("Harbour Post", null), "The ferry was late.");
        telling.statement("analyst2", telling.source("The Tide", null), "The ferry was late.");
        telling.statement("analyst2", telling.source("Star", null), "The ferry was full.");
        assertTrue(list("analyst", room, "&sort=-claim").lines().getFirst().replace('\n', ' ').contains(" 2 "));
        Blind.set(room, true);
        ListPage page = list("analyst", room, "");
        assertEquals(List.of("The ferry was late."), page.rows());
        assertTrue(page.lines().getFirst().replace('\n', ' ').contains(" 1 "), page.lines()::toString);
        assertEquals("1 claim", page.place());
    }

    @Test
    void on_a_narrow_window_nothing_is_cut_off() {
        Room room = Room.open();
        add(room, "The ferry was late, and nobody on the quay could say why it had been let out at all.");
        Browser browser = BROWSERS.signedIn("analyst", Appearance.DARK).browser();
        browser.size(390, 844);
        ListPage.open(browser, "claim/claims?project=" + room.project());
        assertEquals("", Axe.violations(browser));
        assertFalse((Boolean) browser.run("return document.documentElement.scrollWidth > innerWidth"));
    }

    private static ListPage list(String who, Room room, String query) {
        return ListPage.open(BROWSERS.signedIn(who).browser(), "claim/claims?project=" + room.project() + query);
    }

    private static String add(Room room, String claim) {
        return Caller.as("analyst").post("projects/" + room.project() + "/claims", "{\"proposition\":\"%s\"}".formatted(claim)).is(201).id();
    }
}
