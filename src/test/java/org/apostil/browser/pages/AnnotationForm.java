package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The form in which an annotation is written, in what all kinds share. */
public class AnnotationForm {
    protected final Browser browser;
    protected final Fields fields;

    AnnotationForm(Browser browser) {
        this.browser = browser;
        this.fields = new Fields(browser, "composer");
        browser.see(By.id("composer:save"));
    }

    public Fields fields() {
        return fields;
    }

    /** The passages that it is about, each with its role. */
    public List<String> passages() {
        return browser.all(By.cssSelector("#composer .desk-chip")).stream()
                .map(chip -> chip.getDomAttribute("data-role") + " " + chip.findElement(By.className("desk-chip-words")).getText()).toList();
    }

    /** Waits until what was typed is kept; returns what the form says then, such as <em>Saved 14:02</em>. */
    public String kept() {
        return Kept.in(browser, "composer");
    }

    /** Tries to save what somebody changed meanwhile. */
    public Comparison saveTooLate() {
        browser.click(By.id("composer:save"));
        return new Comparison(browser);
    }

    /** The form of an annotation that was brought back. */
    public static AnnotationForm broughtBack(Browser browser) {
        return new AnnotationForm(browser);
    }

    public AnnotationForm note(String text) {
        fields.write("note", text);
        return this;
    }

    public Card saveDraft() {
        return send("save");
    }

    public Card saveAndSubmit() {
        return send("submit");
    }

    /** Tries to save what is not accepted; the form stays. */
    public void saveInVain() {
        browser.click(By.id("composer:save"));
        browser.see(By.cssSelector("#composer .messages li, #composer .ui-message-error"));
    }

    public void cancel() {
        browser.click(By.id("composer:cancel"));
        browser.gone(By.id("composer"));
    }

    private Card send(String button) {
        browser.click(By.id("composer:" + button));
        browser.gone(By.id("composer"));
        return new DeskPage(browser).selectedCard();
    }
}
