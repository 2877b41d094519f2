package org.apostil.export.word;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apostil.export.Mark;

/**
 * How a run looks and in which language it is.
 *
 * @param style     of characters; null for none
 * @param bold      strong
 * @param italic    emphasised
 * @param underline of OOXML; null for none
 * @param ink       of the underline, in hexadecimal
 * @param fill      behind the words, in hexadecimal; null for none
 * @param language  BCP 47; null where it is that of the report
 */
record Look(String style, boolean bold, boolean italic, String underline, String ink, String fill, String language) {

    static final Look PLAIN = new Look(null, false, false, null, null, null, null);

    private record Kind(String underline, String ink, String tint, String deep) {
    }

    /** The underline tells the kind in grey print too. */
    private static final Map<String, Kind> KINDS = Map.of(
        "claim", new Kind("single", "1F5F86", "E0EDF4", "C4DCEA"),
        "speaker-mention", new Kind("dotted", "8A6410", "F8EFD8", "EFDFB2"),
        "credibility-note", new Kind("double", "2F6B3A", "E3F0E1", "C9E2C6"),
        "comment", new Kind("dash", "6B3F84", "EFE7F3", "DECFE7"),
        Mark.DISCUSSION, new Kind("wave", "5D6B72", null, null));

    static Look styled(String style) {
        return new Look(style, false, false, null, null, null, null);
    }

    static Look speaking(String language) {
        return new Look(null, false, false, null, null, null, language);
    }

    Look strong() {
        return new Look(style, true, italic, underline, ink, fill, language);
    }

    Look emphasised() {
        return new Look(style, bold, true, underline, ink, fill, language);
    }

    /** Under these marks: the underline of the smallest, the tint of the smallest that has one, deeper where several lie over each other. */
    Look under(List<Mark> covering) {
        if (covering.isEmpty()) {
            return this;
        }
        List<Mark> inner = covering.stream().sorted(Comparator.comparingInt(Mark::length)).toList();
        List<Mark> tinted = inner.stream().filter(Mark::tinted).toList();
        Kind kind = KINDS.get(inner.getFirst().style());
        String tint = tinted.isEmpty() ? null : tinted.size() > 1 ? KINDS.get(tinted.getFirst().style()).deep() : KINDS.get(tinted.getFirst().style()).tint();
        return new Look(style, bold, italic, kind.underline(), kind.ink(), tint, language);
    }

    /** As a sample of that kind. */
    static Look sample(String kind) {
        return new Look(null, false, false, KINDS.get(kind).underline(), KINDS.get(kind).ink(), KINDS.get(kind).tint(), null);
    }

    /** Writes the properties in the order that the schema demands. */
    void write(WordXml out, boolean rightToLeft) throws IOException {
        if (equals(PLAIN) && !rightToLeft) {
            return;
        }
        out.open("rPr");
        flag(out, "rStyle", style);
        if (bold) {
            out.empty("b").empty("bCs");
        }
        if (italic) {
            out.empty("i").empty("iCs");
        }
        if (underline != null) {
            out.empty("u", "w:val", underline, "w:color", ink);
        }
        if (fill != null) {
            out.empty("shd", "w:val", "clear", "w:color", "auto", "w:fill", fill);
        }
        if (rightToLeft) {
            out.empty("rtl");
        }
        if (language != null) {
            out.empty("lang", rightToLeft ? "w:bidi" : "w:val", language.equals("und") ? "x-none" : language);
        }
        out.close();
    }

    private static void flag(WordXml out, String name, String value) throws IOException {
        if (value != null) {
            out.empty(name, "w:val", value);
        }
    }
}
