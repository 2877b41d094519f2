package org.apostil.export;

import java.util.Objects;

/**
 * What a report shows beside its notes.
 *
 * @param text        whether the whole text of its sources, or the blocks with annotations alone
 * @param discussions what was discussed, with outcomes
 * @param dissent     what was ruled where analysts differed, and who dissents
 * @param tables      the tables of speakers, claims and sources, and the matrix of grades
 * @param audit       the extract of the audit trail
 * @param method      the page on method and vocabularies
 */
public record Inclusion(Extent text, boolean discussions, boolean dissent, boolean tables, boolean audit, boolean method) {

    public Inclusion {
        Objects.requireNonNull(text, "A report must say how much of the text it shows.");
    }

    /** Everything. */
    public static Inclusion all() {
        return new Inclusion(Extent.FULL, true, true, true, true, true);
    }

    /** The same with, or without, rulings and dissent. */
    public Inclusion withDissent(boolean printed) {
        return new Inclusion(text, discussions, printed, tables, audit, method);
    }

    /** The same with, or without, the extract of the audit trail. */
    public Inclusion withAudit(boolean printed) {
        return new Inclusion(text, discussions, dissent, tables, printed, method);
    }
}
