package org.apostil.export.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.DemoReport;
import org.apostil.source.SourceText;
import org.junit.jupiter.api.Test;

/** A release is made again from what was released, on any server of any place, and must be the same byte for byte. */
class SameBytesTest {

    private static final AnnotatedReport RELEASED = DemoReport.approved();
    private static final byte[] PDF = ReportPdf.of(RELEASED);

    @Test
    void release_conforms() throws Exception {
        VeraPdf.assertConforms(PDF);
    }

    @Test
    void release_is_made_again_after_other_reports() {
        ReportPdf.of(DemoReport.of(SourceText.of("Smile 😀, سلام, שלום, თბილისი, Երևան"), List.of()));
        assertArrayEquals(PDF, ReportPdf.of(RELEASED));
    }

    @Test
    void release_is_made_again_under_another_locale_and_in_another_time_zone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Baku"));
            assertArrayEquals(PDF, ReportPdf.of(RELEASED));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** The tests have other XML libraries beside the application than the server: with the server's, nothing may change. */
    @Test
    void release_is_made_again_where_the_server_brings_other_libraries_for_XML() throws Exception {
        URL[] without = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("Saxon") && !entry.contains("stax") && !entry.contains("woodstox")).map(SameBytesTest::url).toArray(URL[]::new);
        assertNotEquals("com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl", TransformerFactory.newInstance().getClass().getName(),
            "this JVM has a library of its own, else the test shows nothing");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader fresh = new URLClassLoader(without, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(fresh);
            Object report = fresh.loadClass(DemoReport.class.getName()).getMethod("approved").invoke(null);
            byte[] again = (byte[]) fresh.loadClass(ReportPdf.class.getName()).getMethod("of", report.getClass()).invoke(null, report);
            assertArrayEquals(PDF, again);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void packet_says_what_the_information_says() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            String packet = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertEquals(document.getDocumentInformation().getTitle(), between(packet, "<dc:title>.*?x-default\">(.*?)</"));
            assertEquals(document.getDocumentInformation().getAuthor(), between(packet, "<dc:creator>.*?<rdf:li>(.*?)</"));
            assertEquals(document.getDocumentInformation().getSubject(), between(packet, "<dc:description>.*?x-default\">(.*?)</"));
            Calendar created = document.getDocumentInformation().getCreationDate();
            assertEquals(created.toInstant().toString(), between(packet, "<xmp:CreateDate>(.*?)</"));
            assertEquals(RELEASED.head().release().at().getEpochSecond(), created.toInstant().getEpochSecond());
        }
    }

    private static String between(String packet, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(packet);
        return found.find() ? found.group(1) : "nothing";
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
