package org.apostil.ingest.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apostil.ingest.Bounds;
import org.apostil.ingest.Format;
import org.apostil.ingest.FormatReader;
import org.apostil.ingest.Incoming;
import org.apostil.ingest.Proposal;
import org.apostil.ingest.Reading;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.source.SourceText;

/** Plain text: kept letter by letter, its paragraphs found by empty lines. */
@ApplicationScoped
public class PlainTextReader implements FormatReader {

    private static final Format FORMAT = new Format("txt", "plain text", "text/plain", List.of("txt", "text", "log", "asc"), 4L * SourceText.LONGEST);

    /** The share of control characters, of a thousand, that no text has. */
    private static final int BINARY = 5;

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public Reading read(Incoming file, Bounds bounds) {
        Decoded decoded = Encodings.decode(file.bytes(), null);
        List<String> remarks = new ArrayList<>();
        String text = SourceText.checked(withoutMarks(decoded.text(), remarks));
        refuseBinary(text);
        if (decoded.guessed()) {
            remarks.add("Nothing in it says in which encoding it is written. It was " + decoded.how() + ": look at the letters that are not Latin.");
        }
        return new Reading(FORMAT, SourceText.of(text), new Proposal(), decoded.how(), remarks);
    }

    private static String withoutMarks(String text, List<String> remarks) {
        long marks = text.chars().filter(sign -> sign == '\uFEFF').count();
        if (marks == 0) {
            return text;
        }
        remarks.add("%,d byte order marks in the middle of the text were left out: it was probably put together from several files.".formatted(marks));
        return text.replace("\uFEFF", "");
    }

    private static void refuseBinary(String text) {
        long controls = text.chars().filter(sign -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t' && sign != '\f' || sign >= 0x7F && sign < 0xA0 && sign != 0x85).count();
        if (controls * 1000 > (long) text.length() * BINARY) {
            throw new Problem(Sort.NOT_TEXT, "It is no text: %,d of its %,d characters are control characters. Only texts are taken.".formatted(controls, text.length()));
        }
    }
}
