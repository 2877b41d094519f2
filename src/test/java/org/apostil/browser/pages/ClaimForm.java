package org.apostil.browser.pages;

import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The form of a claim: its spans, the proposition, how it is said, and by whom. */
public final class ClaimForm extends AnnotationForm {
    ClaimForm(Browser browser) {
        super(browser);
        browser.see(By.id("composer:proposition"));
    }

    public ClaimForm proposition(String words) {
        fields.write("proposition", words);
        return this;
    }

    public ClaimForm mode(String words) {
        fields.choose("mode", words);
        return this;
    }

    public ClaimForm newSpeaker(String name, String kind, String description) {
        chain().addNew(name, kind, description);
        return this;
    }

    public ClaimForm speaker(String name) {
        chain().add(name);
        return this;
    }

    public ChainFields chain() {
        return new ChainFields(browser, fields);
    }
}
