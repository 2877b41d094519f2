package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        assertEquals("The ferry was punctual.", browser.see(By.id("relation:other_input")).getDomProperty("value"));
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
