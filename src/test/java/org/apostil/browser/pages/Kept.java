package org.apostil.browser.pages;

import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The line of a form that says since when what was typed is kept. */
final class Kept {
    private Kept() {
    }

    /** Waits until all that was typed so far has reached the server; returns the words. */
    static String in(Browser browser, String form) {
        By line = By.cssSelector("#" + form + " .saved");
        browser.until("what was typed is kept", () -> browser.see(line).getText().startsWith("Saved ")
                && (Boolean) browser.run("return Object.keys(localStorage).every(name => !name.startsWith('apostil.typed/'))"));
        return browser.see(line).getText();
    }
}
