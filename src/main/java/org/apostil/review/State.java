package org.apostil.review;

import org.apostil.platform.Coded;

/**
 * Where an annotation stands in its life:
 * {@code Draft → Submitted → (Changes requested → Submitted)* → Approved | Rejected}, with {@code Withdrawn} by its author;
 * what was approved can become {@code Superseded} by a newer one, and what a colleague closed can be reopened.
 */
public enum State implements Coded {
    DRAFT("draft", "Draft"),
    SUBMITTED("submitted", "Submitted"),
    CHANGES_REQUESTED("changes-requested", "Changes requested"),
    APPROVED("approved", "Approved"),
    REJECTED("rejected", "Rejected"),
    WITHDRAWN("withdrawn", "Withdrawn"),
    SUPERSEDED("superseded", "Superseded");

    private final String code;
    private final String words;

    State(String code, String words) {
        this.code = code;
        this.words = words;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String words() {
        return words;
    }

    /** Whether it counts no more: reports and counts treat it as out. It is kept and can be read. */
    public boolean isOut() {
        return this == REJECTED || this == WITHDRAWN || this == SUPERSEDED;
    }
}
