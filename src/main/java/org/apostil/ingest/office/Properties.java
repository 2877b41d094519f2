package org.apostil.ingest.office;

import static org.apostil.ingest.Proposal.Field.AUTHOR;
import static org.apostil.ingest.Proposal.Field.LANGUAGE;
import static org.apostil.ingest.Proposal.Field.PUBLISHED;
import static org.apostil.ingest.Proposal.Field.PUBLISHER;
import static org.apostil.ingest.Proposal.Field.TITLE;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apostil.ingest.Proposal;

/** What an office document says of itself: Dublin Core, as both families write it, and the names each has beside it. */
final class Properties {

    private static final String FROM = "document’s properties";

    private final Map<String, String> values = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private Properties() {
    }

    static Proposal of(Parts parts, String part) throws IOException {
        Properties properties = new Properties();
        parts.read(part, properties::read);
        Map<String, String> values = properties.values;
        return new Proposal().with(TITLE, values.get("title"), FROM)
            .with(AUTHOR, values.get("initial-creator"), FROM).with(AUTHOR, values.get("creator"), FROM)
            .with(PUBLISHER, values.get("publisher"), FROM)
            .with(PUBLISHED, values.get("created"), "day on which the document was made").with(PUBLISHED, values.get("creation-date"), "day on which the document was made")
            .with(LANGUAGE, values.get("language"), FROM);
    }

    private void read(XMLStreamReader xml) {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
            case XMLStreamConstants.CHARACTERS -> {
                if (text.length() < 4000) {
                    text.append(xml.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                values.putIfAbsent(xml.getLocalName(), text.toString().strip());
                text.setLength(0);
            }
            default -> {
                // Comments and instructions say nothing of the document.
            }
        }
    }
}
