package org.apostil.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person is told, as they read it.
 *
 * @param who     who did it
 * @param did     what was done, as it follows the name
 * @param about   what the subject says at this moment; null where nothing names it
 * @param place   where
 * @param excerpt what was written; may be null
 * @param address within the application, begins with a slash
 */
public record Told(UUID id, UUID projectId, Reason reason, String who, String did, String about, String place, String project, String excerpt,
                   Instant at, boolean read, String address) {
}
