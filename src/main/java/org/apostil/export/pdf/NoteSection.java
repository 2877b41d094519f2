package org.apostil.export.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apostil.annotation.AnnotationKind;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Decision;
import org.apostil.export.Discussion;
import org.apostil.export.Grade;
import org.apostil.export.Note;
import org.apostil.export.Passage;
import org.apostil.export.Teller;

/** Every annotation in full, in the order of its number, as a block of fields in the flow of the document. */
final class NoteSection {

    private final AnnotatedSource source;
    private final Xhtml out;

    private NoteSection(AnnotatedSource source, Xhtml out) {
        this.source = source;
        this.out = out;
    }

    static void write(AnnotatedSource source, Xhtml out) {
        out.open("div", "class", "section", "id", "notes").element("h2", "Notes");
        if (source.notes().isEmpty()) {
            out.element("p", "No annotation was made.");
        }
        NoteSection section = new NoteSection(source, out);
        source.notes().forEach(section::write);
        out.close();
    }

    private void write(Note note) {
        out.open("div", "class", "note " + note.kind().code());
        out.open("h3", "id", note.ref().anchor());
        out.element("span", note.ref().label(), "class", "number").element("span", note.kind().words(), "class", "kind").text(" ");
        out.element("span", note.state().words(), "class", "state " + note.state().code()).close();
        out.open("table", "class", "fields");
        writePassages(note);
        writeStatement(note);
        writeGrade(note.grade());
        field("Note", note.text());
        writeAbout(note);
        field("Author", "%s, %s, revision %d".formatted(Words.known(note.author()), Words.moment(note.at()), note.revision()));
        writeDecisions(note);
        writeDiscussions(note);
        out.close().close();
    }

    private void writePassages(Note note) {
        for (int i = 0; i < note.passages().size(); i++) {
            Passage passage = note.passages().get(i);
            String label = note.label(i);
            row(name(note, passage, label)).open("td").element("span", passage.span().exact(), "class", "quotation",
                "lang", Words.languageTag(source.provenance().language())).text("  ");
            out.element("a", "in the text", "href", "#ref-" + label, "title", "Back to [" + label + "] in the text", "class", "back");
            out.close().close();
        }
    }

    private static String name(Note note, Passage passage, String label) {
        String name = note.kind() == AnnotationKind.CLAIM ? passage.role().words() : "Passage";
        return note.passages().size() == 1 ? name : name + " " + label;
    }

    private void writeStatement(Note note) {
        field("Proposition", note.proposition());
        if (note.mode() != null) {
            field("Mode", note.mode().words());
        }
        if (!note.chain().isEmpty()) {
            row(note.chain().size() == 1 ? "Speaker" : "Speakers").open("td");
            for (int i = 0; i < note.chain().size(); i++) {
                out.element("p", (i == 0 ? "" : "→ ") + described(note.chain().get(i)), "class", "hop");
            }
            out.close().close();
        } else if (note.kind() == AnnotationKind.CLAIM) {
            field("Speaker", source.statedBy(note));
        }
    }

    static String described(Teller teller) {
        String kind = teller.name() + " (" + teller.kind().words();
        return Words.isBlank(teller.description()) ? kind + ")" : kind + ": " + teller.description() + ")";
    }

    private void writeGrade(Grade grade) {
        if (grade == null) {
            return;
        }
        if (grade.reliability() != null) {
            graded("Reliability", Words.coded(grade.reliability()), grade.reliabilityReason());
        }
        if (grade.credibility() != null) {
            graded("Credibility", Words.coded(grade.credibility()), grade.credibilityReason());
        }
        field("Independent origin", grade.independentOrigin());
    }

    private void graded(String axis, String grade, String reason) {
        row(axis).open("td").element("strong", grade);
        out.text(Words.isBlank(reason) ? " – no reason given" : " – " + reason).close().close();
    }

    private void writeAbout(Note note) {
        if (note.about() != null) {
            row("About").open("td").element("a", "note " + note.about().label(), "href", "#" + note.about().anchor(),
                "title", "Go to note " + note.about().label()).close().close();
        }
    }

    private void writeDecisions(Note note) {
        row(note.decisions().size() == 1 ? "Decision" : "Decisions").open("td");
        if (note.decisions().isEmpty()) {
            out.text("None yet");
        }
        for (Decision decision : note.decisions()) {
            out.open("p", "class", decision.standing() ? "decision" : "decision lapsed");
            out.element("strong", decision.outcome().words());
            out.text(" by %s, %s, on revision %d%s".formatted(Words.known(decision.reviewer()), Words.moment(decision.at()),
                decision.revision(), decision.standing() ? ". Standing." : ". Lapsed: the annotation was changed afterwards."));
            out.text(Words.isBlank(decision.reason()) ? "" : " Reason: " + decision.reason()).close();
        }
        out.close().close();
    }

    private void writeDiscussions(Note note) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < source.discussions().size(); i++) {
            if (note.ref().equals(source.discussions().get(i).note())) {
                numbers.add(i + 1);
            }
        }
        if (numbers.isEmpty()) {
            return;
        }
        row(numbers.size() == 1 ? "Discussion" : "Discussions").open("td");
        for (int number : numbers) {
            Discussion discussion = source.discussions().get(number - 1);
            out.open("p", "class", "hop").element("a", "D" + number, "href", "#discussion-" + number, "title", "Go to discussion D" + number);
            out.text(discussion.resolution() == null ? ", open" : ", resolved").close();
        }
        out.close().close();
    }

    private void field(String name, String value) {
        if (!Words.isBlank(value)) {
            row(name).element("td", value).close();
        }
    }

    private Xhtml row(String name) {
        return out.open("tr").element("th", name, "scope", "row");
    }
}
