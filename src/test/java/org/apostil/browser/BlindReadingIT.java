package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.api.Blind;
import org.apostil.api.Room;
import org.apostil.browser.pages.ComparedPage;
import org.apostil.browser.pages.DeskPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** Two analysts read a source blind, and one who took no part rules on what they see differently. */
class BlindReadingIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final By CARD = By.cssSelector("article.desk-card");

    @Test
    void two_analysts_work_blind_and_an_adjudicator_merges_and_dissent_is_kept() {
        Room room = Blind.room();
        Browser anna = BROWSERS.signedIn("analyst").browser();
        Browser ben = BROWSERS.signedIn("analyst2").browser();

        desk(anna, room).select("said").comment().note("Who hears it?").saveDraft();
        desk(anna, room).select("She").comment().note("Another voice.").saveDraft();
        desk(anna, room).select("did not").comment().note("Why not?").saveDraft();
        desk(ben, room).select("did not").comment().note("Why did she not?").saveDraft();
        desk(ben, room).select("said so").comment().note("Who says it?").saveDraft();
        DeskPage bens = desk(ben, room);
        assertEquals(2, ben.all(CARD).size());
        assertFalse(ben.text().contains("Who hears it?"));
        assertTrue(ben.text().contains("Blind first pass"));

        submit(anna);
        assertTrue(anna.see(By.className("pass")).getText().contains("Nobody else has submitted theirs yet."));
        assertEquals(3, anna.all(CARD).size());
        bens.reload();
        assertEquals(2, ben.all(CARD).size());
        submit(ben);
        assertEquals(5, ben.all(CARD).size());
        assertTrue(ben.see(By.className("pass")).getText().contains("who submitted theirs: Analyst."));

        Browser judge = BROWSERS.signedIn("reviewer").browser();
        judge.open("project/project?id=" + room.project());
        assertTrue(judge.see(By.id("work")).getText().contains("First pass to submit 1"), judge.text());
        judge.open("adjudication/source?source=" + room.source());
        assertTrue(judge.text().contains("You have not submitted your first pass"));
        desk(judge, room);
        assertEquals(0, judge.all(CARD).size());
        judge.click(By.cssSelector("[data-dialog=submitPass]"));
        assertTrue(judge.see(By.cssSelector(".pass-dialog .warn")).getText().contains("no analyst of this source"));
        judge.click(By.id("pass:submit"));
        judge.click(By.xpath("//*[@class='pass']//button[normalize-space()='Compare passes']"));

        ComparedPage compared = new ComparedPage(judge);
        assertEquals(List.of("Span", "Not marked by all"), compared.differences());
        assertTrue(compared.figure("Comment · Passages marked").matches("(?s).*0\\.\\d{3}.*hint.*"), compared.figure("Comment · Passages marked"));
        assertTrue(compared.figure("Claim · Passages marked").contains("nothing to compare"));
        assertFalse(judge.text().contains("NaN"));
        assertFalse(compared.follow("Comment · Passages marked").isBlank());

        compared.startRuling("said so").rule();
        assertFalse(compared.complaint().isBlank());
        compared.choose("Merge them").write("note", "Who says it, and who hears it?").write("reason", "Both saw half of it.").rule();
        assertTrue(compared.ruled().contains("Merged by Reviewer"));

        assertEquals(1, compared.agreed());
        compared.startRuling("did not").choose("What Analyst said").write("reason", "Both say so; once is enough.").rule();
        assertEquals("Picked one by Reviewer", compared.ruledOnAgreed());

        ComparedPage annas = ComparedPage.open(anna, room.source());
        assertFalse(annas.mayRule());
        annas.dissent("Hearing is another matter.");
        assertTrue(annas.ruled().contains("Analyst dissents"));
        List.of(anna, ben, judge).forEach(browser -> assertEquals(List.of(), browser.consoleErrors()));
    }

    private static void submit(Browser browser) {
        browser.click(By.cssSelector("[data-dialog=submitPass]"));
        browser.click(By.id("pass:submit"));
        browser.gone(By.cssSelector("[data-dialog=submitPass]"));
        new DeskPage(browser);
    }

    private static DeskPage desk(Browser browser, Room room) {
        browser.open("annotation/desk?source=" + room.source());
        return new DeskPage(browser);
    }
}
