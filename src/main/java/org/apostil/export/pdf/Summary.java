package org.apostil.export.pdf;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Judgement;
import org.apostil.export.LikelihoodRow;
import org.apostil.export.Phrases;
import org.apostil.platform.Markdown;

/** What a reader in haste reads: the executive summary and the analysts' assessment. */
final class Summary {

    /** Elements that mean the same in the document; of any other only the words are taken. */
    private static final Set<String> KEPT = Set.of("p", "ul", "ol", "li", "em", "strong", "blockquote", "code", "pre", "br");

    private Summary() {
    }

    static void write(AnnotatedReport report, Xhtml out) {
        if (!Phrases.isBlank(report.head().summary())) {
            out.open("div", "class", "section", "id", "summary").element("h2", "Executive summary").open("div", "class", "prose");
            copy(Markdown.html(report.head().summary()), out);
            out.close().close();
        }
        if (!report.head().assessment().isEmpty()) {
            writeAssessment(report, out);
        }
    }

    private static void writeAssessment(AnnotatedReport report, Xhtml out) {
        out.open("div", "class", Phrases.isBlank(report.head().summary()) ? "section" : "section follows", "id", "assessment").element("h2", "Assessment");
        out.element("p", "What the analysts judge, apart from what the sources say. Likelihood is that of the event, confidence that of the judgement (ICD 203).", "class", "lead");
        report.head().assessment().forEach(judgement -> write(judgement, report.head().row(), out));
        out.close();
    }

    private static void write(Judgement judgement, LikelihoodRow row, Xhtml out) {
        out.open("div", "class", "judgement").element("p", judgement.words(), "class", "words");
        if (judgement.likelihood() != null) {
            String words = judgement.likelihood().words(row);
            said("Likelihood", Character.toUpperCase(words.charAt(0)) + words.substring(1), judgement.likelihood().range(), out);
        }
        if (judgement.confidence() != null) {
            said("Confidence", judgement.confidence().code(), judgement.confidence().words(), out);
        }
        if (!Phrases.isBlank(judgement.basis())) {
            out.open("p", "class", "scale").element("span", "Basis", "class", "axis").text(" " + judgement.basis()).close();
        }
        out.close();
    }

    private static void said(String axis, String words, String more, Xhtml out) {
        out.open("p", "class", "scale").element("span", axis, "class", "axis").text(" ").element("strong", words).text(" · " + more).close();
    }

    /** What {@link Markdown} made, which is well-formed, element by element; headings of any level become one level below the section's. */
    private static void copy(String html, Xhtml out) {
        try {
            XMLInputFactory factory = XMLInputFactory.newInstance();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            XMLStreamReader in = factory.createXMLStreamReader(new StringReader("<all>" + out.legible(html) + "</all>"));
            Deque<Boolean> opened = new ArrayDeque<>();
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamReader.START_ELEMENT -> opened.push(open(in, out));
                    case XMLStreamReader.CHARACTERS -> out.inline(in.getText());
                    case XMLStreamReader.END_ELEMENT -> close(opened.pop(), out);
                    default -> { }
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The summary is not well-formed after it was made into HTML.", e);
        }
    }

    private static boolean open(XMLStreamReader in, Xhtml out) {
        String name = in.getLocalName();
        if (name.matches("h[1-6]")) {
            out.open("h3");
        } else if (name.equals("a")) {
            out.open("a", "href", in.getAttributeValue(null, "href"), "title", "Go to " + in.getAttributeValue(null, "href"));
        } else if (KEPT.contains(name)) {
            out.open(name);
        } else {
            return false;
        }
        return true;
    }

    private static void close(boolean opened, Xhtml out) {
        if (opened) {
            out.close();
        }
    }
}
