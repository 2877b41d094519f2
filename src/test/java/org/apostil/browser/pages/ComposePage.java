package org.apostil.browser.pages;

import java.util.List;
import java.util.Optional;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The page on which a report is written. */
public final class ComposePage {
    private final Browser browser;

    ComposePage(Browser browser) {
        this.browser = browser;
        browser.see(By.id("compose"));
    }

    /** The one that a browser shows. */
    public static ComposePage shown(Browser browser) {
        return new ComposePage(browser);
    }

    public Browser browser() {
        return browser;
    }

    public ComposePage title(String title) {
        browser.write(field("title"), title);
        return this;
    }

    public ComposePage summary(String markdown) {
        browser.write(field("summary"), markdown);
        return this;
    }

    /** Says of a source how good it is; the first is 0. */
    public ComposePage statement(int source, String words) {
        browser.write(field("sources:" + source + ":statement"), words);
        return this;
    }

    /** Takes the newest text of a source of which a newer one came; the first is 0. */
    public ComposePage takeNewest(int source) {
        browser.click(field("sources:" + source + ":newest"));
        browser.gone(field("sources:" + source + ":newest"));
        return this;
    }

    /** Adds a judgement; the likelihood and the confidence begin with these words. */
    public ComposePage judge(String words, String likelihood, String confidence, String basis) {
        int at = browser.all(By.cssSelector("textarea[id$=':words']")).size();
        browser.click(field("addJudgement"));
        browser.write(field("assessment:" + at + ":words"), words);
        choose("assessment:" + at + ":likelihood", likelihood);
        choose("assessment:" + at + ":confidence", confidence);
        browser.write(field("assessment:" + at + ":basis"), basis);
        return this;
    }

    /** Moves the judgement at that place one up. */
    public ComposePage judgeEarlier(int at) {
        browser.click(field("assessment:" + at + ":up"));
        return this;
    }

    /** What stands in a field. */
    public String written(String name) {
        return browser.until(name, () -> Optional.ofNullable(browser.see(field(name)).getDomProperty("value")));
    }

    /** Waits for what the linter says of a field. */
    public String remarkOn(String name) {
        return browser.text(By.cssSelector("[id='compose:" + name + "Remarks'] p"));
    }

    /** Waits until the linter has nothing to say of a field. */
    public void noRemarkOn(String name) {
        browser.gone(By.cssSelector("[id='compose:" + name + "Remarks'] p"));
    }

    /** Takes what has this value into the report, or out of it. */
    public ComposePage toggle(String facet, String words) {
        browser.redrawn(field("selection"), () -> browser.click(By.xpath("//*[@id='compose:" + facet + "']//label[starts-with(normalize-space(), '" + words + "')]")));
        return this;
    }

    /** How many annotations the report shows, and with what reservation. */
    public String selection() {
        return browser.text(field("selection"));
    }

    /** Waits until what is typed is kept. */
    public String kept() {
        return browser.until("it is kept", () -> Optional.of(browser.text(By.cssSelector("[data-saved]"))).filter(words -> words.startsWith("Saved")));
    }

    /** What is said before anything is made of it. */
    public String preview() {
        browser.click(field("look"));
        browser.see(By.id("preview"));
        return browser.text(field("shown"));
    }

    /** What was left unfinished, as it is offered. */
    public List<String> unfinished() {
        browser.see(By.cssSelector("[data-unfinished] li"));
        return browser.texts(By.cssSelector("[data-unfinished] li > span"));
    }

    /** Continues with the first that was left. */
    public ComposePage resume() {
        return offered("Continue");
    }

    public ComposePage discard() {
        return offered("Discard");
    }

    public ComposePage bringBack() {
        return offered("Bring back");
    }

    private ComposePage offered(String words) {
        browser.click(By.xpath("//*[@data-unfinished]//button[text()='" + words + "']"));
        return this;
    }

    public ReportPage save() {
        browser.click(field("save"));
        return new ReportPage(browser);
    }

    /** Saves what misses something; returns what is said of it. */
    public String saveInVain() {
        browser.click(field("save"));
        return browser.text(By.cssSelector("#compose .ui-message-error"));
    }

    /** Saves after somebody else did. */
    public ComposePage saveTooLate() {
        browser.click(field("save"));
        browser.see(By.cssSelector(".comparison"));
        return this;
    }

    /** The fields in which both differ, and who changed each. */
    public List<String> compared() {
        return browser.texts(By.cssSelector(".comparison .row h3"));
    }

    /** Both versions of a field. */
    public String sides(String label) {
        return browser.text(By.cssSelector(".comparison .row[aria-label='" + label + "'] .sides"));
    }

    public ComposePage takeMine(String label) {
        browser.click(By.xpath("//*[@role='group'][@aria-label='" + label + "']//label[normalize-space()='Take yours']"));
        return this;
    }

    public ReportPage saveMerged() {
        browser.click(field("saveMerged"));
        return new ReportPage(browser);
    }

    public String saveMergedInVain() {
        browser.click(field("saveMerged"));
        return browser.text(By.cssSelector(".comparison .ui-message-error"));
    }

    private void choose(String name, String words) {
        browser.click(By.xpath("//select[@id='compose:" + name + "']/option[starts-with(normalize-space(), '" + words + "')]"));
    }

    private static By field(String name) {
        return By.id("compose:" + name);
    }
}
