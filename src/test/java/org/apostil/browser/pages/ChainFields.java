package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The part of a form in which the attribution chain is built, outermost teller first. */
public final class ChainFields {
    private final Browser browser;
    private final Fields fields;

    ChainFields(Browser browser, Fields fields) {
        this.browser = browser;
        this.fields = fields;
    }

    /** Adds a speaker whom the project does not know yet to the end of the chain. */
    public void addNew(String name, String kind, String description) {
        browser.click(By.id("composer:newSpeaker"));
        fields.write("name", name);
        fields.pick("kind", kind);
        fields.write("description", description);
        browser.click(By.id("composer:addSpeaker"));
        await(name);
    }

    /** Adds a speaker of the project to the end of the chain, found by the first letters of the name. */
    public void add(String name) {
        browser.write(By.id("composer:speakers_input"), name.substring(0, Math.min(8, name.length())));
        browser.click(By.xpath("//*[@id='composer:speakers_panel']//li[contains(., \"" + name + "\")]"));
        await(name);
    }

    /** The speakers in their order. */
    public List<String> speakers() {
        return browser.texts(By.cssSelector("#composer .hops li strong"));
    }

    private void await(String name) {
        browser.until(name + " is in the chain", () -> speakers().contains(name));
        browser.gone(By.id("composer:addSpeaker"));
    }
}
