package org.apostil.export;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The immutable state in which a report left the house.
 *
 * @param number    from 1 within its project, never given twice
 * @param at        when it was released; the date of every file made of it
 * @param by        who released it
 * @param approvals who approved the report, oldest first
 */
public record Release(int number, Instant at, String by, List<Approval> approvals) {

    public Release {
        Objects.requireNonNull(at, "A release has its moment.");
        approvals = List.copyOf(approvals);
    }

    /** Who approved, and when. */
    public record Approval(String by, Instant at) {
    }
}
