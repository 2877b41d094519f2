package org.apostil.browser.pages;

import org.apostil.browser.Browser;

/** The form of a speaker mention. */
public final class SpeakerMentionForm extends AnnotationForm {
    SpeakerMentionForm(Browser browser) {
        super(browser);
    }

    /** Names the speaker, whom the project knows. */
    public SpeakerMentionForm speaker(String name) {
        new ChainFields(browser, fields).add(name);
        return this;
    }
}
