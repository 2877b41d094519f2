package org.apostil.export;

import java.time.Instant;

/**
 * One line of the extract of the audit trail.
 *
 * @param number its place in the trail
 * @param action what was done, in words
 * @param on     the note it was done to; null where it was none of the report's
 * @param hash   of the event, in hexadecimal; with it the line is found in the trail
 */
public record AuditLine(long number, Instant at, String by, String action, NoteRef on, String hash) {
}
