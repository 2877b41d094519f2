package org.apostil.speaker;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a team knows of a speaker.
 *
 * @param revision its number, from 1; the entity tag of the interface
 * @param by       the name of who wrote the revision
 * @param sameAs   who they proved to be in the end
 * @param merges   newest first; those that were taken back too
 */
public record KnownSpeaker(UUID id, UUID projectId, int revision, SpeakerDetails details, String by, Instant at, Optional<Reference> sameAs, List<Merged> merges) {

    /** Another speaker by their name. */
    public record Reference(UUID id, String name, SpeakerKind kind) {
    }

    /**
     * That one speaker proved to be another.
     *
     * @param id      of the merge
     * @param speaker the one who proved to be {@code into}
     */
    public record Merged(UUID id, Reference speaker, Reference into, String reason, String by, Instant at, Optional<Ended> ended) {

        /** Whether it holds. */
        public boolean stands() {
            return ended.isEmpty();
        }
    }

    /** That a merge was taken back. */
    public record Ended(String reason, String by, Instant at) {
    }

    /** A revision of what was known. */
    public record Revised(int number, SpeakerDetails details, String by, Instant at) {
    }

    /** The merge by which they proved to be another, where one stands. */
    public Optional<Merged> standing() {
        return merges.stream().filter(merge -> merge.stands() && merge.speaker().id().equals(id)).findFirst();
    }

    /** The merges that were taken back. */
    public List<Merged> takenBack() {
        return merges.stream().filter(merge -> !merge.stands()).toList();
    }

    /** The merges that stand by which others proved to be them. */
    public List<Merged> others() {
        return merges.stream().filter(merge -> merge.stands() && merge.into().id().equals(id)).toList();
    }
}
