package org.apostil.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.apostil.project.HandlingMark;

/**
 * Where a source comes from. What is not known is null and is shown as <em>unknown</em>, never left out.
 *
 * @param language BCP 47 tag of the language of the source, such as {@code en}
 * @param how      how the source was acquired, in words
 * @param handling how far the report may be passed on
 */
public record Provenance(String author, String affiliation, String publisher, LocalDate published, String language,
                         String url, String how, Instant acquired, HandlingMark handling) {

    public Provenance {
        Objects.requireNonNull(handling, "A source needs a handling mark.");
    }
}
