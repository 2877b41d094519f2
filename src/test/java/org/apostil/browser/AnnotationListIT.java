package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.api.Blind;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.apostil.browser.pages.ListPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** A reviewer decides on several annotations in the list of all; an analyst withdraws theirs. */
class AnnotationListIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static ListPage list(String who, Room room, String query) {
        return ListPage.open(BROWSERS.signedIn(who).browser(), "annotation/annotations?project=" + room.project() + query);
    }

    @Test
    void several_are_decided_on_and_what_was_refused_says_why() {
        Room room = Room.open();
        String discussed = room.submitted("analyst");
        room.thread(discussed);
        room.submitted("analyst2");
        ListPage page = list("reviewer", room, "&state=submitted");
        assertEquals("2 annotations", page.place());
        page.tickAll().leads(() -> page.browser().click(By.id("rows:approve")));
        assertTrue(page.outcome().startsWith("Approved: 1. Refused: 1."), page::outcome);
        assertTrue(page.outcome().contains("A discussion on it is open"), page::outcome);
        assertEquals("1 annotation", page.place());
        page.tick(0).leads(() -> page.browser().click(By.id("rows:reject")));
        assertTrue(page.browser().text().contains("Say why"), page.browser()::text);
        assertEquals("submitted", Caller.as("lead").get("annotations/" + discussed).json().at("/state/code").asText());
    }

    @Test
    void ones_own_are_withdrawn_and_restored() {
        Room room = Room.open();
        String annotation = room.draft("analyst");
        ListPage page = list("analyst", room, "");
        assertFalse(page.browser().shows(By.id("rows:approve")));
        page.tick(0);
        page.browser().write(By.id("rows:reason"), "Said elsewhere");
        page.leads(() -> page.browser().click(By.id("rows:withdraw")));
        assertEquals("Withdrawn: 1.", page.outcome());
        assertTrue(page.lines().getFirst().contains("Withdrawn"), page.lines()::toString);
        assertEquals(1, page.choose("state", "Withdrawn").rows().size());
        page.tick(0);
        page.leads(() -> page.browser().click(By.id("rows:restore")));
        assertEquals("Restored: 1.", page.outcome());
        assertEquals("No annotation fits. Ask for less.", page.browser().text(By.cssSelector("#rows .ui-datatable-empty-message")));
        assertEquals("draft", Caller.as("lead").get("annotations/" + annotation).json().at("/state/code").asText());
    }

    @Test
    void row_leads_to_its_card_on_the_desk() {
        Room room = Room.open();
        String annotation = room.draft("analyst");
        ListPage page = list("observer", room, "");
        By link = By.cssSelector(".list-table td a.strong");
        assertTrue(page.browser().see(link).getAttribute("href").endsWith("/annotation/desk?source=" + room.source() + "#annotation=" + annotation));
        page.browser().click(link);
        page.browser().see(By.cssSelector(".desk-text"));
    }

    @Test
    void blind_reader_sees_their_own_alone_and_is_told_so() {
        Room room = Blind.room();
        room.draft("analyst");
        room.draft("analyst2");
        ListPage page = list("analyst2", room, "");
        assertEquals("1 annotation", page.place());
        assertTrue(page.browser().text().contains("What the blind first pass keeps back from you on the desk, it keeps back here"));
        assertEquals(List.of("Second analyst"), page.lines().stream().map(line -> line.contains("Second analyst") ? "Second analyst" : line).toList());
    }
}
