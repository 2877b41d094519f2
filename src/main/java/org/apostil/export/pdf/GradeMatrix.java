package org.apostil.export.pdf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Reliability;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Note;
import org.apostil.export.NoteRef;
import org.apostil.export.Phrases;

/**
 * All Admiralty grades of the report at a glance: reliability downwards, credibility to the right, the numbers of the notes
 * where both meet. F and 6 say that nobody can judge, not that it is worst, and stand apart.
 */
final class GradeMatrix {

    private final Map<Reliability, Map<Credibility, List<NoteRef>>> both = new EnumMap<>(Reliability.class);
    private final List<Note> onOneAxis = new ArrayList<>();
    private final Xhtml out;

    private GradeMatrix(AnnotatedReport report, Xhtml out) {
        this.out = out;
        report.notes().filter(note -> note.grade() != null).forEach(note -> {
            if (note.grade().reliability() != null && note.grade().credibility() != null) {
                both.computeIfAbsent(note.grade().reliability(), row -> new EnumMap<>(Credibility.class))
                    .computeIfAbsent(note.grade().credibility(), cell -> new ArrayList<>()).add(note.ref());
            } else if (note.grade().reliability() != null || note.grade().credibility() != null) {
                onOneAxis.add(note);
            }
        });
    }

    static void write(AnnotatedReport report, Xhtml out) {
        new GradeMatrix(report, out).write();
    }

    private void write() {
        out.open("div", "class", "section follows", "id", "matrix").element("h2", "Grades at a glance");
        out.element("p", "The numbers are those of the notes. Row F and column 6 stand apart: they say that nobody can judge, not that it is worst.", "class", "lead");
        out.open("table", "class", "wide matrix").open("thead").open("tr").element("th", "Reliability ↓  Credibility →", "scope", "col", "class", "column1");
        for (Credibility credibility : Credibility.values()) {
            coded(credibility.code(), credibility.words(), "col", apart(credibility == Credibility.values()[5]));
        }
        out.close().close().open("tbody");
        for (Reliability reliability : Reliability.values()) {
            writeRow(reliability);
        }
        out.close().close();
        writeOnOneAxis();
        out.close();
    }

    private void writeRow(Reliability reliability) {
        boolean last = reliability == Reliability.values()[5];
        out.open("tr", "class", last ? "apart-below" : null);
        coded(reliability.code(), reliability.words(), "row", null);
        for (Credibility credibility : Credibility.values()) {
            out.open("td", "class", apart(credibility == Credibility.values()[5]));
            Tables.links(both.getOrDefault(reliability, Map.of()).getOrDefault(credibility, List.of()), out);
            out.close();
        }
        out.close();
    }

    private void coded(String code, String words, String scope, String apart) {
        out.open("th", "scope", scope, "class", apart).element("strong", code).text(" " + words).close();
    }

    private static String apart(boolean unknown) {
        return unknown ? "apart" : null;
    }

    private void writeOnOneAxis() {
        if (onOneAxis.isEmpty()) {
            return;
        }
        out.open("p", "class", "lead").text("Graded on one axis alone: ");
        for (int i = 0; i < onOneAxis.size(); i++) {
            Note note = onOneAxis.get(i);
            NoteBlock.link(out.text(i == 0 ? "" : "; "), "note " + note.ref().label(), note.ref().anchor(), "Go to note " + note.ref().label());
            out.text(" " + Phrases.coded(note.grade().reliability() != null ? note.grade().reliability() : note.grade().credibility()));
        }
        out.close();
    }
}
