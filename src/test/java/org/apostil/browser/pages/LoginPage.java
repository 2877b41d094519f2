package org.apostil.browser.pages;

import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The page on which people sign in. */
public final class LoginPage {
    private static final By USERNAME = By.id("login:username");
    private static final By PASSWORD = By.id("login:password");

    private final Browser browser;

    LoginPage(Browser browser) {
        this.browser = browser;
        browser.see(USERNAME);
    }

    /** Opens it as a visitor does who wants to see their projects. */
    public static LoginPage open(Browser browser) {
        browser.open("");
        return new LoginPage(browser);
    }

    public HomePage signIn(String username, String password) {
        send(username, password);
        return new HomePage(browser);
    }

    /** Signs in where a link from the desk led here, and so gets back to it. */
    public DeskPage signInAndGoBack(String username, String password) {
        send(username, password);
        return new DeskPage(browser);
    }

    /** Signs in where a link from the page of a report led here, and so gets back to it. */
    public ComposePage signInAndComposeOn(String username, String password) {
        send(username, password);
        return new ComposePage(browser);
    }

    /** Signs in where a link from the review of a report led here, and so gets back to it. */
    public ReportPage signInAndReviewOn(String username, String password) {
        send(username, password);
        return new ReportPage(browser);
    }

    /** Follows the link of the dialog that says that the session has ended. */
    public static LoginPage again(Browser browser) {
        browser.click(By.cssSelector("[data-sign-in]"));
        return new LoginPage(browser);
    }

    /** Tries with what does not belong together; the page stays. */
    public LoginPage signInInVain(String username, String password) {
        send(username, password);
        browser.see(By.cssSelector("#login .messages li"));
        return this;
    }

    public String message() {
        return browser.see(By.cssSelector("#login .messages li")).getText();
    }

    public String username() {
        return browser.see(USERNAME).getDomProperty("value");
    }

    private void send(String username, String password) {
        browser.write(USERNAME, username);
        browser.write(PASSWORD, password);
        browser.click(By.id("login:signIn"));
    }
}
