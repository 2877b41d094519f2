package org.apostil.export.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The tagged structure of a PDF (ISO 32000-1, 14.7), which is what those hear who do not see its pages. */
final class PdfStructure {

    /**
     * @param type     of the structure element, such as {@code P}; empty of words
     * @param language BCP 47, its own or that of what it stands in
     * @param kids     in the order in which they are read
     * @param said     of words; else null
     */
    record Element(String type, String language, List<Element> kids, String said) {

        /** All its words without white space. */
        String words() {
            return said == null ? kids.stream().map(Element::words).collect(Collectors.joining()) : PdfText.bare(said);
        }

        /** Itself and all in it. */
        Stream<Element> all() {
            return Stream.concat(Stream.of(this), kids.stream().flatMap(Element::all));
        }

        /** What of this type stands in it, in reading order. */
        List<Element> all(String wanted) {
            return all().filter(one -> one.type.equals(wanted)).toList();
        }
    }

    private final Map<COSDictionary, Map<Integer, String>> pages = new IdentityHashMap<>();

    private PdfStructure() {
    }

    static Element of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PdfStructure structure = new PdfStructure();
            for (PDPage page : document.getPages()) {
                structure.read(page);
            }
            String language = document.getDocumentCatalog().getLanguage();
            return new Element("Root", language, structure.kids(document.getDocumentCatalog().getStructureTreeRoot(), null, language), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the table whose head begins with these words, each with the words of its cells. */
    static List<List<String>> table(Element root, String begins) {
        Element table = root.all("Table").stream().filter(one -> one.words().startsWith(PdfText.bare(begins))).findFirst().orElseThrow();
        return table.all("TR").stream().map(row -> row.kids().stream().map(Element::words).toList()).toList();
    }

    private void read(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> words = pages.computeIfAbsent(page.getCOSObject(), key -> new HashMap<>());
        extractor.getMarkedContents().forEach(content -> read(content, words));
    }

    private static void read(PDMarkedContent content, Map<Integer, String> words) {
        StringBuilder said = new StringBuilder();
        for (Object one : content.getContents()) {
            if (one instanceof TextPosition letter) {
                said.append(letter.getUnicode());
            } else if (one instanceof PDMarkedContent inner) {
                read(inner, words);
            }
        }
        words.merge(content.getMCID(), said.toString(), String::concat);
    }

    private List<Element> kids(PDStructureNode node, PDPage page, String language) {
        List<Element> kids = new ArrayList<>();
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> kids.add(element(element, page, language));
                case Integer number -> kids.add(words(page, number, language));
                case PDMarkedContentReference content -> kids.add(words(content.getPage() == null ? page : content.getPage(), content.getMCID(), language));
                default -> { }
            }
        }
        return kids;
    }

    private Element element(PDStructureElement element, PDPage outer, String language) {
        PDPage page = element.getPage() == null ? outer : element.getPage();
        String own = element.getLanguage() == null ? language : element.getLanguage();
        return new Element(element.getStructureType(), own, kids(element, page, own), null);
    }

    private Element words(PDPage page, int number, String language) {
        return new Element("", language, List.of(), page == null ? "" : pages.get(page.getCOSObject()).getOrDefault(number, ""));
    }
}
