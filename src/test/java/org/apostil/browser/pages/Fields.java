package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The fields of one form, by the names that they have there, and what the page says beside each. */
public final class Fields {
    private final Browser browser;
    private final String form;

    Fields(Browser browser, String form) {
        this.browser = browser;
        this.form = form;
    }

    public void write(String field, String text) {
        browser.write(at(field), text);
    }

    /** What stands in a field. */
    public String written(String field) {
        return browser.see(at(field)).getDomProperty("value");
    }

    /** Chooses one of several buttons of which one can be pressed. */
    public void choose(String field, String label) {
        browser.click(By.xpath(xpath(field) + "//label[normalize-space()=\"" + label + "\"]"));
        browser.until(label + " is chosen", () -> chosen(field).contains(label));
    }

    /** What is chosen in it: nothing, before a person chooses. */
    public List<String> chosen(String field) {
        return browser.all(By.xpath(xpath(field) + "//label")).stream()
                .filter(label -> isChecked(label.getDomAttribute("for"))).map(WebElement::getText).toList();
    }

    /** Picks from a list. */
    public void pick(String field, String label) {
        new Select(browser.see(at(field))).selectByVisibleText(label);
    }

    /** What the page says beside a field, as soon as it says something. */
    public String message(String field) {
        return browser.see(By.xpath(xpath(field)
                + "/ancestor-or-self::*[contains(concat(' ', @class, ' '), ' field ') or contains(concat(' ', @class, ' '), ' chain ')"
                + " or self::form][1]//*[contains(concat(' ', @class, ' '), ' ui-message-error ')]")).getText();
    }

    /** What the page says at the head of the form, as soon as it says something. */
    public String message() {
        return browser.see(By.cssSelector("#" + form + " .messages li")).getText();
    }

    private boolean isChecked(String id) {
        return Boolean.TRUE.equals(browser.run("return document.getElementById(arguments[0]).checked", id));
    }

    private By at(String field) {
        return By.id(form + ":" + field);
    }

    private String xpath(String field) {
        return "//*[@id='" + form + ":" + field + "']";
    }
}
