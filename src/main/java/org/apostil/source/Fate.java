package org.apostil.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a source.
 *
 * @param version how often it went out of the work and came back
 * @param out     why it is not in the work; empty where it is
 */
public record Fate(UUID source, UUID project, SourceStanding standing, long version, Optional<Out> out) {

    /**
     * That it is not in the work.
     *
     * @param who    took it out
     * @param sha256 of each text that it had; empty for what is only withdrawn
     */
    public record Out(UUID by, String who, Instant at, String reason, List<String> sha256) {
    }
}
