package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.apostil.browser.pages.HomePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files that somebody ordered end in My work. */
class FilesOnMyWorkIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Test
    void file_that_was_ordered_elsewhere_is_ready_without_a_reload_and_can_be_downloaded() {
        Room room = Room.open();
        String report = room.report("Ordered elsewhere");
        String file = Caller.as("observer").post("files", "{\"origin\":\"report\",\"id\":\"%s\",\"form\":\"zip\"}".formatted(report)).is(201).id();
        HomePage home = BROWSERS.signedIn("observer");
        home.file("ordered-elsewhere-draft.zip", "Ready");
        assertTrue(home.download("ordered-elsewhere-draft.zip").contains("/api/v1/files/" + file + "/content"));
        assertEquals("", Axe.violations(home.browser()));
        assertTrue(home.waiting().stream().noneMatch(line -> line.contains("ordered-elsewhere")), "It waits for nobody");
    }

    @Test
    void file_that_was_cancelled_says_so() {
        Room room = Room.open();
        String report = room.report("Cancelled");
        for (int i = 0; i < 5; i++) {
            Caller.as("reviewer").post("files", "{\"origin\":\"report\",\"id\":\"%s\",\"form\":\"zip\"}".formatted(report)).is(201);
        }
        String last = Caller.as("reviewer").post("files", "{\"origin\":\"source\",\"id\":\"%s\",\"form\":\"pdf\"}".formatted(room.source())).is(201).id();
        Caller.as("reviewer").post("files/" + last + "/cancellation", null).is(200);
        BROWSERS.signedIn("reviewer").file("source-draft.pdf", "Cancelled");
    }
}
