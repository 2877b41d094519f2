package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** Search, in a project or in all of a person's. */
public final class SearchPage {
    private static final By QUERY = By.id("search:q");

    private final Browser browser;

    private SearchPage(Browser browser) {
        this.browser = browser;
        browser.see(QUERY);
    }

    /** Goes there from the bar of the project's pages. */
    public static SearchPage open(ProjectPage project) {
        project.browser().click(By.xpath("//nav[@class='rooms']/a[text()='Search']"));
        return new SearchPage(project.browser());
    }

    public Browser browser() {
        return browser;
    }

    /** Types a query, and presses Enter. */
    public SearchPage ask(String query) {
        browser.write(QUERY, query);
        browser.redrawn(QUERY, () -> browser.press(Keys.ENTER));
        return this;
    }

    /** Chooses a state in its filter, and looks anew. */
    public SearchPage narrow(String state) {
        new Select(browser.see(By.id("search:state"))).selectByVisibleText(state);
        browser.redrawn(QUERY, () -> browser.click(By.id("search:ask")));
        return this;
    }

    /** Follows a link beside or among the hits by the words with which it begins. */
    public SearchPage follow(String words) {
        browser.redrawn(QUERY, () -> browser.click(By.xpath("//*[contains(@class, 'search-columns')]//a[starts-with(normalize-space(), '" + words + "')]")));
        return this;
    }

    /** What stands in the field. */
    public String query() {
        return browser.see(QUERY).getAttribute("value");
    }

    /** What each hit says. */
    public List<String> hits() {
        return browser.texts(By.cssSelector(".hit-words"));
    }

    /** What is marked in them. */
    public List<String> marked() {
        return browser.texts(By.cssSelector(".hit-words mark"));
    }

    /** Opens the first hit. */
    public void openFirst() {
        browser.click(By.cssSelector(".hit-head a"));
    }

    /** Keeps the search by a name. */
    public SearchPage save(String name) {
        browser.click(By.id("saved:keep"));
        browser.write(By.id("keeping:name"), name);
        browser.redrawn(QUERY, () -> browser.click(By.id("keeping:save")));
        return this;
    }

    /** Lets go of a search that is kept. */
    public SearchPage delete(String name) {
        browser.click(By.cssSelector("[aria-label='Edit " + name + "']"));
        browser.redrawn(QUERY, () -> browser.click(By.id("keeping:delete")));
        return this;
    }

    /** The names of the searches that are kept. */
    public List<String> saved() {
        return browser.texts(By.cssSelector(".saved .says"));
    }
}
