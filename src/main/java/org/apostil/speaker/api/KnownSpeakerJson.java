package org.apostil.speaker.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.speaker.KnownSpeaker;
import org.apostil.speaker.SpeakerDetails;

/**
 * What is known of a speaker.
 *
 * @param sameAs who they proved to be; null where nobody else
 * @param merges newest first; those that were taken back too
 */
public record KnownSpeakerJson(UUID id, UUID projectId, int revision, SpeakerDetails details, String by, Instant at, KnownSpeaker.Reference sameAs, List<MergeJson> merges) {

    /**
     * That one speaker proved to be another.
     *
     * @param ended null while it holds
     */
    public record MergeJson(UUID id, KnownSpeaker.Reference speaker, KnownSpeaker.Reference into, String reason, String by, Instant at, KnownSpeaker.Ended ended) {

        static MergeJson of(KnownSpeaker.Merged merge) {
            return new MergeJson(merge.id(), merge.speaker(), merge.into(), merge.reason(), merge.by(), merge.at(), merge.ended().orElse(null));
        }
    }

    static KnownSpeakerJson of(KnownSpeaker known) {
        return new KnownSpeakerJson(known.id(), known.projectId(), known.revision(), known.details(), known.by(), known.at(), known.sameAs().orElse(null),
            known.merges().stream().map(MergeJson::of).toList());
    }
}
