package org.apostil.reanchoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.anchoring.Outcome;
import org.apostil.annotation.SpanRole;
import org.apostil.source.Span;

/**
 * What is not on the newest text yet: it waits for a person, or stays an orphan on the earlier one.
 *
 * @param id         of the outcome
 * @param annotation empty of a discussion on a passage
 * @param thread     empty of an annotation
 * @param from       the earlier text, on which it still stands
 * @param etag       counts up with every change of the annotation; 0 of a discussion
 * @param waits      whether a person is to choose; otherwise it is an orphan
 * @param kind       what it is, in words
 * @param says       its proposition, what is quoted, or what a discussion began with
 * @param who        wrote it
 * @param parts      its spans on the earlier text
 * @param candidates the likeliest first
 */
public record Waiting(UUID id, Optional<UUID> annotation, Optional<UUID> thread, UUID from, Outcome outcome, long etag, boolean waits, String kind, String says, String who,
                      List<Part> parts, List<Choice> candidates) {

    /** A span of the earlier text. */
    public record Part(SpanRole role, Span span) {
    }

    /**
     * Where it could stand.
     *
     * @param number from 1
     * @param likeness from 0 to 1
     * @param spans  of the newest text, one for each part; empty where that part stands there no more
     */
    public record Choice(int number, double likeness, List<Optional<Part>> spans) {
    }
}
