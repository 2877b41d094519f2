package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The page on which a file of an import is looked over. */
public final class ImportItemPage {
    private final Browser browser;
    private final Fields fields;

    ImportItemPage(Browser browser) {
        this.browser = browser;
        this.fields = new Fields(browser, "item");
        browser.see(By.id("item:add"));
    }

    /** What is proposed, and what the page says of it. */
    public Fields fields() {
        return fields;
    }

    /** The beginning of the text: the kind of each block and what it says. */
    public List<String> blocks() {
        return browser.texts(By.cssSelector(".blocks li"));
    }

    /** Has it become a source. */
    public ImportPage add() {
        browser.click(By.id("item:add"));
        return new ImportPage(browser);
    }

    /** Tries with what is not accepted; the page stays, and says so. */
    public ImportItemPage addInVain() {
        browser.click(By.id("item:add"));
        browser.see(By.cssSelector("#item .messages li, #item .ui-message-error"));
        return this;
    }

    public Browser browser() {
        return browser;
    }
}
