package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** What waits for a person, as the page after signing in lists it. */
public final class WorkLists {
    private final Browser browser;

    public WorkLists(Browser browser) {
        this.browser = browser;
        browser.see(By.id("work"));
    }

    /** Chooses the annotation that says this. */
    public WorkLists choose(String says) {
        browser.click(By.xpath("//ul[contains(@class, 'choosable')]/li[.//span[@class='says'][contains(., '" + says + "')]]/input"));
        return this;
    }

    public WorkLists because(String reason) {
        browser.write(By.id("work:reason"), reason);
        return this;
    }

    /** Approves what is chosen; returns what came of it. */
    public String approve() {
        return decided("work:approve");
    }

    /** Asks for changes to what is chosen; returns what came of it. */
    public String requestChanges() {
        return decided("work:changes");
    }

    /** Rejects in vain; returns what the page says. */
    public String rejectInVain() {
        browser.click(By.id("work:reject"));
        return browser.text(By.cssSelector("#work .messages li, #work .ui-message-error"));
    }

    public List<String> says() {
        return browser.texts(By.cssSelector("#work .choosable .says"));
    }

    private String decided(String button) {
        return browser.redrawn(By.cssSelector("#work .outcome"), () -> browser.click(By.id(button))).getText();
    }
}
