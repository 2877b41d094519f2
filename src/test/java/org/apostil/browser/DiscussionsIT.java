package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.apostil.api.Room;
import org.apostil.browser.pages.Card;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.DiscussionForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** Discussions on the desk, by real keys: who is addressed, what is set right, who sees to it. */
class DiscussionsIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Browser browser;
    private Room room;
    private DeskPage desk;

    @BeforeAll
    static void sign_in() {
        browser = BROWSERS.signedIn("analyst").browser();
    }

    @BeforeEach
    void open_a_desk() {
        room = Room.open();
        desk = opened(browser);
    }

    @AfterEach
    void console_is_quiet() {
        assertEquals(List.of(), browser.consoleErrors());
    }

    @Test
    void colleague_is_found_by_name_or_username_and_taken_by_keys() {
        DiscussionForm form = desk.select("said").discuss().type("Dear @an");
        assertEquals(List.of("* Analyst @analyst", "Second analyst @analyst2"), form.offered());
        form.type(Keys.ARROW_DOWN);
        assertEquals(List.of("Analyst @analyst", "* Second analyst @analyst2"), form.offered());
        form.type(Keys.ENTER).offersNobody();
        assertEquals("Dear @analyst2 ", form.fields().written("text"));
        form.type("and @rev");
        form.offered();
        form.type(Keys.TAB).offersNobody().type("and @lea");
        form.offered();
        form.type(Keys.ESCAPE).offersNobody().type(", me@an.example");
        form.offersNobody();
        assertTrue(browser.isFocused(By.id("discussion:text")), "The focus stays where one types");
        assertEquals("Dear @analyst2 and @reviewer and @lea, me@an.example", form.fields().written("text"));
        assertTrue(form.preview("@lea is nobody in this project").contains("@Second analyst"));
        assertTrue(form.save().posts().getFirst().startsWith("Dear @Second analyst and @Reviewer"));

        Browser theirs = BROWSERS.signedIn("reviewer").browser();
        theirs.open("index");
        theirs.click(By.xpath("//h3[contains(., 'Mentions')]/following-sibling::ul[1]//a[contains(., '@Second analyst and @Reviewer')][last()]"));
        assertTrue(new DeskPage(theirs).selectedCard().text().contains("Dear @Second analyst"));
    }

    @Test
    void what_is_typed_is_previewed_as_it_will_read_and_nothing_of_it_acts() {
        DiscussionForm form = desk.select("said").discuss().type("Is it **so**? <b onclick=alert(1)>no</b> [x](javascript:alert(1))");
        assertTrue(form.preview("Is it so?").contains("<b onclick=alert(1)>no</b>"));
        Card card = form.save();
        assertEquals("so", browser.see(By.cssSelector(".desk-post-text strong")).getText());
        assertFalse(browser.shows(By.cssSelector(".desk-post-text :is(a, b)")));
        assertTrue(card.posts().getFirst().contains("javascript:alert(1)"));
    }

    @Test
    void edited_post_shows_what_it_said_before() {
        Card card = desk.select("said").discuss().say("Is it so?");
        card.editing().type(" I doubt it.").save();
        assertEquals(List.of("Is it so? I doubt it."), card.posts());
        assertTrue(card.earlier().endsWith("Is it so?"));

        Browser theirs = BROWSERS.signedIn("analyst2").browser();
        Card read = opened(theirs).card("thread", "Is it so?").open();
        assertFalse(theirs.shows(By.cssSelector("[data-thread-act=amend]")), "Nobody edits the words of another");
        assertTrue(read.earlier().endsWith("Is it so?"));
    }

    @Test
    void unfinished_edit_and_assignment_are_kept() {
        Card card = desk.select("said").discuss().say("Is it so?");
        DiscussionForm edit = card.editing().type(" Hardly");
        edit.kept();
        desk = opened(browser);
        assertEquals("Is it so? Hardly", desk.continueDiscussion("edit of what you said").fields().written("text"));
        new DiscussionForm(browser).save();
        DiscussionForm assignment = desk.selectedCard().assigning();
        assignment.fields().pick("assignee", "Reviewer");
        assignment.kept();
        desk = opened(browser);
        desk.continueDiscussion("assignment of a discussion");
        assertEquals("Reviewer", new Select(browser.see(By.id("discussion:assignee"))).getFirstSelectedOption().getText());
    }

    @Test
    void discussion_is_assigned_reassigned_and_listed_for_the_one_who_sees_to_it() {
        Card card = desk.select("said").discuss().say("Who looks this up?").assigning().assign("Second analyst", "12312099");
        assertEquals("Assigned to Second analyst · due 31 Dec 2099", card.assigned());
        Browser theirs = BROWSERS.signedIn("analyst2").browser();
        theirs.open("index");
        String listed = theirs.see(By.xpath("//h3[contains(., 'Assigned to me')]/following-sibling::ul[1]")).getText();
        assertTrue(listed.contains("due 31 December 2099") && listed.contains("Who looks this up?"), listed);
        DiscussionForm again = card.assigning();
        again.fields().pick("assignee", "Nobody");
        assertTrue(again.save().assigned().startsWith("Assigned to nobody"));
        card.resolve("Nobody had to.");
        assertEquals(List.of("Outcome, by Analyst\nNobody had to."), card.outcomes());
        card.reopen();
    }

    @Test
    void discussion_on_an_earlier_version_keeps_its_words_and_says_so() throws SQLException {
        desk.select("said").discuss().say("Is it so?");
        try (Connection owner = BROWSERS.apostil().database().connect(); PreparedStatement change = owner.prepareStatement("""
            insert into source_version (source_id, project_id, number, content, sha256, length, created_by, created_at)
            select source_id, project_id, 2, t.text, encode(sha256(convert_to(t.text, 'UTF8')), 'hex'), char_length(t.text), created_by, now()
            from source_version, (values ('Another text.')) t(text) where source_version.id = ?::uuid""")) {
            change.setString(1, room.version());
            assertEquals(1, change.executeUpdate());
        }
        browser.open("annotation/desk?source=" + room.source() + "&version=" + room.version());
        Card card = new DeskPage(browser).card("thread", "Is it so?").open();
        assertTrue(card.text().contains("On an earlier version of the text"), card.text());
        assertTrue(card.text().contains("said"), card.text());
        assertTrue(browser.text().contains("This is an earlier version of the text."));
        assertEquals(2, card.reply("It was.").posts().size());
    }

    private DeskPage opened(Browser who) {
        who.open("annotation/desk?source=" + room.source());
        return new DeskPage(who);
    }
}
