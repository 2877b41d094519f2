package org.apostil.browser.pages;

import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The form of a credibility note: two axes, each with its reason. */
public final class CredibilityNoteForm extends AnnotationForm {
    CredibilityNoteForm(Browser browser) {
        super(browser);
        browser.see(By.id("composer:reliability"));
    }

    public CredibilityNoteForm reliability(String grade, String reason) {
        fields.choose("reliability", grade);
        fields.write("reliabilityReason", reason);
        return this;
    }

    public CredibilityNoteForm credibility(String grade, String reason) {
        fields.choose("credibility", grade);
        fields.write("credibilityReason", reason);
        return this;
    }
}
