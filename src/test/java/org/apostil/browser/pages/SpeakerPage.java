package org.apostil.browser.pages;

import java.util.List;
import java.util.Locale;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The page of a speaker. */
public final class SpeakerPage {
    private final Browser browser;

    private SpeakerPage(Browser browser) {
        this.browser = browser;
        browser.see(By.id("record-title"));
    }

    /** Opens the page of that speaker. */
    public static SpeakerPage open(Browser browser, String id) {
        browser.open("speaker/speaker?id=" + id);
        return new SpeakerPage(browser);
    }

    /** The one that a browser shows. */
    public static SpeakerPage shown(Browser browser) {
        return new SpeakerPage(browser);
    }

    public Browser browser() {
        return browser;
    }

    public String name() {
        return browser.text(By.cssSelector(".speaker-title h1"));
    }

    /** What the record says of each statement. */
    public List<String> statements() {
        return browser.texts(By.cssSelector(".statements > li"));
    }

    /** What stands of whom they proved to be, and of who proved to be them. */
    public String identity() {
        return browser.texts(By.id("identity")).stream().findFirst().orElse("");
    }

    /** The speakers that are offered as the same for what is typed. */
    public List<String> offered(String typed) {
        browser.write(By.id("merge:into_input"), typed);
        browser.until("what holds it is offered", () -> browser.texts(By.cssSelector("#merge\\:into_panel li")).stream().anyMatch(offer -> offer.toLowerCase(Locale.ROOT).contains(typed)));
        return browser.texts(By.cssSelector("#merge\\:into_panel li"));
    }

    /** Those that are offered before anything is typed. */
    public List<String> offeredUnasked() {
        browser.click(By.cssSelector("#merge\\:into .ui-autocomplete-dropdown"));
        browser.until("something is offered", () -> !browser.all(By.cssSelector("#merge\\:into_panel li")).isEmpty());
        return browser.texts(By.cssSelector("#merge\\:into_panel li"));
    }

    public SpeakerPage pick(String typed, String offer) {
        browser.write(By.id("merge:into_input"), typed);
        browser.click(By.xpath("//*[@id='merge:into_panel']//li[contains(., \"" + offer + "\")]"));
        browser.until(offer + " is picked", () -> browser.see(By.id("merge:into_input")).getDomProperty("value").contains(offer));
        return this;
    }

    public SpeakerPage because(String reason) {
        browser.write(By.id("merge:reason"), reason);
        return this;
    }

    public SpeakerPage identify() {
        browser.click(By.id("merge:identified"));
        return this;
    }

    /** Merges them, and is led to whom they proved to be. */
    public SpeakerPage merge() {
        browser.click(By.id("merge:do"));
        browser.see(By.cssSelector("#identity .others"));
        return new SpeakerPage(browser);
    }

    /** Tries to merge; returns what is said then. */
    public List<String> mergeInVain() {
        browser.redrawn(By.id("merge"), () -> browser.click(By.id("merge:do")));
        return browser.texts(By.cssSelector("#merge .ui-message-error-detail, #merge .messages li"));
    }

    /** Takes back the merge of whoever proved to be them, or of them. */
    public SpeakerPage undoMerge(String reason) {
        browser.click(By.xpath("//*[@id='identity']//button[starts-with(normalize-space(), 'Undo')]"));
        browser.write(By.id("undoing:reason"), reason);
        browser.click(By.id("undoing:undo"));
        browser.gone(By.cssSelector("#identity .others, #identity .notice"));
        return new SpeakerPage(browser);
    }

    /** Moves the statement that says so to another speaker. */
    public SpeakerPage move(String says, String typed, String offer, String reason) {
        browser.click(By.cssSelector("input[aria-label='Choose: " + says + "']"));
        browser.click(By.cssSelector(".move > summary"));
        browser.write(By.id("statements:to_input"), typed);
        browser.click(By.xpath("//*[@id='statements:to_panel']//li[contains(., \"" + offer + "\")]"));
        browser.write(By.id("statements:reason"), reason);
        browser.redrawn(By.id("record-title"), () -> browser.click(By.id("statements:move")));
        return new SpeakerPage(browser);
    }

    public SpeakerPage undoMove(String reason) {
        browser.click(By.xpath("//*[@id='moves']//button[starts-with(normalize-space(), 'Undo')]"));
        browser.write(By.id("movingBack:reason"), reason);
        browser.redrawn(By.id("record-title"), () -> browser.click(By.id("movingBack:undo")));
        return new SpeakerPage(browser);
    }

    public SpeakerPage note(String grade, String reason) {
        browser.click(By.xpath("//*[@id='noting:reliability']/option[starts-with(., '" + grade + "')]"));
        browser.write(By.id("noting:reason"), reason);
        browser.redrawn(By.id("record-title"), () -> browser.click(By.id("noting:note")));
        return new SpeakerPage(browser);
    }

    /** What is thought of their reliability, newest first. */
    public List<String> reliability() {
        return browser.texts(By.cssSelector(".reliability > li"));
    }

    public SpeakerFields edit() {
        browser.click(By.xpath("//*[self::a or self::button][normalize-space()='Edit']"));
        return new SpeakerFields(browser);
    }

    /** The fields of what is known of a speaker. */
    public static final class SpeakerFields {
        private final Browser browser;

        SpeakerFields(Browser browser) {
            this.browser = browser;
            browser.see(By.id("speaker:name"));
        }

        public SpeakerFields write(String field, String text) {
            browser.write(By.id("speaker:" + field), text);
            return this;
        }

        public String written(String field) {
            return browser.see(By.id("speaker:" + field)).getDomProperty("value");
        }

        public SpeakerFields role(String role, String affiliation, String since) {
            int rows = browser.all(By.cssSelector(".role")).size();
            browser.click(By.id("speaker:addRole"));
            browser.until("there are fields for it", () -> browser.all(By.cssSelector(".role")).size() == rows + 1);
            return write("each:" + rows + ":role", role).write("each:" + rows + ":affiliation", affiliation).write("each:" + rows + ":since", since);
        }

        public SpeakerPage save() {
            browser.click(By.id("speaker:save"));
            return new SpeakerPage(browser);
        }

        /** Saves when a colleague was faster; returns the fields that differ, each with who changed it. */
        public List<String> saveTooLate() {
            browser.click(By.id("speaker:save"));
            browser.see(By.id("stale-title"));
            return browser.texts(By.cssSelector(".comparison .row h3"));
        }

        public SpeakerFields take(String field, String side) {
            browser.click(By.xpath("//*[contains(@class,'row')][@aria-label='" + field + "']//label[normalize-space()='" + side + "']"));
            return this;
        }

        public SpeakerPage saveMerged() {
            browser.click(By.id("speaker:saveMerged"));
            return new SpeakerPage(browser);
        }
    }
}
