package org.apostil.source;

import java.util.UUID;
import org.apostil.identity.Actor;

/**
 * A source has a new text. It is told within the transaction that adds it, so that whatever is said about the earlier one
 * goes along, or nothing of it happens.
 *
 * @param beforeId the version that was the newest
 * @param addedId  the version that is the newest now
 */
public record VersionAdded(UUID beforeId, UUID addedId, Actor actor) {
}
