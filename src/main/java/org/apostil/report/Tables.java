package org.apostil.report;

import java.util.List;
import java.util.stream.Collectors;

/** The table of speakers and the table of claims. */
final class Tables {

    private Tables() {
    }

    static void write(AnnotatedReport report, Xhtml out) {
        writeSpeakers(report.speakers(), out);
        writeClaims(report, out);
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

    private static void writeClaims(AnnotatedReport report, Xhtml out) {
        List<Note> claims = report.claims();
        out.open("div", "class", "section", "id", "claims").element("h2", "Claims");
        if (claims.isEmpty()) {
            out.element("p", "No claim is recorded.").close();
            return;
        }
        header(out, "claims", "Claim", "Stated by", "Mode", "Note", "State");
        for (Note claim : claims) {
            out.open("tr").element("th", Words.isBlank(claim.proposition()) ? "“" + claim.quotation() + "”" : claim.proposition(), "scope", "row");
            out.element("td", statedBy(claim, report.provenance()));
            out.element("td", claim.mode() == null ? "–" : claim.mode().words());
            link(claim.number(), out.open("td")).close();
            out.element("td", claim.state().words()).close();
        }
        out.close().close().close();
    }

    private static String statedBy(Note claim, Provenance from) {
        return claim.chain().isEmpty() ? Words.voice(claim, from)
            : claim.chain().stream().map(Teller::name).collect(Collectors.joining(" → "));
    }

    static void header(Xhtml out, String name, String... columns) {
        out.open("table", "class", "wide " + name).open("thead").open("tr");
        for (int i = 0; i < columns.length; i++) {
            out.element("th", columns[i], "scope", "col", "class", "column" + (i + 1));
        }
        out.close().close().open("tbody");
    }

    private static Xhtml link(int note, Xhtml out) {
        return out.element("a", String.valueOf(note), "href", "#note-" + note, "title", "Go to note " + note);
    }
}
