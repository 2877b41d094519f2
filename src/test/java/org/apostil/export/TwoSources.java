package org.apostil.export;

import java.util.List;
import org.apostil.annotation.AnnotationKind;
import org.apostil.project.HandlingMark;
import org.apostil.source.SourceText;

/** A report of two sources whose notes and discussions have the same numbers. */
public final class TwoSources {

    private TwoSources() {
    }

    public static AnnotatedReport report() {
        ReportHead head = new ReportHead(null, 0, "Two sources", HandlingMark.CLEAR, DemoReport.EXPORT, null, "# Heading\n\n1. *One*\n2. Two\n   - deeper\n\n> said <b>so</b>\n\n[there](https://example.org)",
            List.of(), LikelihoodRow.LIKELY, List.of(), new Inclusion(Extent.EXCERPTS, true, true, true, true, true));
        return new AnnotatedReport(head, List.of(source(1), source(2)), List.of(), List.of(), List.of("One annotation is left out."));
    }

    private static AnnotatedSource source(int place) {
        SourceText text = SourceText.of("Left out first.\nShown, for a note is on it.\nLeft out next.\nAnd this.\nShown again.");
        Note any = DemoReport.note(1, AnnotationKind.COMMENT, DemoReport.spanIn(text, "for a note"));
        Note note = new Note(DemoReport.id("note " + place), new NoteRef(place, 1), any.kind(), any.passages(), null, null, null, List.of(), null, any.text(), null, any.state(), 1,
            any.author(), any.at(), List.of());
        Discussion discussion = new Discussion(DemoReport.id("discussion " + place), null, DemoReport.spanIn(text, "Shown again"),
            List.of(new Discussion.Post("lead", DemoReport.MONDAY, "Is it?")), null);
        return new AnnotatedSource(DemoReport.id("source " + place), DemoReport.id("version " + place), "Source " + place, false, DemoReport.PROVENANCE, text, null, place == 2,
            List.of(note), List.of(discussion), List.of(), List.of());
    }
}
