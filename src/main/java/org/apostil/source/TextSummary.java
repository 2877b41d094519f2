package org.apostil.source;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What is said of a text of a source, without the text.
 *
 * @param number from 1
 * @param sha256 of the text in UTF-8, in hexadecimal
 * @param length in Unicode code points
 * @param reason why it was added; null for the first
 */
public record TextSummary(UUID id, int number, String sha256, int length, UUID addedBy, Instant addedAt, String reason) implements Serializable {
}
