package org.apostil.export.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Progress;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A Word document as POI and a parser read it back. */
final class WordFile {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    static final String W15 = "http://schemas.microsoft.com/office/word/2012/wordml";

    private final byte[] bytes;
    private final XWPFDocument document;

    private WordFile(byte[] bytes) throws IOException {
        this.bytes = bytes;
        document = new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    static WordFile of(AnnotatedReport report) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new WordExporter().write(report, out, Progress.UNWATCHED);
            return new WordFile(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    XWPFDocument document() {
        return document;
    }

    List<XWPFComment> comments() {
        return document.getComments() == null ? List.of() : Arrays.asList(document.getComments());
    }

    XWPFComment comment(String beginning) {
        return comments().stream().filter(comment -> comment.getText().startsWith(beginning)).findFirst()
            .orElseThrow(() -> new AssertionError("No comment begins with " + beginning));
    }

    /** The paragraphs of the source, a line end as {@code \n}. */
    List<String> source() {
        List<String> source = new ArrayList<>();
        for (Element paragraph : elements(part("/word/document.xml").getDocumentElement(), W, "p")) {
            String style = elements(paragraph, W, "pStyle").getFirst().getAttributeNS(W, "val");
            if (List.of("SourceText", "SourceQuotation", "SourceList", "SourceAdvertisement", "Heading3").contains(style)) {
                source.add(text(paragraph));
            }
        }
        return source;
    }

    /** What stands between the two ends of each comment, by its number. Paragraphs end with {@code \n}. */
    Map<String, String> anchors() {
        Map<String, String> anchors = new LinkedHashMap<>();
        Map<String, Integer> open = new LinkedHashMap<>();
        StringBuilder read = new StringBuilder();
        read(part("/word/document.xml").getDocumentElement(), read, open, anchors);
        if (!open.isEmpty()) {
            throw new AssertionError("Never ended: " + open.keySet());
        }
        return anchors;
    }

    Document part(String name) {
        try {
            PackagePart part = document.getPackage().getParts().stream().filter(each -> each.getPartName().getName().equals(name)).findFirst().orElseThrow();
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder().parse(part.getInputStream());
        } catch (Exception e) {
            throw new AssertionError(name + " cannot be read", e);
        }
    }

    static List<Element> elements(Element within, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = within.getElementsByTagNameNS(namespace, name);
        for (int i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }

    private static String text(Element paragraph) {
        StringBuilder text = new StringBuilder();
        read(paragraph, text, new LinkedHashMap<>(), new LinkedHashMap<>());
        return text.substring(0, text.length() - 1);
    }

    private static void read(Node node, StringBuilder read, Map<String, Integer> open, Map<String, String> anchors) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                String id = element.getAttributeNS(W, "id");
                switch (element.getLocalName()) {
                    case "t" -> read.append(element.getTextContent());
                    case "br" -> read.append('\n');
                    case "tab" -> read.append('\t');
                    case "commentRangeStart" -> open.put(id, read.length());
                    case "commentRangeEnd" -> anchors.put(id, read.substring(open.containsKey(id) ? open.remove(id) : read.length()));
                    default -> read(element, read, open, anchors);
                }
            }
        }
        if (node instanceof Element element && element.getLocalName().equals("p")) {
            read.append('\n');
        }
    }
}
