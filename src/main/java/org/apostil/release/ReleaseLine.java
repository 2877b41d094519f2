package org.apostil.release;

import java.time.Instant;
import java.util.UUID;

/**
 * A release in a list.
 *
 * @param by     who released it
 * @param sha256 of its PDF, in hexadecimal
 * @param bytes  the size of its PDF
 */
public record ReleaseLine(UUID id, UUID project, UUID report, int number, int edition, String title, String by, Instant at, String sha256, long bytes) {
}
