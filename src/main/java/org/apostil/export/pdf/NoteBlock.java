package org.apostil.export.pdf;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.Decision;
import org.apostil.export.Grade;
import org.apostil.export.Note;
import org.apostil.export.Passage;
import org.apostil.export.Phrases;
import org.apostil.platform.Coded;

/** One annotation in full, as a few short paragraphs: the same beside its passage and at the foot of the section. */
final class NoteBlock {

    private final Part part;
    private final Xhtml out;
    private final boolean quoted;

    /** @param quoted whether the passages are quoted, because they do not stand beside */
    NoteBlock(Part part, Xhtml out, boolean quoted) {
        this.part = part;
        this.out = out;
        this.quoted = quoted;
    }

    void write(Note note) {
        out.open("div", "class", "note " + note.kind().code());
        writeHead(note);
        writePassages(note);
        if (!Phrases.isBlank(note.proposition())) {
            out.element("p", note.proposition(), "class", "proposition");
        }
        writeSpeakers(note);
        writeGrade(note.grade());
        if (!Phrases.isBlank(note.text())) {
            out.element("p", note.text(), "class", "remark");
        }
        writeMaking(note);
        writeDiscussions(note);
        out.close();
    }

    private void writeHead(Note note) {
        out.open("p", "class", "head", "id", note.ref().anchor());
        back(note.label(0), note.ref().label(), "number");
        out.element("span", note.kind().words(), "class", "kind");
        out.element("span", note.state().words(), "class", "state " + note.state().code());
        if (note.about() != null) {
            out.text(" · about ");
            link(out, "note " + note.about().label(), note.about().anchor(), "Go to note " + note.about().label());
        }
        out.close();
    }

    /** Beside the text the passages are seen, and only what each is to the note must be said. */
    private void writePassages(Note note) {
        if (!quoted) {
            writeRoles(note);
            return;
        }
        for (int i = 0; i < note.passages().size(); i++) {
            Passage passage = note.passages().get(i);
            String label = note.label(i);
            out.open("p", "class", "passage");
            if (note.passages().size() > 1) {
                back(label, label + " " + name(note, passage) + " ", "axis");
            }
            out.spoken(passage.span().exact(), part.language(), "quotation").close();
        }
    }

    /** Words that lead back to the passage with that label. */
    private void back(String label, String words, String style) {
        out.element("a", words, "href", "#ref-" + label.replace('.', '-'), "title", "Back to [" + label + "] in the text", "class", style);
    }

    private void writeRoles(Note note) {
        if (note.passages().size() > 1) {
            out.element("p", String.join(" · ", IntStream.range(0, note.passages().size())
                .mapToObj(i -> note.label(i) + " " + name(note, note.passages().get(i)).toLowerCase(Locale.ROOT)).toList()), "class", "axis");
        }
    }

    private static String name(Note note, Passage passage) {
        return note.kind() == AnnotationKind.CLAIM ? passage.role().words() : "Passage";
    }

    private void writeSpeakers(Note note) {
        String mode = note.mode() == null ? "" : note.mode().words();
        if (note.chain().isEmpty() && note.kind() != AnnotationKind.CLAIM) {
            return;
        }
        out.open("p", "class", "speakers").element("span", note.chain().size() > 1 ? "Speakers " : "Speaker ", "class", "axis");
        out.text((note.chain().isEmpty() ? part.source().statedBy(note) : String.join(" → ", note.chain().stream().map(Phrases::described).toList()))
            + (mode.isEmpty() ? "" : " · " + mode)).close();
    }

    private void writeGrade(Grade grade) {
        if (grade == null) {
            return;
        }
        graded("Reliability", grade.reliability(), grade.reliabilityReason());
        graded("Credibility", grade.credibility(), grade.credibilityReason());
        if (!Phrases.isBlank(grade.independentOrigin())) {
            out.open("p", "class", "grade").element("span", "Independent origin ", "class", "axis").text(grade.independentOrigin()).close();
        }
    }

    private void graded(String axis, Coded grade, String reason) {
        if (grade != null) {
            out.open("p", "class", "grade").element("strong", axis + " " + Phrases.coded(grade));
            out.text(Phrases.isBlank(reason) ? " – no reason given" : " – " + reason).close();
        }
    }

    /** Who made it and what was decided, as one paragraph: most notes say only that, on one line or two. */
    private void writeMaking(Note note) {
        out.open("p", "class", "making").text("%s, %s, revision %s. ".formatted(Phrases.known(note.author()), Words.day(note.at()), note.revision())
            + (note.decisions().isEmpty() ? "No decision yet." : ""));
        note.decisions().forEach(this::write);
        out.close();
    }

    private void write(Decision decision) {
        out.element("strong", decision.outcome().words(), "class", decision.standing() ? null : "lapsed");
        out.element("span", " by %s, %s, on revision %s%s ".formatted(Phrases.known(decision.reviewer()), Words.day(decision.at()), decision.revision(),
            decision.standing() ? ". Standing." : ". Lapsed: the annotation was changed afterwards.")
            + (Phrases.isBlank(decision.reason()) ? "" : "Reason: " + decision.reason() + " "), "class", decision.standing() ? null : "lapsed");
    }

    private void writeDiscussions(Note note) {
        List<Integer> threads = part.threads().getOrDefault(note.ref(), List.of());
        if (threads.isEmpty() || !part.included().discussions()) {
            return;
        }
        out.open("p", "class", "making");
        for (int index : threads) {
            link(out.text(index == threads.getFirst() ? "Discussed in " : ", "), part.thread(index).label(), part.thread(index).anchor(), "Go to discussion " + part.thread(index).label());
            out.text(part.source().discussions().get(index).resolution() == null ? ", open" : ", resolved");
        }
        out.close();
    }

    static Xhtml link(Xhtml out, String words, String id, String title) {
        return out.element("a", words, "href", "#" + id, "title", title);
    }
}
