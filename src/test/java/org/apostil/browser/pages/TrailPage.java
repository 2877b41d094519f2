package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The audit trail of a project. */
public final class TrailPage {
    private static final By ROWS = By.cssSelector(".trail-table tbody tr");

    private final Browser browser;

    private TrailPage(Browser browser) {
        this.browser = browser;
        browser.see(By.id("events-title"));
    }

    /** Opens it from the page of its project. */
    public static TrailPage open(ProjectPage project) {
        project.browser().click(By.linkText("Audit trail"));
        return new TrailPage(project.browser());
    }

    public Browser browser() {
        return browser;
    }

    /** What each line says. */
    public List<String> lines() {
        return browser.texts(ROWS);
    }

    /** Where one is, such as <em>1–25 of 31</em>. */
    public String place() {
        return browser.see(By.cssSelector(".ui-paginator-current")).getText();
    }

    /** Turns to the next page, which begins with that line. */
    public TrailPage next(int first) {
        browser.click(By.cssSelector(".ui-paginator-next"));
        browser.see(By.xpath("//*[contains(@class,'ui-paginator-current')][starts-with(text(),'" + first + "–')]"));
        return this;
    }

    /** Asks for those events alone. */
    public TrailPage narrow(String action, String words) {
        new Select(browser.see(By.id("filter:action"))).selectByVisibleText(action);
        browser.write(By.id("filter:words"), words);
        browser.click(By.id("filter:ask"));
        browser.see(By.xpath("//*[self::a or self::button][normalize-space()='Clear']"));
        return this;
    }

    /** Opens the page of an event by the time of that line, from 0, and returns its hash. */
    public String openEvent(int line) {
        browser.texts(ROWS);
        browser.click(By.cssSelector(".trail-table tbody tr:nth-child(" + (line + 1) + ") .when a"));
        return browser.see(By.id("hash")).getText();
    }

    /** Follows the link to what the event of that line, from 0, was done to. */
    public void follow(int line) {
        browser.click(By.cssSelector(".trail-table tbody tr:nth-child(" + (line + 1) + ") td:nth-child(2) a[href*='/annotation/desk']"));
    }

    /** The addresses of the files. */
    public List<String> files() {
        return List.of(browser.see(By.linkText("CSV")).getAttribute("href"), browser.see(By.linkText("JSON Lines")).getAttribute("href"));
    }
}
