package org.apostil.browser.pages;

import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The form of a decision or a withdrawal, with its reason. */
public final class StepForm {
    private final Browser browser;
    private final Fields fields;

    StepForm(Browser browser) {
        this.browser = browser;
        this.fields = new Fields(browser, "step");
        browser.see(By.id("step:reason"));
    }

    public Fields fields() {
        return fields;
    }

    public StepForm because(String reason) {
        fields.write("reason", reason);
        return this;
    }

    public void take() {
        browser.click(By.id("step:save"));
        browser.gone(By.id("step"));
    }

    /** Tries without what is needed; the form stays. */
    public void takeInVain() {
        browser.click(By.id("step:save"));
        browser.see(By.cssSelector("#step .messages li, #step .ui-message-error"));
    }

    /** Waits until what was typed is kept; returns what the form says then. */
    public String kept() {
        return Kept.in(browser, "step");
    }

    /** Tries to decide on what its author changed meanwhile; returns what the form then says has changed. */
    public String takeTooLate() {
        browser.click(By.id("step:save"));
        return browser.see(By.cssSelector("#step .comparison")).getText();
    }

    public String reason() {
        return fields.written("reason");
    }
}
