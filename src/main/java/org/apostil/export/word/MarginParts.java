package org.apostil.export.word;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import org.apostil.export.Fact;

/** The two parts of the document that hold its comments: what they say, and which replies to which and is resolved. */
final class MarginParts {

    private MarginParts() {
    }

    static void writeComments(Margin margin, WordXml out) throws IOException {
        out.root("comments");
        for (WordComment comment : margin.all()) {
            out.open("comment", "w:id", String.valueOf(comment.id()), "w:author", comment.author(),
                "w:date", comment.at() == null ? null : comment.at().truncatedTo(ChronoUnit.SECONDS).toString(), "w:initials", comment.initials());
            write(comment, out);
            out.close();
        }
        out.finish();
    }

    /** [MS-DOCX] 2.5.1.16 {@code commentEx}. */
    static void writeThreads(Margin margin, WordXml out) throws IOException {
        out.root("w15:commentsEx");
        for (WordComment comment : margin.all()) {
            out.empty("w15:commentEx", "w15:paraId", comment.paragraphId(), "w15:paraIdParent", comment.parent() < 0 ? null : WordComment.paragraphId(comment.parent()),
                "w15:done", comment.done() ? "1" : "0");
        }
        out.finish();
    }

    private static void write(WordComment comment, WordXml out) throws IOException {
        int lines = (comment.heading() == null ? 0 : 1) + comment.facts().size();
        int line = 0;
        if (comment.heading() != null) {
            line++;
            paragraph(comment.heading(), "", line == lines ? comment.paragraphId() : null, out);
        }
        for (Fact fact : comment.facts()) {
            line++;
            paragraph(fact.name().isEmpty() ? "" : fact.name() + ": ", fact.value() == null ? "" : fact.value(), line == lines ? comment.paragraphId() : null, out);
        }
    }

    private static void paragraph(String strong, String words, String id, WordXml out) throws IOException {
        out.open("p", "w14:paraId", id).open("pPr").empty("pStyle", "w:val", "CommentText");
        if (Words.beginsRightToLeft(words)) {
            out.empty("bidi");
        }
        out.close();
        Words run = new Words(out);
        run.write(strong, Look.PLAIN.strong());
        run.write(words, Look.PLAIN);
        out.close();
    }
}
