package org.apostil.export.pdf;

import java.util.List;
import java.util.stream.Collectors;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.platform.Text;

/** The whole report as XHTML, section by section. */
final class ReportXhtml {

    private static final int SHORT_TITLE = 64;
    private static final int SHORT_HASH = 12;

    private ReportXhtml() {
    }

    /** Written twice: what cannot be shown is known only at the end, and told on the first page. */
    static String of(AnnotatedReport report, String style) {
        Legible firstReading = new Legible();
        write(report, style, firstReading, List.of());
        return write(report, style, new Legible(), firstReading.remarks());
    }

    private static String write(AnnotatedReport report, String style, Legible legible, List<String> remarks) {
        Xhtml out = new Xhtml(legible);
        out.root("en");
        writeHead(report, style, out);
        out.open("body");
        writeRunning(report, out);
        TitlePage.write(report, remarks, out);
        for (AnnotatedSource source : report.sources()) {
            AnnotatedText.write(source, out);
            NoteSection.write(source, out);
            DiscussionSection.write(source, out);
            if (report.head().inclusion().dissent()) {
                RulingSection.write(source, out);
            }
        }
        Tables.write(report, out);
        Method.write(out);
        return out.close().close().finish();
    }

    private static void writeHead(AnnotatedReport report, String style, Xhtml out) {
        out.open("head");
        out.element("title", documentTitle(report));
        out.empty("meta", "name", "subject", "content", "Annotated report with notes, grades and decisions; source SHA-256 "
            + hashes(report));
        out.element("style", style, "type", "text/css");
        out.open("bookmarks");
        bookmark(out, "Title page", "title-page").close();
        for (AnnotatedSource source : report.sources()) {
            bookmark(out, "Text", "text").close();
            bookmark(out, "Notes", "notes");
            source.notes().forEach(note -> bookmark(out, note.ref().label() + " · " + note.kind().words(), note.ref().anchor()).close());
            out.close();
            bookmark(out, "Discussions", "discussions").close();
        }
        if (report.head().inclusion().dissent()) {
            bookmark(out, "Rulings and dissent", "rulings").close();
        }
        bookmark(out, "Speakers", "speakers").close();
        bookmark(out, "Claims", "claims").close();
        bookmark(out, "Method and vocabularies", "method").close();
        out.close().close();
    }

    private static Xhtml bookmark(Xhtml out, String name, String id) {
        return out.open("bookmark", "name", name, "href", "#" + id);
    }

    /** Out of the flow: the style sheet puts these into the margins of every page but the first. */
    private static void writeRunning(AnnotatedReport report, Xhtml out) {
        out.open("div", "class", "running-title");
        if (report.draft()) {
            out.element("span", "DRAFT", "class", "draft-mark").text("  ");
        }
        out.text(Text.shortened(report.head().title(), SHORT_TITLE)).close();
        out.element("div", report.head().handling().code(), "class", "running-handling");
        out.element("div", "Source SHA-256 " + report.sources().getFirst().text().sha256().substring(0, SHORT_HASH) + "…", "class", "running-hash");
    }

    private static String hashes(AnnotatedReport report) {
        return report.sources().stream().map(source -> source.text().sha256()).collect(Collectors.joining(", "));
    }

    private static String documentTitle(AnnotatedReport report) {
        return "Annotated report: " + report.head().title() + (report.draft() ? " (DRAFT)" : "");
    }
}
