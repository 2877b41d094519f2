package org.apostil.browser.pages;

import java.time.Duration;
import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The page of an import: how far it is, what became of each file, and what shall become a source. */
public final class ImportPage {
    private final Browser browser;

    ImportPage(Browser browser) {
        this.browser = browser;
        browser.see(By.id("import:all"));
    }

    public Browser browser() {
        return browser;
    }

    /** Waits until all files were read, and added if they were confirmed. */
    public ImportPage read() {
        browser.see(By.xpath("//div[contains(@class, 'import-state') and not(.//progress)]"), Duration.ofSeconds(60));
        return this;
    }

    /** How far it is. */
    public String progress() {
        return browser.text(By.cssSelector(".import-state strong"));
    }

    /** What became of a file, with all that is said of it. */
    public String outcome(String file) {
        return browser.text(By.xpath(row(file) + "/td[.//span[starts-with(@class, 'outcome-')]]")).replaceAll("\\s+", " ").replace("What became of it ", "").strip();
    }

    /** The names of the files that are shown. */
    public List<String> files() {
        return browser.texts(By.cssSelector(".name"));
    }

    /** Opens the page on which a file is looked over. */
    public ImportItemPage lookOver(String file) {
        browser.click(By.xpath(row(file) + "//a[contains(@href, '/ingest/item')]"));
        return new ImportItemPage(browser);
    }

    public ImportPage tick(String file) {
        browser.click(By.xpath(row(file) + "//input[@type='checkbox']"));
        return this;
    }

    public ImportPage addTicked() {
        browser.redrawn(By.id("import:all"), () -> browser.click(By.id("import:addChosen")));
        return this;
    }

    public ImportPage addClear() {
        browser.redrawn(By.id("import:all"), () -> browser.click(By.id("import:addClear")));
        return this;
    }

    /** Shows only the files of one outcome. */
    public ImportPage show(String outcome) {
        browser.click(By.xpath("//nav[contains(@class, 'outcomes')]/a[starts-with(normalize-space(), '" + outcome + "')]"));
        browser.see(By.xpath("//nav[contains(@class, 'outcomes')]/a[starts-with(normalize-space(), '" + outcome + "') and @aria-current='page']"));
        return this;
    }

    /** Opens the source that a file became. */
    public DeskPage openSource(String file) {
        browser.click(By.xpath(row(file) + "//a[contains(@href, '/annotation/desk')]"));
        return new DeskPage(browser);
    }

    public ProjectPage backToProject() {
        browser.click(By.xpath("//*[self::a or self::button][normalize-space()='Back to the project']"));
        return new ProjectPage(browser);
    }

    private static String row(String file) {
        return "//tr[.//bdi[text()='" + file + "']]";
    }
}
