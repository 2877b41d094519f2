package org.apostil.export.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Grids;
import org.apostil.export.Phrases;

/** The contents: a field that Word makes anew with the numbers of pages. Until then it holds what leads to each section. */
final class Contents {

    private record Entry(int level, String anchor, String name) {
    }

    private Contents() {
    }

    static void write(AnnotatedReport report, Flow flow) throws IOException {
        flow.paragraph("ContentsHead", "Contents");
        List<Entry> entries = entries(report);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            flow.open("TOC" + entry.level(), Words.beginsRightToLeft(entry.name()));
            if (i == 0) {
                field("begin", flow);
                flow.out().open("r").open("instrText", "xml:space", "preserve").text(" TOC \\o \"1-2\" \\h \\z \\u ").close().close();
                field("separate", flow);
            }
            flow.link(entry.anchor(), entry.name());
            if (i == entries.size() - 1) {
                field("end", flow);
            }
            flow.out().close();
        }
    }

    private static void field(String part, Flow flow) throws IOException {
        flow.out().open("r").empty("fldChar", "w:fldCharType", part, "w:dirty", part.equals("begin") ? "true" : null).close();
    }

    private static List<Entry> entries(AnnotatedReport report) {
        List<Entry> entries = new ArrayList<>();
        if (!Phrases.isBlank(report.head().summary())) {
            entries.add(new Entry(1, "summary", "Executive summary"));
        }
        if (!report.head().assessment().isEmpty()) {
            entries.add(new Entry(1, "assessment", "Assessment"));
        }
        for (int i = 0; i < report.sources().size(); i++) {
            AnnotatedSource source = report.sources().get(i);
            int place = report.sources().size() == 1 ? 0 : i + 1;
            entries.add(new Entry(1, "source_" + place, source.title()));
            entries.add(new Entry(2, "text_" + place, "Text"));
            if (report.head().inclusion().dissent() && !source.rulings().isEmpty()) {
                entries.add(new Entry(2, "rulings_" + place, "Rulings and dissent"));
            }
            if (report.head().inclusion().audit() && !source.audit().isEmpty()) {
                entries.add(new Entry(2, "audit_" + place, "Extract of the audit trail"));
            }
        }
        if (report.head().inclusion().tables()) {
            Grids.of(report).forEach(grid -> entries.add(new Entry(1, grid.anchor(), grid.name())));
        }
        if (report.head().inclusion().method()) {
            entries.add(new Entry(1, "method", "Method and vocabularies"));
        }
        return entries;
    }
}
