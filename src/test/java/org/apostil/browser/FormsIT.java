package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.browser.pages.Card;
import org.apostil.browser.pages.ClaimForm;
import org.apostil.browser.pages.CredibilityNoteForm;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.HomePage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** Forms that need no thinking: what they ask explains itself, and each step has its key. */
class FormsIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Browser browser;
    private static String desk;

    @BeforeAll
    static void add_a_source() {
        browser = BROWSERS.signedIn("analyst2").browser();
        TextOfOurOwn.addedBy(HomePage.open(browser), "Forms without thinking");
        desk = browser.address();
        openDesk(browser).select("A ferry left").claim().proposition("A ferry left.").mode("Author's voice").saveDraft();
        openDesk(browser).select("the newspaper").claim().proposition("Nobody counted.").mode("Indirect (paraphrase)")
                .newSpeaker("Sailors of the forms", "Collective", "Two sailors").saveDraft();
    }

    @Test
    void grade_is_chosen_by_its_letter_and_explains_itself() {
        CredibilityNoteForm note = openDesk(browser).select("It was late").credibilityNote();
        assertFalse(browser.shows(By.id("composer:reliabilityReason")), "A reason is asked for once there is a grade");
        browser.press(Keys.TAB);
        browser.press(Keys.TAB);
        browser.until("a grade has the focus", () -> (Boolean) browser.run("return document.activeElement.type === 'radio'"));
        assertTrue(browser.see(By.cssSelector("#definition-A")).getText().startsWith("No doubt of authenticity"));
        assertEquals(List.of(), note.fields().chosen("reliability"), "Nothing is chosen before a person chooses");
        browser.press("b");
        assertEquals(List.of("B · Usually reliable"), note.fields().chosen("reliability"));
        assertTrue(browser.see(By.id("definition-B")).getText().startsWith("Minor doubt"));
        assertEquals("definition-B", browser.run("return document.activeElement.getAttribute('aria-describedby')"));
        assertTrue(browser.see(By.id("composer:reliabilityReason")).isDisplayed());
        browser.press(Keys.ARROW_DOWN);
        browser.until("the arrow key chooses the next", () -> note.fields().chosen("reliability").equals(List.of("C · Fairly reliable")));
        note.cancel();
    }

    @Test
    void origin_is_asked_for_where_the_grade_needs_one() {
        CredibilityNoteForm note = openDesk(browser).select("it was full").credibilityNote();
        assertFalse(browser.shows(By.id("composer:independentOrigin")));
        note.fields().choose("credibility", "1 · Confirmed by other sources");
        assertTrue(browser.see(By.id("composer:independentOrigin")).isDisplayed());
        note.cancel();
    }

    @Test
    void claim_to_grade_is_found_by_its_words_and_by_its_number() {
        CredibilityNoteForm note = openDesk(browser).select("It was late").credibilityNote();
        assertEquals(List.of("1 · A ferry left.", "2 · Nobody counted."), note.claimsFor("").stream().sorted().toList());
        assertEquals(List.of("2 · Nobody counted."), note.claimsFor("counted"));
        note.pickClaim("2", "2 · Nobody counted.");
        Card card = note.reliability("F · Reliability cannot be judged", "Never used before.").saveDraft();
        assertTrue(card.text().contains("2"), card.text());
    }

    @Test
    void form_is_kept_while_a_speaker_is_still_being_looked_for() {
        ClaimForm claim = openDesk(browser).select("counted the").claim();
        browser.write(By.id("composer:proposition"), "Somebody counted.");
        browser.click(By.id("composer:speakers_input"));
        browser.press("sailors");
        browser.until("the form is kept", () -> !browser.texts(By.cssSelector("#composer .saved time")).isEmpty());
        browser.see(By.xpath("//*[@id='composer:speakers_panel']//li[contains(., 'Sailors of the forms')]"));
        assertEquals("sailors", browser.see(By.id("composer:speakers_input")).getDomProperty("value"));
        assertEquals(List.of(), browser.texts(By.xpath("//*[contains(@class, 'ui-dialog')][contains(@style, 'display: block')]")));
        browser.press(Keys.ESCAPE);
        claim.cancel();
    }

    @Test
    void what_is_saved_as_soon_as_it_is_typed_is_saved_and_no_more() {
        DeskPage page = openDesk(browser);
        for (String words : List.of("Written", "thinking")) {
            page.select(words).comment();
            browser.until("the comment has the focus", () -> browser.isFocused(By.id("composer:note")));
            browser.press("Typed and saved.");
            browser.click(By.id("composer:save"));
            browser.gone(By.id("composer"));
        }
        page.select("newspaper").comment().cancel();
        assertEquals(List.of(), browser.texts(By.xpath("//*[contains(@class, 'ui-dialog')][contains(@style, 'display: block')]")));
    }

    @Test
    void speaker_who_is_not_known_yet_is_added_with_the_name_that_was_typed() {
        ClaimForm claim = openDesk(browser).select("harbour master").claim();
        browser.write(By.id("composer:speakers_input"), "Somebody entirely new");
        browser.click(By.xpath("//*[@id='composer:speakers_panel']//li[contains(., 'New speaker: Somebody entirely new')]"));
        browser.see(By.id("composer:name"));
        assertEquals("Somebody entirely new", claim.fields().written("name"));
        browser.until("the kind has the focus", () -> browser.isFocused(By.id("composer:kind")));
        claim.fields().pick("kind", "Anonymous");
        browser.click(By.id("composer:addSpeaker"));
        browser.until("the speaker is in the chain", () -> claim.chain().speakers().equals(List.of("Somebody entirely new")));
        claim.cancel();
    }

    @Test
    void chain_is_moved_by_keys_and_reads_as_a_sentence() {
        ClaimForm claim = openDesk(browser).select("told the newspaper").claim()
                .newSpeaker("Outer teller", "Person", "First").newSpeaker("Inner teller", "Person", "Second");
        assertEquals("Inner teller, as reported by Outer teller, says …", browser.see(By.cssSelector("#composer .preview")).getText());
        browser.see(By.id("composer:hops:1:remove")).sendKeys(Keys.chord(Keys.ALT, Keys.ARROW_UP));
        browser.until("the chain is turned round", () -> claim.chain().speakers().equals(List.of("Inner teller", "Outer teller")));
        browser.until("the focus stays with who was moved", () -> browser.isFocused(By.id("composer:hops:0:inwards")));
        browser.see(By.id("composer:hops:0:remove")).sendKeys(Keys.ENTER);
        browser.until("one is left", () -> claim.chain().speakers().equals(List.of("Outer teller")));
        claim.cancel();
    }

    @Test
    void same_speakers_as_before_are_one_key_away_in_a_new_session() {
        openDesk(browser).select("two sailors").claim().proposition("Nobody did.").mode("Direct quotation")
                .newSpeaker("The one before", "Organisation", "Of the harbour").saveDraft();
        Browser fresh = BROWSERS.signedIn("analyst2").browser();
        ClaimForm claim = openDesk(fresh).select("harbour at noon").claim();
        assertTrue(fresh.see(By.id("composer:sameSpeaker")).getText().contains("The one before"));
        fresh.see(By.id("composer:proposition")).sendKeys(Keys.chord(Keys.ALT, "s"));
        fresh.until("the speaker is in the chain", () -> claim.chain().speakers().equals(List.of("The one before")));
        claim.cancel();
    }

    @Test
    void span_of_a_claim_becomes_something_else_in_the_form() {
        DeskPage page = openDesk(browser);
        ClaimForm claim = page.select("It was late").claim();
        page.selectWithin("harbour master said", "said").addAs("Source");
        new Select(browser.see(By.cssSelector("#composer .desk-chip[data-role=source] select"))).selectByVisibleText("Cue");
        browser.until("it is the cue", () -> claim.passages().equals(List.of("content It was late", "cue said")));
        browser.until("it is painted as the cue", () -> page.highlights("form-cue").equals(List.of("said")));
        claim.cancel();
    }

    private static DeskPage openDesk(Browser who) {
        who.open(desk);
        return new DeskPage(who);
    }
}
