package org.apostil.export.word;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apostil.export.XmlText;

/**
 * Writes one part of a document as a stream, so that a long text never stands in memory as a tree. Elements are those of
 * WordprocessingML where they have no prefix; attributes are given as name, value, name, value, and one whose value is null is
 * left out.
 */
final class WordXml {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final Map<String, String> NAMESPACES = Map.of("w", W, "w14", "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15", "http://schemas.microsoft.com/office/word/2012/wordml", "mc", "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "xml", "http://www.w3.org/XML/1998/namespace");

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;
    private final XmlText legible;

    WordXml(OutputStream stream, XmlText legible) {
        this.legible = legible;
        try {
            out = FACTORY.createXMLStreamWriter(new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The outermost element. What older readers do not know, the namespaces beside the main one, they may ignore. */
    WordXml root(String name) throws IOException {
        return write(() -> {
            out.writeStartDocument("UTF-8", "1.0");
            start(name);
            for (String prefix : new String[] {"w", "r", "w14", "w15", "mc"}) {
                out.writeNamespace(prefix, NAMESPACES.get(prefix));
            }
            attributes("mc:Ignorable", "w14 w15");
        });
    }

    WordXml open(String name, String... attributes) throws IOException {
        return write(() -> {
            start(name);
            attributes(attributes);
        });
    }

    WordXml close() throws IOException {
        return write(out::writeEndElement);
    }

    WordXml empty(String name, String... attributes) throws IOException {
        return write(() -> {
            out.writeEmptyElement(prefix(name), local(name), NAMESPACES.get(prefix(name)));
            attributes(attributes);
        });
    }

    WordXml text(String text) throws IOException {
        return write(() -> out.writeCharacters(legible.of(text)));
    }

    /** The whole part. Nothing may be written after it. */
    void finish() throws IOException {
        write(() -> {
            out.writeEndDocument();
            out.flush();
            out.close();
        });
    }

    private void start(String name) throws XMLStreamException {
        out.writeStartElement(prefix(name), local(name), NAMESPACES.get(prefix(name)));
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.writeAttribute(prefix(attributes[i]), NAMESPACES.get(prefix(attributes[i])), local(attributes[i]), legible.of(attributes[i + 1]));
            }
        }
    }

    private static String prefix(String name) {
        return name.indexOf(':') < 0 ? "w" : name.substring(0, name.indexOf(':'));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private WordXml write(Writing writing) throws IOException {
        try {
            writing.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }
}
