package org.apostil.browser.pages;

import java.time.Duration;
import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The page of a report. */
public final class ReportPage {
    private final Browser browser;

    ReportPage(Browser browser) {
        this.browser = browser;
        browser.see(By.id("editions-title"));
    }

    /** The one that a browser shows. */
    public static ReportPage shown(Browser browser) {
        return new ReportPage(browser);
    }

    public Browser browser() {
        return browser;
    }

    public String title() {
        return browser.text(By.tagName("h1"));
    }

    public String text() {
        return browser.text(By.tagName("main"));
    }

    /** Who saved which edition when, newest first. */
    public List<String> editions() {
        return browser.texts(By.cssSelector("[aria-labelledby='editions-title'] .rows a:not(.changed)"));
    }

    /** What changed from the edition of that number to the next: words that went, and words that came. */
    public List<String> changedSince(int edition) {
        browser.click(By.xpath("//a[normalize-space()='What changed since edition " + edition + "']"));
        browser.see(By.id("changes-title"));
        return browser.texts(By.cssSelector(".changes :is(del, ins)"));
    }

    /** How far its review is, in a sentence. */
    public String standing() {
        return browser.text(By.cssSelector("#review-part [role=status]"));
    }

    /** Submits it; the page comes anew. */
    public ReportPage submit() {
        browser.redrawn(By.id("review-part"), () -> browser.click(By.id("review:submit")));
        return this;
    }

    /** The draft that is read beside the checklist. */
    public byte[] readDraft() {
        return browser.downloadPdf(() -> browser.click(By.linkText("Read the draft")));
    }

    /** Finds that every standard is met. */
    public ReportPage everyStandardMet() {
        for (int standard = 0; standard < 9; standard++) {
            finding(standard, "Met");
        }
        return this;
    }

    /** Finds this of a standard; the first is 0. */
    public ReportPage finding(int standard, String finding) {
        browser.click(By.xpath("//*[@id='review:standards:" + standard + ":finding']//label[normalize-space()='" + finding + "']"));
        return this;
    }

    public ReportPage remark(int standard, String words) {
        browser.write(By.id("review:standards:" + standard + ":remark"), words);
        return this;
    }

    /** The reason of a decision. */
    public ReportPage reason(String words) {
        browser.write(By.id("review:reason"), words);
        return this;
    }

    /** Waits until what is typed into the review is kept; returns since when. */
    public String kept() {
        return Kept.in(browser, "review");
    }

    /** What stands in the review: the reason, then of each standard that something is said of, its number, the finding and the remark. */
    public List<String> typed() {
        browser.see(By.id("review:reason"));
        return ((List<?>) browser.run("""
            const value = (id) => document.getElementById(id).value;
            return [value('review:reason'), ...Array.from({length: 9}, (_, at) => `${at + 1} `
              + `${document.querySelector(`[name='review:standards:${at}:finding']:checked`)?.value ?? ''} ${value(`review:standards:${at}:remark`)}`.trim())
              .filter((line) => line.length > 2)]""")).stream().map(String.class::cast).toList();
    }

    public ReportPage approve() {
        browser.redrawn(By.id("review-part"), () -> browser.click(By.id("review:approve")));
        return this;
    }

    /** Tries to approve; what is missing is said, and the page stays. */
    public List<String> approveInVain() {
        browser.click(By.id("review:approve"));
        browser.see(By.cssSelector("[id='review:checklist'] li"));
        return browser.texts(By.cssSelector("[id='review:checklist'] li"));
    }

    public ReportPage requestChanges(String reason) {
        browser.write(By.id("review:reason"), reason);
        browser.redrawn(By.id("review-part"), () -> browser.click(By.id("review:requestChanges")));
        return this;
    }

    /** Tries to request changes without a reason; what is missing is said. */
    public String requestChangesInVain() {
        browser.click(By.id("review:requestChanges"));
        return browser.text(By.cssSelector("#review .ui-message-error"));
    }

    /** What was done, newest first. */
    public List<String> steps() {
        return browser.texts(By.cssSelector(".steps > li"));
    }

    /** The decisions that count no more, with why. */
    public List<String> lapsed() {
        return browser.texts(By.cssSelector(".steps > .lapsed"));
    }

    /** Whether it can be released now. */
    public boolean isReleasable() {
        return browser.shows(By.id("releaseButton"));
    }

    /** Why it cannot be released. */
    public List<String> unreleasable() {
        return browser.texts(By.cssSelector("[aria-labelledby='releases-title'] .out li"));
    }

    /** Opens what asks once more, and leaves it. */
    public ReportPage releaseAfterAll(boolean really) {
        browser.click(By.id("releaseButton"));
        browser.see(By.id("release:go"));
        if (really) {
            browser.redrawn(By.id("review-part"), () -> browser.click(By.id("release:go")));
            browser.see(By.cssSelector(".releases li"));
        } else {
            browser.press(Keys.ESCAPE);
            browser.gone(By.id("release:go"));
        }
        return this;
    }

    /** What is said of each release, newest first. */
    public List<String> releases() {
        return browser.texts(By.cssSelector(".releases > li"));
    }

    /** The SHA-256 that is shown of the newest release. */
    public String sha256() {
        return browser.text(By.cssSelector(".releases .sha256"));
    }

    /** Downloads the newest release. */
    public byte[] downloadRelease() {
        return browser.downloadPdf(() -> browser.click(By.cssSelector(".releases a.button")));
    }

    /** Has a file made in this form. */
    public ReportPage make(String form) {
        browser.click(By.xpath("//select[@id='make:form']/option[normalize-space()='" + form + "']"));
        browser.click(By.id("make:order"));
        browser.see(By.cssSelector(".made .file"));
        return this;
    }

    /** Waits for the newest file and downloads it. */
    public byte[] downloadFile() {
        By ready = By.cssSelector(".made .file-done a.download");
        browser.see(ready, Duration.ofSeconds(60));
        return browser.downloadPdf(() -> browser.click(ready));
    }

    public ComposePage edit() {
        browser.click(By.xpath("//*[self::a or self::button][normalize-space()='Edit']"));
        return new ComposePage(browser);
    }
}
