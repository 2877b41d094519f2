package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.apostil.browser.pages.NoticesPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The bell, the page behind it, and the choice of mail. */
class NoticesIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @BeforeEach
    void nothing_is_unread() {
        Caller.as("analyst").post("notifications/reading", null).is(204);
    }

    @Test
    void bell_counts_and_leads_to_what_colleagues_did() {
        Room room = Room.open();
        Room.step("reviewer", room.submitted("analyst"), "request-changes").is(200);
        Room.step("lead", room.submitted("analyst"), "approve").is(200);

        Browser browser = BROWSERS.signedIn("analyst").browser();
        assertEquals("Notices: 2 unread", NoticesPage.bell(browser));
        NoticesPage notices = NoticesPage.open(browser);
        assertEquals("", Axe.violations(browser));
        assertEquals(List.of("said", "said"), notices.about());
        assertEquals(2, notices.unread().size());
        notices.markAsRead("approved your comment");
        assertEquals("Notices: 1 unread", NoticesPage.bell(browser));
        notices.follow("requested changes to your comment");
        assertEquals("Notices: nothing unread", NoticesPage.bell(browser));
        assertTrue(((String) browser.run("return location.hash")).startsWith("#annotation="));
    }

    @Test
    void all_is_marked_as_read_at_once() {
        Room room = Room.open();
        Room.step("reviewer", room.submitted("analyst"), "approve").is(200);
        Room.step("reviewer", room.submitted("analyst"), "reject").is(200);
        Browser browser = BROWSERS.signedIn("analyst").browser();
        NoticesPage notices = NoticesPage.open(browser).markAllAsRead();
        assertTrue(notices.earlier().size() >= 2);
        assertEquals("Notices: nothing unread", NoticesPage.bell(browser));
    }

    @Test
    void choice_of_mail_is_kept() {
        Browser browser = BROWSERS.signedIn("observer").browser();
        NoticesPage notices = NoticesPage.open(browser);
        notices.chooseMail("Once a day, at seven in the morning", "Asia/Yerevan");
        assertEquals("Once a day, at seven in the morning, Asia/Yerevan", notices.chosen());
        assertEquals("", Axe.violations(browser));
        assertTrue(browser.text().contains("This installation sends no mail"), browser.text());
    }
}
