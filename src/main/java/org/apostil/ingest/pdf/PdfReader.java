package org.apostil.ingest.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apostil.ingest.BlockWriter;
import org.apostil.ingest.Bounds;
import org.apostil.ingest.Format;
import org.apostil.ingest.FormatReader;
import org.apostil.ingest.Incoming;
import org.apostil.ingest.Proposal.Field;
import org.apostil.ingest.Reading;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** PDF (ISO 32000) with text. What its pages only show, as scans do, is no text. Scripts and attachments in it are left alone. */
@ApplicationScoped
public class PdfReader implements FormatReader {

    private static final Format FORMAT = new Format("pdf", "PDF", "application/pdf", List.of("pdf"), 200 * Format.MEGABYTE);
    private static final int SHOWN = 12;

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Reading read(Incoming file, Bounds bounds) throws IOException {
        PdfStreams.check(file.bytes(), bounds);
        try (PDDocument document = Loader.loadPDF(file.bytes())) {
            if (document.isEncrypted()) {
                throw encrypted();
            }
            List<Page> pages = PdfLines.of(document, bounds);
            if (pages.isEmpty()) {
                throw new Problem(Sort.NOT_TEXT, "This PDF has no pages.");
            }
            List<Integer> silent = silent(pages);
            if (silent.size() == pages.size()) {
                throw new Problem(Sort.NOT_TEXT, "This PDF has no text: its %s pictures, probably scans. Have the text recognised (OCR) and send that."
                    .formatted(pages.size() == 1 ? "one page is made of" : "%,d pages are made of".formatted(pages.size())));
            }
            BlockWriter out = new BlockWriter(bounds);
            PdfParagraphs paragraphs = new PdfParagraphs(pages);
            paragraphs.write(out);
            List<String> remarks = new ArrayList<>(paragraphs.remarks());
            if (!silent.isEmpty()) {
                remarks.add("No text was found on %s; it may be pictures of text.".formatted(named(silent)));
            }
            remarks.addAll(out.remarks());
            return new Reading(FORMAT, out.text(), PdfMetadata.of(document).with(Field.TITLE, out.firstHeading().orElse(null), "first heading"),
                "%,d %s, put together from their lines".formatted(pages.size(), pages.size() == 1 ? "page" : "pages"), remarks);
        } catch (InvalidPasswordException locked) {
            throw encrypted();
        }
    }

    private static Problem encrypted() {
        return new Problem(Sort.NOT_TEXT, "It is encrypted or locked. Open it with its password and save it without one.");
    }

    private static List<Integer> silent(List<Page> pages) {
        return pages.stream().filter(page -> page.lines().isEmpty()).map(Page::number).toList();
    }

    private static String named(List<Integer> pages) {
        String numbers = pages.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
        return (pages.size() == 1 ? "page " : "pages ") + numbers + (pages.size() > SHOWN ? " and %,d more".formatted(pages.size() - SHOWN) : "");
    }
}
