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
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Progress;
import org.w3c.dom.Document;

/**
 * Makes the PDF of a report: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), with all its fonts embedded, its highlights
 * as comments too, and its annotations as a file within.
 *
 * <p>{@snippet :
 * byte[] pdf = ReportPdf.of(report);
 * }
 *
 * <p>The same report gives the same bytes: its dates are those of its release, or else of its export. Safe for use by
 * several threads.
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
            write(report, out, Progress.UNWATCHED);
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
        return out.toByteArray();
    }

    /** The page from which the document is set, for those who compare renderers. */
    public static String xhtml(AnnotatedReport report) {
        return ReportXhtml.of(report, STYLE).markup();
    }

    /**
     * Writes the document to {@code out}, which stays open.
     *
     * @param progress is told of pages, and asked between paragraphs and pages whether to go on
     * @throws org.apostil.export.Cancelled when whoever asked for it wants it no more
     * @throws IOException when {@code out} does not take it
     */
    public static void write(AnnotatedReport report, OutputStream out, Progress progress) throws IOException {
        Instant at = report.draft() ? report.head().export().at() : report.head().release().at();
        progress.at("Writing the report", 0, 0);
        ReportXhtml written = ReportXhtml.of(report, STYLE);
        Traces traces = written.traces();
        try (PDDocument document = new IndexedDocument()) {
            List<Places.Place> places = set(Markup.parse(written.markup()), traces, document, progress);
            progress.at("Adding comments", 0, traces.marks().size());
            Comments.add(document, traces.marks(), places);
            Attachment.add(document, report, at);
            Metadata.set(document, at);
            document.setDocumentId(at.toEpochMilli());
            progress.at("Saving", 0, 0);
            document.save(out);
        }
    }

    /** Sets the pages. All that the renderer holds is let go of when it returns: for a long report more than the document. */
    private static List<Places.Place> set(Document page, Traces traces, PDDocument document, Progress progress) throws IOException {
        Watch watch = new Watch(progress);
        try (PdfBoxRenderer renderer = builder(page, document, watch).buildPdfRenderer()) {
            watch.over(renderer);
            renderer.createPDFWithoutClosing();
            watch.done();
            progress.at("Finding highlights on the pages", 0, traces.marks().size());
            return Places.find(traces, renderer);
        }
    }

    private static PdfRendererBuilder builder(Document page, PDDocument document, Watch watch) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        Fonts.register(builder, document);
        return builder.useFastMode()
            .usePDDocument(document)
            .usePageSupplier(watch)
            .useUnicodeBidiSplitter(() -> new RightToLeft.Splitter(watch))
            .useUnicodeBidiReorderer(new RightToLeft())
            .usePdfAConformance(PdfAConformance.PDFA_3_A)
            .usePdfUaAccessibility(true)
            .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
            .withProducer("Apostil")
            .useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
            .withW3cDocument(page, BASE);
    }

    private static String read(String name) {
        try (InputStream in = ReportPdf.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
