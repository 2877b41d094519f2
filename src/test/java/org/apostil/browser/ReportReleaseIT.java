package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.HomePage;
import org.apostil.browser.pages.LoginPage;
import org.apostil.browser.pages.ProjectPage;
import org.apostil.browser.pages.ReportPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** A report from its first word to the file that leaves the house, through the hands of two people. */
class ReportReleaseIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Test
    void report_is_composed_approved_by_a_colleague_released_and_downloaded() throws IOException, NoSuchAlgorithmException {
        String title = "Ferry " + UUID.randomUUID().toString().substring(0, 8);
        HomePage analyst = BROWSERS.signedIn("analyst");
        Browser reviewers = BROWSERS.signedIn("reviewer").browser();
        DeskPage text = TextOfOurOwn.addedBy(analyst, title);
        String desk = text.browser().address();
        text.select("It was late").comment().note("By how much?").saveAndSubmit();
        text.select("at noon").comment().note("Nobody may read this yet.").saveDraft();
        reviewers.open(desk);
        new DeskPage(reviewers).card("comment", "By how much?").open().approve();

        ReportPage mine = composed(analyst, title).submit();
        String report = analyst.browser().address();
        assertEquals("Submitted: 0 of 1 approval of it as it stands.", mine.standing());
        assertTrue(HomePage.open(reviewers).waiting().stream().anyMatch(line -> line.contains(title)), "It waits for the reviewer");

        reviewers.open(report);
        ReportPage theirs = ReportPage.shown(reviewers);
        assertEquals(9, theirs.approveInVain().size());
        assertEquals("Say why, so that the author knows what to do. Nothing was decided yet.", theirs.requestChangesInVain());
        inBothWidths(reviewers);
        String draft = read(theirs.readDraft());
        assertTrue(draft.contains("DRAFT") && draft.contains("The ferry was late.") && draft.contains("By how much?") && !draft.contains("Nobody may read this yet."), draft);
        theirs.requestChanges("Say how sure you are.");
        assertTrue(HomePage.open(analyst.browser()).waiting().stream().anyMatch(line -> line.contains(title)), "It was sent back to its author");
        analyst.browser().open(report);
        ReportPage.shown(analyst.browser()).edit().judge("It will be late again in May.", "likely", "Low", "One harbour master.").save().submit();

        reviewers.open(report);
        theirs = ReportPage.shown(reviewers).everyStandardMet().finding(3, "Not met").remark(3, "There is one reading of it.").approve();
        assertEquals("Approved as it stands: 1 of 1 approval.", theirs.standing());
        assertFalse(theirs.isReleasable(), "A reviewer does not release");

        Browser leads = BROWSERS.signedIn("lead").browser();
        leads.open(report);
        ReportPage released = ReportPage.shown(leads).releaseAfterAll(false).releaseAfterAll(true);
        assertTrue(released.releases().getFirst().contains("Reviewer") && released.releases().getFirst().contains("Edition 2"), released.releases().toString());
        inBothWidths(leads);
        byte[] pdf = released.downloadRelease();
        assertEquals(released.sha256(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)));
        String read = read(pdf);
        String number = released.releases().getFirst().split("\\R")[0];
        assertTrue(read.contains(title) && read.contains("By how much?") && read.contains("It will be late again in May."), read);
        assertTrue(read.contains(number) && !read.contains("DRAFT") && !read.contains("Nobody may read this yet."), read);

        analyst.browser().open(report);
        ReportPage again = ReportPage.shown(analyst.browser()).edit().summary("It was very late.").save();
        assertTrue(again.lapsed().stream().anyMatch(words -> words.startsWith("Approved edition 2")), again.steps().toString());
        assertEquals(released.sha256(), again.sha256(), "What was released stays as it was");
        assertTrue(read(again.make("PDF").downloadFile()).contains("DRAFT"));
        assertTrue(HomePage.open(analyst.browser()).browser().text().contains("-draft.pdf"), "The file stands under My work too");
    }

    @Test
    void what_is_typed_into_a_review_survives_a_closed_tab_and_an_ended_session_and_is_gone_after_the_decision() {
        String title = "Ferry " + UUID.randomUUID().toString().substring(0, 8);
        HomePage analyst = BROWSERS.signedIn("analyst");
        TextOfOurOwn.addedBy(analyst, title);
        composed(analyst, title).submit();
        String report = analyst.browser().address();

        Browser reviewer = BROWSERS.signedIn("reviewer").browser();
        String other = reviewer.openTab();
        reviewer.open(report);
        ReportPage page = ReportPage.shown(reviewer).finding(0, "Met").finding(3, "Not met").remark(3, "There is one reading of it.").reason("Say how sure you are.");
        assertTrue(page.kept().matches("Saved \\d\\d:\\d\\d, for you alone"), page.kept());
        reviewer.closeTab(other);
        reviewer.open(report);
        List<String> typed = List.of("Say how sure you are.", "1 MET", "4 NOT_MET There is one reading of it.");
        ReportPage reopened = ReportPage.shown(reviewer);
        assertEquals(typed, reopened.typed());
        assertTrue(reopened.kept().startsWith("Saved "), "It says since when");
        assertEquals(List.of(), reviewer.consoleErrors());

        reviewer.click(By.id("review:standards:5:remark"));
        reviewer.endSession();
        reviewer.press("Typed after the end.");
        ReportPage again = LoginPage.again(reviewer).signInAndReviewOn("reviewer", BROWSERS.apostil().password());
        List<String> all = List.of(typed.get(0), typed.get(1), typed.get(2), "6 Typed after the end.");
        reviewer.until("it is back", () -> again.typed().equals(all));
        again.kept();
        again.finding(5, "Met").requestChanges("Say how sure you are.");

        analyst.browser().open(report);
        ReportPage.shown(analyst.browser()).edit().summary("It was late, and we are sure.").save().submit();
        reviewer.open(report);
        assertEquals(List.of(""), ReportPage.shown(reviewer).typed(), "What was decided is not unfinished");
    }

    private static ReportPage composed(HomePage by, String title) {
        by.browser().click(By.cssSelector("nav.trail a"));
        var page = ProjectPage.shown(by.browser()).reports().begin();
        by.browser().click(By.xpath("//select[@id='compose:adding']/option[normalize-space()='" + title + "']"));
        by.browser().click(By.id("compose:add"));
        return page.statement(0, "Seen by the harbour master.").title(title).summary("The ferry was late.").save();
    }

    private static void inBothWidths(Browser browser) {
        assertEquals("", Axe.violations(browser));
        browser.size(390, 844);
        assertEquals("", Axe.violations(browser));
        assertTrue((boolean) browser.run("return document.documentElement.scrollWidth <= innerWidth"), "Nothing is wider than the page");
        browser.size(1440, 900);
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
