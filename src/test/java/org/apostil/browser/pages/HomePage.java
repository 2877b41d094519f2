package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The page after signing in: one's projects, and what waits. */
public final class HomePage {
    private static final String WAITING = "section.waiting .rows li:not(.file) a";

    private final Browser browser;

    HomePage(Browser browser) {
        this.browser = browser;
        browser.see(By.id("projects-title"));
    }

    public static HomePage open(Browser browser) {
        browser.open("");
        return new HomePage(browser);
    }

    public Browser browser() {
        return browser;
    }

    public List<String> projects() {
        return browser.texts(By.cssSelector(".tile strong"));
    }

    public ProjectPage openProject(String name) {
        browser.click(By.xpath("//a[contains(@class, 'tile')][.//strong[text()='" + name + "']]"));
        return new ProjectPage(browser);
    }

    public ProjectPage makeProject(String name) {
        browser.write(By.id("newProject:name"), name);
        browser.click(By.id("newProject:make"));
        return new ProjectPage(browser);
    }

    /** Each line of what waits: what it says, of what kind it is, by whom, why. */
    public List<String> waiting() {
        return browser.texts(By.cssSelector(WAITING));
    }

    /** What the line of that file says, as soon as it says this too. */
    public String file(String name, String said) {
        return browser.until(name + ": " + said, () -> browser.all(By.cssSelector(".rows .file")).stream()
                .map(line -> line.getText()).filter(line -> line.contains(name) && line.contains(said)).findFirst());
    }

    /** Where the file that is named last leads to be downloaded. */
    public String download(String name) {
        return browser.see(By.cssSelector("[aria-label='Download " + name + "']")).getDomAttribute("href");
    }

    /** Follows the line that holds these words to the desk. */
    public DeskPage follow(String words) {
        browser.until("a line with " + words, () -> browser.all(By.cssSelector(WAITING)).stream()
                .filter(line -> line.getText().contains(words)).findFirst()).click();
        return new DeskPage(browser);
    }
}
