package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** The programming interface is browsed from the application itself, under its strict policy and with nothing from elsewhere. */
class InterfacePageIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Test
    void what_each_operation_takes_is_shown_by_this_server_alone() {
        Browser browser = BROWSERS.signedIn("analyst").browser();
        browser.open("identity/account");
        browser.click(By.linkText("the programming interface"));
        assertTrue(browser.text(By.tagName("main")).contains("/api/v1/projects/{project}/speakers"));
        browser.click(By.linkText("Browse and try it"));
        browser.click(By.cssSelector(".opblock-tag"));
        browser.click(By.cssSelector("[data-path='/api/v1/projects/{project}/speakers'] button, .opblock-post .opblock-summary-control"));
        browser.see(By.cssSelector(".opblock-body .parameters"));
        assertEquals(List.of(), browser.run("return performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.startsWith(location.origin) && !name.startsWith('data:'))"));
    }
}
