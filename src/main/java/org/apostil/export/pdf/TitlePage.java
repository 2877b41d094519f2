package org.apostil.export.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Phrases;
import org.apostil.export.Provenance;
import org.apostil.export.Release;
import org.apostil.platform.Format;
import org.apostil.review.State;

/** The first page: what this is, how far it may go, whether it may be relied on yet, where its sources come from, and what follows. */
final class TitlePage {

    private final AnnotatedReport report;
    private final Xhtml out;

    private TitlePage(AnnotatedReport report, Xhtml out) {
        this.report = report;
        this.out = out;
    }

    static void write(AnnotatedReport report, List<Part> parts, List<Section> sections, Xhtml out) {
        TitlePage page = new TitlePage(report, out);
        out.open("div", "class", "title-page", "id", "title-page");
        out.open("p", "class", "banner").element("span", report.head().handling().code(), "class", "tlp " + tlp(report));
        out.text("  " + report.head().handling().words()).close();
        out.element("p", "Annotated report", "class", "label");
        out.element("h1", report.head().title());
        page.writeStanding();
        page.writeMaking();
        parts.forEach(page::writeProvenance);
        out.holdPlace();
        page.writeContents(sections, parts.size() > 1);
        out.close();
    }

    /** The class of the colours that FIRST gives to the mark of the report. */
    static String tlp(AnnotatedReport report) {
        return "tlp-" + report.head().handling().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void writeStanding() {
        out.open("div", "class", report.draft() ? "standing draft" : "standing final");
        out.element("p", standing(), "class", "verdict");
        Release release = report.head().release();
        if (release != null) {
            out.element("p", "Released %s by %s.".formatted(Phrases.moment(release.at()), Phrases.known(release.by())), "class", "counts");
            out.element("p", approvals(release), "class", "counts");
        }
        if (report.notes().findAny().isPresent()) {
            out.element("p", byState(), "class", "counts");
        }
        report.leftOut().forEach(sentence -> out.element("p", sentence, "class", "counts"));
        out.close();
    }

    private static String approvals(Release release) {
        List<String> given = release.approvals().stream().map(approval -> Phrases.known(approval.by()) + ", " + Phrases.moment(approval.at())).toList();
        return given.isEmpty() ? "Released without an approval." : "Approved by " + String.join("; ", given) + ".";
    }

    private String standing() {
        long all = report.notes().count();
        if (all == 0) {
            return report.draft() ? "DRAFT: it holds no annotation yet" : "Release %s. It holds no annotation".formatted(report.head().release().number());
        }
        if (report.unapproved() > 0) {
            String unapproved = all == 1 ? "its only annotation is not yet approved" : "%s of %s annotations %s not yet approved".formatted(report.unapproved(), all,
                report.unapproved() == 1 ? "is" : "are");
            return (report.draft() ? "DRAFT: " : "Release %s: ".formatted(report.head().release().number())) + unapproved;
        }
        return (report.draft() ? "DRAFT: not released. " : "Release %s. ".formatted(report.head().release().number()))
            + (all == 1 ? "Its only annotation is approved" : "All %s annotations are approved".formatted(all));
    }

    private String byState() {
        List<String> counts = new ArrayList<>();
        Arrays.stream(State.values()).forEach(state -> {
            long count = report.notes().filter(note -> note.state() == state).count();
            if (count > 0) {
                counts.add(count + " " + state.inSentence());
            }
        });
        return String.join(" · ", counts);
    }

    private void writeMaking() {
        out.open("table", "class", "facts");
        fact("Project", Phrases.known(report.head().export().project()));
        if (!report.head().authors().isEmpty()) {
            fact(report.head().authors().size() == 1 ? "Author of the report" : "Authors of the report", String.join(", ", report.head().authors()));
        }
        fact("Exported", Phrases.moment(report.head().export().at()) + " for " + Phrases.known(report.head().export().forWhom()));
        out.close();
    }

    private void writeProvenance(Part part) {
        Provenance from = part.source().provenance();
        out.open("p", "class", "source-name").element("span", part.number() == 0 ? "Source" : "Source " + part.number(), "class", "label").text("  ");
        out.spoken(part.source().title(), part.language(), null).close();
        if (part.source().workingTitle()) {
            out.element("p", "Working title: the source bears none.", "class", "working-title");
        }
        if (part.source().superseded()) {
            out.element("p", "Superseded: a newer text of this source is known. The notes are on the text that is shown here.", "class", "superseded");
        }
        out.open("table", "class", "facts");
        fact("Author", from.affiliation() == null ? Phrases.known(from.author()) : Phrases.known(from.author()) + ", " + from.affiliation());
        fact("Publisher", Phrases.known(from.publisher()));
        fact("Published", Format.date(from.published()));
        fact("Language", Phrases.language(from.language()));
        fact("Address", Phrases.known(from.url()));
        fact("Acquired", acquired(from));
        fact("Handling", Phrases.coded(from.handling()));
        fact("Length", String.format(Locale.ENGLISH, "%,d characters", part.source().text().length()));
        row("Source SHA-256").element("td", part.source().text().sha256(), "class", "hash").close();
        out.close();
    }

    private static String acquired(Provenance from) {
        String when = from.acquired() == null ? "date unknown" : Phrases.moment(from.acquired());
        return Phrases.isBlank(from.how()) ? when : from.how() + ", " + when;
    }

    /** What the reader must be told about this copy, for the place that was held for it. */
    static String remarks(List<String> remarks) {
        if (remarks.isEmpty()) {
            return "";
        }
        Xhtml out = new Xhtml(new Legible());
        out.open("div", "class", "remarks").element("p", "Remarks on this copy", "class", "label");
        remarks.forEach(remark -> out.element("p", remark));
        return out.close().finish();
    }

    private void writeContents(List<Section> sections, boolean apart) {
        out.open("div", "class", apart ? "contents apart" : "contents").element("p", "Contents", "class", "label");
        for (Section section : sections) {
            content(section, "entry");
            section.children().stream().filter(child -> !child.id().startsWith("note-")).forEach(child -> content(child, "entry lesser"));
        }
        out.close();
    }

    private void content(Section section, String style) {
        out.open("p", "class", style).open("a", "href", "#" + section.id(), "title", "Go to: " + section.words(), "class", "page-of").text(section.own());
        if (!section.title().isEmpty()) {
            out.spoken(section.title(), section.language(), null);
        }
        out.close().close();
    }

    private void fact(String name, String value) {
        row(name).element("td", value).close();
    }

    private Xhtml row(String name) {
        return out.open("tr").element("th", name, "scope", "row");
    }
}
