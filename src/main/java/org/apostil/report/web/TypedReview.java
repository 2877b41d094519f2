package org.apostil.report.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.report.Checklist;

/**
 * All that a person typed into the review of a report, as it is kept until something is decided.
 *
 * @param review  the report
 * @param edition the edition that they had before them
 * @param reason  null where there is none
 * @param lines   what they found so far; of a line the finding or the remark may be missing
 */
record TypedReview(UUID review, int edition, String reason, List<Checklist.Line> lines) {

    boolean isEmpty() {
        return lines.isEmpty() && (reason == null || reason.isBlank());
    }

    String json() {
        try {
            return TypedReport.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where it cannot be read. */
    static Optional<TypedReview> of(String json) {
        try {
            return Optional.of(TypedReport.MAPPER.readValue(json, TypedReview.class)).filter(typed -> typed.lines() != null);
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
