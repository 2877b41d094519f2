package org.apostil.export.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Note;
import org.apostil.platform.Text;

/**
 * The whole report as XHTML, section by section.
 *
 * @param markup well-formed
 * @param traces which marks lie where in it
 */
record ReportXhtml(String markup, Traces traces) {

    private static final int SHORT_TITLE = 58;
    private static final int SHORT_HASH = 12;

    /** What cannot be shown is known only at the end, and told on the first page. */
    static ReportXhtml of(AnnotatedReport report, String style) {
        Legible legible = new Legible();
        ReportXhtml written = write(report, style, legible);
        return new ReportXhtml(written.markup().replace(Xhtml.placeholder(), TitlePage.remarks(legible.remarks())), written.traces());
    }

    /** Leaves open what cannot be shown, which {@code legible} knows afterwards. */
    static ReportXhtml write(AnnotatedReport report, String style, Legible legible) {
        Xhtml out = new Xhtml(legible);
        Traces traces = new Traces();
        List<Part> parts = Part.of(report);
        List<Section> sections = Section.of(report, parts);
        out.root("en");
        writeHead(report, sections, style, out);
        out.open("body");
        writeRunning(report, out);
        TitlePage.write(report, parts, sections, out);
        Summary.write(report, out);
        parts.forEach(part -> write(part, traces, out));
        writeTables(report, out);
        return new ReportXhtml(out.close().close().finish(), traces);
    }

    private static void write(Part part, Traces traces, Xhtml out) {
        Set<Note> beside = AnnotatedText.write(part, traces, out);
        NoteSection.write(part, beside, out);
        if (part.included().discussions()) {
            DiscussionSection.write(part, out);
        }
        if (part.included().dissent()) {
            RulingSection.write(part, out);
        }
    }

    private static void writeTables(AnnotatedReport report, Xhtml out) {
        if (report.head().inclusion().tables()) {
            Tables.writeSpeakers(report.speakers(), out);
            Tables.writeClaims(report.claims(), out);
            Tables.writeSources(report, out);
            GradeMatrix.write(report, out);
        }
        if (report.head().inclusion().audit()) {
            Tables.writeAudit(report, out);
        }
        if (report.head().inclusion().method()) {
            Method.write(out);
        }
    }

    private static void writeHead(AnnotatedReport report, List<Section> sections, String style, Xhtml out) {
        out.open("head");
        out.element("title", "Annotated report: " + report.head().title() + (report.draft() ? " (DRAFT)" : ""));
        out.empty("meta", "name", "subject", "content", "Annotated report with notes, grades and decisions; source SHA-256 "
            + report.sources().stream().map(source -> source.text().sha256()).collect(Collectors.joining(", ")));
        if (!report.head().authors().isEmpty()) {
            out.empty("meta", "name", "author", "content", String.join(", ", report.head().authors()));
        }
        out.element("style", style, "type", "text/css");
        out.open("bookmarks");
        out.open("bookmark", "name", "Title page and contents", "href", "#title-page").close();
        sections.forEach(section -> bookmark(section, out));
        out.close().close();
    }

    private static void bookmark(Section section, Xhtml out) {
        out.open("bookmark", "name", section.words(), "href", "#" + section.id());
        section.children().forEach(child -> bookmark(child, out));
        out.close();
    }

    /** Out of the flow: the style sheet puts these into the margins of the pages. */
    private static void writeRunning(AnnotatedReport report, Xhtml out) {
        out.open("div", "class", "running-title");
        out.element("span", report.draft() ? "DRAFT" : "Release " + report.head().release().number(), "class", report.draft() ? "draft-mark" : "release-mark").text("  ");
        out.text(Text.shortened(report.head().title(), SHORT_TITLE)).close();
        String mark = report.head().handling().code();
        out.open("div", "class", "running-handling").element("span", mark, "class", "tlp " + TitlePage.tlp(report)).close();
        out.open("div", "class", "running-hash").element("span", mark, "class", "tlp " + TitlePage.tlp(report)).text("  ");
        out.text((report.draft() ? "DRAFT · " : "Release %s · ".formatted(report.head().release().number())) + hash(report)).close();
    }

    /** Of one source its own; of several that of theirs, a line each. */
    private static String hash(AnnotatedReport report) {
        if (report.sources().size() == 1) {
            return "Source SHA-256 " + report.sources().getFirst().text().sha256().substring(0, SHORT_HASH) + "…";
        }
        String all = report.sources().stream().map(source -> source.text().sha256() + "\n").collect(Collectors.joining());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.US_ASCII));
            return "Sources SHA-256 " + HexFormat.of().formatHex(digest).substring(0, SHORT_HASH) + "…";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
