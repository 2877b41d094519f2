package org.apostil.browser.pages;

import java.util.List;
import java.util.Optional;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** One card of the margin: an annotation, or a discussion on a passage. */
public final class Card {
    private final Browser browser;
    private final String id;

    Card(Browser browser, String id) {
        this.browser = browser;
        this.id = id;
    }

    /** Unfolds it, if it is not unfolded. */
    public Card open() {
        if (!browser.shows(part("[data-selected]"))) {
            browser.click(part(" .desk-card-toggle"));
        }
        browser.see(part("[data-selected]"));
        return this;
    }

    public String text() {
        return browser.until("the words of " + id, () -> Optional.of(browser.see(part("")).getText()));
    }

    /** What stands instead of it, and what it stands instead of, in words. */
    public String succession() {
        return browser.text(part(" .desk-card-succession")).replaceAll("\\s+", " ");
    }

    /** The identity of the annotation that it shows. */
    public String annotation() {
        return attribute("data-annotation");
    }

    /** The code of its state. */
    public String state() {
        return attribute("data-state");
    }

    /** Waits until it is in this state. */
    public Card is(String state) {
        browser.see(part("[data-state='" + state + "']"));
        return this;
    }

    /** Its speakers, outermost teller first. */
    public List<String> speakers() {
        return browser.texts(part(" .desk-speaker-name"));
    }

    /** What can be done with it. */
    public List<String> actions() {
        return browser.texts(part(" [data-act]:not([aria-disabled='true'])"));
    }

    /** Why an action that one would look for is refused. */
    public String refusalOf(String action) {
        String reason = browser.see(part(" [data-act='" + action + "'][aria-disabled='true']")).getDomAttribute("aria-describedby");
        return browser.see(By.id(reason)).getText();
    }

    /** The decisions that no longer stand. */
    public List<String> lapsedDecisions() {
        return browser.texts(part(" .desk-decision[data-lapsed]"));
    }

    public List<String> posts() {
        return browser.texts(part(" .desk-post-text"));
    }

    public List<String> outcomes() {
        return browser.texts(part(" .desk-outcome"));
    }

    public Card submit() {
        act("submit");
        return is("submitted");
    }

    public Card approve() {
        act("approve");
        new StepForm(browser).take();
        return is("approved");
    }

    public Card requestChanges(String reason) {
        act("request-changes");
        new StepForm(browser).because(reason).take();
        return is("changes-requested");
    }

    /** Withdraws it; its card is no longer shown then. */
    public void withdraw() {
        act("withdraw");
        new StepForm(browser).take();
    }

    /** Restores what was withdrawn. */
    public Card restore() {
        act("restore");
        new StepForm(browser).take();
        return is("draft");
    }

    public StepForm reject() {
        act("reject");
        return new StepForm(browser);
    }

    /** The form in which it is reopened, which is open already. */
    public StepForm reopening() {
        return new StepForm(browser);
    }

    /** Puts the approved annotation that says this in its place. */
    public void supersedeBy(String words) {
        act("supersede");
        browser.write(By.id("step:successor_input"), words);
        browser.click(By.xpath("//*[@id='step:successor_panel']//li[contains(., '" + words + "')]"));
        browser.see(By.id("step:notThisOne"));
        new StepForm(browser).take();
    }

    public ClaimForm editClaim() {
        act("edit");
        return new ClaimForm(browser);
    }

    public CommentForm editComment() {
        act("edit");
        return new CommentForm(browser);
    }

    /** Opens the form in which changes to a colleague's claim are suggested. */
    public SuggestForm suggestChange() {
        act("suggest");
        return new SuggestForm(browser);
    }

    /** What is suggested to it. */
    public Suggestion suggestion() {
        return new Suggestion(browser, id);
    }

    public Card discuss(String words) {
        act("discuss");
        return new DiscussionForm(browser).say(words);
    }

    public Card reply(String words) {
        actOnThread("reply");
        return new DiscussionForm(browser).say(words);
    }

    public Card resolve(String outcome) {
        actOnThread("resolve");
        return new DiscussionForm(browser).say(outcome);
    }

    /** Opens the form of an answer. */
    public DiscussionForm replying() {
        actOnThread("reply");
        return new DiscussionForm(browser);
    }

    /** Opens the form in which the discussion is assigned. */
    public DiscussionForm assigning() {
        actOnThread("assign");
        return new DiscussionForm(browser);
    }

    /** Opens the form in which the first of one's own posts is edited. */
    public DiscussionForm editing() {
        actOnThread("amend");
        return new DiscussionForm(browser);
    }

    /** Who sees to it, and by when. */
    public String assigned() {
        return browser.until("who sees to it", () -> Optional.of(browser.see(part(" .desk-assigned")).getText()));
    }

    /** Unfolds what an edited post said before, and returns it. */
    public String earlier() {
        browser.click(part(" .desk-earlier summary"));
        return browser.see(part(" .desk-earlier .desk-posts")).getText();
    }

    public Card reopen() {
        actOnThread("reopen");
        browser.see(part(" [data-thread-act='resolve']"));
        return this;
    }

    /** What its card says of itself, though it may just be drawn anew. */
    private String attribute(String name) {
        return browser.until(name + " of " + id, () -> Optional.ofNullable(browser.see(part("")).getDomAttribute(name)));
    }

    private void act(String action) {
        browser.click(part(" [data-act='" + action + "']"));
    }

    private void actOnThread(String action) {
        browser.click(part(" [data-thread-act='" + action + "']"));
    }

    private By part(String selector) {
        return By.cssSelector("#" + id + selector);
    }
}
