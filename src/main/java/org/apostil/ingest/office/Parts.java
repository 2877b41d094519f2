package org.apostil.ingest.office;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apostil.ingest.Bounds;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/**
 * The parts of a document that is a ZIP (ISO/IEC 21320-1). XML is read with neither document types nor entities of its own:
 * whatever brings one is refused.
 */
final class Parts implements Closeable {

    private static final int MOST = 20_000;

    /** A part taken apart event by event. */
    interface Handler {

        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private final ZipFile zip;
    private final Bounds bounds;

    Parts(byte[] file, Bounds bounds) throws IOException {
        this.zip = ZipFile.builder().setByteArray(file).get();
        this.bounds = bounds;
        if (Collections.list(zip.getEntries()).size() > MOST) {
            throw new Problem(Sort.TOO_LARGE, "It has more than %,d parts, which no document has.".formatted(MOST));
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Whether a part's name ends so. */
    boolean hasEnding(String end) {
        return Collections.list(zip.getEntries()).stream().map(ZipArchiveEntry::getName).anyMatch(name -> name.endsWith(end));
    }

    /** Reads a part, event by event; one that is not there has none. */
    void read(String name, Handler handler) throws IOException {
        Optional<ZipArchiveEntry> entry = Optional.ofNullable(zip.getEntry(name));
        if (entry.isEmpty()) {
            return;
        }
        try (InputStream stream = bounds.counting(zip.getInputStream(entry.get()))) {
            XMLStreamReader xml = safe().createXMLStreamReader(stream);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.DTD) {
                    throw new Problem(Sort.NOT_TEXT, "It brings a document type of its own (a DTD), which no office program writes: it may be made to harm whoever opens it.");
                }
                handler.read(xml);
            }
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    private static XMLInputFactory safe() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        return factory;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
