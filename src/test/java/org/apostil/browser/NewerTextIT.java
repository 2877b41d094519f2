package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A newer text of a source is added on its page; a person goes through what waits, and everything stands where it should. */
class NewerTextIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String SAME = "The ferry left the harbour at noon with forty people and two lorries on board.\n";
    private static final String CHANGED = "Its captain told the paper that nothing had been wrong with the engines on that day.\n";
    private static final String GONE = "The owner could not be reached.\n";
    private static final String BEFORE = SAME + CHANGED + GONE;
    private static final String AFTER = SAME + CHANGED.replace("nothing", "little") + SAME.replace("noon", "dusk") + "More is to follow.\n";

    private String source;
    private String version;
    private Browser browser;

    @BeforeEach
    void open() {
        Room room = Room.open();
        Caller.Reply added = Caller.as("lead").post("projects/" + room.project() + "/sources", Room.source("The ferry", BEFORE)).is(201);
        source = added.id();
        version = added.json().path("versionId").asText();
        browser = BROWSERS.signedIn("analyst").browser();
    }

    private String annotated(String quotation) {
        int at = BEFORE.indexOf(quotation);
        return Caller.as("analyst").post("source-versions/" + version + "/annotations",
            "{\"kind\":\"comment\",\"note\":\"About it\",\"spans\":[{\"role\":\"content\",\"start\":%d,\"end\":%d,\"exact\":\"%s\"}]}".formatted(at, at + quotation.length(), quotation)).is(201).id();
    }

    private void add(String text, String reason) {
        browser.open("annotation/desk?source=" + source);
        browser.click(By.xpath("//*[self::a or self::button][normalize-space()='Versions']"));
        browser.write(By.id("newer:text"), text);
        browser.write(By.id("newer:reason"), reason);
        browser.click(By.id("newer:add"));
    }

    @Test
    void person_adds_a_newer_text_and_places_by_keyboard_what_waits() {
        String moved = annotated("told the paper that");
        String other = annotated("with the engines");
        String orphan = annotated("The owner could not be reached");
        add(AFTER, "The paper corrected it");

        assertTrue(browser.see(By.cssSelector("h1")).getText().startsWith("What changed in version 2"));
        assertEquals(List.of("0", "2", "0", "1"), browser.texts(By.cssSelector(".outcomes strong")));
        assertEquals("1 of 2", browser.text(By.cssSelector("#place strong, .stepper strong")));
        assertEquals("told the paper that", browser.text(By.cssSelector(".candidates mark")));
        assertTrue(browser.texts(By.cssSelector(".worded del")).stream().anyMatch(words -> words.contains("nothing")));
        assertTrue(browser.texts(By.cssSelector(".worded ins")).stream().anyMatch(words -> words.contains("little")));
        assertEquals("", Axe.violations(browser));

        browser.click(By.id("waiting:next"));
        assertEquals("2 of 2", browser.text(By.cssSelector(".stepper strong")));
        browser.click(By.id("waiting:previous"));
        browser.run("document.querySelector('.candidates button').focus()");
        browser.press(Keys.ENTER);
        browser.until("it is carried over", () -> browser.text().contains("Carried over. The next one is shown."));
        assertTrue(Caller.as("lead").get("annotations/" + moved).json().path("sourceVersionId").asText().compareTo(version) > 0);
        browser.click(By.id("waiting:none"));
        browser.until("nothing waits", () -> browser.text().contains("Nothing waits."));
        assertEquals(2, browser.all(By.cssSelector(".orphans > li")).size());
        assertEquals(version, Caller.as("lead").get("annotations/" + other).json().path("sourceVersionId").asText());

        browser.open("annotation/desk?source=" + source + "#annotation=" + orphan);
        browser.until("the link leads to the earlier text", () -> browser.address().contains("version=" + version));
        browser.until("it says that it is an earlier one", () -> browser.text().contains("This is an earlier version of the text."));
    }

    @Test
    void same_text_is_refused_and_what_was_typed_is_kept() {
        add(BEFORE, "Nothing");

        browser.until("it is refused", () -> browser.text().contains("Version 1 reads exactly so"));
        assertEquals("Nothing", browser.see(By.id("newer:reason")).getAttribute("value"));
        assertTrue(browser.see(By.id("newer:text")).getAttribute("value").startsWith("The ferry left"));
        assertEquals("", Axe.violations(browser));
    }
}
