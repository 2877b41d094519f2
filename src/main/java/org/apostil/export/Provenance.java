package org.apostil.export;

import java.time.Instant;
import java.util.Objects;
import org.apostil.project.HandlingMark;
import org.apostil.source.ProvenanceFields;

/**
 * Where a source comes from. What is not known is null and is shown as <em>unknown</em>, never left out.
 *
 * @param published ISO 8601, as exactly as it is known: a year, a month or a day
 * @param language BCP 47 tag of the language of the source, such as {@code en}
 * @param how      how the source was acquired, in words
 * @param handling how far the report may be passed on
 */
public record Provenance(String author, String affiliation, String publisher, String published, String language,
                         String url, String how, Instant acquired, HandlingMark handling) {

    public Provenance {
        Objects.requireNonNull(handling, "A source needs a handling mark.");
    }

    /** What is known of a source. */
    public static Provenance of(org.apostil.source.Provenance known) {
        ProvenanceFields fields = known.fields();
        return new Provenance(fields.author(), fields.affiliation(), fields.publisher(), fields.published(), fields.language(), fields.url(),
            fields.acquiredHow(), known.acquiredAt(), fields.handlingMark());
    }
}
