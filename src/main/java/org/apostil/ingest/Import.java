package org.apostil.ingest;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Files that somebody sent, and how far their reading is. None of them is a source before a person has confirmed what it says
 * of itself.
 *
 * @param name   of the file, or how many there are
 * @param isRead whether all were read that will be
 * @param files  how many there are, as far as is known
 * @param ended  why not all were read, in words; null where all were
 */
public record Import(UUID id, UUID projectId, String name, UUID begunBy, Instant begunAt, ImportState state, boolean isRead, int files, Counts counts, String ended) implements Serializable {

    /** How far it is, in words such as <em>Reading, 12 of 300 files</em>. */
    public String progress() {
        if (state == ImportState.WAITING && counts.read() == 0) {
            return "Waits for its turn";
        }
        if (!isRead) {
            return "Reading, %,d of %,d files".formatted(counts.read(), files);
        }
        if (counts.confirmed() > 0) {
            return "Adding, %,d to go".formatted(counts.confirmed());
        }
        return counts.open() > 0 ? "Read; %,d wait to be looked over".formatted(counts.open()) : "Done";
    }

    /** Whether something may still change by itself. */
    public boolean isUnderWay() {
        return state != ImportState.RESTING;
    }
}
