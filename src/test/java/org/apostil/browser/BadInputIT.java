package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apostil.browser.pages.AddSourcePage;
import org.apostil.browser.pages.ImportPage;
import org.apostil.browser.pages.ClaimForm;
import org.apostil.browser.pages.CommentForm;
import org.apostil.browser.pages.CredibilityNoteForm;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.HomePage;
import org.apostil.browser.pages.LoginPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not accepted gets a clear message at the place where the person is, and nothing that they typed is lost. */
class BadInputIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Browser browser;
    private static String desk;

    @BeforeAll
    static void add_a_source() {
        browser = BROWSERS.signedIn("analyst2").browser();
        TextOfOurOwn.addedBy(HomePage.open(browser), "Bad input");
        desk = browser.address();
    }

    @AfterEach
    void no_stack_trace_is_shown() {
        assertFalse(browser.source().contains("at org."), browser.source());
        assertFalse(browser.text().contains("Exception"), browser.text());
    }

    @Test
    void wrong_password_is_said_above_the_fields_and_the_name_stays() {
        LoginPage login = LoginPage.open(BROWSERS.opened("nobody", Appearance.LIGHT)).signInInVain("analyst", "not the password");
        assertTrue(login.message().contains("do not belong together"), login.message());
        assertEquals("analyst", login.username());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing/here", "project/project?id=no-id", "project/project?id=00000000-0000-7000-8000-000000000000",
        "annotation/desk?source=00000000-0000-7000-8000-000000000000", "nothing.xhtml"})
    void unknown_address_leads_to_a_page_that_says_so(String address) {
        browser.open(address);
        assertTrue(browser.text().contains("Nothing here"), browser.text());
        assertEquals(404, browser.status());
    }

    @Test
    void project_of_somebody_else_is_not_there() {
        Browser another = BROWSERS.signedIn("lead").makeProject("A room of the lead's own").browser();
        browser.open(another.address());
        assertTrue(browser.text().contains("Nothing here"), browser.text());
        assertFalse(browser.text().contains("A room of the lead's own"), browser.text());
        assertEquals(404, browser.status());
    }

    @Test
    void empty_claim_is_refused_at_each_field() {
        ClaimForm claim = openDesk().select("ferry left").claim();
        claim.note("A note that must stay.");
        claim.saveInVain();
        assertTrue(claim.fields().message("proposition").contains("Write the claim"), claim.fields().message("proposition"));
        assertTrue(claim.fields().message("mode").contains("Choose how it is said"), claim.fields().message("mode"));
        assertEquals("A note that must stay.", claim.fields().written("note"));
        assertEquals(1, claim.passages().size());
    }

    @Test
    void claim_without_mode_keeps_its_words_and_its_chain() {
        ClaimForm claim = openDesk().select("It was late").claim().proposition("The ferry was late.")
                .newSpeaker("The harbour master", "Person", "Master of the harbour");
        claim.saveInVain();
        assertTrue(claim.fields().message("mode").contains("Choose how it is said"), claim.fields().message("mode"));
        assertEquals("The ferry was late.", claim.fields().written("proposition"));
        assertEquals(List.of("The harbour master"), claim.chain().speakers());
        assertEquals("draft", claim.mode("Direct quotation").saveDraft().state());
    }

    @Test
    void claim_of_nobody_is_refused_at_the_chain() {
        ClaimForm claim = openDesk().select("it was full").claim().proposition("The ferry was full.").mode("Direct quotation");
        claim.saveInVain();
        assertTrue(claim.fields().message("chainPanel").contains("Name who says it"), claim.fields().message("chainPanel"));
        assertEquals(List.of("Direct quotation"), claim.fields().chosen("mode"));
    }

    @Test
    void grade_without_reason_is_refused_at_the_reason() {
        CredibilityNoteForm note = openDesk().select("two sailors").credibilityNote();
        note.fields().choose("reliability", "B · Usually reliable");
        note.saveInVain();
        assertTrue(note.fields().message("reliabilityReason").contains("Write the reason"), note.fields().message("reliabilityReason"));
        assertEquals(List.of("B · Usually reliable"), note.fields().chosen("reliability"));
    }

    @Test
    void grade_one_needs_an_independent_origin() {
        CredibilityNoteForm note = openDesk().select("told the newspaper").credibilityNote()
                .credibility("1 · Confirmed by other sources", "Others say so too.");
        note.saveInVain();
        assertTrue(note.fields().message("independentOrigin").contains("same origin"), note.fields().message("independentOrigin"));
        assertEquals("Others say so too.", note.fields().written("credibilityReason"));
    }

    @Test
    void upload_that_is_no_text_is_refused_and_says_what_it_is(@TempDir Path directory) throws IOException {
        Path picture = Files.write(directory.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, (byte) 0xff, 0});
        ImportPage page = HomePage.open(browser).openProject(Article.PROJECT).addSource().upload("Found in a drawer", picture).read();
        assertEquals("Refused It is a picture, which is not read. Only texts are taken.", page.outcome("picture.txt"));
    }

    @Test
    void source_without_title_is_refused_at_the_title_and_the_text_stays() {
        AddSourcePage page = HomePage.open(browser).openProject(Article.PROJECT).addSource().paste("Some words.").addInVain();
        assertTrue(page.fields().message("title").contains("Give the source a title"), page.fields().message("title"));
        assertEquals("Some words.", page.fields().written("text"));
    }

    @Test
    void edit_of_what_changed_in_another_tab_is_refused_and_its_words_stay() {
        DeskPage here = openDesk();
        here.select("left the harbour").comment().note("First words.").saveDraft();
        CommentForm stale = here.selectedCard().editComment();
        String tab = browser.openTab();
        openDesk().card("comment", "First words.").open().editComment().note("Words of the other tab.").saveDraft();
        browser.goToTab(tab);

        stale.note("Words of this tab.");
        assertTrue(stale.saveTooLate().text().contains("Words of this tab."), browser.text());
        assertTrue(openDesk().card("comment", "left the harbour").text().contains("Words of the other tab."));
    }

    private static DeskPage openDesk() {
        browser.open(desk);
        return new DeskPage(browser);
    }
}
