package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.apostil.browser.pages.ClaimForm;
import org.apostil.browser.pages.DeskPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** Claims that are there already are offered while one is written, and used when a person says so. */
class SimilarClaimsOnTheDeskIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final By OFFERED = By.cssSelector("[id='composer:similar'] .similar-claims li > span");
    private static Browser browser;
    private static Room room;

    @BeforeAll
    static void claim_something() {
        room = Room.open();
        room.claim("The ferry left the harbour an hour late.");
        browser = BROWSERS.signedIn("analyst2").browser();
    }

    @Test
    void similar_claim_is_offered_and_the_statement_joins_it_when_it_is_used() {
        ClaimForm claim = desk().select("so").claim().proposition("The ferry left harbour one hour late");
        browser.see(OFFERED);
        assertEquals(List.of("The ferry left the harbour an hour late. Unverified"), browser.texts(OFFERED));
        browser.click(By.id("composer:offers:0:use"));
        browser.until("it is written in the field", () -> claim.fields().written("proposition").equals("The ferry left the harbour an hour late."));
        browser.see(By.className("similar-known"));
        claim.mode("Author's voice").saveDraft();
        assertEquals(List.of("The ferry left the harbour an hour late."), claims("ferry"));
    }

    @Test
    void statement_with_other_words_stays_a_claim_of_its_own_when_nothing_is_used() {
        ClaimForm claim = desk().select("not").claim().proposition("The ferries leave the harbour an hour later.");
        browser.see(OFFERED);
        claim.mode("Author's voice").saveDraft();
        assertTrue(claims("ferr").contains("The ferries leave the harbour an hour later."));
    }

    @Test
    void form_says_that_a_claim_is_joined_which_is_typed_to_the_letter() {
        ClaimForm claim = desk().select("She").claim().proposition("The ferry left the harbour an hour late.");
        assertEquals("The project has this claim already. Your statement joins it.", browser.see(By.className("similar-known")).getText());
        claim.cancel();
    }

    @Test
    void claims_page_offers_what_is_there_while_a_claim_is_written() {
        browser.open("claim/claims?project=" + room.project());
        browser.write(By.id("newClaim:proposition"), "The ferry left harbour an hour late");
        browser.click(By.xpath("//*[@id='newClaim:similar']//a[starts-with(., 'Use this one')]"));
        browser.until("the claim is open", () -> browser.text(By.tagName("h1")).equals("The ferry left the harbour an hour late."));
        browser.open("claim/claims?project=" + room.project());
        browser.write(By.id("newClaim:proposition"), "Parliament will vote.");
        browser.click(By.id("newClaim:add"));
        browser.until("the claim is open", () -> browser.text(By.tagName("h1")).equals("Parliament will vote."));
    }

    @Test
    void claim_says_which_others_are_like_it_and_restates_one() {
        String first = room.claim("Two sailors counted the passengers.");
        room.claim("Two sailors have counted the passengers");
        browser.open("claim/claim?id=" + first);
        browser.click(By.xpath("//*[@id='alike']//button[normalize-space()='It restates this']"));
        browser.until("it is related", () -> browser.texts(By.cssSelector("#relations li > span")).equals(List.of("Restates Two sailors have counted the passengers")));
    }

    private static DeskPage desk() {
        browser.open("annotation/desk?source=" + room.source());
        return new DeskPage(browser);
    }

    private static List<String> claims(String part) {
        return Caller.as("lead").get("projects/" + room.project() + "/claims").is(200).json().findValuesAsText("proposition").stream().filter(each -> each.contains(part)).toList();
    }
}
