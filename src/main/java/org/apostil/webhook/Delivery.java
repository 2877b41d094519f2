package org.apostil.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * That an address is told one thing.
 *
 * @param type     what happened
 * @param state    {@code waiting}, {@code delivered} or {@code dead}
 * @param attempts so far
 * @param next     when it is tried again; null where it is not
 * @param status   what the address answered last; null where it did not answer
 * @param problem  why it failed last; null where it did not
 */
public record Delivery(UUID id, String type, String state, int attempts, Instant at, Instant next, Integer status, String problem) {
}
