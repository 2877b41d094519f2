package org.apostil.browser.pages;

import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The page behind the link of an invitation. */
public final class JoinPage {
    private final Browser browser;

    private JoinPage(Browser browser) {
        this.browser = browser;
        browser.see(By.cssSelector(".offer"));
    }

    public static JoinPage open(Browser browser, String link) {
        browser.open(link);
        return new JoinPage(browser);
    }

    /** What is offered. */
    public String offer() {
        return browser.see(By.cssSelector(".offer")).getText();
    }

    /** Makes an account, and comes to the project. */
    public ProjectPage register(String name, String username, String password) {
        browser.write(By.id("join:displayName"), name);
        browser.write(By.id("join:username"), username);
        browser.write(By.id("join:password"), password);
        browser.click(By.id("join:register"));
        return new ProjectPage(browser);
    }

    /** Tries with nothing typed, and stays. */
    public JoinPage registerInVain() {
        browser.click(By.id("join:register"));
        browser.see(By.cssSelector("#join .ui-message-error"));
        return this;
    }

    /** Joins with the account that is signed in, and comes to the project. */
    public ProjectPage accept() {
        browser.click(By.id("join:accept"));
        return new ProjectPage(browser);
    }
}
