package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The page of a claim: what is said of it there, and how it comes to the page of what is worth checking and leaves it. */
class ClaimPageIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Test
    void claim_that_was_chosen_stays_chosen_when_it_is_not_said_how_they_stand_to_each_other() {
        Room room = Room.open();
        room.claim("The ferry was punctual.");
        Browser browser = BROWSERS.signedIn("analyst").browser();
        browser.open("claim/claim?id=" + room.claim("The ferry was late."));
        browser.write(By.id("relation:other_input"), "punctual");
        browser.click(By.xpath("//*[@id='relation:other_panel']//li[normalize-space()='The ferry was punctual.']"));
        browser.click(By.id("relation:relate"));
        assertEquals("Choose how it stands to the other claim.", browser.text(By.cssSelector("#relation .ui-message-error")));
        assertEquals("The ferry was punctual.", browser.see(By.id("relation:other_input")).getDomProperty("value"));
    }

    @Test
    void relation_that_is_said_already_is_refused_in_words_and_what_was_chosen_stays() {
        Room room = Room.open();
        String claim = room.claim("The ferry was late.");
        String other = room.claim("The ferry was punctual.");
        Caller.as("analyst").post("claims/" + claim + "/relations", "{\"relation\":\"contradicts\",\"other\":\"%s\"}".formatted(other)).is(201);
        Browser browser = BROWSERS.signedIn("analyst").browser();
        browser.open("claim/claim?id=" + claim);
        new Select(browser.see(By.id("relation:relation"))).selectByVisibleText("contradicts");
        browser.write(By.id("relation:other_input"), "punctual");
        browser.click(By.xpath("//*[@id='relation:other_panel']//li[normalize-space()='The ferry was punctual.']"));
        browser.click(By.id("relation:relate"));
        assertEquals("This is said already.", browser.text(By.cssSelector("#relation .messages li")));
        assertEquals(1, browser.all(By.cssSelector(".messages li")).size(), "It is said in the form that it is about alone");
        assertEquals("The ferry was punctual.", browser.see(By.id("relation:other_input")).getDomProperty("value"));
    }

    @Test
    void stale_wording_stands_beside_theirs_and_is_saved_after_it() {
        Room room = Room.open();
        String claim = room.claim("The ferry was late.");
        Browser browser = BROWSERS.signedIn("analyst").browser();
        browser.open("claim/claim?id=" + claim);
        Caller.as("reviewer").put("claims/" + claim, "\"1\"", "{\"proposition\":\"The ferry came late.\",\"reason\":\"It did sail.\"}").is(200);
        browser.click(By.xpath("//summary[normalize-space()='Word it anew']"));
        browser.write(By.id("wording:proposition"), "The ferry came an hour late.");
        browser.write(By.id("wording:reason"), "The log has the hour.");
        browser.click(By.id("wording:save"));
        browser.until("both stand there", () -> browser.texts(By.cssSelector("#wording .said")).equals(List.of("The ferry came an hour late.", "The ferry came late.")));
        assertTrue(browser.text(By.id("theirs-title")).startsWith("Reviewer saved revision 2"), browser::text);
        assertEquals("", Axe.violations(browser));
        browser.click(By.id("wording:save"));
        browser.until("it says so", () -> browser.text(By.cssSelector(".page-title h1")).equals("The ferry came an hour late."));
        assertEquals(2, browser.all(By.cssSelector("ul[aria-label='What it said before'] li")).size());
    }

    @Test
    void claims_that_are_the_same_are_merged_and_parted_on_their_pages() {
        Room room = Room.open();
        String delayed = room.claim("The ferry was delayed.");
        String late = room.claim("The ferry was late.");
        Browser browser = BROWSERS.signedIn("analyst").browser();
        browser.open("claim/claim?id=" + delayed);
        browser.click(By.xpath("//summary[normalize-space()='The same as another claim?']"));
        browser.write(By.id("sameAs:into_input"), "late");
        browser.click(By.xpath("//*[@id='sameAs:into_panel']//li[normalize-space()='The ferry was late.']"));
        browser.click(By.id("sameAs:merge"));
        assertEquals("Say why they are the same.", browser.text(By.cssSelector("#sameAs .ui-message-error")));
        assertEquals("The ferry was late.", browser.see(By.id("sameAs:into_input")).getDomProperty("value"), "What was chosen stays");
        browser.write(By.id("sameAs:reason"), "The same event.");
        browser.click(By.id("sameAs:merge"));
        browser.until("the other has it", () -> browser.texts(By.cssSelector("#identity .others li")).stream().anyMatch(one -> one.startsWith("The ferry was delayed. is the same: The same event.")));
        assertEquals(2, browser.all(By.cssSelector("[aria-labelledby=statements-title] .listed > li")).size());
        assertEquals("", Axe.violations(browser));
        browser.open("claim/claim?id=" + delayed);
        assertTrue(browser.text(By.cssSelector("#identity .notice")).contains("The same as The ferry was late."), browser::text);
        browser.click(By.id("identity:undo"));
        browser.write(By.id("parting:reason"), "Two after all.");
        browser.click(By.id("parting:undo"));
        browser.gone(By.cssSelector("#identity .notice"));
        browser.open("claim/claim?id=" + late);
        assertEquals(1, browser.all(By.cssSelector("[aria-labelledby=statements-title] .listed > li")).size());
        assertTrue(browser.text().contains("Taken back: Two after all."), browser::text);
    }

    @Test
    void claim_waits_from_when_it_is_found_worth_checking_until_it_has_a_verdict() {
        Room room = Room.open();
        String claim = room.claim("The ferry was late.");
        Browser browser = BROWSERS.signedIn("analyst").browser();
        browser.open("claim/claim?id=" + claim);
        new Select(browser.see(By.id("worth:worth"))).selectByVisibleText("CFS · Factual and check-worthy");
        browser.click(By.id("worth:say"));
        assertEquals("Say why.", browser.text(By.cssSelector("#worth .ui-message-error")));
        browser.write(By.id("worth:reason"), "It decides who pays.");
        browser.click(By.id("worth:say"));
        browser.until("it is said", () -> browser.text(By.cssSelector("[aria-labelledby=worth-title] > p")).equals("CFS · Factual and check-worthy"));
        new Select(browser.see(By.id("check:assignee"))).selectByVisibleText("Reviewer");
        browser.click(By.id("check:assign"));

        Browser reviewer = BROWSERS.signedIn("reviewer").browser();
        reviewer.open("project/project?id=" + room.project());
        assertEquals(List.of("The ferry was late."), reviewer.texts(By.cssSelector("[aria-labelledby=to-check] .says")));
        assertEquals("", Axe.violations(reviewer));

        browser.open("claim/claims?project=" + room.project());
        browser.click(By.linkText("What is worth checking"));
        browser.until("it waits", () -> browser.texts(By.cssSelector("#waiting tbody a")).equals(List.of("The ferry was late.")));
        assertEquals("Reviewer", browser.text(By.cssSelector("#waiting tbody td:last-child span:last-child")));
        browser.click(By.linkText("The ferry was late."));
        new Select(browser.see(By.id("verdict:verdict"))).selectByVisibleText("Supported");
        browser.write(By.id("verdict:reason"), "The log says so.");
        browser.click(By.id("verdict:give"));
        browser.until("it has the verdict", () -> browser.text(By.cssSelector(".page-title .tag")).equals("Supported"));
        browser.open("corroboration/queue?project=" + room.project());
        browser.until("nothing waits", () -> browser.text(By.id("waiting")).contains("Nothing waits to be checked"));
    }
}
