package org.apostil.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.apostil.report.Gathered.Stood;

/** An annotation of a release, as the database has it. */
@Embeddable
class ShownRow {

    @Column(name = "annotation_id")
    private UUID annotationId;

    private int revision;

    private String label;

    protected ShownRow() {
    }

    ShownRow(Stood stood) {
        this.annotationId = stood.annotation();
        this.revision = stood.revision();
        this.label = stood.label();
    }

    Released.Annotation shown() {
        return new Released.Annotation(annotationId, label, revision);
    }
}
