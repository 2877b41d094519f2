package org.apostil.export.word;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.apostil.export.AnnotatedReport;
import org.apostil.platform.Text;
import org.apostil.project.HandlingMark;

/** What stands at the head and the foot of every page: whether it is a draft, the handling mark, the hashes, n of m. */
final class Running {

    private static final int SHORT_TITLE = 60;
    private static final int SHORT_HASH = 12;
    private static final int SHOWN_HASHES = 3;

    private Running() {
    }

    static void writeHead(AnnotatedReport report, WordXml out) throws IOException {
        out.root("hdr").open("p").open("pPr").empty("pStyle", "w:val", "Header").close();
        Words words = new Words(out);
        words.write(report.draft() ? "DRAFT" : "Release " + report.head().release().number(), Look.styled(report.draft() ? "DraftMark" : "ReleaseMark"));
        words.write("   " + Text.shortened(report.head().title(), SHORT_TITLE), Look.PLAIN);
        out.open("r").empty("tab").close();
        words.write("\u00A0" + report.head().handling().code() + "\u00A0", Look.styled(style(report.head().handling())));
        out.close();
        out.finish();
    }

    static void writeFoot(AnnotatedReport report, WordXml out) throws IOException {
        out.root("ftr").open("p").open("pPr").empty("pStyle", "w:val", "Footer").close();
        Words words = new Words(out);
        String hashes = report.sources().stream().limit(SHOWN_HASHES).map(source -> source.text().sha256().substring(0, SHORT_HASH) + "…").collect(Collectors.joining(", "));
        words.write("Source SHA-256 " + hashes, Look.PLAIN);
        out.open("r").empty("tab").close();
        words.write("Page ", Look.PLAIN);
        number("PAGE", out);
        words.write(" of ", Look.PLAIN);
        number("NUMPAGES", out);
        out.close();
        out.finish();
    }

    /** The colours of the Traffic Light Protocol 2.0, on black. */
    private static String style(HandlingMark mark) {
        return Map.of(HandlingMark.RED, "TlpRed", HandlingMark.GREEN, "TlpGreen", HandlingMark.CLEAR, "TlpClear").getOrDefault(mark, "TlpAmber");
    }

    private static void number(String field, WordXml out) throws IOException {
        out.open("fldSimple", "w:instr", " " + field + " ").open("r").open("t").text("1").close().close().close();
    }
}
