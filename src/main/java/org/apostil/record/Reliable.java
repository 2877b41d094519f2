package org.apostil.record;

import java.time.Instant;
import java.util.UUID;
import org.apostil.annotation.Reliability;

/**
 * What somebody thought of a speaker's reliability.
 *
 * @param on the name of the entry of the registry that it was written on: the speaker, or who proved to be them
 * @param by the name of who wrote it
 */
public record Reliable(UUID id, Reliability reliability, String reason, String on, String by, Instant at) {
}
