package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.apostil.browser.pages.CommentForm;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.HomePage;
import org.apostil.browser.pages.JoinPage;
import org.apostil.browser.pages.MembersPage;
import org.apostil.browser.pages.ProjectPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** A lead and somebody new: invited, working, removed while they type; and the guidelines beside their text. */
class TeamIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String PASSWORD = "a sentence of a few words";

    @Test
    void somebody_new_comes_by_a_link_and_is_removed_while_they_type() {
        HomePage home = BROWSERS.signedIn("lead");
        DeskPage text = TextOfOurOwn.addedBy(home, "Team");
        String desk = text.browser().address();
        MembersPage members = project(text.browser()).members();
        String email = UUID.randomUUID() + "@example.org";
        assertTrue(members.inviteInVain("nobody@").contains("is no e-mail address"));
        String link = members.invite(email, "Analyst");
        assertTrue(members.invitations().getFirst().contains(email), members.invitations().toString());

        Browser theirs = BROWSERS.opened("newcomer", Appearance.LIGHT);
        JoinPage door = JoinPage.open(theirs, link).registerInVain();
        assertTrue(door.offer().contains("Analyst") && door.offer().contains("Lead"), door.offer());
        ProjectPage joined = door.register("Newcomer", "new-" + email.substring(0, 8), PASSWORD);
        assertTrue(joined.browser().text().contains("Newcomer"), joined.browser().text());
        theirs.open(link);
        assertTrue(theirs.text().contains("This invitation does not work"), theirs.text());

        theirs.open(desk);
        CommentForm comment = new DeskPage(theirs).select("two sailors").comment();
        comment.note("Typed before the removal.");
        comment.kept();
        text.browser().reload();
        members = project(home.browser()).members();
        assertTrue(members.members().toString().contains("Newcomer"), members.members().toString());
        assertTrue(members.leaveInVain().contains("You are the only lead of this project"));
        home.browser().reload();
        project(home.browser()).members().changeRole("Newcomer", "Reviewer").remove("Newcomer", "Has left the organisation");

        theirs.until("it is said in one sentence", () -> theirs.text().contains("You are no longer a member of this project"));
        assertEquals("Typed before the removal.", comment.fields().written("note"));
        theirs.click(By.id("composer:save"));
        theirs.until("it is not saved", () -> theirs.text().contains("There is nothing here, or you are not a member") || theirs.text().contains("This is not open to you any more"));
        assertEquals("Typed before the removal.", comment.fields().written("note"));
        theirs.open(desk);
        assertTrue(theirs.text().contains("Nothing here"), theirs.text());
    }

    @Test
    void who_has_an_account_joins_with_it() {
        HomePage home = BROWSERS.signedIn("lead");
        ProjectPage made = home.makeProject("Joined " + UUID.randomUUID());
        String link = made.members().invite(UUID.randomUUID() + "@example.org", "Observer");
        Browser theirs = BROWSERS.signedIn("reviewer").browser();
        ProjectPage joined = JoinPage.open(theirs, link).accept();
        assertFalse(joined.browser().text().contains("Invite"), joined.browser().text());
    }

    @Test
    void guidelines_stand_beside_the_text_and_stay_open() {
        HomePage home = BROWSERS.signedIn("lead");
        DeskPage text = TextOfOurOwn.addedBy(home, "Guided");
        Browser browser = text.browser();
        String desk = browser.address();
        project(browser).writeGuidelines("# What a claim is\n\nOne **proposition**.\n\n<script>alert(1)</script>");
        assertTrue(browser.text().contains("<script>alert(1)</script>"), browser.text());
        browser.open(desk);
        new DeskPage(browser);
        By panel = By.id("guidelines");
        assertFalse(browser.shows(panel));
        browser.press("g");
        assertTrue(browser.see(panel).getText().contains("What a claim is"));
        browser.reload();
        browser.see(panel);
        browser.click(By.cssSelector("[data-guidelines]"));
        browser.gone(panel);
        browser.size(390, 844);
        browser.click(By.cssSelector("[data-guidelines]"));
        browser.see(panel);
        browser.press(org.openqa.selenium.Keys.ESCAPE);
        browser.gone(panel);
        browser.size(1440, 900);
    }

    @Test
    void policy_that_asks_for_more_approvals_than_members_can_give_says_so() {
        Browser browser = BROWSERS.signedIn("lead").makeProject("Alone " + UUID.randomUUID()).browser();
        browser.click(By.xpath("//nav[@class='rooms']/a[text()='Policy']"));
        browser.see(By.id("policy:approvalsNeeded"));
        assertFalse(browser.text().contains("Nothing can be approved"), browser.text());
        browser.write(By.id("policy:approvalsNeeded"), "3");
        browser.click(By.id("policy:save"));
        browser.until("what is missing is said", () -> browser.text().contains("Make 2 more members of this project Reviewer or Lead."));
    }

    private static ProjectPage project(Browser browser) {
        browser.click(By.cssSelector("nav.trail a"));
        return ProjectPage.shown(browser);
    }
}
