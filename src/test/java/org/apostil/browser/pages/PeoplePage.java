package org.apostil.browser.pages;

import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The page on which an administrator makes accounts. */
public final class PeoplePage {
    private final Browser browser;

    private PeoplePage(Browser browser) {
        this.browser = browser;
        browser.see(By.id("newUser:username"));
    }

    /** Opens it as an administrator does, from the head of any page. */
    public static PeoplePage open(HomePage home) {
        home.browser().click(By.linkText("People"));
        return new PeoplePage(home.browser());
    }

    public Browser browser() {
        return browser;
    }

    /** Makes an account and returns the address of the link for its owner, without leading slash. */
    public String invite(String username, String displayName) {
        send(username, displayName);
        return browser.see(By.id("link")).getText().replaceFirst("^https?://[^/]+/", "");
    }

    /** Tries what is not accepted, and returns what stands at the field. */
    public String inviteInVain(String username, String displayName) {
        send(username, displayName);
        return browser.see(By.cssSelector("#newUser .ui-message-error-detail, #newUser .ui-message, #newUser .message")).getText();
    }

    private void send(String username, String displayName) {
        browser.write(By.id("newUser:displayName"), displayName);
        browser.write(By.id("newUser:username"), username);
        browser.click(By.id("newUser:invite"));
    }
}
