package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.browser.pages.Card;
import org.apostil.browser.pages.ClaimForm;
import org.apostil.browser.pages.Comparison;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.HomePage;
import org.apostil.browser.pages.StepForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who saves too late sees both versions side by side and chooses; nothing is overwritten. Two browsers, as two devices have them. */
class StaleSaveIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Browser mine;
    private static Browser theirs;
    private static String desk;

    @BeforeAll
    static void add_a_source() {
        mine = BROWSERS.signedIn("analyst2").browser();
        TextOfOurOwn.addedBy(HomePage.open(mine), "Stale saves");
        desk = mine.address();
        theirs = BROWSERS.signedIn("analyst2").browser();
    }

    @Test
    void stale_edit_is_compared_field_by_field_and_becomes_a_revision_on_top() {
        openDesk(mine).select("It was late").claim().proposition("The ferry was late.").mode("Direct quotation")
                .newSpeaker("Harbour master of the two", "Person", "Master of the harbour").saveDraft();
        ClaimForm stale = openDesk(mine).card("claim", "The ferry was late.").open().editClaim();
        ClaimForm fast = openDesk(theirs).card("claim", "The ferry was late.").open().editClaim();
        fast.proposition("The ferry was very late.").note("Added by theirs.");
        fast.saveDraft();

        stale.proposition("The ferry was late at noon.").mode("Indirect (paraphrase)");
        Comparison comparison = stale.saveTooLate();
        assertEquals(List.of("Claim both changed it: choose", "How it is said you changed it", "Note they changed it"), comparison.fields());
        assertTrue(comparison.text().contains("The ferry was late at noon.") && comparison.text().contains("The ferry was very late."), comparison.text());
        assertEquals(List.of(), comparison.chosen("Claim"), "Nothing is chosen where both changed it");
        assertEquals(List.of("Mine"), comparison.chosen("How it is said"));
        assertEquals(List.of("Theirs"), comparison.chosen("Note"));
        assertTrue(comparison.saveInVain().contains("Claim: choose mine or theirs"), comparison.text());

        String card = comparison.choose("Claim", "Mine").save().text();
        assertTrue(card.contains("The ferry was late at noon.") && card.contains("Added by theirs.") && card.contains("Indirect"), card);
        assertTrue(card.contains("revision 3"), card);
    }

    @Test
    void stale_edit_goes_on_in_the_form_with_what_was_chosen() {
        openDesk(mine).select("two sailors").comment().note("Two?").saveDraft();
        var stale = openDesk(mine).card("comment", "Two?").open().editComment();
        openDesk(theirs).card("comment", "Two?").open().editComment().note("Two, or three?").saveDraft();
        stale.note("Who says two?");
        var form = stale.saveTooLate().choose("Note", "Theirs").backToTheForm();
        assertEquals("Two, or three?", form.fields().written("note"));
        form.note("Two, or three? Who says so?");
        assertTrue(form.saveDraft().text().contains("Two, or three? Who says so?"));
    }

    @Test
    void decision_on_what_changed_is_asked_for_again_and_its_reason_stays() {
        openDesk(mine).select("counted").comment().note("By whom?").saveAndSubmit();
        Browser reviewers = BROWSERS.signedIn("reviewer").browser();
        StepForm rejection = openDesk(reviewers).card("comment", "By whom?").open().reject().because("It asks for nothing.");
        var edit = openDesk(mine).card("comment", "By whom?").open().editComment();
        edit.note("Counted by whom, and when?");
        edit.saveAndSubmit();

        String changed = rejection.takeTooLate();
        assertTrue(changed.contains("By whom?") && changed.contains("Counted by whom, and when?"), changed);
        assertEquals("It asks for nothing.", rejection.reason());
        rejection.take();
        Card card = new DeskPage(reviewers).card("comment", "Counted by whom, and when?");
        card.is("rejected");
    }

    private static DeskPage openDesk(Browser who) {
        who.open(desk);
        return new DeskPage(who);
    }
}
