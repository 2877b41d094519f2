package org.apostil.ingest.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Calendar;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.apostil.ingest.Proposal;
import org.apostil.ingest.Proposal.Field;

/** What a PDF says of itself: Dublin Core in XMP (ISO 16684-1), then the older document information. */
final class PdfMetadata {

    private static final int LONGEST_PACKET = 1 << 20;
    /** What programs put in where nobody gave a title. */
    private static final Pattern NO_TITLE = Pattern.compile("(?i)untitled.*|microsoft (word|powerpoint|excel) - .*|.*\\.(docx?|odt|rtf|indd|qxd|tex|dvi|pdf)");
    private static final String MADE = "day on which the PDF was made";

    private PdfMetadata() {
    }

    static Proposal of(PDDocument document) {
        Proposal proposal = information(packet(document), document.getDocumentInformation());
        return proposal.with(Field.LANGUAGE, document.getDocumentCatalog().getLanguage(), "language of the PDF");
    }

    private static Proposal packet(PDDocument document) {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return new Proposal();
        }
        try (InputStream stream = metadata.exportXMPMetadata()) {
            byte[] bytes = stream.readNBytes(LONGEST_PACKET);
            requireWellFormed(bytes);
            DomXmpParser parser = new DomXmpParser();
            parser.setStrictParsing(false);
            XMPMetadata packet = parser.parse(bytes);
            return dublinCore(packet.getDublinCoreSchema());
        } catch (IOException | XMLStreamException | XmpParsingException | BadFieldValueException | RuntimeException unreadable) {
            return new Proposal();
        }
    }

    /** The parser of packets would tell the console what it does not like, and is given only what is XML without a document type. */
    private static void requireWellFormed(byte[] packet) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(packet));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.DTD) {
                throw new XMLStreamException("A document type");
            }
        }
    }

    private static Proposal dublinCore(DublinCoreSchema said) throws BadFieldValueException {
        if (said == null) {
            return new Proposal();
        }
        return new Proposal().with(Field.TITLE, title(said.getTitle()), "XMP")
            .with(Field.AUTHOR, together(said.getCreators()), "XMP")
            .with(Field.PUBLISHER, together(said.getPublishers()), "XMP")
            .with(Field.PUBLISHED, said.getDates() == null || said.getDates().isEmpty() ? null : day(said.getDates().getFirst()), "XMP")
            .with(Field.LANGUAGE, said.getLanguages() == null || said.getLanguages().isEmpty() ? null : said.getLanguages().getFirst(), "XMP");
    }

    private static Proposal information(Proposal proposal, PDDocumentInformation said) {
        return proposal.with(Field.TITLE, title(said.getTitle()), "PDF information")
            .with(Field.AUTHOR, said.getAuthor(), "PDF information")
            .with(Field.PUBLISHED, day(said.getCreationDate()), MADE);
    }

    private static String title(String title) {
        return title == null || NO_TITLE.matcher(title.strip()).matches() ? null : title;
    }

    private static String together(List<String> names) {
        return names == null ? null : String.join("; ", names);
    }

    private static String day(Calendar moment) {
        return moment == null ? null : "%tF".formatted(moment);
    }
}
