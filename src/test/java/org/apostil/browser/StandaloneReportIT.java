package org.apostil.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apostil.export.DemoReport;
import org.apostil.export.Progress;
import org.apostil.export.html.HtmlExporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;

/** The report as a file that somebody opens years later, without Apostil. */
class StandaloneReportIT {

    private static final int PHONE = 390;

    @TempDir
    private static Path directory;

    @BeforeAll
    static void writes_the_report() throws IOException {
        try (OutputStream out = Files.newOutputStream(directory.resolve("report.html"))) {
            new HtmlExporter().write(DemoReport.draft(), out, Progress.UNWATCHED);
        }
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void page_is_accessible_and_asks_nobody_for_anything(Appearance appearance) {
        try (Browser browser = opened(appearance)) {
            assertEquals("", Axe.violations(browser));
            assertEquals(List.of(), browser.consoleErrors());
            assertEquals(0L, browser.run("return performance.getEntriesByType('resource').length"));
        }
    }

    @Test
    void page_is_as_narrow_as_a_phone() {
        try (Browser browser = opened(Appearance.LIGHT)) {
            browser.size(PHONE, 844);
            assertEquals(browser.run("return document.documentElement.clientWidth"), browser.run("return document.documentElement.scrollWidth"));
            assertEquals("", Axe.violations(browser));
        }
    }

    @Test
    void reference_leads_to_its_note_and_the_note_back() {
        try (Browser browser = opened(Appearance.LIGHT)) {
            browser.click(By.id("ref-7"));
            browser.until("the note can be read", () -> (Boolean) browser.run(
                "const at = document.getElementById('note-7').getBoundingClientRect(); return at.top >= 0 && at.top < innerHeight"));
            browser.click(By.cssSelector("#note-7 [role=doc-backlink]"));
            browser.until("the passage can be read", () -> (Boolean) browser.run(
                "const at = document.getElementById('ref-7').getBoundingClientRect(); return at.top >= 0 && at.top < innerHeight"));
        }
    }

    @Test
    void every_printed_page_bears_draft_and_the_handling_mark() throws IOException {
        try (Browser browser = opened(Appearance.DARK)) {
            String printed = (String) browser.driver().executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data");
            try (PDDocument pdf = Loader.loadPDF(Base64.getDecoder().decode(printed))) {
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    String text = stripper.getText(pdf);
                    assertTrue(text.contains("DRAFT") && text.contains("TLP:GREEN"), "page " + page + ": " + text);
                }
            }
        }
    }

    private static Browser opened(Appearance appearance) {
        try {
            Browser browser = new Browser(directory.toUri().toString(), Files.createTempDirectory(directory, "profile"), appearance);
            browser.open("report.html");
            return browser;
        } catch (IOException e) {
            throw new AssertionError("No place for a browser's profile", e);
        }
    }
}
