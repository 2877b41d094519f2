package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The form of a credibility note: two axes, each with its reason. */
public final class CredibilityNoteForm extends AnnotationForm {
    private static final By ABOUT = By.id("composer:about_input");

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

    /** The claims that are offered to be graded for what is typed. */
    public List<String> claimsFor(String typed) {
        browser.write(ABOUT, typed);
        if (typed.isEmpty()) {
            browser.click(By.cssSelector("[id='composer:about'] .ui-autocomplete-dropdown"));
        }
        browser.until("claims for " + typed, () -> offered().stream().allMatch(each -> each.contains(typed)) && !offered().isEmpty());
        return offered();
    }

    /** Grades the claim that is offered for what is typed. */
    public CredibilityNoteForm pickClaim(String typed, String label) {
        browser.write(ABOUT, typed);
        browser.click(By.xpath("//*[@id='composer:about_panel']//li[normalize-space()='" + label + "']"));
        browser.see(By.id("composer:notThisClaim"));
        return this;
    }

    /** The statements that are offered to confirm the claim. */
    public List<String> confirmable() {
        browser.click(By.cssSelector("[id='composer:confirmedBy'] .ui-autocomplete-dropdown"));
        browser.see(By.cssSelector("[id='composer:confirmedBy_panel'] :is(li, .ui-autocomplete-empty-message)"));
        return browser.texts(By.cssSelector("[id='composer:confirmedBy_panel'] li.ui-autocomplete-item"));
    }

    /** Rests grade 1 on a statement that is offered. */
    public CredibilityNoteForm confirmedBy(String words) {
        confirmable();
        browser.click(By.xpath("//*[@id='composer:confirmedBy_panel']//li[normalize-space()=\"" + words + "\"]"));
        browser.see(By.id("composer:notConfirmed"));
        return this;
    }

    private List<String> offered() {
        return browser.texts(By.cssSelector("[id='composer:about_panel'] li.ui-autocomplete-item"));
    }
}
