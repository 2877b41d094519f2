package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

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

    public ComposePage edit() {
        browser.click(By.xpath("//*[self::a or self::button][normalize-space()='Edit']"));
        return new ComposePage(browser);
    }
}
