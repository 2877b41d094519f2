package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apostil.api.Caller;
import org.apostil.api.Newer;
import org.apostil.api.Room;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.NewerTextPage;
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

    private String project;
    private String source;
    private String version;
    private Browser browser;

    @BeforeEach
    void open() {
        Room room = Room.open();
        project = room.project();
        Caller.Reply added = Caller.as("lead").post("projects/" + project + "/sources", Room.source("The ferry", BEFORE)).is(201);
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
        browser.click(By.id("about-source"));
        browser.click(By.xpath("//*[@role='menu']//a[normalize-space()='Versions']"));
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
    void candidates_are_painted_in_the_whole_newer_text_and_reached_by_key_and_by_control() {
        String copied = annotated("forty people");
        add(SAME + CHANGED + GONE + SAME, "The paper printed it twice");

        NewerTextPage page = new NewerTextPage(browser);
        assertEquals(List.of("1", "2"), page.numbers());
        assertEquals("Place 1 of 2", page.where());
        assertEquals("forty people", page.painted("candidate-content"));
        assertEquals("forty people", page.painted("candidate"));
        assertTrue(page.text().contains(SAME.strip()) && page.text().contains(GONE.strip()), page::text);
        int before = page.startOf("candidate-content");
        page.focusText();
        browser.press("n");
        assertEquals("Place 2 of 2", page.where());
        assertTrue(page.startOf("candidate-content") > before || page.startOf("candidate") < page.startOf("candidate-content"), "The other one is painted as the one that is looked at");
        browser.press("p");
        assertEquals("Place 1 of 2", page.where());
        browser.click(By.xpath("//button[.='Next place']"));
        assertEquals("Place 2 of 2", page.where());
        browser.click(By.xpath("//li[@data-candidate='1']//button[.='Show it in the text']"));
        assertEquals("Place 1 of 2", page.where());
        assertTrue(browser.isFocused(By.cssSelector(".candidate-flag[aria-pressed=true]")));
        assertEquals("", Axe.violations(browser));

        browser.click(By.xpath("//*[self::a or self::button][normalize-space()='It stands at place 2']"));
        browser.until("it is carried over", () -> browser.text().contains("Carried over. Nothing else waits."));
        assertEquals((SAME + CHANGED + GONE + SAME).lastIndexOf("forty people"), Caller.as("lead").get("annotations/" + copied).json().at("/spans/0/start").asInt());
    }

    @Test
    void orphan_is_placed_by_hand_with_the_pointer_and_what_is_proposed_wrongly_by_keyboard() {
        String orphan = annotated("The owner could not be reached");
        String moved = annotated("told the paper that");
        add(AFTER, "The paper corrected it");

        NewerTextPage page = new NewerTextPage(browser);
        page.focusText();
        browser.press(Keys.ENTER);
        browser.press(Keys.ENTER);
        assertTrue(browser.isFocused(By.id("hand:put")), "What was selected by key leads to the button");
        browser.press(Keys.ENTER);
        browser.until("it is placed", () -> browser.text().contains("Placed by hand. Nothing else waits."));
        assertEquals(SAME.strip(), Caller.as("lead").get("annotations/" + moved).json().at("/spans/0/exact").asText());

        browser.click(By.xpath("//*[self::a or self::button][normalize-space()='Place by hand']"));
        assertEquals("To be placed by hand", browser.text(By.id("waiting-title")));
        assertTrue(browser.text().contains("Nothing in the newer text is like it."));
        assertTrue(!browser.see(By.id("hand:put")).isEnabled(), "Nothing is selected yet");
        page.select("More is to follow");
        assertEquals("More is to follow", page.selected());
        assertEquals("", Axe.violations(browser));
        browser.click(By.id("hand:put"));
        browser.until("it is placed", () -> browser.text().contains("Placed by hand. Nothing else waits."));
        assertEquals("More is to follow", Caller.as("lead").get("annotations/" + orphan).json().at("/spans/0/exact").asText());
    }

    @Test
    void what_waits_stands_in_my_work_and_goes_when_it_is_decided() {
        annotated("told the paper that");
        add(AFTER, "The paper corrected it");
        By mine = By.xpath("//h3[@id='open-places']/following-sibling::ul[1]//a[contains(@href, 'version=" + newest() + "')]");
        Browser reviewer = BROWSERS.signedIn("reviewer").browser();
        assertTrue(reviewer.shows(By.id("open-places")), "On the page after signing in");
        reviewer.open("project/project?id=" + project);
        assertTrue(reviewer.text(mine).contains("1 note waits for somebody to say where it stands."), () -> reviewer.text(mine));
        assertEquals("", Axe.violations(reviewer));
        reviewer.click(mine);
        reviewer.click(By.xpath("//*[self::a or self::button][normalize-space()='It stands at place 1']"));
        reviewer.until("nothing waits", () -> reviewer.text().contains("Nothing else waits."));
        reviewer.open("project/project?id=" + project);
        reviewer.see(By.id("work"));
        assertEquals(0, reviewer.all(mine).size());
    }

    private String newest() {
        return Caller.as("lead").get("sources/" + source + "/versions").is(200).json().at("/0/id").asText();
    }

    @Test
    void desk_that_is_open_hears_that_a_newer_version_came_and_nothing_moves() {
        browser.open("annotation/desk?source=" + source);
        new DeskPage(browser);
        Object before = browser.run("return document.querySelector('.passage').getBoundingClientRect().top");
        Newer.add("lead", source, AFTER).is(201);

        browser.until("it is told", () -> browser.text().contains("Version 2 of this text has come."));
        assertTrue(String.valueOf(browser.run("return document.querySelector('.desk > .desk-heard').textContent")).startsWith("Version 2"), "A screen reader hears of it");
        assertEquals(before, browser.run("return document.querySelector('.passage').getBoundingClientRect().top"));
        assertEquals("", Axe.violations(browser));
        browser.click(By.cssSelector(".desk-newer a"));
        browser.until("the newest is open", () -> browser.text().contains("More is to follow."));
        assertTrue(browser.all(By.cssSelector(".desk-newer a")).isEmpty());
    }

    @Test
    void newer_version_comes_from_a_file_that_is_kept_beside_it() throws IOException {
        annotated("left the harbour");
        Path file = Files.createTempDirectory("newer").resolve("ferry.html");
        Files.writeString(file, "<html><body><article><h1>The ferry</h1><p>" + SAME.strip() + "</p><p>" + GONE.strip() + "</p></article></body></html>");
        browser.open("reanchoring/versions?source=" + source);
        browser.choose(By.id("newer:file"), file);
        browser.click(By.id("newer:add"));
        browser.until("it asks why", () -> browser.text().contains("Say why there is a newer text"));
        browser.choose(By.id("newer:file"), file);
        browser.write(By.id("newer:reason"), "Downloaded anew");
        browser.click(By.id("newer:add"));

        browser.until("it is added", () -> browser.text().contains("What changed in version 2"));
        assertEquals(Files.readString(file), Caller.as("lead").get("source-versions/" + newest() + "/original").is(200).text());
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
