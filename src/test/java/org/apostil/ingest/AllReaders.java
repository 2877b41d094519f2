package org.apostil.ingest;

import java.util.List;
import org.apostil.ingest.html.HtmlReader;
import org.apostil.ingest.html.MarkdownReader;
import org.apostil.ingest.mail.MailReader;
import org.apostil.ingest.office.DocxReader;
import org.apostil.ingest.office.OdtReader;
import org.apostil.ingest.pdf.PdfReader;
import org.apostil.ingest.text.PlainTextReader;
import org.apostil.source.BlockKind;

/** The readers that the container finds, for tests without one; and ways to look at what they read. */
final class AllReaders {

    static final Readers READERS = new Readers(List.of(new PlainTextReader(), new MarkdownReader(), new HtmlReader(), new DocxReader(), new OdtReader(), new PdfReader(), new MailReader()));

    private AllReaders() {
    }

    static Reading read(String name, byte[] bytes) {
        return READERS.read(new Incoming(name, bytes));
    }

    /** A line for each block: its kind and what it says. */
    static List<String> blocks(Reading reading) {
        return reading.text().blocks().stream().map(block -> block.kind() + " " + reading.text().text(block)).toList();
    }

    static List<String> blocks(Reading reading, BlockKind kind) {
        return reading.text().blocks().stream().filter(block -> block.kind() == kind).map(reading.text()::text).toList();
    }
}
