package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.apostil.browser.pages.ComposePage;
import org.apostil.browser.pages.HomePage;
import org.apostil.browser.pages.ProjectPage;
import org.apostil.browser.pages.ReportPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** Whoever writes a report sees what its PDF cannot show before it is made, and again where it is ordered. */
class CannotBeShownOnPagesIT {

    private static final String SAID = "2 different Chinese characters would show as \uFFFD in the PDF, whose fonts lack them: 京, 北. The web page and the Word document keep them.";

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Test
    void characters_without_a_font_are_told_of_in_the_preview_and_where_the_file_is_ordered() {
        HomePage home = BROWSERS.signedIn("lead");
        Browser lead = home.browser();
        ProjectPage made = home.makeProject("Two scripts " + UUID.randomUUID());
        String project = lead.address();
        made.addSource().describe("From abroad", "Written for this test").paste("He signed it in 北京 in May.").add();
        lead.open(project);
        ComposePage page = ProjectPage.shown(lead).reports().begin().title("Signed abroad");
        String preview = page.preview();
        assertTrue(preview.contains("What the PDF cannot show") && preview.contains(SAID), preview);
        assertEquals("", Axe.violations(lead));
        ReportPage report = page.save();
        assertTrue(report.text().contains(SAID), report.text());
        report.make("PDF");
        assertEquals(List.of(SAID), lead.texts(By.cssSelector(".made .reservations li")));
        assertEquals("", Axe.violations(lead));
        report.make("Web page");
        lead.gone(By.cssSelector(".made .reservations li"));
    }
}
