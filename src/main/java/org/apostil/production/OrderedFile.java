package org.apostil.production;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file that somebody ordered, and how far it is.
 *
 * @param origin   what kind of thing it is made of, such as {@code report}, and {@code originId} which
 * @param form     its code, such as {@code pdf}
 * @param formName what people call the form
 * @param address  of the page that it was ordered on, beneath the application's own
 * @param step     what is being done, in words; null before anything is
 * @param done     how much of the step is done
 * @param of       how much there is of the step; 0 where nobody knows
 * @param failure  why there is no file, in words; null where it did not fail
 * @param sha256   of the file, in hexadecimal; null before it is ready
 * @param bytes    its size; 0 before it is ready
 * @param ended    when it was ready, failed or was cancelled; null before
 * @param reservations what the form shows otherwise than it is, in sentences; known when it is ordered, and empty afterwards
 */
public record OrderedFile(UUID id, UUID project, String origin, UUID originId, String form, String formName, String name, String mediaType, String address,
                          OrderState state, String step, int done, int of, String failure, String sha256, long bytes, Instant ordered, Instant ended,
                          List<String> reservations) implements Serializable {

    public OrderedFile {
        reservations = List.copyOf(reservations);
    }

    /** How far it is, in words such as <em>Setting pages, 12 of 200</em>. */
    public String progress() {
        return switch (state) {
            case QUEUED -> "Waits for its turn";
            case RUNNING -> (step == null ? "Begun" : step) + (of > 0 ? ", %,d of %,d".formatted(done, of) : "");
            case DONE -> "Ready";
            case FAILED -> failure;
            case CANCELLED -> "Cancelled";
        };
    }

    /** Whether it can be downloaded. */
    public boolean isReady() {
        return state == OrderState.DONE;
    }

    /** Whether it can still be cancelled. */
    public boolean isOpen() {
        return state.isOpen();
    }
}
