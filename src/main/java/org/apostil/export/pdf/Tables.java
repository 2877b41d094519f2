package org.apostil.export.pdf;

import java.util.List;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.AnnotatedSource;
import org.apostil.export.AuditLine;
import org.apostil.export.NoteRef;
import org.apostil.export.Phrases;
import org.apostil.export.ReportedClaim;
import org.apostil.export.ReportedSpeaker;
import org.apostil.platform.Format;

/** The tables of speakers, claims and sources, and the extract of the audit trail. */
final class Tables {

    private static final int SHORT_HASH = 16;
    /** More numbers than that in one cell lead nobody anywhere. */
    private static final int MOST_NOTES = 60;

    private Tables() {
    }

    static void writeSpeakers(List<ReportedSpeaker> speakers, Xhtml out) {
        out.open("div", "class", "section follows", "id", "speakers").element("h2", "Speakers");
        if (speakers.isEmpty()) {
            out.element("p", "No speaker is named.", "class", "lead").close();
            return;
        }
        header(out, "speakers", "Speaker", "Kind", "Role, affiliation or description", "Reliability, by note", "Notes");
        for (ReportedSpeaker speaker : speakers) {
            out.open("tr").element("th", speaker.who().name(), "scope", "row");
            out.element("td", speaker.who().kind().words());
            out.element("td", Phrases.isBlank(speaker.who().description()) ? "–" : speaker.who().description());
            writeReliability(speaker, out);
            out.open("td");
            links(speaker.notes(), out);
            out.close().close();
        }
        out.close().close().close();
    }

    private static void writeReliability(ReportedSpeaker speaker, Xhtml out) {
        out.open("td");
        if (speaker.graded().isEmpty()) {
            out.text("Not graded");
        }
        for (ReportedSpeaker.Graded graded : speaker.graded()) {
            link(graded.note(), out.open("p", "class", "hop").text(Phrases.coded(graded.reliability()) + ", note ")).close();
        }
        out.close();
    }

    static void writeClaims(List<ReportedClaim> claims, Xhtml out) {
        out.open("div", "class", "section follows", "id", "claims").element("h2", "Claims");
        if (claims.isEmpty()) {
            out.element("p", "No claim is recorded.", "class", "lead").close();
            return;
        }
        header(out, "claims", "Claim", "Stated by, in note", "Verdict", "Stands to other claims");
        for (ReportedClaim claim : claims) {
            out.open("tr").element("th", claim.proposition(), "scope", "row").open("td");
            for (ReportedClaim.Stated stated : claim.stated()) {
                link(stated.note(), out.open("p", "class", "hop").text(stated.by() + ", ")).close();
            }
            out.close().open("td").element("strong", claim.verdict().words());
            out.text(Phrases.isBlank(claim.reason()) ? "" : " – " + claim.reason()).close();
            writeRelated(claim, out);
            out.close();
        }
        out.close().close().close();
    }

    private static void writeRelated(ReportedClaim claim, Xhtml out) {
        out.open("td");
        if (claim.related().isEmpty()) {
            out.text("–");
        }
        for (ReportedClaim.Related related : claim.related()) {
            out.open("p", "class", "hop").element("strong", related.words()).text(": " + related.proposition()).close();
        }
        out.close();
    }

    static void writeSources(AnnotatedReport report, Xhtml out) {
        out.open("div", "class", "section follows", "id", "sources").element("h2", "Sources");
        header(out, "sources", "Source", "From", "Source summary statement", "Notes");
        for (AnnotatedSource source : report.sources()) {
            out.open("tr").open("th", "scope", "row").spoken(source.title(), Words.languageTag(source.provenance().language()), null).close();
            out.element("td", "%s, %s, %s".formatted(Phrases.known(source.provenance().author()), Phrases.known(source.provenance().publisher()),
                Phrases.isBlank(source.provenance().published()) ? "undated" : Format.date(source.provenance().published())));
            out.element("td", Phrases.isBlank(source.statement()) ? "None was written." : source.statement());
            out.element("td", String.valueOf(source.notes().size())).close();
        }
        out.close().close().close();
    }

    static void writeAudit(AnnotatedReport report, Xhtml out) {
        out.open("div", "class", "section follows", "id", "audit").element("h2", "Extract of the audit trail");
        List<AuditLine> lines = report.sources().stream().flatMap(source -> source.audit().stream()).distinct().toList();
        if (lines.isEmpty()) {
            out.element("p", "The trail holds nothing on what this report shows.", "class", "lead").close();
            return;
        }
        header(out, "audit", "No.", "When", "Who", "What", "On note", "Hash of the event");
        for (AuditLine line : lines) {
            out.open("tr").element("th", String.valueOf(line.number()), "scope", "row").element("td", Phrases.moment(line.at()));
            out.element("td", Phrases.known(line.by())).element("td", line.action()).open("td");
            links(line.on() == null ? List.of() : List.of(line.on()), out);
            out.close().element("td", line.hash().length() > SHORT_HASH ? line.hash().substring(0, SHORT_HASH) + "…" : line.hash(), "class", "hash").close();
        }
        out.close().close().close();
    }

    static void header(Xhtml out, String name, String... columns) {
        out.open("table", "class", "wide " + name).open("thead").open("tr");
        for (int i = 0; i < columns.length; i++) {
            out.element("th", columns[i], "scope", "col", "class", "column" + (i + 1));
        }
        out.close().close().open("tbody");
    }

    static void links(List<NoteRef> notes, Xhtml out) {
        if (notes.isEmpty()) {
            out.text("–");
        }
        for (int i = 0; i < Math.min(notes.size(), MOST_NOTES); i++) {
            link(notes.get(i), out.text(i == 0 ? "" : ", "));
        }
        if (notes.size() > MOST_NOTES) {
            out.text(" and %s more".formatted(notes.size() - MOST_NOTES));
        }
    }

    private static Xhtml link(NoteRef note, Xhtml out) {
        return NoteBlock.link(out, note.label(), note.anchor(), "Go to note " + note.label());
    }
}
