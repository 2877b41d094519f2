package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.apostil.browser.pages.ListPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** Somebody works in the list of sources: all that they see is in its address. */
class SourceListIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static Room room;

    @BeforeAll
    static void add() {
        room = Room.open();
        IntStream.rangeClosed(1, 59).forEach(number -> add(room, "Talk %02d".formatted(number), number % 2 == 0 ? "ru" : "en"));
    }

    private static String add(Room where, String title, String language) {
        return Caller.as("lead").post("projects/" + where.project() + "/sources", """
            {"provenance":{"title":"%s","author":"A. Writer","language":"%s","acquiredHow":"by mail","handlingMark":"TLP:GREEN"},"text":"%s"}""".formatted(title, language, UUID.randomUUID())).is(201).id();
    }

    private static ListPage list(String who, Appearance appearance, String query) {
        return ListPage.open(BROWSERS.signedIn(who, appearance).browser(), "source/sources?project=" + room.project() + query);
    }

    @Test
    void what_is_asked_for_stands_in_the_address_and_back_leads_to_what_was_before() {
        ListPage page = list("observer", Appearance.LIGHT, "");
        assertEquals("1–50 of 60 sources", page.place());
        assertEquals("Added descending", page.sorted());
        page.choose("language", "Russian").order("Source");
        assertEquals("29 sources", page.place());
        assertEquals(List.of("Talk 02", "Talk 04"), page.rows().subList(0, 2));
        assertEquals("Source ascending", page.sorted());
        page.order("Source");
        assertEquals("Talk 58", page.rows().getFirst());
        String address = page.browser().address();
        assertTrue(address.endsWith("source/sources?project=" + room.project() + "&language=ru&sort=-title"), address);
        assertEquals("Talk 02", page.back().rows().getFirst());
        assertEquals("Talk 58", ListPage.open(BROWSERS.signedIn("analyst").browser(), address).rows().getFirst());
    }

    @Test
    void pages_follow_each_other_and_keep_what_was_asked_for() {
        ListPage page = list("observer", Appearance.LIGHT, "&sort=title&rows=25");
        assertEquals("26–50 of 60 sources", page.follow("Next").place());
        assertEquals("51–60 of 60 sources", page.follow("Next").place());
        assertFalse(page.browser().shows(By.linkText("Next")));
        assertEquals("Source ascending", page.sorted());
        assertEquals("1–25 of 60 sources", page.follow("Previous").follow("Previous").place());
    }

    @Test
    void columns_are_chosen_and_stay_chosen() {
        ListPage page = list("observer", Appearance.LIGHT, "").column("author");
        assertFalse(page.heads().contains("Author"), page.heads()::toString);
        page.column("language");
        assertEquals(List.of("Source", "Publisher", "Published", "Language", "Handling", "Added"), page.heads());
        assertEquals(List.of("Source", "Publisher", "Published", "Language", "Handling", "Added"), page.ask("words", "talk 0").heads());
        assertEquals("9 sources", page.place());
    }

    @Test
    void what_cannot_be_is_said_at_its_field_and_kept_there() {
        ListPage page = list("observer", Appearance.LIGHT, "&from=yesterday&words=talk+01");
        assertEquals("Write a day as year, month and day, such as 2017-03-14.", page.browser().text(By.id("fault-from")));
        assertEquals(List.of("Talk 01"), page.rows());
        assertEquals("60 sources", page.follow("Clear").place().replaceAll(".* of ", ""));
    }

    @Test
    void files_hold_what_is_listed() {
        ListPage page = list("observer", Appearance.LIGHT, "&language=ru&sort=title");
        String csv = page.browser().see(By.linkText("CSV")).getAttribute("href");
        assertEquals(30, Caller.as("observer").send("GET", csv.replaceFirst("https?://[^/]+", ""), null).is(200).text().split("\r\n").length);
    }

    @Test
    void several_are_marked_at_once_and_the_list_is_as_it_was() {
        Room ours = Room.open();
        IntStream.rangeClosed(1, 3).forEach(number -> add(ours, "Talk " + number, "en"));
        ListPage page = ListPage.open(BROWSERS.signedIn("analyst").browser(), "source/sources?project=" + ours.project() + "&words=talk&sort=title");
        assertFalse(page.browser().shows(By.id("rows:mark")));
        page.tick(0).tick(2);
        new Select(page.browser().see(By.id("rows:handlingMark"))).selectByIndex(0);
        page.leads(() -> page.browser().click(By.id("rows:mark")));
        assertEquals("Marked TLP:RED: 2.", page.outcome());
        assertTrue(page.browser().address().endsWith("&words=talk&sort=title"), page.browser()::address);
        assertEquals(List.of(true, false, true), page.lines().stream().map(line -> line.contains("TLP:RED")).toList());
        page.browser().reload();
        page.browser().gone(By.cssSelector(".outcome"));
        page.tickAll();
        new Select(page.browser().see(By.id("rows:handlingMark"))).selectByIndex(4);
        page.leads(() -> page.browser().click(By.id("rows:mark")));
        assertTrue(page.lines().stream().allMatch(line -> line.contains("TLP:CLEAR")), page.lines()::toString);
    }

    @Test
    void observers_choose_nothing() {
        ListPage page = list("observer", Appearance.LIGHT, "");
        assertFalse(page.browser().shows(By.cssSelector("[name=chosen], [data-choose-all]")));
    }

    @Test
    void everything_is_done_from_the_keyboard() {
        ListPage page = list("analyst", Appearance.LIGHT, "&words=talk+0");
        page.browser().run("document.querySelector('.order').focus()");
        page.leads(() -> page.browser().press(Keys.ENTER));
        assertEquals("Source ascending", page.sorted());
        page.browser().run("document.querySelector('[name=chosen]').focus()");
        page.browser().press(Keys.SPACE);
        page.browser().see(By.id("rows:mark"));
    }

    @Test
    void on_a_narrow_window_every_row_says_what_it_has_and_nothing_is_cut_off() {
        ListPage page = list("analyst", Appearance.DARK, "&sort=title&words=talk+0");
        page.browser().size(390, 844);
        page.browser().reload();
        assertEquals("", Axe.violations(page.browser()));
        assertTrue(page.lines().getFirst().replace('\n', ' ').matches("Talk 01.*Author A\\. Writer.*Handling TLP:GREEN.*"), page.lines()::getFirst);
        assertFalse((Boolean) page.browser().run("return document.documentElement.scrollWidth > innerWidth"));
        page.browser().size(1440, 900);
    }
}
