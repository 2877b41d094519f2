package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.apostil.browser.pages.AnnotationsInPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Annotations of another programme are uploaded from the desk, mapped, tried, taken, and found on their cards. */
class AnnotationsInIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @TempDir
    private Path directory;

    @Test
    void file_is_mapped_tried_and_taken_and_leads_to_its_cards() throws IOException {
        Browser browser = BROWSERS.signedIn("analyst").browser();
        AnnotationsInPage page = AnnotationsInPage.fromDesk(browser, source()).upload(file("article.ann"));
        assertEquals("3 annotations would be imported, of 4 in the file. Nothing is saved yet.", page.summary());
        assertEquals(List.of(), browser.consoleErrors());
        page.choose("Vague", "Comment").choose("the minister", "Collective").again();
        assertEquals("4 annotations would be imported, of 5 in the file. Nothing is saved yet.", page.summary());
        assertTrue(page.only("Not taken").rows().getFirst().contains("A cue that is linked to no claim"), () -> page.rows().toString());
        assertEquals(1, page.rows().size());
        assertTrue(page.take().summary().startsWith("4 annotations imported"), page.summary());
        page.only("All");
        page.card("T6");
        browser.until("the card is open", () -> browser.text(By.cssSelector("[data-selected] .desk-card-byline")).contains("imported from brat standoff: T6"));
        assertTrue(browser.text(By.cssSelector("[data-selected] .desk-card-foot")).contains("Collective"));
    }

    @Test
    void what_was_chosen_since_is_shown_before_it_is_imported() throws IOException {
        AnnotationsInPage page = AnnotationsInPage.fromDesk(BROWSERS.signedIn("analyst").browser(), source()).upload(file("article.ann"));
        page.choose("Comment", "Leave out").take();
        assertTrue(page.browser().text().contains("Nothing was imported yet: look at the table as it is now, then import."), page.browser().text());
        assertTrue(page.take().summary().startsWith("2 annotations imported"), page.summary());
    }

    @Test
    void file_that_cannot_be_read_is_said_at_the_field() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.jsonld"), "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",", StandardCharsets.UTF_8);
        Browser browser = BROWSERS.signedIn("analyst").browser();
        String said = AnnotationsInPage.fromDesk(browser, source()).uploadInVain(broken);
        assertTrue(said.startsWith("The JSON cannot be read at line"), said);
    }

    @Test
    void pages_are_accessible_and_fit_a_narrow_window_in_the_dark() throws IOException {
        Browser browser = BROWSERS.signedIn("analyst", Appearance.DARK).browser();
        browser.size(390, 844);
        AnnotationsInPage page = AnnotationsInPage.fromDesk(browser, source());
        assertEquals("", Axe.violations(browser));
        page.upload(file("article.ann"));
        assertEquals("", Axe.violations(browser));
        assertEquals(false, browser.run("return document.documentElement.scrollWidth > innerWidth"));
        page.take();
        assertEquals("", Axe.violations(browser));
    }

    private static String source() throws IOException {
        Room room = Room.open();
        return Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("Talks in Kazan", new String(read("article.txt"), StandardCharsets.UTF_8))).is(201).id();
    }

    private Path file(String name) throws IOException {
        return Files.write(directory.resolve(name), read(name));
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream file = AnnotationsInIT.class.getResourceAsStream("/org/apostil/interchange/" + name)) {
            return file.readAllBytes();
        }
    }
}
