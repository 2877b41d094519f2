package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page on which first passes stand side by side. */
public final class ComparedPage {
    private final Browser browser;

    public ComparedPage(Browser browser) {
        this.browser = browser;
        browser.see(By.id("differ-title"));
    }

    public static ComparedPage open(Browser browser, String source) {
        browser.open("adjudication/source?source=" + source);
        return new ComparedPage(browser);
    }

    /** What differs in each passage, such as <em>Grade</em>. */
    public List<String> differences() {
        return browser.texts(By.cssSelector("#differing .badges, [aria-labelledby=differ-title] .badges"));
    }

    /** The line of a figure, such as <em>Comment · Passages marked</em>. */
    public String figure(String name) {
        return browser.see(By.xpath("//section[@aria-labelledby='figures-title']//tr[th[normalize-space()='" + name + "']]")).getText();
    }

    /** Follows the first passage that lowers a figure; answers what stands in the passage that is shown then. */
    public String follow(String figure) {
        browser.click(By.xpath("//section[@aria-labelledby='figures-title']//tr[th[normalize-space()='" + figure + "']]//ol/li[1]/a"));
        return browser.see(By.cssSelector(".differ:target")).getText();
    }

    /** Opens the form of a ruling on the passage that holds these words. */
    public ComparedPage startRuling(String words) {
        browser.click(By.xpath("//article[contains(., '" + words + "')]//button[normalize-space()='Rule…']"));
        browser.see(By.id("rule:reason"));
        return this;
    }

    /** Chooses what shall stand. */
    public ComparedPage choose(String label) {
        browser.click(By.xpath("//*[@id='rule:choice']//label[starts-with(normalize-space(), '" + label + "')]"));
        return this;
    }

    /** Writes into a field of what is made. */
    public ComparedPage write(String field, String text) {
        browser.see(By.id("rule:" + field));
        browser.write(By.id("rule:" + field), text);
        return this;
    }

    /** Presses <em>Rule</em>. */
    public ComparedPage rule() {
        browser.click(By.id("rule:save"));
        return this;
    }

    /** What the form says is missing. */
    public String complaint() {
        return browser.see(By.cssSelector("#rule\\:panel .ui-message-error-detail, #rule\\:panel .messages li")).getText();
    }

    /** What was ruled. */
    public String ruled() {
        browser.gone(By.id("rule:reason"));
        return browser.see(By.className("ruled")).getText();
    }

    /** Who ruled how on the first passage that all agree on. */
    public String ruledOnAgreed() {
        browser.gone(By.id("rule:reason"));
        return browser.see(By.cssSelector(".agreed[open] .ruled p")).getText().replaceFirst(",.*", "");
    }

    /** Dissents from the ruling. */
    public ComparedPage dissent(String words) {
        browser.click(By.xpath("//button[normalize-space()='Dissent…']"));
        browser.see(By.id("dissent:words"));
        browser.write(By.id("dissent:words"), words);
        browser.click(By.id("dissent:save"));
        browser.see(By.className("dissent"));
        return this;
    }

    /** Whether one can rule here. */
    public boolean mayRule() {
        return browser.shows(By.xpath("//button[normalize-space()='Rule…']"));
    }

    /** Unfolds the passages that all agree on; answers how many those are. */
    public int agreed() {
        browser.click(By.cssSelector(".agreed > summary"));
        List<WebElement> shown = browser.all(By.cssSelector(".agreed[open] article"));
        return shown.size();
    }
}
