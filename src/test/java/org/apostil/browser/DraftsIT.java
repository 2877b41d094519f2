package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.apostil.browser.pages.AnnotationForm;
import org.apostil.browser.pages.ClaimForm;
import org.apostil.browser.pages.CommentForm;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.DiscussionForm;
import org.apostil.browser.pages.HomePage;
import org.apostil.browser.pages.StepForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is typed is kept while it is typed, for the person who types it and for nobody else, until they save or cancel it. */
class DraftsIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Browser browser;
    private static String desk;

    @BeforeAll
    static void add_a_source() {
        browser = BROWSERS.signedIn("analyst2").browser();
        TextOfOurOwn.addedBy(HomePage.open(browser), "Unfinished forms");
        desk = browser.address();
    }

    @Test
    void unfinished_claim_is_offered_after_a_reload_and_comes_back_whole() {
        ClaimForm claim = openDesk(browser).select("It was late").claim();
        new DeskPage(browser).selectWithin("the harbour master said", "said").addAs("Cue");
        claim.proposition("The ferry was late.").mode("Direct quotation").newSpeaker("Harbour master of the drafts", "Person", "In charge of the harbour");
        claim.note("Typed and not saved.");
        assertTrue(claim.kept().matches("Saved \\d\\d:\\d\\d"), claim.kept());

        DeskPage again = openDesk(browser);
        assertTrue(again.unfinished().contains("Unfinished claim on “It was late”"), again.unfinished()::toString);
        ClaimForm back = again.continueClaim("It was late");
        assertEquals("The ferry was late.", back.fields().written("proposition"));
        assertEquals("Typed and not saved.", back.fields().written("note"));
        assertEquals(List.of("Direct quotation"), back.fields().chosen("mode"));
        assertEquals(List.of("Harbour master of the drafts"), back.chain().speakers());
        assertEquals(List.of("content It was late", "cue said"), back.passages());
        assertEquals(List.of("said"), again.highlights("form-cue"));

        assertEquals("draft", back.saveDraft().state());
        assertFalse(openDesk(browser).unfinished().contains("Unfinished claim on “It was late”"), "What is saved is not unfinished");
    }

    @Test
    void two_tabs_of_one_person_keep_a_form_each() {
        CommentForm here = openDesk(browser).select("two sailors").comment();
        here.note("Words of one tab.");
        here.kept();
        String tab = browser.openTab();
        CommentForm there = openDesk(browser).select("two sailors").comment();
        there.note("Words of the other tab.");
        there.kept();

        DeskPage again = openDesk(browser);
        assertEquals(2, again.unfinished().stream().filter(each -> each.contains("two sailors")).count(), again.unfinished()::toString);
        again.discard("two sailors");
        again.bringBack();
        AnnotationForm.broughtBack(browser).cancel();
        browser.goToTab(tab);
        assertEquals("Words of one tab.", here.fields().written("note"));
        assertTrue(here.saveDraft().text().contains("Words of one tab."));
    }

    @Test
    void cancelled_form_is_brought_back() {
        CommentForm comment = openDesk(browser).select("at noon").comment();
        comment.note("Cancelled too early.");
        comment.cancel();
        new DeskPage(browser).bringBack();
        AnnotationForm back = AnnotationForm.broughtBack(browser);
        assertEquals("Cancelled too early.", back.fields().written("note"));
        assertEquals(List.of("content at noon"), back.passages());
        back.cancel();
        assertFalse(openDesk(browser).unfinished().toString().contains("at noon"), "What is cancelled is not unfinished");
    }

    @Test
    void reasons_and_discussions_are_kept_too() {
        DeskPage own = openDesk(browser);
        own.select("counted").comment().note("To be decided on.").saveAndSubmit();
        DiscussionForm discussion = own.select("the newspaper").discuss();
        discussion.fields().write("text", "Which one?");
        discussion.kept();
        assertEquals("Which one?", openDesk(browser).continueDiscussion("the newspaper").fields().written("text"));

        Browser reviewers = BROWSERS.signedIn("reviewer").browser();
        StepForm rejection = openDesk(reviewers).card("comment", "To be decided on.").open().reject();
        rejection.because("A reason that took a while.");
        rejection.kept();
        assertEquals("A reason that took a while.", openDesk(reviewers).continueDecision("Reject").reason());
    }

    @Test
    void colleagues_see_nothing_of_it_and_who_is_no_member_has_no_access() throws SQLException {
        CommentForm comment = openDesk(browser).select("passengers").comment();
        comment.note("For nobody's eyes yet.");
        comment.kept();
        Browser theirs = BROWSERS.signedIn("analyst").browser();
        openDesk(theirs);
        assertFalse(theirs.source().contains("For nobody's eyes yet."));
        assertFalse(theirs.source().contains("passengers”"));
        member(false);
        try {
            browser.open(desk);
            assertTrue(browser.text().contains("Nothing here"), browser.text());
        } finally {
            member(true);
        }
        assertTrue(openDesk(browser).unfinished().toString().contains("passengers"), "A member again has it again");
    }

    private static void member(boolean back) throws SQLException {
        String of = "from app_user u, source s where u.username = 'analyst2' and s.id = ?::uuid";
        try (Connection owner = BROWSERS.apostil().database().connect();
             PreparedStatement change = owner.prepareStatement(back
                 ? "insert into member (project_id, user_id, role, since) select s.project_id, u.id, 'ANALYST', now() " + of
                 : "delete from member m using app_user u, source s where u.username = 'analyst2' and s.id = ?::uuid and m.user_id = u.id and m.project_id = s.project_id")) {
            change.setString(1, desk.substring(desk.indexOf("source=") + "source=".length()));
            assertEquals(1, change.executeUpdate());
        }
    }

    private static DeskPage openDesk(Browser who) {
        who.open(desk);
        return new DeskPage(who);
    }
}
