package org.apostil.export.pdf;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XHTML that is well-formed by construction; every text goes through {@link Legible} on its way.
 *
 * <p>Attributes are given as name, value, name, value; one whose value is null is left out.
 */
final class Xhtml {

    private static final String NAMESPACE = "http://www.w3.org/1999/xhtml";

    private static final String HELD = "held";

    private final StringWriter written = new StringWriter();
    private final Legible legible;
    private final XMLStreamWriter out;

    Xhtml(Legible legible) {
        this.legible = legible;
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    Xhtml root(String language) {
        return write(() -> {
            out.writeStartElement("html");
            out.writeDefaultNamespace(NAMESPACE);
            out.writeAttribute("lang", language);
        });
    }

    Xhtml open(String name, String... attributes) {
        return write(() -> {
            out.writeStartElement(name);
            writeAttributes(attributes);
        });
    }

    Xhtml close() {
        return write(out::writeEndElement);
    }

    /**
     * Text beside other elements, in an element of its own: the renderer draws all bare text of a line before its
     * elements, and what is copied from the document would stand in that order.
     */
    Xhtml text(String text) {
        return text.isEmpty() ? this : element("span", text);
    }

    /** An element that holds this text and nothing else. */
    Xhtml element(String name, String text, String... attributes) {
        open(name, attributes);
        return write(() -> out.writeCharacters(legible.of(text))).close();
    }

    /**
     * Text in a language of its own, in the middle of others. It stands in two elements: the renderer leaves one that is next in a line
     * and holds nothing but words out of the structure, and its language with it.
     *
     * @param language BCP 47 tag; null where it is not known
     */
    Xhtml spoken(String text, String language, String style) {
        return open("span", "class", style).element("span", text, "lang", language).close();
    }

    /** Text that is legible already, in the middle of a paragraph. */
    Xhtml inline(String text) {
        if (text.isBlank()) {
            return write(() -> out.writeCharacters(text));
        }
        return write(() -> {
            out.writeStartElement("span");
            out.writeCharacters(text);
            out.writeEndElement();
        });
    }

    /** The same text as the document shows it. */
    String legible(String text) {
        return legible.of(text);
    }

    Xhtml empty(String name, String... attributes) {
        return write(() -> {
            out.writeEmptyElement(name);
            writeAttributes(attributes);
        });
    }

    /** Holds the place of something that is known only later. */
    Xhtml holdPlace() {
        return write(() -> out.writeComment(HELD));
    }

    /** What stands in the document where a place is held. */
    static String placeholder() {
        return "<!--" + HELD + "-->";
    }

    /** The whole document. Nothing may be written after it. */
    String finish() {
        write(() -> {
            out.writeEndDocument();
            out.flush();
        });
        return written.toString();
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.writeAttribute(attributes[i], legible.of(attributes[i + 1]).replaceAll("[\\n\\t]", " "));
            }
        }
    }

    private Xhtml write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }
}
