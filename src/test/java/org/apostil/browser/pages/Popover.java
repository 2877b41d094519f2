package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The toolbar that opens beside a selection. */
public final class Popover {
    private static final String TOOLBAR = ".desk-popover[role=toolbar]";

    private final Browser browser;

    Popover(Browser browser) {
        this.browser = browser;
        browser.see(By.cssSelector(TOOLBAR));
    }

    /** What is offered, with its number keys. */
    public List<String> choices() {
        return browser.texts(By.cssSelector(TOOLBAR + " .desk-popover-choice"));
    }

    /** Presses what it offers besides the kinds, by the beginning of its words: <em>Whole words</em>, <em>All here</em> … */
    public void press(String words) {
        browser.click(By.xpath("//*[contains(@class, 'desk-popover-choice')][span[starts-with(text(), '" + words + "')]]"));
    }

    /** Shows or hides the controls that move the selection. */
    public Popover adjust() {
        press("Adjust");
        return this;
    }

    /** Moves the selection, or an end of it: <em>Start of the selection back</em>, <em>Move on</em> … by a unit. */
    public Popover move(String unit, String step) {
        browser.click(By.xpath("//*[contains(@class, 'desk-adjust-unit')][text()='" + unit + "']"));
        browser.click(By.xpath("//*[contains(@class, 'desk-adjust-handle')]/button[@aria-label='" + step + "']"));
        return this;
    }

    /** Where it stands in the viewport: left, top, right, bottom. */
    public List<Integer> edges() {
        @SuppressWarnings("unchecked")
        List<Number> edges = (List<Number>) browser.run("""
                const { left, top, right, bottom } = document.querySelector('.desk-popover[role=toolbar]').getBoundingClientRect();
                return [left, top, right, bottom].map(Math.round);""");
        return edges.stream().map(Number::intValue).toList();
    }

    public ClaimForm claim() {
        open("claim");
        return new ClaimForm(browser);
    }

    public SpeakerMentionForm speakerMention() {
        open("speaker-mention");
        return new SpeakerMentionForm(browser);
    }

    public CredibilityNoteForm credibilityNote() {
        open("credibility-note");
        return new CredibilityNoteForm(browser);
    }

    public CommentForm comment() {
        open("comment");
        return new CommentForm(browser);
    }

    public DiscussionForm discuss() {
        open("thread");
        return new DiscussionForm(browser);
    }

    /** Makes the selection a part of the form that is open: <em>Content</em>, <em>Cue</em>, <em>Source</em> … */
    public void addAs(String role) {
        browser.click(By.xpath("//*[contains(@class, 'desk-popover-choice')][span[text()='" + role + "']]"));
        browser.gone(By.cssSelector(TOOLBAR));
    }

    private void open(String kind) {
        browser.click(By.cssSelector(TOOLBAR + " .desk-popover-choice[data-kind='" + kind + "']:not([data-entry])"));
    }
}
