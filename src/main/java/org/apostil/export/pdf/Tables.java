package org.apostil.export.pdf;

import java.util.List;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.NoteRef;
import org.apostil.export.ReportedClaim;
import org.apostil.export.ReportedSpeaker;

/** The table of speakers and the table of claims. */
final class Tables {

    private Tables() {
    }

    static void write(AnnotatedReport report, Xhtml out) {
        writeSpeakers(report.speakers(), out);
        writeClaims(report.claims(), out);
    }

    private static void writeSpeakers(List<ReportedSpeaker> speakers, Xhtml out) {
        out.open("div", "class", "section", "id", "speakers").element("h2", "Speakers");
        if (speakers.isEmpty()) {
            out.element("p", "No speaker is named.").close();
            return;
        }
        header(out, "speakers", "Speaker", "Kind", "Described as", "Notes");
        for (ReportedSpeaker speaker : speakers) {
            out.open("tr").element("th", speaker.who().name(), "scope", "row");
            out.element("td", speaker.who().kind().words());
            out.element("td", Words.isBlank(speaker.who().description()) ? "–" : speaker.who().description());
            out.open("td");
            if (speaker.notes().isEmpty()) {
                out.text("–");
            }
            for (int i = 0; i < speaker.notes().size(); i++) {
                link(speaker.notes().get(i), out.text(i == 0 ? "" : ", "));
            }
            out.close().close();
        }
        out.close().close().close();
    }

    private static void writeClaims(List<ReportedClaim> claims, Xhtml out) {
        out.open("div", "class", "section", "id", "claims").element("h2", "Claims");
        if (claims.isEmpty()) {
            out.element("p", "No claim is recorded.").close();
            return;
        }
        header(out, "claims", "Claim", "Stated by", "Verdict");
        for (ReportedClaim claim : claims) {
            out.open("tr").element("th", claim.proposition(), "scope", "row").open("td");
            for (ReportedClaim.Stated stated : claim.stated()) {
                link(stated.note(), out.open("p", "class", "hop").text(stated.by() + ", ")).close();
            }
            out.close().element("td", claim.verdict().words()).close();
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

    private static Xhtml link(NoteRef note, Xhtml out) {
        return out.element("a", note.label(), "href", "#" + note.anchor(), "title", "Go to note " + note.label());
    }
}
