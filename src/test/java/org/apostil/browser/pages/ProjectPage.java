package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** A team's room: its sources, its members, and what waits there. */
public final class ProjectPage {
    private final Browser browser;

    ProjectPage(Browser browser) {
        this.browser = browser;
        browser.see(By.id("sources-title"));
    }

    /** The one that a browser shows. */
    public static ProjectPage shown(Browser browser) {
        return new ProjectPage(browser);
    }

    public Browser browser() {
        return browser;
    }

    /** What the table says of each source. */
    public List<String> sources() {
        return browser.texts(By.cssSelector("#sources tbody tr"));
    }

    /** Goes to the members, from the bar of the project's pages. */
    public MembersPage members() {
        browser.click(By.xpath("//nav[@class='rooms']/a[text()='Members']"));
        return new MembersPage(browser);
    }

    /** Goes to the reports, from the bar of the project's pages. */
    public ReportsPage reports() {
        browser.click(By.xpath("//nav[@class='rooms']/a[text()='Reports']"));
        return new ReportsPage(browser);
    }

    /** Writes guidelines as a lead does, and comes back. */
    public ProjectPage writeGuidelines(String text) {
        browser.click(By.xpath("//nav[@class='rooms']/a[text()='Guidelines']"));
        browser.click(By.xpath("//a[contains(@href, 'editing=true')] | //button[normalize-space()='Write them' or normalize-space()='Edit']"));
        browser.write(By.id("guidelines:text"), text);
        browser.click(By.id("guidelines:save"));
        browser.see(By.cssSelector(".prose"));
        browser.click(By.xpath("//nav[@class='rooms']/a[text()='Overview']"));
        return new ProjectPage(browser);
    }

    public DeskPage openSource(String title) {
        browser.click(By.xpath("//*[@id='sources']//a[text()='" + title + "']"));
        return new DeskPage(browser);
    }

    public AddSourcePage addSource() {
        browser.click(By.xpath("//*[self::a or self::button][normalize-space()='Add a source']"));
        return new AddSourcePage(browser);
    }
}
