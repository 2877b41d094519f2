package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** A lead withdraws a source, restores it, and purges it. */
class PurgeIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Test
    void lead_withdraws_and_restores_and_the_desk_says_so() {
        Room room = Room.open();
        Browser lead = BROWSERS.signedIn("lead").browser();
        lead.open("source/provenance?source=" + room.source());
        lead.click(By.xpath("//*[self::a or self::button][normalize-space()='Withdraw or purge']"));
        lead.see(By.id("standing:withdraw"));
        lead.click(By.id("standing:withdraw"));
        lead.until("it asks why", () -> lead.text().contains("Say why it is withdrawn. It is still in the work."));
        lead.write(By.id("standing:reason"), "A copy of another");
        lead.click(By.id("standing:withdraw"));
        assertTrue(lead.text(By.cssSelector(".withdrawn")).contains("Withdrawn by Lead"), lead::text);
        assertTrue(lead.text(By.cssSelector(".withdrawn")).contains("A copy of another"), lead::text);
        assertEquals("", Axe.violations(lead));
        Browser observer = BROWSERS.signedIn("observer").browser();
        observer.open("annotation/desk?source=" + room.source());
        observer.see(By.cssSelector(".withdrawn"));
        assertFalse(observer.shows(By.cssSelector(".withdrawn a")), "Only a lead restores");
        observer.open("source/sources?project=" + room.project());
        assertTrue(observer.text().contains("No source yet"), observer::text);
        lead.click(By.cssSelector(".withdrawn a"));
        lead.write(By.id("standing:reason"), "It is not");
        lead.click(By.id("standing:restore"));
        lead.see(By.cssSelector(".desk-text"));
        lead.gone(By.cssSelector(".withdrawn"));
    }

    @Test
    void lead_who_looked_before_a_colleague_withdrew_it_is_told_so_and_keeps_what_they_typed() {
        Room room = Room.open();
        Browser lead = BROWSERS.signedIn("lead").browser();
        lead.open("source/standing?source=" + room.source());
        lead.write(By.id("standing:reason"), "A copy of another");
        Room.fate("lead", room.source(), "withdrawal", "{\"reason\":\"Not of ours\"}").is(200);
        lead.click(By.id("standing:withdraw"));
        lead.until("it is told", () -> lead.text().contains("Somebody else withdrew or restored this source while you looked. It is withdrawn now"));
        assertEquals("A copy of another", lead.see(By.id("standing:reason")).getDomProperty("value"));
        lead.click(By.id("standing:restore"));
        lead.see(By.cssSelector(".desk-text"));
        lead.gone(By.cssSelector(".withdrawn"));
    }

    @Test
    void lead_purges_after_typing_the_title_and_the_address_says_what_happened() {
        Room room = Room.open();
        room.submitted("analyst");
        Browser lead = BROWSERS.signedIn("lead").browser();
        lead.open("source/standing?source=" + room.source());
        assertTrue(lead.see(By.id("purge")).getText().contains("1 annotation with their history"), lead::text);
        lead.write(By.id("purge:reason"), "By order of a court");
        lead.write(By.id("purge:title"), "Another");
        lead.click(By.id("purge:purgeIt"));
        lead.until("the title is another", () -> lead.text().contains("This is not the title of the source. Nothing was erased."));
        assertEquals("By order of a court", lead.see(By.id("purge:reason")).getAttribute("value"), "What was typed is still there");
        lead.write(By.id("purge:title"), "Source");
        lead.click(By.id("purge:purgeIt"));
        lead.see(By.cssSelector(".list-table"));
        assertEquals("purged", Caller.as("observer").get("sources/" + room.source() + "/standing").is(200).json().at("/standing/code").asText());
        lead.open("annotation/desk?source=" + room.source());
        assertEquals(410, lead.status());
        assertTrue(lead.text().contains("This source was purged by Lead on") && lead.text().contains("By order of a court."), lead::text);
        assertEquals("", Axe.violations(lead));
        lead.open("audit/trail?project=" + room.project());
        assertTrue(lead.text().contains("purged a source"), lead::text);
    }
}
