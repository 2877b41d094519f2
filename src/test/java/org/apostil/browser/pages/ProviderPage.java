package org.apostil.browser.pages;

import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The provider's own sign-in page, to which the button of ours leads. */
public final class ProviderPage {
    private static final By USERNAME = By.id("username");

    private final Browser browser;

    private ProviderPage(Browser browser) {
        this.browser = browser;
        browser.see(USERNAME);
    }

    /** Presses the button on our sign-in page. */
    public static ProviderPage from(Browser browser) {
        browser.open("identity/login");
        browser.click(By.id("provider"));
        return new ProviderPage(browser);
    }

    /** It was led there already. */
    public static ProviderPage here(Browser browser) {
        return new ProviderPage(browser);
    }

    public HomePage signIn(String username, String password) {
        send(username, password);
        return new HomePage(browser);
    }

    /** Shows who they are there, wherever that leads. */
    public void send(String username, String password) {
        browser.write(USERNAME, username);
        browser.write(By.id("password"), password);
        browser.click(By.id("kc-login"));
    }
}
