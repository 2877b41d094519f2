package org.apostil.launch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Goes along the audit trail, row by row in the order of their numbers, and finds the first link that does not hold.
 *
 * <p>A row is judged when the one after it is known: the hash that the next one was chained to tells whether a row's
 * content was changed or the hash that it bears.
 */
final class AuditChain {
    /** What the first row has as the hash before. */
    static final String BEGINNING = "00";

    private final Deque<AuditHead> kept;
    private final List<AuditRow> waiting = new ArrayList<>(1);
    private final Redactions redactions = new Redactions();
    private long count;
    private long lastSeq;
    private int lastForm = 1;
    private String lastHash = BEGINNING;
    private Instant first;
    private Instant last;
    private String fault;

    /** @param kept heads that were written down elsewhere */
    AuditChain(List<AuditHead> kept) {
        this.kept = new ArrayDeque<>(kept.stream().sorted(Comparator.comparingLong(AuditHead::seq)).toList());
    }

    /** Takes the next row; false where a link is broken and no more need be taken. */
    boolean take(AuditRow row) {
        if (!waiting.isEmpty()) {
            judge(waiting.removeFirst(), row);
        }
        waiting.add(row);
        return fault == null;
    }

    /** There are no more rows. */
    void end() {
        if (fault == null && !waiting.isEmpty()) {
            judge(waiting.removeFirst(), null);
        }
        if (fault == null) {
            fault = redactions.end();
        }
        if (fault == null && !kept.isEmpty()) {
            fault = lastSeq == 0
                    ? "All events are missing: the kept head is event %d.".formatted(kept.getFirst().seq())
                    : "Event %d and those after it are missing: the kept head is event %d, and the trail ends with event %d."
                            .formatted(lastSeq + 1, kept.getFirst().seq(), lastSeq);
        }
    }

    /** What is wrong with the first link that does not hold, with its number. */
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /** How many rows hold. */
    long count() {
        return count;
    }

    /** Of how many of them a purge erased what they told. */
    long redacted() {
        return redactions.count();
    }

    /** The last row that holds; nothing for an empty trail. */
    Optional<AuditHead> head() {
        return lastSeq == 0 ? Optional.empty() : Optional.of(new AuditHead(lastSeq, lastHash));
    }

    /** When the first row that holds was written. */
    Instant first() {
        return first;
    }

    /** When the last row that holds was written. */
    Instant last() {
        return last;
    }

    private void judge(AuditRow row, AuditRow next) {
        fault = wrong(row, next);
        if (fault == null) {
            fault = redactions.take(row);
        }
        if (fault != null) {
            return;
        }
        count++;
        lastSeq = row.seq();
        lastForm = row.form();
        lastHash = row.hash();
        first = first == null ? row.time() : first;
        last = row.time();
    }

    private String wrong(AuditRow row, AuditRow next) {
        if (row.seq() > lastSeq + 1) {
            return row.seq() == lastSeq + 2 ? "Event %d is missing.".formatted(lastSeq + 1)
                    : "Events %d to %d are missing.".formatted(lastSeq + 1, row.seq() - 1);
        }
        if (row.seq() <= lastSeq) {
            return "Event %d is there twice.".formatted(row.seq());
        }
        if (row.form() < lastForm || row.form() > 2) {
            return "Event %d: changed content. It is of form %d, which none is after one of form %d.".formatted(row.seq(), row.form(), lastForm);
        }
        String broken = row.prev().equals(lastHash) ? brokenHash(row, next) : brokenLink(row);
        return broken == null ? unlikeKept(row) : broken;
    }

    private String brokenHash(AuditRow row, AuditRow next) {
        if (row.isErased()) {
            return next == null || next.prev().equals(row.hash()) ? null : "Event %d: wrong hash. A purge erased what it told; the hash that it bears was changed.".formatted(row.seq());
        }
        String right = row.hashAfter(lastHash);
        if (right.equals(row.hash())) {
            return null;
        }
        if (next != null && next.prev().equals(right)) {
            return "Event %d: wrong hash. Its content fits the event after it; the hash that it bears was changed.".formatted(row.seq());
        }
        return next != null && next.prev().equals(row.hash())
                ? "Event %d: changed content. It no longer fits the hash that it bears and that the event after it was chained to.".formatted(row.seq())
                : "Event %d: changed content or hash. The one does not fit the other.".formatted(row.seq());
    }

    private String brokenLink(AuditRow row) {
        if (row.hashAfter(lastHash).equals(row.hash())) {
            return "Event %d: wrong previous hash. All else in it fits event %d.".formatted(row.seq(), lastSeq);
        }
        return row.hashAfter(row.prev()).equals(row.hash())
                ? "Event %d: wrong previous hash. It was chained to another event than the one that stands before it: event %d was written anew, or it was."
                        .formatted(row.seq(), lastSeq)
                : "Event %d: changed content and wrong previous hash.".formatted(row.seq());
    }

    private String unlikeKept(AuditRow row) {
        while (!kept.isEmpty() && kept.getFirst().seq() == row.seq()) {
            if (!kept.removeFirst().hash().equals(row.hash())) {
                return "Event %d is not the one whose hash was kept: the trail was written anew up to it, or a part of it.".formatted(row.seq());
            }
        }
        return null;
    }
}
