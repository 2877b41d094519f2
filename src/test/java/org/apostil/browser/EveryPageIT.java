package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.HttpURLConnection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apostil.Table;
import org.apostil.api.Blind;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every page that is deployed, as {@code pages.txt} lists them, before the lead of a project in which something of everything
 * was done: wide in light and narrow in dark, nothing is against the rules of accessibility, nothing is cut off, and nothing is refused by the content security policy.
 */
class EveryPageIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final Map<Appearance, Browser> LEAD = new EnumMap<>(Appearance.class);
    private static final Map<Appearance, Browser> ADMIN = new EnumMap<>(Appearance.class);
    /** The columns of the lead and of the administrator in the table. */
    private static final int LEADS = 4;
    private static final int ADMINS = 5;
    private static Room room;

    @BeforeAll
    static void do_something_of_everything() {
        room = Blind.room();
        room.draft("analyst");
        room.draft("analyst2");
        room.claim("It was said, and said again, by whoever was there.");
        List.of("analyst", "analyst2", "reviewer", "lead").forEach(who -> Blind.submit(room, who));
        JsonNode sides = Caller.as("reviewer").get("sources/" + room.source() + "/adjudication").is(200).json().at("/agreements/0/sides");
        Caller.as("reviewer").post("sources/" + room.source() + "/rulings", """
            {"way":"pick","pick":"%1$s","reason":"Once is enough.","sides":[{"annotation":"%1$s","etag":%2$s},{"annotation":"%3$s","etag":%4$s}]}"""
            .formatted(sides.at("/0/annotation").asText(), sides.at("/0/etag"), sides.at("/1/annotation").asText(), sides.at("/1/etag"))).is(201);
        String waiting = room.submitted("analyst");
        room.thread(waiting);
        room.invitation("reviewer");
        room.report("lead", "A report");
        for (Appearance appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
            LEAD.put(appearance, BROWSERS.signedIn("lead", appearance).browser());
            ADMIN.put(appearance, BROWSERS.signedIn("admin", appearance).browser());
        }
        LEAD.get(Appearance.DARK).size(390, 844);
        ADMIN.get(Appearance.DARK).size(390, 844);
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_accessible_and_fits_the_window() {
        return Table.rows(Room.class, "pages.txt").flatMap(row -> {
            boolean administers = row.get(LEADS).equals("403") && row.get(ADMINS).equals("200");
            int status = Integer.parseInt(row.get(administers ? ADMINS : LEADS));
            return (administers ? ADMIN : LEAD).entrySet().stream().map(each ->
                DynamicTest.dynamicTest(row.getFirst() + " · " + each.getKey().scheme(), () -> check(room.in(row.getFirst()).substring(1), status, each.getValue())));
        });
    }

    /** So that a page of which nothing is refused is one that was looked at. */
    @Test
    void what_a_page_may_not_do_is_noticed() {
        Browser browser = LEAD.get(Appearance.LIGHT);
        browser.open("identity/account");
        browser.run("const script = document.createElement('script'); script.textContent = 'window.ranInline = true'; document.body.append(script)");
        browser.until("the script in the page is refused", () -> browser.refusedByPolicy().stream().anyMatch(each -> each.startsWith("script-src-elem inline")));
        assertEquals(Boolean.FALSE, browser.run("return 'ranInline' in window"));
    }

    private static void check(String address, int status, Browser browser) {
        browser.open(address);
        // A browser goes where a page leads on to.
        assertEquals(status == HttpURLConnection.HTTP_MOVED_TEMP ? HttpURLConnection.HTTP_OK : status, browser.status(), "It is the page, and not one that says that it failed");
        browser.until("it is drawn", () -> !browser.shows(org.openqa.selenium.By.cssSelector("[aria-busy=true]")));
        assertEquals("", Axe.violations(browser));
        assertEquals(List.of(), browser.refusedByPolicy());
        assertFalse((Boolean) browser.run("return document.documentElement.scrollWidth > innerWidth"), "It is wider than the window");
    }
}
