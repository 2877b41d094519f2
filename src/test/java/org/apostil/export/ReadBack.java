package org.apostil.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apostil.export.html.HtmlExporter;
import org.apostil.export.pdf.PdfExporter;
import org.apostil.export.pdf.PdfText;
import org.apostil.export.word.WordExporter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The forms that people read, read back from their files by libraries that did not write them. */
public enum ReadBack {
    PDF(new PdfExporter()) {
        @Override
        List<String> read(byte[] file) throws IOException {
            try (PDDocument document = Loader.loadPDF(file)) {
                List<String> names = new ArrayList<>();
                add(document.getDocumentCatalog().getDocumentOutline(), names);
                return names;
            }
        }

        @Override
        String text(byte[] file) {
            return PdfText.all(file);
        }
    },
    HTML(new HtmlExporter()) {
        @Override
        List<String> read(byte[] file) {
            return Jsoup.parse(new String(file, StandardCharsets.UTF_8)).select("h2, h3").stream().map(Element::text).toList();
        }

        @Override
        String text(byte[] file) {
            return Jsoup.parse(new String(file, StandardCharsets.UTF_8)).body().wholeText();
        }
    },
    DOCX(new WordExporter()) {
        @Override
        List<String> read(byte[] file) throws IOException {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
                List<String> names = new ArrayList<>(document.getParagraphs().stream().filter(paragraph -> HEADINGS.contains(String.valueOf(paragraph.getStyle())))
                    .map(XWPFParagraph::getText).toList());
                if (comments(document).stream().anyMatch(comment -> comment.getText().matches("(?s)D[\\d.]+ · Discussion.*"))) {
                    names.add("Discussions");
                }
                return names;
            }
        }

        @Override
        String text(byte[] file) throws IOException {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
                StringBuilder text = new StringBuilder(document.getDocument().newCursor().getTextValue());
                comments(document).forEach(comment -> text.append(comment.getText()));
                return text.toString();
            }
        }
    };

    private static final Set<String> HEADINGS = Set.of("Heading1", "Heading2", "SourceHeading");

    private final Exporter exporter;

    ReadBack(Exporter exporter) {
        this.exporter = exporter;
    }

    /** The report in this form. */
    public byte[] file(AnnotatedReport report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            exporter.write(report, out, Progress.UNWATCHED);
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
        return out.toByteArray();
    }

    /** The names of its sections, in their order; in Word, discussions stand in the margin and are named last. */
    public List<String> sections(byte[] file) {
        try {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All its words without white space. */
    public String words(byte[] file) {
        try {
            return PdfText.bare(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    abstract List<String> read(byte[] file) throws IOException;

    abstract String text(byte[] file) throws IOException;

    private static void add(PDOutlineNode node, List<String> names) {
        node.children().forEach(item -> {
            names.add(item.getTitle());
            add(item, names);
        });
    }

    private static List<XWPFComment> comments(XWPFDocument document) {
        return document.getComments() == null ? List.of() : List.of(document.getComments());
    }
}
