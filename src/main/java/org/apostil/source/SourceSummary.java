package org.apostil.source;

import java.time.Instant;
import java.util.UUID;
import org.apostil.project.HandlingMark;

/** A source as a list shows it, with its latest version. */
public record SourceSummary(UUID id, UUID versionId, String title, boolean workingTitle, String author, String publisher,
                            String published, String language, HandlingMark handlingMark, Instant addedAt) {
}
