package org.apostil.corroboration;

import java.time.Instant;
import java.util.UUID;

/**
 * That what stands in one place comes from another.
 *
 * @param of      a statement or a source
 * @param from    where that comes from
 * @param knownBy how it is known, in words
 * @param by      who recorded it
 */
public record Link(UUID id, Place of, Place from, String knownBy, UUID by, Instant at) {
}
