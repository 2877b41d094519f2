package org.apostil.corroboration;

import java.time.Instant;
import java.util.UUID;

/**
 * A claim that somebody is to check and that has no verdict yet.
 *
 * @param by    who asked them
 * @param since when they did
 */
public record AssignedCheck(UUID claim, String proposition, UUID project, String projectName, String by, Instant since) {
}
