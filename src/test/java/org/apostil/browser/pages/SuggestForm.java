package org.apostil.browser.pages;

import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The form of a claim where changes to a colleague's are suggested. */
public final class SuggestForm extends AnnotationForm {
    SuggestForm(Browser browser) {
        super(browser);
        browser.see(By.id("composer:reason"));
    }

    public SuggestForm proposition(String words) {
        fields.write("proposition", words);
        return this;
    }

    public SuggestForm mode(String words) {
        fields.choose("mode", words);
        return this;
    }

    public SuggestForm because(String reason) {
        fields.write("reason", reason);
        return this;
    }

    /** Selects further words in the text, as content of the claim. */
    public SuggestForm extendBy(DeskPage desk, String words) {
        int before = passages().size();
        desk.select(words).addAs("Content");
        browser.until("the passages are more than " + before, () -> passages().size() > before);
        return this;
    }

    public String heading() {
        return browser.see(By.cssSelector("#composer h2")).getText();
    }

    /** Sends it; the card shows it then. */
    public Suggestion suggest() {
        return saveDraft().suggestion();
    }
}
