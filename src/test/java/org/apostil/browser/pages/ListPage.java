package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** A list that people work in, whatever it lists. */
public final class ListPage {
    private static final By ROWS = By.cssSelector(".list-table tbody tr:has(td a)");

    private final Browser browser;

    private ListPage(Browser browser) {
        this.browser = browser;
        browser.see(By.cssSelector(".list-table"));
    }

    /** Opens it at an address. */
    public static ListPage open(Browser browser, String address) {
        browser.open(address);
        return new ListPage(browser);
    }

    public Browser browser() {
        return browser;
    }

    /** The link of each row. */
    public List<String> rows() {
        return browser.texts(By.cssSelector(".list-table tbody tr td a.strong:not([target])"));
    }

    /** What each row says. */
    public List<String> lines() {
        return browser.texts(ROWS);
    }

    /** The heads of the columns. */
    public List<String> heads() {
        return browser.texts(By.cssSelector(".list-table thead th .ui-reflow-headertext"));
    }

    /** By which column it is in order, as assistive technology hears it, such as <em>Source ascending</em>. */
    public String sorted() {
        return (String) browser.run("return [...document.querySelectorAll('th[aria-sort]')].map((head) => head.querySelector('.ui-reflow-headertext').textContent + ' ' + head.getAttribute('aria-sort')).join()");
    }

    /** Where one is, such as <em>1–25 of 31 sources</em>. */
    public String place() {
        return browser.text(By.cssSelector(".list-pages span"));
    }

    /** Types into a field of the form and asks by the Enter key. */
    public ListPage ask(String filter, String words) {
        browser.write(By.id("by-" + filter), words);
        return leads(() -> browser.press(Keys.ENTER));
    }

    /** Chooses in a field of the form and asks. */
    public ListPage choose(String filter, String words) {
        new Select(browser.see(By.id("by-" + filter))).selectByVisibleText(words);
        return leads(() -> browser.click(By.xpath("//button[normalize-space()='Filter']")));
    }

    /** Puts it in the order of a column, or turns that round. */
    public ListPage order(String head) {
        return leads(() -> browser.click(By.xpath("//a[contains(@class, 'order')][span[normalize-space()='" + head + "']]")));
    }

    /** Shows a column that is not shown, or hides one that is. */
    public ListPage column(String key) {
        browser.click(By.cssSelector(".list-shape summary"));
        browser.click(By.cssSelector("[name=columns][value=" + key + "]"));
        return leads(() -> browser.click(By.xpath("//button[normalize-space()='Show so']")));
    }

    /** Follows a link of the page, such as <em>Next</em> or <em>Clear</em>. */
    public ListPage follow(String words) {
        return leads(() -> browser.click(By.linkText(words)));
    }

    /** Goes back as the browser does. */
    public ListPage back() {
        return leads(() -> browser.run("history.back()"));
    }

    /** Chooses the row of that number, from 0. */
    public ListPage tick(int row) {
        browser.until("row " + row, () -> {
            browser.all(By.cssSelector("[name=chosen]")).get(row).click();
            return true;
        });
        return this;
    }

    /** Chooses all rows of the page. */
    public ListPage tickAll() {
        browser.click(By.cssSelector("[data-choose-all]"));
        return this;
    }

    /** Does something that leads to another address of the list, and waits for it. */
    public ListPage leads(Runnable act) {
        browser.run("document.documentElement.dataset.before = ''");
        act.run();
        browser.until("the list is there anew", () -> (Boolean) browser.run("return document.readyState === 'complete' && !('before' in document.documentElement.dataset)"));
        browser.see(By.cssSelector(".list-table"));
        return this;
    }

    /** What came of what was done to rows. */
    public String outcome() {
        return browser.text(By.cssSelector(".outcome"));
    }
}
