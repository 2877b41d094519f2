package org.apostil.export.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What the document says of itself, in its information and, the same, in its XMP packet (ISO 16684-1). The packet is written
 * here letter for letter: the library has it written by whatever serializer is at hand, and dates every document now, so that
 * the same release would give other bytes on another server.
 */
final class Metadata {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");
    private static final String PACKET = read();

    private Metadata() {
    }

    /** @param at the moment that the document is dated with */
    static void set(PDDocument document, Instant at) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(Comments.calendar(at));
        String author = information.getAuthor() == null ? "" : "\n   <dc:creator><rdf:Seq><rdf:li>" + escaped(information.getAuthor()) + "</rdf:li></rdf:Seq></dc:creator>";
        Map<String, String> values = Map.of("{mark}", "\uFEFF", "{date}", MOMENT.format(at), "{producer}", escaped(information.getProducer()),
            "{title}", escaped(information.getTitle()), "{author}", author, "{subject}", escaped(information.getSubject()));
        String packet = PLACE.matcher(PACKET).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group())));
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String read() {
        try (InputStream in = Metadata.class.getResourceAsStream("metadata.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
