package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The page of what one is told, which the bell in the head of every page leads to. */
public final class NoticesPage {
    private static final By BELL = By.cssSelector(".head .bell");
    private static final By UNREAD = By.cssSelector(".notices:not(.earlier) .did");

    private final Browser browser;

    private NoticesPage(Browser browser) {
        this.browser = browser;
    }

    /** How much the bell of this page says is unread, in its words. */
    public static String bell(Browser browser) {
        return browser.see(BELL).getDomAttribute("aria-label");
    }

    /** Goes there by the bell. */
    public static NoticesPage open(Browser browser) {
        browser.click(BELL);
        browser.see(By.xpath("//h1[text()='Notices']"));
        return new NoticesPage(browser);
    }

    public List<String> unread() {
        return browser.texts(UNREAD);
    }

    /** What the unread ones are about. */
    public List<String> about() {
        return browser.texts(By.cssSelector(".notices:not(.earlier) .about"));
    }

    public List<String> earlier() {
        return browser.texts(By.cssSelector(".notices.earlier .did"));
    }

    /** Presses the button beside the notice of those words. */
    public NoticesPage markAsRead(String words) {
        int before = unread().size();
        browser.click(By.xpath("//li[.//*[contains(@class, 'did') and contains(., '" + words + "')]]//button"));
        browser.until("one less is unread", () -> unread().size() == before - 1);
        return this;
    }

    public NoticesPage markAllAsRead() {
        browser.click(By.id("notices:readAll"));
        browser.until("nothing is unread", () -> unread().isEmpty());
        return this;
    }

    /** Opens what the notice of those words tells of. */
    public void follow(String words) {
        browser.click(By.xpath("//a[.//*[contains(@class, 'did') and contains(., '" + words + "')]]"));
        browser.until("the desk opens", () -> browser.address().startsWith("annotation/desk"));
    }

    /** Goes to the settings, and chooses when mail comes. */
    public void chooseMail(String delivery, String zone) {
        browser.click(By.linkText("Mail settings"));
        browser.click(By.xpath("//label[text()='" + delivery + "']"));
        browser.click(By.xpath("//select[@id='settings:timeZone']/option[text()='" + zone + "']"));
        browser.click(By.id("settings:save"));
        browser.until("it is saved", () -> browser.text().contains("Saved."));
    }

    /** What is chosen there, after the page was opened anew. */
    public String chosen() {
        browser.open("notification/settings");
        return browser.see(By.cssSelector("#settings .ui-g:has(:checked) label")).getText() + ", " + browser.see(By.cssSelector("#settings\\:timeZone option:checked")).getText();
    }
}
