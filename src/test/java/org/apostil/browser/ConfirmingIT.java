package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.apostil.api.Telling;
import org.apostil.api.Telling.Told;
import org.apostil.browser.pages.Card;
import org.apostil.browser.pages.CredibilityNoteForm;
import org.apostil.browser.pages.DeskPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Grade 1 on the desk, and the page on which it is recorded where statements come from. */
class ConfirmingIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String LATE = "The ferry was late.";
    private static Browser browser;
    private static Told post;
    private static String claim;

    @BeforeAll
    static void let_two_tell_the_same() {
        Telling telling = new Telling(Room.open());
        post = telling.source("Harbour Post", "2024-05-03");
        claim = Telling.claim(telling.statement("analyst", post, LATE));
        telling.statement("analyst", telling.source("The Tide", "2024-05-04"), LATE);
        browser = BROWSERS.signedIn("analyst").browser();
    }

    @Test
    void grade_1_is_given_when_an_independent_origin_is_recorded_and_not_before() {
        browser.open("corroboration/origins?claim=" + claim);
        assertEquals("2 statements go back to 2 independent origins; no approved statement is among them.", browser.text(By.className("finding")));
        record("All of The Tide", "harbour", "Source: Harbour Post");
        browser.until("they are one", () -> browser.text(By.className("finding")).startsWith("2 statements go back to one origin"));
        assertEquals("The same origin: these do not confirm each other.", browser.text(By.cssSelector(".origins .hint")));

        CredibilityNoteForm note = grade();
        assertEquals(List.of(), note.confirmable());
        note.saveInVain();
        assertTrue(note.fields().message("independentOrigin").startsWith("Grade 1 needs an origin"), note.fields().message("independentOrigin"));
        note.cancel();

        browser.open("corroboration/origins?claim=" + claim);
        browser.click(By.xpath("//*[@id='recorded']//button[normalize-space()='End']"));
        browser.until("they are two again", () -> browser.text(By.className("finding")).startsWith("2 statements go back to 2 independent origins"));

        Card card = grade().confirmedBy("The Tide, 4 May 2024").saveDraft();
        assertTrue(card.open().text().contains("The Tide, 4 May 2024"), card.text());
    }

    @Test
    void what_was_approved_as_grade_1_and_rests_on_one_origin_by_now_stands_on_the_claim_and_in_the_work_of_the_lead() {
        Room room = Room.open();
        Telling telling = new Telling(room);
        Told early = telling.source("Morning Post", null);
        String statement = telling.statement("analyst", early, LATE);
        String other = telling.statement("analyst", telling.source("Evening Post", null), LATE);
        String note = Caller.as("analyst").post("source-versions/" + early.version() + "/annotations",
            Telling.note(statement, "\"credibility\":\"1\",\"credibilityReason\":\"Two say so.\",\"confirmedBy\":\"%s\"".formatted(other))).is(201).id();
        Room.step("analyst", note, "submit").is(200);
        Room.step("reviewer", note, "approve").is(200);
        Caller.as("analyst").post("projects/" + room.project() + "/origins", "{\"of\":{\"statement\":\"%s\"},\"from\":{\"statement\":\"%s\"},\"knownBy\":\"The same words.\"}".formatted(other, statement)).is(201);
        Browser lead = BROWSERS.signedIn("lead").browser();
        lead.open("claim/claim?id=" + Telling.claim(statement));
        assertTrue(lead.text(By.cssSelector(".circular")).contains("Both go back to Morning Post"), lead::text);
        assertEquals("", Axe.violations(lead));
        lead.open("project/project?id=" + room.project());
        assertTrue(lead.text(By.cssSelector("[aria-labelledby=unborne]")).contains("Both go back to Morning Post"), lead::text);
        lead.click(By.cssSelector("[aria-labelledby=unborne] a"));
        assertTrue(new DeskPage(lead).selectedCard().is("approved").annotation().equals(note));
    }

    @Test
    void circular_reporting_is_shown_as_such() {
        Telling telling = new Telling(Room.open());
        String round = Telling.claim(telling.statement("analyst", telling.source("Morning Star", null), LATE));
        telling.statement("analyst", telling.source("Evening Star", null), LATE);
        browser.open("corroboration/origins?claim=" + round);
        record("All of Morning Star", "evening", "Source: Evening Star");
        browser.until("it is recorded", () -> browser.texts(By.cssSelector("#recorded li")).size() == 1);
        record("All of Evening Star", "morning", "Source: Morning Star");
        assertEquals("Morning Star → Evening Star → Morning Star", browser.see(By.cssSelector(".circular li")).getText());
    }

    @Test
    void what_was_chosen_stays_when_it_is_not_said_how_it_is_known() {
        browser.open("corroboration/origins?claim=" + claim);
        choose("All of Harbour Post", "coast", "Not among our sources: coast");
        browser.click(By.id("origin:record"));
        assertEquals("Say how it is known: a dateline, a link, the same words.", browser.text(By.cssSelector("#origin .ui-message-error")));
        assertEquals("Not among our sources: coast", browser.see(By.id("origin:from_input")).getDomProperty("value"));
    }

    private static CredibilityNoteForm grade() {
        browser.open("annotation/desk?source=" + post.source());
        CredibilityNoteForm note = new DeskPage(browser).select("says").credibilityNote();
        note.pickClaim("1", "1 · " + LATE);
        return note.credibility("1 · Confirmed by other sources", "Another has it too.");
    }

    private static void record(String of, String typed, String from) {
        choose(of, typed, from);
        browser.write(By.id("origin:knownBy"), "It says so at its foot.");
        browser.click(By.id("origin:record"));
    }

    private static void choose(String of, String typed, String from) {
        new Select(browser.see(By.id("origin:of"))).selectByVisibleText(of);
        browser.write(By.id("origin:from_input"), typed);
        browser.click(By.xpath("//*[@id='origin:from_panel']//li[normalize-space()='" + from + "']"));
    }
}
