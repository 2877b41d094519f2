package org.apostil.report;

import java.text.Normalizer;
import java.util.Locale;
import org.apostil.export.AnnotatedReport;

/** What files of a report are called: its title in plain letters, and whether it is a draft or which release. */
public final class FileName {

    private static final int LONGEST = 60;

    private FileName() {
    }

    /** Without an extension: {@code azerbaijan-and-russia-draft}, {@code azerbaijan-and-russia-release-3}. */
    public static String of(AnnotatedReport report) {
        String plain = Normalizer.normalize(report.head().title(), Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String name = plain.isEmpty() ? "report" : plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
        return name + (report.draft() ? "-draft" : "-release-" + report.head().release().number());
    }
}
