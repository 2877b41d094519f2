package org.apostil.export.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Fact;
import org.apostil.export.Grid;
import org.apostil.export.Grids;
import org.apostil.export.Inclusion;
import org.apostil.export.Phrases;
import org.apostil.export.Progress;
import org.apostil.platform.Markdown;

/** The whole page, section by section. */
final class ReportPage {

    private final AnnotatedReport report;
    private final Inclusion inclusion;
    private final Html out;
    private final Progress progress;

    ReportPage(AnnotatedReport report, Html out, Progress progress) {
        this.report = report;
        this.inclusion = report.head().inclusion();
        this.out = out;
        this.progress = progress;
    }

    /** @param remarks what the reader must be told about what they see */
    void write(List<String> remarks) throws IOException {
        out.doctype().open("html", "lang", "en");
        head();
        out.open("body", "class", report.draft() ? "draft" : null).element("a", "To the report", "class", "skip", "href", "#report");
        running();
        out.open("main", "id", "report");
        out.open("div", "class", "opening");
        title(remarks);
        contents();
        out.close();
        if (!Phrases.isBlank(report.head().summary())) {
            out.open("section", "id", "summary", "class", "prose").element("h2", "Executive summary").markup(Markdown.html(out.legible(report.head().summary()))).close();
        }
        if (!report.head().assessment().isEmpty()) {
            Parts.section(2, Grids.assessment(report.head()), out);
        }
        for (int i = 0; i < report.sources().size(); i++) {
            progress.at("Writing sources", i, report.sources().size());
            source(report.sources().get(i), place(i));
        }
        appendices();
        out.close().close().close();
    }

    /** Of the source at that place of the list; 0 where the report has but one. */
    private int place(int index) {
        return report.sources().size() == 1 ? 0 : index + 1;
    }

    /** For the attribute {@code lang}: empty where the language is not known, as HTML has it. */
    static String language(AnnotatedSource source) {
        return language(Phrases.languageTag(source.provenance().language()));
    }

    /** The same of a BCP 47 tag; null stays null. */
    static String language(String tag) {
        return "und".equals(tag) ? "" : tag;
    }

    private void head() throws IOException {
        String style = Style.of(report);
        out.open("head").empty("meta", "charset", "utf-8").empty("meta", "http-equiv", "Content-Security-Policy", "content", Style.policy(style))
            .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").empty("meta", "name", "referrer", "content", "no-referrer")
            .empty("meta", "name", "generator", "content", "Apostil");
        out.element("title", "Annotated report: " + report.head().title() + (report.draft() ? " (DRAFT)" : ""));
        out.open("style").markup(style).close().close();
    }

    private void running() throws IOException {
        out.open("header", "class", "running").element("span", report.draft() ? "DRAFT" : "Release " + report.head().release().number(), "class", "standing-mark");
        out.element("span", report.head().title(), "class", "running-title", "dir", "auto");
        out.element("span", report.head().handling().code(), "class", "tlp tlp-" + report.head().handling().name().toLowerCase(Locale.ROOT)).close();
    }

    private void title(List<String> remarks) throws IOException {
        out.open("div", "class", "title").element("p", "Annotated report", "class", "label").element("h1", report.head().title(), "dir", "auto");
        out.open("div", "class", "standing").element("p", Phrases.standing(report), "class", "verdict");
        if (report.notes().findAny().isPresent()) {
            out.element("p", Phrases.byState(report));
        }
        for (String sentence : report.leftOut()) {
            out.element("p", sentence);
        }
        out.close();
        Parts.facts(Fact.of(report), out);
        for (String remark : remarks) {
            out.element("p", remark, "class", "remark");
        }
        out.close();
    }

    private void contents() throws IOException {
        out.open("nav", "class", "contents", "aria-labelledby", "contents").element("h2", "Contents", "id", "contents").open("ol");
        if (!Phrases.isBlank(report.head().summary())) {
            entry("summary", "Executive summary");
        }
        if (!report.head().assessment().isEmpty()) {
            entry("assessment", "Assessment");
        }
        for (int i = 0; i < report.sources().size(); i++) {
            entry("source-" + place(i), report.sources().get(i).title(), language(report.sources().get(i)));
        }
        if (inclusion.tables()) {
            for (Grid grid : Grids.of(report)) {
                entry(grid.anchor(), grid.name());
            }
        }
        if (inclusion.method()) {
            entry("method", "Method and vocabularies");
        }
        out.close().close();
    }

    private void entry(String anchor, String name) throws IOException {
        entry(anchor, name, null);
    }

    private void entry(String anchor, String name, String language) throws IOException {
        out.open("li").element("a", name, "href", "#" + anchor, "dir", "auto", "lang", language).close();
    }

    private void source(AnnotatedSource source, int place) throws IOException {
        out.open("section", "class", "source", "id", "source-" + place, "aria-labelledby", "source-" + place + "-heading");
        out.element("h2", source.title(), "id", "source-" + place + "-heading", "dir", "auto", "lang", language(source));
        if (source.workingTitle()) {
            out.element("p", "Working title: the source bears none.", "class", "remark");
        }
        Parts.facts(Fact.of(source), out);
        out.open("div", "class", "desk").open("section", "class", "text", "aria-labelledby", "text-" + place).element("h3", "Text", "id", "text-" + place);
        Reading.write(source, place, inclusion.text(), out);
        out.close();
        Notes.write(source, place, out);
        out.close();
        List<Grid> grids = new ArrayList<>();
        if (inclusion.dissent() && !source.rulings().isEmpty()) {
            grids.add(Grids.rulings(source, "rulings-" + place));
        }
        if (inclusion.audit() && !source.audit().isEmpty()) {
            grids.add(Grids.audit(source, "audit-" + place));
        }
        for (Grid grid : grids) {
            Parts.section(3, grid, out);
        }
        out.close();
    }

    private void appendices() throws IOException {
        if (inclusion.tables()) {
            for (Grid grid : Grids.of(report)) {
                Parts.section(2, grid, out);
            }
        }
        if (inclusion.method()) {
            out.open("section", "id", "method", "class", "prose").element("h2", "Method and vocabularies");
            for (String paragraph : Grids.method()) {
                out.element("p", paragraph);
            }
            for (Grid grid : Grids.vocabularies()) {
                Parts.section(3, grid, out);
            }
            out.close();
        }
    }
}
