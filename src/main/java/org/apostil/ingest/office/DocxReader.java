package org.apostil.ingest.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apostil.ingest.BlockWriter;
import org.apostil.ingest.Bounds;
import org.apostil.ingest.Format;
import org.apostil.ingest.FormatReader;
import org.apostil.ingest.Incoming;
import org.apostil.ingest.Proposal;
import org.apostil.ingest.Proposal.Field;
import org.apostil.ingest.Reading;
import org.apostil.source.BlockKind;

/** Word documents (ISO/IEC 29500): text, headings, lists, quotations by style, tables, footnotes and endnotes. Macros are not run. */
@ApplicationScoped
public class DocxReader implements FormatReader {

    private static final Format FORMAT = new Format("docx", "Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        List.of("docx", "docm", "dotx", "dotm"), 500 * Format.MEGABYTE);

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Reading read(Incoming file, Bounds bounds) throws IOException {
        try (Parts parts = new Parts(file.bytes(), bounds)) {
            BlockWriter out = new BlockWriter(bounds);
            WordStyles styles = WordStyles.of(parts);
            Map<String, Integer> references = new HashMap<>();
            WordText text = new WordText(styles, WordLists.of(parts), out, references);
            parts.read("word/document.xml", text::read);
            Map<Integer, String> notes = new TreeMap<>();
            for (String part : List.of("word/footnotes.xml", "word/endnotes.xml")) {
                WordText read = new WordText(styles, WordLists.of(parts), out, references);
                parts.read(part, read::read);
                notes.putAll(read.notes());
            }
            notes.forEach((number, note) -> out.block(BlockKind.FOOTNOTE, "[%d] %s".formatted(number, note.strip())));
            return new Reading(FORMAT, out.text(), proposal(parts, styles, out), null, remarks(parts, text, out));
        }
    }

    private static Proposal proposal(Parts parts, WordStyles styles, BlockWriter out) throws IOException {
        return Properties.of(parts, "docProps/core.xml").with(Field.TITLE, out.firstHeading().orElse(null), "first heading")
            .with(Field.LANGUAGE, styles.language(), "language of the document’s styles");
    }

    private static List<String> remarks(Parts parts, WordText text, BlockWriter out) {
        List<String> remarks = new ArrayList<>();
        if (parts.hasEnding("vbaProject.bin")) {
            remarks.add("It holds macros. None was run, and none is in the text; the original is kept as it came, macros and all: take care where you open it.");
        }
        if (text.isTracked()) {
            remarks.add("It holds tracked changes. The text is as it reads with all of them accepted.");
        }
        if (parts.has("word/comments.xml")) {
            remarks.add("It holds comments in its margin. They are not in the text; the original has them.");
        }
        remarks.addAll(out.remarks());
        return remarks;
    }
}
