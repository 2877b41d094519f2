package org.apostil.browser.pages;

import java.util.List;
import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The list of a project's reports. */
public final class ReportsPage {
    private final Browser browser;

    ReportsPage(Browser browser) {
        this.browser = browser;
        browser.see(By.id("reports-title"));
    }

    public Browser browser() {
        return browser;
    }

    /** What the table says of each report. */
    public List<String> reports() {
        return browser.texts(By.cssSelector("#reports tbody tr"));
    }

    public ReportPage open(String title) {
        browser.click(By.xpath("//*[@id='reports']//a[text()='" + title + "']"));
        return new ReportPage(browser);
    }

    public ComposePage begin() {
        browser.click(By.xpath("//*[self::a or self::button][normalize-space()='New report']"));
        return new ComposePage(browser);
    }
}
