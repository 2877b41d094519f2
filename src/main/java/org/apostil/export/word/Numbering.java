package org.apostil.export.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The lists of the document: one way to set bullets, and one for each list that counts, since each begins anew. */
final class Numbering {

    static final int BULLETS = 1;

    private static final int LEVELS = 9;
    private static final int STEP = 360;

    private final List<Integer> starts = new ArrayList<>();

    /** A new list that counts from there; returns its number. */
    int begin(int start) {
        starts.add(start);
        return BULLETS + starts.size();
    }

    void write(WordXml out) throws IOException {
        out.root("numbering");
        kind(0, "bullet", out);
        kind(1, "decimal", out);
        out.open("num", "w:numId", String.valueOf(BULLETS)).empty("abstractNumId", "w:val", "0").close();
        for (int i = 0; i < starts.size(); i++) {
            out.open("num", "w:numId", String.valueOf(BULLETS + 1 + i)).empty("abstractNumId", "w:val", "1");
            for (int level = 0; level < LEVELS; level++) {
                out.open("lvlOverride", "w:ilvl", String.valueOf(level)).empty("startOverride", "w:val", String.valueOf(starts.get(i))).close();
            }
            out.close();
        }
        out.finish();
    }

    private static void kind(int id, String format, WordXml out) throws IOException {
        out.open("abstractNum", "w:abstractNumId", String.valueOf(id)).empty("multiLevelType", "w:val", "hybridMultilevel");
        for (int level = 0; level < LEVELS; level++) {
            out.open("lvl", "w:ilvl", String.valueOf(level)).empty("start", "w:val", "1").empty("numFmt", "w:val", format)
                .empty("lvlText", "w:val", format.equals("bullet") ? "•" : "%" + (level + 1) + ".").empty("lvlJc", "w:val", "left");
            out.open("pPr").empty("ind", "w:left", String.valueOf(STEP * (level + 1)), "w:hanging", String.valueOf(STEP)).close().close();
        }
        out.close();
    }
}
