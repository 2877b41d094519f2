package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.apostil.api.Room;
import org.apostil.browser.pages.Card;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.HomePage;
import org.apostil.browser.pages.StepForm;
import org.apostil.browser.pages.WorkLists;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The reviewer's place: what waits, what changed since one looked, what lapsed, what is reopened and superseded. */
class ReviewingIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Browser analysts;
    private static Browser reviewers;
    private static String desk;

    @BeforeAll
    static void sign_in() {
        analysts = BROWSERS.signedIn("analyst").browser();
        reviewers = BROWSERS.signedIn("reviewer").browser();
    }

    @BeforeEach
    void add_a_source() {
        TextOfOurOwn.addedBy(HomePage.open(analysts), "Reviewing " + UUID.randomUUID());
        desk = analysts.address();
    }

    @Test
    void card_tells_what_changed_since_the_reviewer_looked_and_which_approval_lapsed() {
        openDesk(analysts).select("two sailors").comment().note("Which two sailors?").saveAndSubmit();
        openDesk(reviewers).card("comment", "Which two sailors?").open().approve();
        var edit = openDesk(analysts).card("comment", "Which two sailors?").open().editComment();
        edit.note("Which two sailors, and of which ship?");
        edit.saveDraft();

        Card card = openDesk(reviewers).card("comment", "Which two sailors, and of which ship?").open();
        card.is("submitted");
        assertTrue(card.text().contains("Approval of Reviewer lapsed: revision 2 replaced 1"), card::text);
        String changes = reviewers.see(By.cssSelector("[data-selected] .desk-changes")).getText();
        assertTrue(changes.contains("Since you last looked, at revision 1") && changes.contains("Which two sailors?") && changes.contains("of which ship?"), changes);
        reviewers.click(By.cssSelector("[data-selected] .desk-past-all summary"));
        String history = reviewers.see(By.cssSelector("[data-selected] .desk-past-list")).getText();
        assertTrue(history.contains("Revision 1 by Analyst") && history.contains("Approved by Reviewer") && history.contains("Revision 2 by Analyst"), history);

        reviewers.until("the look is remembered", () -> {
            reviewers.reload();
            new DeskPage(reviewers).card("comment", "Which two sailors, and of which ship?").open();
            return !reviewers.shows(By.cssSelector("[data-selected] .desk-changes"));
        });
    }

    @Test
    void own_edit_is_no_news_to_its_author() {
        openDesk(analysts).select("two sailors").comment().note("Which two sailors?").saveAndSubmit();
        Card card = new DeskPage(analysts).card("comment", "Which two sailors?").open();
        var edit = card.editComment();
        edit.note("Which two, and of which ship?");
        edit.saveDraft();
        assertTrue(card.text().contains("revision 2"), card::text);
        analysts.click(By.cssSelector("[data-selected] .desk-past-all summary"));
        analysts.see(By.cssSelector("[data-selected] .desk-past-list"));
        assertFalse(card.text().contains("Since you last looked"), card::text);
    }

    @Test
    void withdrawn_annotation_is_restored_from_its_card() {
        openDesk(analysts).select("two sailors").comment().note("Which two sailors?").saveDraft();
        Card card = new DeskPage(analysts).card("comment", "Which two sailors?").open();
        String annotation = card.annotation();
        card.withdraw();
        analysts.open(desk + "&withdrawn=shown#annotation=" + annotation);
        Card withdrawn = new DeskPage(analysts).selectedCard().is("withdrawn");
        assertTrue(withdrawn.actions().contains("Restore") && !withdrawn.actions().contains("Submit"), () -> withdrawn.actions().toString());
        assertTrue(withdrawn.restore().actions().contains("Submit"));
    }

    @Test
    void rejected_annotation_is_reopened_with_a_reason_and_decided_anew() {
        openDesk(analysts).select("counted").comment().note("Counted by whom?").saveAndSubmit();
        Card card = openDesk(reviewers).card("comment", "Counted by whom?").open();
        card.reject().because("It asks for nothing.").take();
        card.is("rejected");
        reviewers.press("o");
        StepForm reopening = card.reopening();
        reopening.takeInVain();
        reopening.because("It does, on second thought.").take();
        card.is("submitted");
        assertTrue(card.text().contains("Rejection of Reviewer lapsed: Reviewer reopened it"), card::text);
        card.approve();
    }

    @Test
    void approved_annotation_is_superseded_by_a_newer_one_that_is_named_by_its_words() {
        openDesk(analysts).select("A ferry").comment().note("Old remark on the ferry").saveAndSubmit();
        new DeskPage(analysts).select("the harbour at noon").comment().note("New remark on the ferry").saveAndSubmit();
        openDesk(reviewers).card("comment", "New remark on the ferry").open().approve();
        reviewers.press(Keys.ESCAPE);
        Card old = new DeskPage(reviewers).card("comment", "Old remark on the ferry").open();
        old.approve();
        old.supersedeBy("New remark");
        old.is("superseded");
        assertEquals("Superseded by annotation 2", old.succession());
    }

    @Test
    void several_are_decided_at_once_and_what_changed_meanwhile_is_refused_with_why() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Room room = Room.open();
        analysts.open("annotation/desk?source=" + room.source());
        new DeskPage(analysts).select("He said").comment().note("First " + mark).saveAndSubmit();
        new DeskPage(analysts).select("did not").comment().note("Second " + mark).saveAndSubmit();
        // The page of the project, for among one's work stand the oldest of all projects first.
        reviewers.open("project/project?id=" + room.project());
        WorkLists work = new WorkLists(reviewers);
        var edit = new DeskPage(analysts).card("comment", "Second " + mark).open().editComment();
        edit.note("Second, said otherwise " + mark);
        edit.saveDraft();

        work.choose("First " + mark).choose("Second " + mark);
        assertTrue(work.rejectInVain().contains("Say why"), "a reason is needed");
        String outcome = work.because("Where does it say so?").requestChanges();
        assertTrue(outcome.contains("Changes requested: 1. Refused: 1.") && outcome.contains("It changed since you chose it"), outcome);
        assertFalse(work.says().contains("First " + mark));
        assertTrue(work.choose("Second, said otherwise " + mark).approve().contains("Approved: 1."));

        analysts.open("project/project?id=" + room.project());
        String sentBack = analysts.see(By.id("work")).getText();
        assertTrue(sentBack.contains("First " + mark) && sentBack.contains("Where does it say so?"), sentBack);
    }

    @Test
    void keys_go_to_the_next_and_the_previous_that_one_has_not_reviewed() {
        openDesk(analysts).select("newspaper").comment().note("Which newspaper?").saveAndSubmit();
        new DeskPage(analysts).select("passengers").comment().note("How many passengers?").saveAndSubmit();
        DeskPage page = openDesk(reviewers);
        page.card("comment", "How many passengers?").open();
        reviewers.press("u");
        assertTrue(page.selectedCard().text().contains("Which newspaper?"), () -> page.selectedCard().text());
        reviewers.press("U");
        assertTrue(page.selectedCard().text().contains("How many passengers?"), () -> page.selectedCard().text());
    }

    private static DeskPage openDesk(Browser who) {
        who.open(desk);
        return new DeskPage(who);
    }
}
