package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.apostil.api.Telling;
import org.apostil.browser.pages.DeskPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** The page on which stands who said what when. */
class WhoSaidWhatIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Browser browser;
    private static String claim;

    @BeforeAll
    static void let_several_speak() {
        Telling telling = new Telling(Room.open());
        String master = telling.speaker("Harbour master", "person");
        claim = Telling.claim(telling.statement("analyst", telling.source("Harbour Post", "2024-05-03"), "The ferry was late.", master));
        String denied = Telling.claim(telling.statement("analyst", telling.source("The Tide", "2024-05-04"), "The ferry was punctual.", telling.speaker("The owner", "organisation")));
        Caller.as("analyst").post("claims/" + denied + "/relations", "{\"relation\":\"contradicts\",\"other\":\"%s\"}".formatted(claim)).is(201);
        telling.statement("analyst", telling.source("Evening Tide", "2024-05-02"), "The ferry was late.", master);
        browser = BROWSERS.signedIn("observer").browser();
    }

    @Test
    void those_who_speak_stand_side_by_side_each_with_what_they_said_by_date() {
        open("");
        assertEquals(List.of("Harbour master\nPerson", "The owner\nOrganisation"), browser.texts(By.cssSelector(".voice h2")));
        assertEquals(List.of("2 May 2024", "3 May 2024"), browser.texts(By.cssSelector(".voice:first-child .said-when")));
        assertEquals("Is contradicted by", browser.text(By.cssSelector(".voice:nth-child(2) .position")));
        assertEquals(Boolean.TRUE, browser.run("const [a, b] = document.querySelectorAll('.voice'); return a.getBoundingClientRect().top === b.getBoundingClientRect().top"));
    }

    @Test
    void rows_stand_by_date_and_each_leads_to_its_card() {
        open("");
        browser.click(By.linkText("In rows, by date"));
        browser.until("the rows are there", () -> browser.texts(By.cssSelector("#said tbody tr td:first-child span:last-child")).equals(List.of("2 May 2024", "3 May 2024", "4 May 2024")));
        browser.click(By.cssSelector("#said tbody tr:nth-child(2) a"));
        browser.until("the desk is open at the card", () -> browser.address().startsWith("annotation/desk"));
        assertTrue(new DeskPage(browser).selectedCard().text().contains("The ferry was late."));
    }

    @Test
    void pages_say_how_many_statements_of_withdrawn_sources_are_left_out_and_lead_to_these() {
        Room room = Room.open();
        String speaker = room.speaker("Harbour master", "person");
        Telling telling = new Telling(room);
        Telling.Told copy = telling.source("A copy", null);
        String copied = Telling.claim(telling.statement("analyst", copy, "The ferry was late.", speaker));
        telling.statement("analyst", telling.source("Harbour Post", null), "The ferry was late.", speaker);
        Room.fate("lead", copy.source(), "withdrawal", "{\"reason\":\"A copy\"}").is(200);
        for (String page : List.of("claim/claim?id=" + copied, "corroboration/said?claim=" + copied, "corroboration/origins?claim=" + copied, "speaker/speaker?id=" + speaker)) {
            browser.open(page);
            assertEquals("1 statement of withdrawn sources is left out. Withdrawn sources", browser.text(By.cssSelector(".left-out")).replaceAll("\\s+", " "), page);
            assertEquals("", Axe.violations(browser), page);
        }
        browser.click(By.linkText("Withdrawn sources"));
        browser.until("the list has it", () -> browser.text(By.cssSelector(".list-table tbody")).contains("A copy"));
    }

    @Test
    void narrow_window_shows_all_of_it_without_scrolling_sideways() {
        Browser narrow = BROWSERS.signedIn("observer").browser();
        narrow.size(390, 844);
        for (String by : List.of("", "&by=date")) {
            narrow.open("corroboration/said?claim=" + claim + by);
            narrow.see(By.cssSelector(".voice, #said"));
            assertFalse((Boolean) narrow.run("return document.documentElement.scrollWidth > innerWidth"));
            assertTrue((Boolean) narrow.run("return [...document.querySelectorAll('.voice li, #said td')].every((each) => each.getBoundingClientRect().right <= innerWidth)"));
            assertEquals("", Axe.violations(narrow));
        }
    }

    private static void open(String more) {
        browser.open("corroboration/said?claim=" + claim + more);
        browser.see(By.cssSelector(".voice, #said"));
    }
}
