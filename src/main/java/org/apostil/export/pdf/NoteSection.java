package org.apostil.export.pdf;

import java.util.List;
import java.util.Set;
import org.apostil.export.Note;

/** The notes that did not fit beside their passages, at the foot of their source, in the order of their numbers. */
final class NoteSection {

    private NoteSection() {
    }

    /** @param beside the notes that stand beside their passages */
    static void write(Part part, Set<Note> beside, Xhtml out) {
        out.open("div", "class", "section", "id", part.id("notes")).element(part.heading(), "Notes");
        List<Note> here = part.source().notes().stream().filter(note -> !beside.contains(note)).toList();
        out.element("p", lead(part.source().notes().size(), here.size()), "class", "lead");
        for (int i = 0; i < here.size(); i += 2) {
            writePair(here.subList(i, Math.min(here.size(), i + 2)), new NoteBlock(part, out, true), out);
        }
        out.close();
    }

    /** Two in a row, to be read from left to right. */
    private static void writePair(List<Note> pair, NoteBlock block, Xhtml out) {
        out.open("div", "class", "row pair");
        for (Note note : pair) {
            out.open("div", "class", "half");
            block.write(note);
            out.close();
        }
        if (pair.size() == 1) {
            out.open("div", "class", "half").close();
        }
        out.close();
    }

    private static String lead(int all, int here) {
        if (all == 0) {
            return "No annotation was made.";
        }
        if (here == 0) {
            return all == 1 ? "The only note stands beside its passage." : "All " + all + " notes stand beside their passages.";
        }
        return here == all ? "In the order of their numbers." : "%s here; %s beside %s in the text.".formatted(
            Words.count(here, "note stands", "notes stand"), Words.count(all - here, "stands", "stand"), all - here == 1 ? "its passage" : "their passages");
    }
}
