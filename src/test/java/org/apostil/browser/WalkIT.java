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
import org.apostil.browser.pages.LoginPage;
import org.apostil.browser.pages.ProvenancePage;
import org.apostil.export.pdf.PdfText;
import org.apostil.export.pdf.VeraPdf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The main job, end to end, on the real article: an analyst and a reviewer, each in a browser of their own, from signing in
 * to the approved report and over a restart. One story, told in order; every chapter needs those before it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static DeskPage analyst;
    private static DeskPage reviewer;
    private static byte[] report;

    @AfterEach
    void console_shows_no_error() {
        for (DeskPage person : new DeskPage[] {analyst, reviewer}) {
            if (person != null) {
                assertEquals(List.of(), person.browser().consoleErrors());
            }
        }
    }

    @Test
    @Order(1)
    void analyst_finds_the_project_and_opens_its_article() {
        HomePage home = BROWSERS.signedIn("analyst");
        assertTrue(home.projects().contains(Article.PROJECT));
        analyst = home.openProject(Article.PROJECT).openSource(Article.TITLE);
        assertTrue(analyst.heading().contains("working title"), analyst.heading());
        assertTrue(analyst.heading().contains("Zaur Shiriyev · Eurasianet · date unknown"), analyst.heading());
        assertEquals(List.of(Article.ADVERTISEMENT), analyst.blocks("advertisement"));
        assertEquals(21, analyst.blocks("paragraph").size());
    }

    @Test
    @Order(2)
    void provenance_says_what_the_text_says_and_no_more() {
        ProvenancePage provenance = analyst.provenance();
        assertEquals("Zaur Shiriyev", provenance.fields().written("author"));
        assertTrue(provenance.fields().written("affiliation").contains("Chatham House"));
        assertEquals("Eurasianet", provenance.fields().written("publisher"));
        assertEquals("en", provenance.fields().written("language"));
        assertEquals("", provenance.fields().written("published"));
        assertTrue(provenance.isWorkingTitle());
        analyst = provenance.backToTheText();
    }

    @Test
    @Order(3)
    void statement_split_by_its_attribution_is_one_claim() {
        ClaimForm claim = analyst.select(Article.ALIYEV_FIRST).claim();
        analyst.select(Article.ALIYEV_SECOND).addAs("Content");
        analyst.selectWithin(Article.ALIYEV_SAID, "said").addAs("Cue");
        analyst.selectWithin(Article.ALIYEV_SAID, "Aliyev").addAs("Source");
        assertEquals(4, claim.passages().size(), claim.passages()::toString);
        assertEquals(List.of(), claim.fields().chosen("mode"), "nothing is chosen before a person chooses");

        Card card = claim.proposition(Article.INTERNAL_AFFAIR).mode("Direct quotation")
                .newSpeaker("Ilham Aliyev", "Person", "President of Azerbaijan").saveDraft();
        assertEquals("draft", card.state());
        assertEquals(List.of("Ilham Aliyev"), card.speakers());
        assertEquals(List.of(Article.ALIYEV_FIRST, Article.ALIYEV_SECOND), analyst.highlights("claim"));
        assertEquals(List.of("said"), analyst.highlights("cue"));
        assertEquals(List.of("Aliyev"), analyst.highlights("source"));
    }

    @Test
    @Order(4)
    void account_of_a_promise_names_who_tells_and_who_promised() {
        ClaimForm claim = analyst.select(Article.SAME_DOCUMENT).claim();
        analyst.selectWithin(Article.LAVROV_PROMISED, "promised").addAs("Cue");
        analyst.selectWithin(Article.LAVROV_PROMISED, "Lavrov").addAs("Source");
        claim.proposition(Article.KAZAN).mode("Mixed (paraphrase with quoted parts)")
                .newSpeaker("Senior Azerbaijani diplomat", "Anonymous", "Diplomat of Azerbaijan, unnamed")
                .newSpeaker("Sergey Lavrov", "Person", "Foreign Minister of Russia");
        assertEquals(List.of("Senior Azerbaijani diplomat", "Sergey Lavrov"), claim.chain().speakers());
        assertEquals(List.of("Senior Azerbaijani diplomat", "Sergey Lavrov"), claim.saveAndSubmit().is("submitted").speakers());
    }

    @Test
    @Order(5)
    void speaker_is_mentioned_and_found_by_name() {
        Card card = analyst.select(Article.DIPLOMAT).speakerMention().speaker("Senior Azerbaijani diplomat").saveAndSubmit();
        assertEquals("submitted", card.is("submitted").state());
        assertEquals(List.of(Article.DIPLOMAT), analyst.highlights("speaker-mention"));
    }

    @Test
    @Order(6)
    void credibility_is_graded_on_two_axes_and_nothing_is_chosen_before() {
        CredibilityNoteForm form = analyst.select(Article.OVERLAPPING).credibilityNote();
        assertEquals(List.of(), form.fields().chosen("reliability"));
        assertEquals(List.of(), form.fields().chosen("credibility"));
        Card card = form.reliability("C · Fairly reliable", "A party to the talks, who asked not to be named.")
                .credibility("6 · Truth cannot be judged", "No other account of the meeting is known.").saveAndSubmit();
        String words = card.is("submitted").text();
        assertTrue(words.contains("C6") && words.contains("Fairly reliable") && words.contains("Truth cannot be judged"), words);
        assertEquals(List.of(Article.OVERLAPPING), analyst.highlights("credibility-note"));
    }

    @Test
    @Order(7)
    void comments_nest_in_what_is_annotated_already() {
        analyst.selectWithin("some cosmetic changes,", Article.COSMETIC).comment().note("What is cosmetic is not said.").saveAndSubmit();
        analyst.select("an internal affair of ours").comment().note("Doubtful, and to be rejected.").saveAndSubmit();
        assertEquals(List.of("an internal affair of ours", Article.COSMETIC), analyst.highlights("comment").stream().sorted().toList());
        assertTrue(analyst.highlights("claim").contains(Article.SAME_DOCUMENT));
    }

    @Test
    @Order(8)
    void passage_is_discussed_until_something_comes_of_it() {
        Card card = analyst.select(Article.FATHER).discuss().say("Who says so, and how would they know?");
        card.reply("Nobody is named.");
        assertEquals(List.of("Who says so, and how would they know?", "Nobody is named."), card.posts());
        card.resolve("Kept as hearsay.").is("resolved");
        card.reopen().is("open");
        card.resolve("Hearsay: no source is named.").is("resolved");
        assertEquals(List.of(Article.FATHER), analyst.highlights("thread"));
    }

    @Test
    @Order(9)
    void annotation_is_submitted_under_discussion_and_not_approved_by_its_author() {
        Card claim = analyst.card("claim", Article.INTERNAL_AFFAIR).open();
        claim.discuss("Is the ellipsis the article's or his?");
        claim.submit();
        assertTrue(claim.refusalOf("approve").contains("Nobody decides on their own work"), claim.text());
        assertFalse(claim.actions().contains("Approve"), claim.text());
    }

    @Test
    @Order(10)
    void reviewer_follows_what_waits_and_an_open_discussion_blocks() {
        HomePage home = BROWSERS.signedIn("reviewer");
        assertTrue(String.join("\n", home.waiting()).contains(Article.KAZAN), home.waiting()::toString);
        reviewer = home.follow(Article.INTERNAL_AFFAIR);
        Card claim = reviewer.selectedCard();
        assertTrue(claim.text().contains(Article.INTERNAL_AFFAIR), claim.text());
        assertTrue(claim.refusalOf("approve").contains("A discussion on it is open"), claim.text());
        claim.reply("The article's; the speech has it without a gap.");
        claim.resolve("The ellipsis is the article's.");
        assertEquals("approved", claim.approve().state());
    }

    @Test
    @Order(11)
    void reviewer_requests_changes_rejects_and_approves() {
        reviewer.card("claim", Article.KAZAN).open().requestChanges("Say which agreement, and of which year.");
        Card doubtful = reviewer.card("comment", "Doubtful, and to be rejected.").open();
        var rejection = doubtful.reject();
        rejection.takeInVain();
        assertFalse(rejection.fields().message("reason").isBlank(), "a rejection needs its reason");
        rejection.because("It repeats the claim.").take();
        doubtful.is("rejected");
        reviewer.card("speaker-mention", Article.DIPLOMAT).open().approve();
        reviewer.card("credibility-note", "Fairly reliable").open().approve();
        reviewer.card("comment", "What is cosmetic is not said.").open().approve();
    }

    @Test
    @Order(12)
    void analyst_corrects_what_was_sent_back() {
        HomePage home = HomePage.open(analyst.browser());
        String sentBack = String.join("\n", home.waiting());
        assertTrue(sentBack.contains("Say which agreement, and of which year."), sentBack);
        analyst = home.follow(Article.KAZAN);
        analyst.selectedCard().editClaim().proposition(Article.KAZAN_CORRECTED).saveAndSubmit().is("submitted");
    }

    @Test
    @Order(13)
    void edit_after_approval_makes_the_approval_lapse() {
        Card claim = analyst.card("claim", Article.INTERNAL_AFFAIR).open();
        ClaimForm form = claim.editClaim();
        form.note("The ellipsis is the article's.");
        form.saveDraft();
        assertEquals("submitted", claim.is("submitted").state());
        assertEquals(1, claim.lapsedDecisions().size(), claim.text());
        assertTrue(claim.lapsedDecisions().getFirst().contains("Approved"), claim.text());
    }

    @Test
    @Order(14)
    void report_says_how_much_of_it_is_approved_and_is_a_draft_until_it_is_released() throws Exception {
        report = analyst.downloadReport();
        assertTrue(PdfText.all(report).contains("DRAFT: 2 of 5 annotations are not yet approved"), PdfText.all(report));
        VeraPdf.assertConforms(report);

        reviewer = reviewer.reload();
        reviewer.card("claim", Article.INTERNAL_AFFAIR).open().approve();
        reviewer.card("claim", Article.KAZAN_CORRECTED).open().approve();
        report = reviewer.downloadReport();
        assertTrue(PdfText.all(report).contains("DRAFT: not released. All 5 annotations are approved"), PdfText.all(report));
        VeraPdf.assertConforms(report);
    }

    @Test
    @Order(15)
    void report_holds_all_that_was_said() {
        String bare = PdfText.bare(PdfText.all(report)) + PdfText.column(report);
        for (String words : List.of(Article.ALIYEV_FIRST, Article.ALIYEV_SECOND, Article.SAME_DOCUMENT, Article.DIPLOMAT,
                Article.OVERLAPPING, Article.COSMETIC, Article.INTERNAL_AFFAIR, Article.KAZAN_CORRECTED,
                "Ilham Aliyev (Person: President of Azerbaijan)", "Senior Azerbaijani diplomat (Anonymous: Diplomat of Azerbaijan, unnamed)",
                "→ Sergey Lavrov (Person: Foreign Minister of Russia)", "Fairly reliable", "Truth cannot be judged",
                "A party to the talks, who asked not to be named.", "What is cosmetic is not said.", "Approved", "Direct quotation",
                "Hearsay: no source is named.", "The ellipsis is the article's.", "Say which agreement, and of which year.",
                Article.ADVERTISEMENT)) {
            assertTrue(bare.contains(PdfText.bare(words)), "The report lacks: " + words);
        }
    }

    @Test
    @Order(16)
    void all_is_there_after_a_restart() {
        int cards = analyst.reload().countCards();
        // A desk that is left open tries to reach the server again, and the browser writes down each try that fails.
        HomePage.open(analyst.browser());
        HomePage.open(reviewer.browser());
        BROWSERS.apostil().stop();
        BROWSERS.apostil().start();

        LoginPage.open(analyst.browser()).signIn("analyst", BROWSERS.apostil().password());
        analyst = HomePage.open(analyst.browser()).openProject(Article.PROJECT).openSource(Article.TITLE);
        assertEquals(cards, analyst.countCards());
        assertEquals("approved", analyst.card("claim", Article.KAZAN_CORRECTED).state());
        assertEquals("rejected", analyst.card("comment", "Doubtful, and to be rejected.").state());
        assertEquals(1, analyst.card("claim", Article.INTERNAL_AFFAIR).open().lapsedDecisions().size());
        assertTrue(analyst.card("thread", Article.FATHER).outcomes().getFirst().endsWith("Hearsay: no source is named."));
        assertEquals(List.of(Article.ALIYEV_FIRST, Article.ALIYEV_SECOND, Article.SAME_DOCUMENT), analyst.highlights("claim"));
    }
}
