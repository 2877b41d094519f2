package org.apostil.browser.pages;

import java.nio.file.Path;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The page on which sources are added, from files or from pasted text. */
public final class AddSourcePage {
    private final Browser browser;
    private final Fields fields;

    AddSourcePage(Browser browser) {
        this.browser = browser;
        this.fields = new Fields(browser, "source");
        browser.see(By.id("source:add"));
    }

    /** What stands in the fields, and what the page says of them. */
    public Fields fields() {
        return fields;
    }

    public AddSourcePage describe(String title, String acquiredHow) {
        fields.write("title", title);
        fields.write("acquiredHow", acquiredHow);
        return this;
    }

    public AddSourcePage paste(String text) {
        fields.write("text", text);
        return this;
    }

    /** Sends files, which are then read. */
    public ImportPage upload(String acquiredHow, Path... files) {
        send(acquiredHow, files);
        return new ImportPage(browser);
    }

    /** Sends what is not taken; the page stays, and says so. */
    public AddSourcePage uploadInVain(String acquiredHow, Path... files) {
        send(acquiredHow, files);
        browser.see(By.cssSelector("#upload .wrong"));
        return this;
    }

    private void send(String acquiredHow, Path... files) {
        for (Path file : files) {
            browser.choose(By.id("files"), file);
        }
        browser.write(By.id("upload-how"), acquiredHow);
        browser.click(By.cssSelector("#upload button[type=submit]"));
    }

    public DeskPage add() {
        browser.click(By.id("source:add"));
        return new DeskPage(browser);
    }

    /** Tries with what is not accepted; the page stays, and says so. */
    public AddSourcePage addInVain() {
        browser.click(By.id("source:add"));
        browser.see(By.cssSelector("#source .messages li, #source .ui-message-error"));
        return this;
    }
}
