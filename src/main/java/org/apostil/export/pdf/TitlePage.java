package org.apostil.export.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.Provenance;
import org.apostil.export.Release;
import org.apostil.platform.Format;
import org.apostil.review.State;

/** The first page: what this is, whether it may be relied on yet, and where its source comes from. */
final class TitlePage {

    private TitlePage() {
    }

    static void write(AnnotatedReport report, List<String> remarks, Xhtml out) {
        out.open("div", "class", "title-page", "id", "title-page");
        out.element("p", "Annotated report", "class", "label");
        out.element("h1", report.head().title());
        writeStanding(report, out);
        report.sources().forEach(source -> writeProvenance(report, source, out));
        writeRemarks(remarks, out);
        writeContents(out);
        out.close();
    }

    private static void writeStanding(AnnotatedReport report, Xhtml out) {
        out.open("div", "class", report.draft() ? "standing draft" : "standing final");
        out.element("p", standing(report), "class", "verdict");
        if (report.notes().findAny().isPresent()) {
            out.element("p", byState(report), "class", "counts");
        }
        report.leftOut().forEach(sentence -> out.element("p", sentence, "class", "counts"));
        out.close();
    }

    private static String standing(AnnotatedReport report) {
        long all = report.notes().count();
        if (all == 0) {
            return "DRAFT: it holds no annotation yet";
        }
        if (report.unapproved() > 0) {
            return all == 1 ? "DRAFT: its only annotation is not yet approved"
                : "DRAFT: %d of %d annotations %s not yet approved".formatted(report.unapproved(), all,
                    report.unapproved() == 1 ? "is" : "are");
        }
        return (report.draft() ? "DRAFT: not released. " : "Release %d. ".formatted(report.head().release().number()))
            + (all == 1 ? "Its only annotation is approved" : "All %d annotations are approved".formatted(all));
    }

    private static String byState(AnnotatedReport report) {
        List<String> counts = new ArrayList<>();
        Arrays.stream(State.values()).forEach(state -> {
            long count = report.notes().filter(note -> note.state() == state).count();
            if (count > 0) {
                counts.add(count + " " + state.inSentence());
            }
        });
        return String.join(" · ", counts);
    }

    private static void writeProvenance(AnnotatedReport report, AnnotatedSource source, Xhtml out) {
        Provenance from = source.provenance();
        if (source.workingTitle()) {
            out.element("p", "Working title: the source bears none.", "class", "working-title");
        }
        out.open("table", "class", "facts");
        fact(out, "Author", from.affiliation() == null ? Words.known(from.author())
            : Words.known(from.author()) + ", " + from.affiliation());
        fact(out, "Publisher", Words.known(from.publisher()));
        fact(out, "Published", Format.date(from.published()));
        fact(out, "Language", Words.language(from.language()));
        fact(out, "Address", Words.known(from.url()));
        fact(out, "Acquired", acquired(from));
        fact(out, "Handling", Words.coded(from.handling()));
        fact(out, "Length", "%,d characters".formatted(source.text().length()));
        row(out, "Source SHA-256").element("td", source.text().sha256(), "class", "hash").close();
        fact(out, "Project", Words.known(report.head().export().project()));
        fact(out, "Exported", Words.moment(report.head().export().at()) + " for " + Words.known(report.head().export().forWhom()));
        out.close();
    }

    private static String acquired(Provenance from) {
        String when = from.acquired() == null ? "date unknown" : Words.moment(from.acquired());
        return Words.isBlank(from.how()) ? when : from.how() + ", " + when;
    }

    private static void writeRemarks(List<String> remarks, Xhtml out) {
        if (remarks.isEmpty()) {
            return;
        }
        out.open("div", "class", "remarks").element("p", "Remarks on this copy", "class", "label");
        remarks.forEach(remark -> out.element("p", remark));
        out.close();
    }

    private static void writeContents(Xhtml out) {
        out.open("div", "class", "contents").element("p", "Contents", "class", "label");
        content(out, "text", "Text with numbered highlights");
        content(out, "notes", "Notes");
        content(out, "discussions", "Discussions");
        content(out, "speakers", "Speakers");
        content(out, "claims", "Claims");
        content(out, "method", "Method and vocabularies");
        out.close();
    }

    private static void content(Xhtml out, String id, String words) {
        out.open("p").element("a", words, "href", "#" + id, "title", "Go to: " + words, "class", "page-of").close();
    }

    private static void fact(Xhtml out, String name, String value) {
        row(out, name).element("td", value).close();
    }

    private static Xhtml row(Xhtml out, String name) {
        return out.open("tr").element("th", name, "scope", "row");
    }
}
