package org.apostil.production;

import java.util.UUID;
import org.apostil.export.AnnotatedReport;
import org.apostil.export.Form;

/**
 * An order that this node took up.
 *
 * @param attempt how often it was taken up, this time included
 * @param report  what the file shall show; null where it was taken up too often, and is not tried again
 */
record Work(UUID order, int attempt, String origin, UUID originId, String form, AnnotatedReport report) {
}
