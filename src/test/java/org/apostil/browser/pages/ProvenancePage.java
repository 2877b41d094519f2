package org.apostil.browser.pages;

import org.apostil.browser.Browser;
import org.openqa.selenium.By;

/** The page on which what is known of a source is read and corrected. */
public final class ProvenancePage {
    private final Browser browser;
    private final Fields fields;

    ProvenancePage(Browser browser) {
        this.browser = browser;
        this.fields = new Fields(browser, "provenance");
        browser.see(By.id("provenance"));
    }

    public Fields fields() {
        return fields;
    }

    public boolean isWorkingTitle() {
        return Boolean.TRUE.equals(browser.run("return document.getElementById('provenance:workingTitle_input').checked"));
    }

    public DeskPage save() {
        browser.click(By.id("provenance:save"));
        return new DeskPage(browser);
    }

    public DeskPage backToTheText() {
        browser.click(By.xpath("//*[self::a or self::button][normalize-space()='Back to the text']"));
        return new DeskPage(browser);
    }
}
