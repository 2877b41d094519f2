package org.apostil.browser.pages;

import java.util.List;
import java.util.Optional;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What a colleague suggests, on the card of an annotation. */
public final class Suggestion {
    private final Browser browser;
    private final String card;

    Suggestion(Browser browser, String card) {
        this.browser = browser;
        this.card = card;
        browser.see(part(""));
    }

    public String text() {
        return browser.text(part(""));
    }

    /** Its pieces, each as its label. */
    public List<String> pieces() {
        return browser.texts(part(" .desk-piece-label"));
    }

    /** Where a piece stands. */
    public String standing(String label) {
        return browser.until("where " + label + " stands", () -> Optional.ofNullable(browser.see(piece(label, "")).getDomAttribute("data-standing")));
    }

    /** The words of a piece. */
    public String words(String label) {
        return browser.text(piece(label, ""));
    }

    /** Holds the pointer over a piece. */
    public Suggestion pointAt(String label) {
        var at = browser.see(piece(label, "//p")).getRect();
        long scrolled = (Long) browser.run("return Math.round(scrollY)");
        browser.pointAt(at.x + at.width / 2, (int) (at.y - scrolled + at.height / 2));
        return this;
    }

    public Suggestion accept(String label) {
        browser.click(piece(label, "//button[normalize-space()='Accept']"));
        return is(label, "accepted");
    }

    /** Accepts by keys alone: the focus goes to the button, and Enter presses it. */
    public Suggestion acceptByKey(String label) {
        browser.run("arguments[0].focus()", browser.see(piece(label, "//button[normalize-space()='Accept']")));
        browser.press(Keys.ENTER);
        return is(label, "accepted");
    }

    public Suggestion acceptAll() {
        browser.click(By.xpath(xpath() + "//button[starts-with(normalize-space(), 'Accept all')]"));
        browser.until("nothing of it is open", () -> browser.all(part(" [data-standing='open']")).isEmpty());
        return this;
    }

    public Suggestion reject(String label, String reason) {
        browser.click(piece(label, "//button[normalize-space()='Reject']"));
        browser.see(By.id("rejection:reason"));
        new Fields(browser, "rejection").write("reason", reason);
        browser.click(By.id("rejection:save"));
        browser.gone(By.id("rejection"));
        return is(label, "rejected");
    }

    public Suggestion withdraw() {
        browser.click(By.xpath(xpath() + "//button[normalize-space()='Withdraw this suggestion']"));
        browser.gone(part(" [data-standing='open']"));
        return this;
    }

    /** The buttons that it offers. */
    public List<String> buttons() {
        return browser.texts(part(" button"));
    }

    /** Waits until a piece stands so. */
    public Suggestion is(String label, String standing) {
        browser.until(label + " is " + standing, () -> standing.equals(standing(label)));
        return this;
    }

    private By part(String selector) {
        return By.cssSelector("#" + card + " .desk-suggestion" + selector);
    }

    private By piece(String label, String within) {
        return By.xpath(xpath() + "//li[@data-piece][p[normalize-space()=\"" + label + "\"]]" + within);
    }

    private String xpath() {
        return "//*[@id='" + card + "']//*[@data-suggestion]";
    }
}
