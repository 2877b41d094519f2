package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.apostil.Table;
import org.apostil.api.Caller;
import org.apostil.api.Room;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What is meant to run in a colleague's browser, typed into every kind of field there is: on no page does it run, become part of
 * the page or even have to be refused by the policy, and where it is shown it reads as it was typed.
 */
class StoredMarkupIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    /** As they stand within a string of JSON. */
    private static final List<String> ATTACKS = List.of("<script>window.hit=1</script>", "'><img src=x onerror=window.hit=1>", "<svg/onload=window.hit=1>", "<iframe srcdoc='<script>parent.hit=1</script>'>",
        "[a](javascript:window.hit=1)", "<a href=javascript:window.hit=1>b</a>", "![c](x\\\" onerror=window.hit=1)", "</textarea></title></style><script>window.hit=1</script>", "#{7654321*1001}${7654321*1001}{{7654321*1001}}",
        "]]><script>window.hit=1</script>", "<details open ontoggle=window.hit=1>", "<math><mtext></form><form><mglyph><style></math><img src onerror=window.hit=1>");
    private static final String LONG = String.join(" ", ATTACKS);
    private static final String SHORT = ATTACKS.get(0) + ATTACKS.get(1) + ATTACKS.get(2) + ATTACKS.get(8);
    private static final String BECAME_PART = """
        return [...document.querySelectorAll('*')].filter(each => [...each.attributes].some(one =>
                one.value.trim().toLowerCase().startsWith('javascript:') || one.name.startsWith('on') && one.value.includes('window.hit'))
            || each.localName === 'script' && each.textContent.includes('hit=1') || each.localName === 'iframe' || each.localName === 'math').map(each => each.outerHTML)""";

    private static Room room;
    private static String source;
    private static Browser browser;

    @BeforeAll
    static void type_it_everywhere() {
        room = Room.closed("lead").join("observer", "observer").join("analyst", "analyst").join("reviewer", "reviewer");
        Caller lead = Caller.as("lead");
        source = lead.post("projects/" + room.project() + "/sources", """
            {"provenance":{"title":"%1$s","workingTitle":false,"author":"%1$s","affiliation":"%1$s","publisher":"%1$s","language":"en","acquiredHow":"%1$s","handlingMark":"TLP:CLEAR"},
             "text":"# %2$s\\n\\n%2$s\\n\\n> %2$s"}""".formatted(SHORT, LONG)).is(201).id();
        String speaker = lead.post("projects/" + room.project() + "/speakers", """
            {"name":"%1$s","kind":"person","description":"%1$s","aliases":["%1$s of old"],"roles":[{"role":"%1$s","affiliation":"%1$s","since":"2004-03-09"}]}""".formatted(SHORT)).is(201).id();
        room.said("lead", SHORT, speaker);
        String note = Caller.as("analyst").post("source-versions/" + room.version() + "/annotations", Room.comment(LONG)).is(201).id();
        Room.step("analyst", note, "submit").is(200);
        Caller.as("reviewer").with("If-Match", Room.etag("reviewer", note)).post("annotations/" + note + "/steps", "{\"action\":\"request-changes\",\"reason\":\"%s\"}".formatted(LONG)).is(200);
        String thread = Caller.as("reviewer").post("annotations/" + note + "/threads", "{\"text\":\"%s\"}".formatted(LONG)).is(201).id();
        Caller.as("lead").post("threads/" + thread + "/posts", "{\"text\":\"%s\"}".formatted(LONG)).is(201);
        Caller.as("reviewer").post("annotations/" + note + "/suggestions", "{\"revision\":1,\"reason\":\"%s\",\"content\":%s}".formatted(LONG, Room.comment("Why? " + LONG))).is(201);
        lead.with("If-Match", lead.get("projects/" + room.project() + "/guidelines").header("ETag")).send("PUT", "projects/" + room.project() + "/guidelines", "{\"text\":\"%s\"}".formatted(LONG));
        room.report("lead", SHORT);
        lead.post("projects/" + room.project() + "/saved-searches", "{\"name\":\"%s\",\"query\":\"hit\",\"shared\":true}".formatted(SHORT.substring(0, 60))).is(201);
        browser = BROWSERS.signedIn("lead").browser();
    }

    @TestFactory
    Stream<DynamicTest> it_runs_on_no_page() {
        Stream<String> own = Stream.of("/annotation/desk?source=" + source, "/source/provenance?source=" + source, "/reanchoring/versions?source=" + source, "/search/search?project={project}&q=hit");
        return Stream.concat(own, Table.rows(Room.class, "pages.txt").map(List::getFirst)).map(page -> DynamicTest.dynamicTest(page, () -> {
            browser.open(room.in(page).substring(1));
            assertFalse(browser.status() >= 500, () -> browser.text());
            browser.until("it is drawn", () -> !browser.shows(org.openqa.selenium.By.cssSelector("[aria-busy=true]")));
            assertEquals(Boolean.FALSE, browser.run("return 'hit' in window"));
            assertEquals(List.of(), browser.run(BECAME_PART));
            assertEquals(List.of(), browser.refusedByPolicy());
            assertFalse(browser.source().contains("7661975321"), "An expression was worked out");
        }));
    }

    @Test
    void it_reads_as_it_was_typed() {
        for (String page : new String[] {"source/sources?project=" + room.project(), "annotation/desk?source=" + source, "speaker/speakers?project=" + room.project(), "claim/claims?project=" + room.project(),
            "report/reports?project=" + room.project(), "annotation/desk?source=" + room.source()}) {
            browser.open(page);
            browser.until(page + " shows it", () -> browser.text().contains("<script>window.hit=1</script>") && browser.text().contains("onerror=window.hit=1"));
        }
    }
}
