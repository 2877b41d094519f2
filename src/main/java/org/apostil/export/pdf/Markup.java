package org.apostil.export.pdf;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads what {@link Xhtml} wrote, by the parser of the JDK: a server may bring others, by which the same report would give
 * other bytes.
 */
final class Markup {

    /** Nodes at once, without the tables by which the parser could make them later: all of them are wanted. */
    private static final String LATER = "http://apache.org/xml/features/dom/defer-node-expansion";

    private Markup() {
    }

    static Document parse(String xhtml) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(LATER, false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException neverMalformed) {
            throw new IllegalStateException(neverMalformed);
        }
    }
}
