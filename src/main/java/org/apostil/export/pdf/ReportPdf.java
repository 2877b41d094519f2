package org.apostil.export.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Export;

/**
 * Makes the PDF of a report: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), with all its fonts embedded.
 *
 * <p>{@snippet :
 * byte[] pdf = ReportPdf.of(report);
 * }
 *
 * <p>The same report gives the same bytes: its dates are those of its export. Safe for use by several threads.
 */
public final class ReportPdf {

    private static final String BASE = "report:/";
    private static final String STYLE = read("report.css");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private ReportPdf() {
    }

    /** The document as bytes. */
    public static byte[] of(AnnotatedReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(report, out);
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
        return out.toByteArray();
    }

    /**
     * Writes the document to {@code out}, which stays open.
     *
     * @throws IOException when {@code out} does not take it
     */
    public static void write(AnnotatedReport report, OutputStream out) throws IOException {
        String xhtml = ReportXhtml.of(report, STYLE);
        try (PDDocument document = new PDDocument(); PdfBoxRenderer renderer = builder(xhtml, document).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            date(document, report.head().export());
            document.setDocumentId(report.head().export().at().toEpochMilli());
            document.save(out);
        }
    }

    private static PdfRendererBuilder builder(String xhtml, PDDocument document) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        Fonts.register(builder, document);
        return builder.useFastMode()
            .usePDDocument(document)
            .useUnicodeBidiSplitter(RightToLeft.Splitter::new)
            .useUnicodeBidiReorderer(new RightToLeft())
            .usePdfAConformance(PdfAConformance.PDFA_3_A)
            .usePdfUaAccessibility(true)
            .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
            .withProducer("Apostil")
            .useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .withHtmlContent(xhtml, BASE);
    }

    /** The library dates every document now; PDF/A wants the same moment in the information and in the XMP packet. */
    private static void date(PDDocument document, Export export) throws IOException {
        Calendar at = GregorianCalendar.from(export.at().atZone(ZoneOffset.UTC));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(at);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dated = xmp.replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + export.at().atZone(ZoneOffset.UTC).withNano(0).toOffsetDateTime());
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String name) {
        try (InputStream in = ReportPdf.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
