package org.apostil.browser.pages;

import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The form in which something is said in a discussion: to open one, to answer, or what came of it. */
public final class DiscussionForm {
    private final Browser browser;
    private final Fields fields;

    DiscussionForm(Browser browser) {
        this.browser = browser;
        this.fields = new Fields(browser, "discussion");
        browser.see(By.id("discussion:text"));
    }

    public Fields fields() {
        return fields;
    }

    /** Says it, and returns the card on which it then stands. */
    public Card say(String words) {
        fields.write("text", words);
        browser.click(By.id("discussion:save"));
        browser.gone(By.id("discussion"));
        return new DeskPage(browser).selectedCard();
    }

    /** Waits until what was typed is kept; returns what the form says then. */
    public String kept() {
        return Kept.in(browser, "discussion");
    }
}
