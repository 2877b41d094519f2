package org.apostil.browser.pages;

import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The page behind a one-time link, on which somebody sets their password. */
public final class SetPasswordPage {
    private static final By PASSWORD = By.id("setup:password");

    private final Browser browser;

    private SetPasswordPage(Browser browser) {
        this.browser = browser;
        browser.see(PASSWORD);
    }

    /** Opens the link that an administrator handed over. */
    public static SetPasswordPage open(Browser browser, String link) {
        browser.open(link);
        return new SetPasswordPage(browser);
    }

    /** Tries a password that is not accepted; the page stays. */
    public SetPasswordPage setInVain(String password) {
        send(password);
        browser.until("the page says why", () -> browser.text().contains("at least 15 characters. A sentence"));
        return this;
    }

    /** Sets it, and goes on to the page on which one signs in. */
    public LoginPage set(String password) {
        send(password);
        browser.click(By.linkText("Sign in"));
        return new LoginPage(browser);
    }

    private void send(String password) {
        browser.write(PASSWORD, password);
        browser.click(By.id("setup:save"));
    }
}
