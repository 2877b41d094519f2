package org.apostil.browser.pages;

import java.util.List;
import java.util.Optional;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The form in which something is said in a discussion: to open one, to answer, to edit, or what came of it; or in which it is assigned. */
public final class DiscussionForm {
    private static final By OFFER = By.cssSelector(".desk-addressing");
    private final Browser browser;
    private final Fields fields;

    public DiscussionForm(Browser browser) {
        this.browser = browser;
        this.fields = new Fields(browser, "discussion");
        browser.see(By.id("discussion:save"));
    }

    public Fields fields() {
        return fields;
    }

    /** Says it, and returns the card on which it then stands. */
    public Card say(String words) {
        fields.write("text", words);
        browser.click(By.id("discussion:save"));
        browser.gone(By.id("discussion"));
        return new DeskPage(browser).selectedCard();
    }

    /** Says what stands in the field. */
    public Card save() {
        browser.click(By.id("discussion:save"));
        browser.gone(By.id("discussion"));
        return new DeskPage(browser).selectedCard();
    }

    /** Types at the end of what stands there, key by key. */
    public DiscussionForm type(CharSequence... keys) {
        browser.see(By.id("discussion:text")).sendKeys(keys);
        return this;
    }

    /** The people who are offered for what is typed after an @, the chosen one first marked with a star. */
    public List<String> offered() {
        browser.see(OFFER);
        return browser.all(By.cssSelector(".desk-addressing [role=option]")).stream()
            .map(option -> ("true".equals(option.getDomAttribute("aria-selected")) ? "* " : "") + option.getText().replaceAll("\\s+", " ")).toList();
    }

    /** Waits until nobody is offered. */
    public DiscussionForm offersNobody() {
        browser.gone(OFFER);
        return this;
    }

    /** The preview, as soon as it holds these words. */
    public String preview(String words) {
        return browser.until("a preview with " + words, () -> Optional.of(browser.see(By.cssSelector("[data-preview]")).getText()).filter(text -> text.contains(words)));
    }

    /** Gives the discussion to somebody by a day, which is typed as the browser's field for days takes it. */
    public Card assign(String name, String typed) {
        fields.pick("assignee", name);
        browser.see(By.id("discussion:due")).sendKeys(typed);
        return save();
    }

    /** Waits until what was typed is kept; returns what the form says then. */
    public String kept() {
        return Kept.in(browser, "discussion");
    }
}
