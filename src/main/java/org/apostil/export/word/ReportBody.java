package org.apostil.export.word;

import java.io.IOException;
import java.util.List;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Fact;
import org.apostil.export.Grid;
import org.apostil.export.Grids;
import org.apostil.export.Inclusion;
import org.apostil.export.Phrases;
import org.apostil.export.Progress;
import org.apostil.platform.Markdown;

/** The whole report, section by section. */
final class ReportBody {

    private final AnnotatedReport report;
    private final Flow flow;
    private final Margin margin;
    private final Numbering numbering;
    private final Progress progress;

    ReportBody(AnnotatedReport report, Flow flow, Margin margin, Numbering numbering, Progress progress) {
        this.report = report;
        this.flow = flow;
        this.margin = margin;
        this.numbering = numbering;
        this.progress = progress;
    }

    /** @param remarks what the reader must be told about what they see */
    void write(List<String> remarks) throws IOException {
        flow.out().root("document").open("body");
        titlePage(remarks);
        judgement();
        for (int i = 0; i < report.sources().size(); i++) {
            progress.at("Writing sources", i, report.sources().size());
            source(report.sources().get(i), report.sources().size() == 1 ? 0 : i + 1);
        }
        progress.at("Writing tables", 0, 0);
        if (report.head().inclusion().tables()) {
            for (Grid grid : Grids.of(report)) {
                flow.grid(1, grid);
            }
        }
        if (report.head().inclusion().method()) {
            method();
        }
        section();
        flow.out().close();
        flow.out().finish();
    }

    private void titlePage(List<String> remarks) throws IOException {
        flow.paragraph("Label", "Annotated report");
        flow.paragraph("Title", report.head().title());
        flow.paragraph(report.draft() ? "StandingDraft" : "Standing", Phrases.standing(report));
        if (report.notes().findAny().isPresent()) {
            flow.paragraph("Counts", Phrases.byState(report));
        }
        for (String sentence : report.leftOut()) {
            flow.paragraph("Counts", sentence);
        }
        flow.facts("About this report", Fact.of(report));
        for (String remark : remarks) {
            flow.paragraph("Counts", remark);
        }
        Contents.write(report, flow);
    }

    private void judgement() throws IOException {
        if (!Phrases.isBlank(report.head().summary())) {
            flow.heading(1, "summary", "Executive summary");
            Formatted.write(Markdown.tree(report.head().summary()), flow, numbering);
        }
        if (!report.head().assessment().isEmpty()) {
            flow.grid(1, Grids.assessment(report.head()));
        }
    }

    private void source(AnnotatedSource source, int place) throws IOException {
        Inclusion inclusion = report.head().inclusion();
        flow.heading("SourceHeading", "source_" + place, source.title(), Look.speaking(Phrases.languageTag(source.provenance().language())));
        if (source.workingTitle()) {
            flow.paragraph("Counts", "Working title: the source bears none.");
        }
        flow.facts("Provenance of " + source.title(), Fact.of(source));
        flow.heading(2, "text_" + place, "Text");
        SourceBody.write(source, place, inclusion.text(), flow, margin);
        if (inclusion.dissent() && !source.rulings().isEmpty()) {
            flow.grid(2, Grids.rulings(source, "rulings_" + place));
        }
        if (inclusion.audit() && !source.audit().isEmpty()) {
            flow.grid(2, Grids.audit(source, "audit_" + place));
        }
    }

    private void method() throws IOException {
        flow.heading(1, "method", "Method and vocabularies");
        for (String paragraph : Grids.method()) {
            flow.paragraph("Normal", paragraph);
        }
        for (Grid grid : Grids.vocabularies()) {
            flow.grid(2, grid);
        }
    }

    /** A4, with the running head and foot. */
    private void section() throws IOException {
        flow.out().open("sectPr").empty("headerReference", "w:type", "default", "r:id", ReportPackage.HEADER)
            .empty("footerReference", "w:type", "default", "r:id", ReportPackage.FOOTER)
            .empty("pgSz", "w:w", "11906", "w:h", "16838")
            .empty("pgMar", "w:top", "1418", "w:right", "1303", "w:bottom", "1304", "w:left", "1303", "w:header", "624", "w:footer", "567", "w:gutter", "0").close();
    }
}
