package org.apostil.ingest.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.apostil.ingest.BlockWriter;
import org.apostil.ingest.Bounds;
import org.apostil.ingest.Format;
import org.apostil.ingest.FormatReader;
import org.apostil.ingest.Incoming;
import org.apostil.ingest.Proposal.Field;
import org.apostil.ingest.Reading;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.source.BlockKind;

/** OpenDocument texts (ISO/IEC 26300): text, headings, lists, quotations by style, tables, footnotes and endnotes. */
@ApplicationScoped
public class OdtReader implements FormatReader {

    private static final Format FORMAT = new Format("odt", "OpenDocument text", "application/vnd.oasis.opendocument.text", List.of("odt", "ott"), 500 * Format.MEGABYTE);

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Reading read(Incoming file, Bounds bounds) throws IOException {
        try (Parts parts = new Parts(file.bytes(), bounds)) {
            refuseEncrypted(parts);
            BlockWriter out = new BlockWriter(bounds);
            OpenStyles styles = OpenStyles.of(parts);
            OpenText text = new OpenText(styles, out);
            parts.read("content.xml", text::read);
            for (int number = 1; number <= text.notes().size(); number++) {
                out.block(BlockKind.FOOTNOTE, "[%d] %s".formatted(number, text.notes().get(number - 1)));
            }
            return new Reading(FORMAT, out.text(), Properties.of(parts, "meta.xml").with(Field.TITLE, out.firstHeading().orElse(null), "first heading")
                .with(Field.LANGUAGE, styles.language(), "language of the document’s styles"), null, remarks(parts, text, out));
        }
    }

    private static void refuseEncrypted(Parts parts) throws IOException {
        parts.read("META-INF/manifest.xml", xml -> {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("encryption-data")) {
                throw new Problem(Sort.NOT_TEXT, "It is encrypted with a password. Open it with the password and save it without one.");
            }
        });
    }

    private static List<String> remarks(Parts parts, OpenText text, BlockWriter out) {
        List<String> remarks = new ArrayList<>();
        if (parts.hasEnding("script-lb.xml") || parts.hasEnding(".py") || parts.has("Basic/script-lc.xml")) {
            remarks.add("It holds macros. None was run, and none is in the text; the original is kept as it came, macros and all: take care where you open it.");
        }
        if (text.isTracked()) {
            remarks.add("It holds tracked changes. The text is as it reads with all of them accepted.");
        }
        if (text.isCommented()) {
            remarks.add("It holds comments in its margin. They are not in the text; the original has them.");
        }
        remarks.addAll(out.remarks());
        return remarks;
    }
}
