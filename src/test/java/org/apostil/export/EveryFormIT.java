package org.apostil.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.logging.log4j.LogManager;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apostil.launch.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The forms as the container finds them, made by the libraries that the application brings, inside the server. */
@ArquillianTest
class EveryFormIT {

    @Inject
    private Forms forms;

    @Deployment
    static WebArchive apostil() {
        return Deployments.apostil(EveryFormIT.class, DemoReport.class);
    }

    @Test
    void container_finds_every_form() {
        assertEquals(List.of("pdf", "docx", "html", "jsonld", "claimreview", "claims.csv", "speakers.csv", "annotations.csv", "xlsx", "zip"),
            forms.all().stream().map(exporter -> exporter.form().code()).toList());
    }

    @Test
    void archive_of_everything_holds_every_other_form_and_its_hash() throws Exception {
        Map<String, byte[]> files = archive();
        String manifest = new String(files.remove("SHA256SUMS"), StandardCharsets.UTF_8);
        assertEquals(forms.all().stream().map(Exporter::form).filter(form -> !form.code().equals("zip")).map(form -> form.fileName("report")).toList(), List.copyOf(files.keySet()));
        StringBuilder expected = new StringBuilder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            expected.append(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.getValue()))).append("  ").append(file.getKey()).append('\n');
        }
        assertEquals(expected.toString(), manifest);
    }

    @Test
    void office_documents_are_read_back_by_their_library() throws IOException {
        Map<String, byte[]> files = archive();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(files.get("report.docx")));
                XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(files.get("report.xlsx")))) {
            assertTrue(document.getComments().length >= DemoReport.draft().notes().count());
            assertEquals(DemoReport.draft().notes().count(), workbook.getSheet("Annotations").getLastRowNum());
        }
    }

    /** What the library of office documents logs goes where the server's own lines go. */
    @Test
    void log_of_libraries_is_that_of_the_server() {
        assertTrue(LogManager.getFactory().getClass().getName().startsWith("org.jboss.logmanager"), LogManager.getFactory().getClass().getName());
    }

    private Map<String, byte[]> archive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        forms.of("zip").orElseThrow().write(DemoReport.draft(), out, Progress.UNWATCHED);
        Map<String, byte[]> files = new LinkedHashMap<>();
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }
}
