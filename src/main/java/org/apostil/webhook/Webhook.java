package org.apostil.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An address that is told what happens in a project.
 *
 * @param events  names of actions, where an asterisk stands for anything; none is all
 * @param active  whether it is told
 * @param owner   the name of the lead who added it
 * @param waiting deliveries that are still to be made
 * @param dead    deliveries that were given up
 * @param version counts up with every change
 */
public record Webhook(UUID id, UUID projectId, String url, List<String> events, boolean active, String owner, Instant addedAt, long waiting, long dead, long version) {
}
