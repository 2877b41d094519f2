package org.apostil.webannotation;

import java.time.Instant;
import java.util.UUID;

/**
 * An annotation in a container.
 *
 * @param id         by which the container is ordered: of the annotation, or of what is kept where there is none
 * @param annotation on the desk; null where there is none
 * @param kept       what another programme sent; null where nothing was
 * @param name       the last segment of its IRI
 * @param author     who wrote or sent it
 * @param at         when
 * @param text       that it is on; null where there is no annotation on the desk
 */
record Entry(UUID id, UUID annotation, UUID kept, String name, UUID author, Instant at, UUID text) {
}
