package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apostil.browser.pages.DeskPage;
import org.apostil.browser.pages.HomePage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** The desk for people who see it in colours of their own, with more contrast, without motion, or on paper. */
class ContrastIT {
    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final List<String> KINDS = List.of("claim", "speaker-mention", "credibility-note", "comment", "thread");

    private static Browser browser;
    private static String address;
    private DeskPage desk;

    @BeforeAll
    static void annotate_a_source() {
        browser = BROWSERS.signedIn("analyst2").browser();
        DeskPage text = TextOfOurOwn.addedBy(HomePage.open(browser), "Contrast");
        address = browser.address();
        text.select("two sailors").comment().note("Two is not many.").saveAndSubmit();
        text.select("ferry left").discuss().say("Which ferry?");
    }

    @BeforeEach
    void open_the_desk() {
        browser.open(address);
        desk = new DeskPage(browser);
    }

    @AfterEach
    void prefer_nothing_again() {
        prefer("prefers-contrast", "no-preference");
    }

    @ParameterizedTest
    @CsvSource({"forced-colors,active", "prefers-contrast,more"})
    void each_kind_has_a_line_of_its_own(String feature, String value) {
        prefer(feature, value);
        List<String> lines = KINDS.stream().map(kind -> highlight(kind + "-0", "textDecorationStyle")).toList();
        assertEquals(KINDS.size(), new HashSet<>(lines).size(), lines::toString);
    }

    @Test
    void forced_colours_are_the_system_s() {
        prefer("forced-colors", "active");
        String mark = system("Mark");
        assertEquals(mark, highlight("claim-0", "backgroundColor"));
        assertEquals(system("Highlight"), highlight("selected", "backgroundColor"));
        assertEquals(system("MarkText"), highlight("claim-0", "color"));
    }

    @Test
    void chosen_filter_is_told_apart_in_forced_colours() {
        prefer("forced-colors", "active");
        browser.click(By.cssSelector(".desk-menu > summary"));
        browser.click(By.cssSelector(".desk-filter-choices .desk-toggle"));
        assertEquals(system("Highlight"), browser.run("return getComputedStyle(document.querySelector('.desk-filter-choices [aria-pressed=true]')).backgroundColor"));
    }

    @ParameterizedTest
    @CsvSource({"forced-colors,active", "prefers-contrast,more"})
    void nothing_is_against_the_rules_for_everybody(String feature, String value) {
        prefer(feature, value);
        assertEquals("", Axe.violations(browser));
        desk.select("harbour at noon").adjust();
        assertEquals("", Axe.violations(browser));
    }

    @Test
    void nothing_moves_for_those_who_do_not_want_it() {
        prefer("prefers-reduced-motion", "reduce");
        desk.card("comment", "Two is not many.");
        assertEquals("0s", browser.run("return getComputedStyle(document.querySelector('.desk-slot')).transitionDuration"));
    }

    @Test
    void paper_has_the_text_with_numbers_and_the_notes_and_no_tools() throws IOException {
        String printed = (String) browser.driver().executeCdpCommand("Page.printToPDF", Map.of("printBackground", false)).get("data");
        try (PDDocument pdf = Loader.loadPDF(Base64.getDecoder().decode(printed))) {
            String words = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertTrue(words.contains("A ferry leftD1 the harbour") || words.contains("A ferry left D1 the harbour"), words);
            assertTrue(words.contains("two sailors1 told") || words.contains("two sailors 1 told"), words);
            assertTrue(words.contains("Two is not many."), words);
            assertTrue(words.contains("Which ferry?"), words);
            for (String tool : List.of("States", "Sign out", "This source", "Provenance", "Waiting", "Withdraw")) {
                assertFalse(words.contains(tool), tool);
            }
        }
        assertTrue(browser.all(By.className("desk-print")).isEmpty());
        assertEquals("intact", browser.run("return [...document.querySelectorAll('.passage .block')].every((block) => block.childNodes.length === 1) ? 'intact' : 'altered'"));
    }

    private static void prefer(String feature, String value) {
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", Arrays.asList(
                Map.of("name", "prefers-color-scheme", "value", "light"), Map.of("name", feature, "value", value))));
    }

    private static String highlight(String layer, String property) {
        return (String) browser.run("return getComputedStyle(document.querySelector('.passage .block'), `::highlight(apostil-${arguments[0]})`)[arguments[1]]", layer, property);
    }

    private static String system(String colour) {
        return (String) browser.run("""
                const probe = document.body.appendChild(document.createElement('i'));
                probe.style.setProperty('forced-color-adjust', 'none');
                probe.style.setProperty('color', arguments[0]);
                const { color } = getComputedStyle(probe);
                probe.remove();
                return color;""", colour);
    }
}
