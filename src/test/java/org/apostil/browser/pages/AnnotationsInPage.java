package org.apostil.browser.pages;

import java.nio.file.Path;
import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The pages on which a file of annotations is uploaded, mapped, tried and taken. */
public final class AnnotationsInPage {

    private final Browser browser;

    private AnnotationsInPage(Browser browser) {
        this.browser = browser;
    }

    /** From the desk of a source, by the menu in its head. */
    public static AnnotationsInPage fromDesk(Browser browser, String source) {
        browser.open("annotation/desk?source=" + source);
        browser.click(By.id("about-source"));
        browser.click(By.xpath("//*[@role='menu']//a[normalize-space()='Import annotations']"));
        browser.see(By.id("import:try"));
        return new AnnotationsInPage(browser);
    }

    public AnnotationsInPage upload(Path file) {
        browser.choose(By.cssSelector("#import input[type=file]"), file);
        browser.click(By.id("import:try"));
        browser.see(By.id("mapping:rows"));
        return this;
    }

    /** Uploads what is not accepted, and answers what the page says at the field. */
    public String uploadInVain(Path file) {
        browser.choose(By.cssSelector("#import input[type=file]"), file);
        browser.click(By.id("import:try"));
        return browser.text(By.cssSelector("#import .ui-message-error"));
    }

    /** Says what a label means, or what a new speaker is. */
    public AnnotationsInPage choose(String of, String words) {
        By label = By.xpath("//form[@id='mapping']//label[starts-with(normalize-space(.), '%s')]".formatted(of));
        String field = browser.see(label).getDomAttribute("for");
        new Select(browser.see(By.id(field))).selectByVisibleText(words);
        return this;
    }

    public AnnotationsInPage again() {
        browser.redrawn(By.id("mapping:rows"), () -> browser.click(By.id("mapping:again")));
        return this;
    }

    public AnnotationsInPage take() {
        browser.redrawn(By.id("mapping:rows"), () -> browser.click(By.id("mapping:take")));
        return this;
    }

    /** What would happen, or happened. */
    public String summary() {
        return browser.text(By.cssSelector(".outcome-line"));
    }

    /** The rows of the table that are shown. */
    public List<String> rows() {
        return browser.texts(By.cssSelector("#mapping\\:rows tbody tr"));
    }

    public AnnotationsInPage only(String outcome) {
        browser.redrawn(By.id("mapping:rows"), () -> browser.click(By.xpath("//nav[@class='outcomes']/a[starts-with(., '%s')]".formatted(outcome))));
        return this;
    }

    /** Follows the link to the card of what was made of a row. */
    public DeskPage card(String id) {
        browser.click(By.cssSelector("a[aria-label='Open the card of %s']".formatted(id)));
        return new DeskPage(browser);
    }

    public Browser browser() {
        return browser;
    }
}
