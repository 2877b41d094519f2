package org.apostil.interchange;

import java.time.Instant;
import java.util.UUID;

/**
 * An import in a list.
 *
 * @param taken       when its annotations were taken; null where they were only tried
 * @param annotations how many were taken; null where none were
 */
public record AnnotationImportLine(UUID id, String file, AnnotationFormat format, Instant uploaded, Instant taken, Integer annotations) {
}
