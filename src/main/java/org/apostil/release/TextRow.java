package org.apostil.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.apostil.export.AnnotatedSource;

/** A text of a release, as the database has it. */
@Embeddable
class TextRow {

    @Column(name = "source_version_id")
    private UUID sourceVersionId;

    private String sha256;

    protected TextRow() {
    }

    TextRow(AnnotatedSource source) {
        this.sourceVersionId = source.version();
        this.sha256 = source.text().sha256();
    }

    Released.Text text() {
        return new Released.Text(sourceVersionId, sha256);
    }
}
