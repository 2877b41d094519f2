package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** Mine and theirs, side by side, field by field. */
public final class Comparison {
    private final Browser browser;

    Comparison(Browser browser) {
        this.browser = browser;
        browser.see(By.id("comparison-title"));
    }

    /** The fields that differ, each with who changed it. */
    public List<String> fields() {
        return browser.texts(By.cssSelector(".difference legend"));
    }

    public String text() {
        return browser.see(By.cssSelector(".comparison")).getText();
    }

    /** What is chosen for a field: <em>Mine</em>, <em>Theirs</em>, or nothing. */
    public List<String> chosen(String field) {
        return browser.all(By.xpath(of(field) + "//label")).stream()
                .filter(label -> Boolean.TRUE.equals(browser.run("return document.getElementById(arguments[0]).checked", label.getDomAttribute("for"))))
                .map(label -> label.getText()).toList();
    }

    public Comparison choose(String field, String side) {
        browser.click(By.xpath(of(field) + "//label[normalize-space()='" + side + "']"));
        browser.until(side + " is chosen", () -> chosen(field).equals(List.of(side)));
        return this;
    }

    /** Saves the choice, as a revision that follows theirs. */
    public Card save() {
        browser.click(By.id("composer:merge"));
        browser.gone(By.id("composer"));
        return new DeskPage(browser).selectedCard();
    }

    /** Tries to save without a choice that is needed; returns what is said then. */
    public String saveInVain() {
        browser.click(By.id("composer:merge"));
        return browser.see(By.cssSelector("#composer .messages li")).getText();
    }

    /** Goes on in the form, with what was chosen. */
    public AnnotationForm backToTheForm() {
        browser.click(By.id("composer:adopt"));
        return new AnnotationForm(browser);
    }

    private static String of(String field) {
        return "//*[contains(@class, 'difference')][legend[starts-with(normalize-space(), '" + field + "')]]";
    }
}
