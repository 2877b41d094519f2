package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.apostil.api.Newer;
import org.apostil.api.Room;
import org.apostil.browser.pages.ComposePage;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.HomePage;
import org.apostil.browser.pages.LoginPage;
import org.apostil.browser.pages.ProjectPage;
import org.apostil.browser.pages.ReportPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;

/** Reports are written on a page that keeps what is typed, warns and never blocks, and overwrites nobody. */
class ReportWritingIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Browser lead;
    private static String project;

    @BeforeAll
    static void make_a_project_with_a_source() {
        HomePage home = BROWSERS.signedIn("lead");
        lead = home.browser();
        ProjectPage made = home.makeProject("Reports " + UUID.randomUUID());
        project = lead.address();
        DeskPage text = made.addSource().describe("A ferry", "Written for this test").paste(TextOfOurOwn.FIRST + "\n" + TextOfOurOwn.SECOND).add();
        text.select("It was late").comment().note("By how much?").saveAndSubmit();
        text.select("at noon").comment().note("Whose clock?").saveDraft();
    }

    @Test
    void report_is_written_warned_of_previewed_and_saved() {
        ComposePage page = begin();
        page.title("The late ferry").summary("It is likely to be late again. A strike is improbable, with high confidence.");
        assertTrue(page.remarkOn("summary").contains("Say “unlikely”"), page.remarkOn("summary"));
        page.summary("It is likely to be late again.").noRemarkOn("summary");
        page.judge("It will be late in May.", "likely", "Moderate", "One harbour master.").judge("We are confident that it is likely.", "Not said", "Low", "Nobody else says so.");
        assertTrue(page.remarkOn("assessment:1:words").startsWith("Likelihood and confidence stand in one sentence."));
        page.judgeEarlier(1);
        assertTrue(page.remarkOn("assessment:0:words").startsWith("Likelihood and confidence stand in one sentence."), "what is said of it goes with it");
        page.statement(0, "A master of the harbour, who saw it.");
        assertTrue(page.selection().contains("0 of 2 annotations") && page.selection().contains("Only what is approved."), page.selection());
        page.toggle("states", "Submitted");
        assertTrue(page.selection().contains("1 of 2 annotations") && page.selection().contains("You ask for what nobody approved, too: submitted."), page.selection());
        String preview = page.preview();
        assertTrue(preview.contains("It shows 1 annotation. 1 of them is not approved") && preview.contains("Left out: 1 draft that nobody has submitted yet."), preview);
        assertTrue(preview.contains("Judgement 1. Likelihood and confidence"), preview);
        ReportPage report = page.save();
        assertEquals("The late ferry", report.title());
        assertTrue(report.text().contains("likely (55–80 %)") && report.text().contains("A master of the harbour, who saw it."), report.text());
        assertEquals(List.of(), lead.consoleErrors());
    }

    @Test
    void newest_text_is_taken_where_one_came_after_composing() {
        Room room = Room.open();
        String report = room.approvedReport("On the text of then");
        Newer.add("lead", room.source(), Newer.TEXT).is(201);
        lead.open("report/compose?id=" + report);
        ComposePage page = ComposePage.shown(lead);
        assertTrue(page.preview().contains("A newer text of the source is known; the report shows the earlier one."));
        String saved = page.takeNewest(0).save().text();
        assertTrue(saved.contains("Edition 2") && !saved.contains("A newer text of the source is known"), saved);
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost() {
        ComposePage page = begin();
        page.summary("Words without a title.");
        assertEquals("Give the report a title.", page.saveInVain());
        lead.until("the title has the focus", () -> lead.isFocused(By.id("compose:title")));
        assertEquals("Words without a title.", page.written("summary"));
    }

    @Test
    void unfinished_report_comes_back_whole_after_a_reload() {
        ComposePage page = begin();
        page.title("Left in the middle").judge("It will rain.", "very likely", "High", "Clouds.").summary("So much for **now**.");
        assertTrue(page.kept().matches("Saved \\d\\d:\\d\\d, for you alone"), page.kept());
        lead.reload();
        ComposePage again = ComposePage.shown(lead);
        assertTrue(again.unfinished().toString().contains("Unfinished new report: “Left in the middle”"), again.unfinished()::toString);
        again.resume();
        lead.until("it is back", () -> again.written("title").equals("Left in the middle"));
        assertEquals("So much for **now**.", again.written("summary"));
        assertEquals(List.of("It will rain.", "VERY_LIKELY", "HIGH", "Clouds."),
            List.of(again.written("assessment:0:words"), again.written("assessment:0:likelihood"), again.written("assessment:0:confidence"), again.written("assessment:0:basis")));
        again.save().edit();
        assertFalse(lead.shows(By.cssSelector("[data-unfinished] li")), "What is saved is not unfinished");
    }

    @Test
    void what_is_typed_after_the_session_ended_is_there_when_one_is_signed_in_again() {
        Browser browser = BROWSERS.signedIn("lead").browser();
        browser.open(project);
        ComposePage page = ProjectPage.shown(browser).reports().begin();
        page.title("Before the end").kept();
        browser.click(By.id("compose:summary"));
        browser.endSession();
        browser.press("Typed after the end.");
        ComposePage again = LoginPage.again(browser).signInAndComposeOn("lead", BROWSERS.apostil().password());
        browser.until("it is back", () -> again.written("summary").equals("Typed after the end."));
        assertEquals("Before the end", again.written("title"));
    }

    @Test
    void discarded_report_is_brought_back() {
        begin().title("Discarded too early").kept();
        lead.reload();
        ComposePage again = ComposePage.shown(lead);
        again.discard().bringBack();
        lead.until("it is back", () -> again.written("title").equals("Discarded too early"));
    }

    @Test
    void who_saves_second_sees_both_and_overwrites_nothing() {
        begin().title("Two at once").summary("It was late.").save();
        String report = lead.address();
        ComposePage mine = ReportPage.shown(lead).edit();
        String tab = lead.openTab();
        lead.open(report);
        ReportPage.shown(lead).edit().title("Two at once, theirs").summary("It was very late.").save();
        lead.goToTab(tab);
        mine.summary("It was not late.").statement(0, "Who knows.");
        mine.saveTooLate();
        assertEquals(List.of("Title they changed it", "Source summary statements you changed it", "Executive summary both changed it: choose"), mine.compared());
        assertTrue(mine.sides("Executive summary").contains("It was not late.") && mine.sides("Executive summary").contains("It was very late."), mine.sides("Executive summary"));
        assertEquals("Executive summary: choose yours or theirs.", mine.saveMergedInVain());
        ReportPage saved = mine.takeMine("Executive summary").saveMerged();
        assertEquals("Two at once, theirs", saved.title());
        assertTrue(saved.text().contains("It was not late.") && saved.text().contains("Who knows."), saved.text());
        assertEquals(3, saved.editions().size());
        assertEquals(List.of("very", "not"), saved.changedSince(2).stream().filter(words -> !words.contains("knows")).toList());
    }

    @ParameterizedTest
    @EnumSource
    void axe_finds_nothing(Appearance appearance) {
        Browser browser = BROWSERS.signedIn("lead", appearance).browser();
        browser.open(project);
        ComposePage page = ProjectPage.shown(browser).reports().begin();
        inBothWidths(browser);
        page.title("Axe in " + appearance).summary("It is likely. It is probable.").judge("It rains.", "likely", "Low", "Clouds.").judge("It snows.", "unlikely", "High", "Clouds.");
        page.remarkOn("summary");
        page.toggle("states", "Submitted").preview();
        inBothWidths(browser);
        String report = reportOf(page);
        inBothWidths(browser);
        ComposePage mine = ReportPage.shown(browser).edit();
        String tab = browser.openTab();
        browser.open(report);
        ReportPage.shown(browser).edit().summary("It is likely.").save().changedSince(1);
        inBothWidths(browser);
        browser.goToTab(tab);
        mine.summary("It is unlikely.").saveTooLate().saveMergedInVain();
        inBothWidths(browser);
        browser.reload();
        ComposePage.shown(browser).unfinished();
        inBothWidths(browser);
        browser.open(project);
        ProjectPage.shown(browser).reports();
        inBothWidths(browser);
    }

    private static String reportOf(ComposePage page) {
        page.save();
        return page.browser().address();
    }

    private static ComposePage begin() {
        lead.open(project);
        return ProjectPage.shown(lead).reports().begin();
    }

    private static void inBothWidths(Browser browser) {
        assertEquals("", Axe.violations(browser));
        browser.size(390, 844);
        assertEquals("", Axe.violations(browser));
        assertTrue((boolean) browser.run("return document.documentElement.scrollWidth <= innerWidth"), "Nothing is wider than the page");
        browser.size(1440, 900);
    }
}
