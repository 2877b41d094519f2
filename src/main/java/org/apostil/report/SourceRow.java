package org.apostil.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A source of an edition, as the database has it. */
@Embeddable
class SourceRow {

    @Column(name = "source_id")
    private UUID sourceId;

    @Column(name = "source_version_id")
    private UUID sourceVersionId;

    private String statement;

    protected SourceRow() {
    }

    SourceRow(ChosenSource chosen) {
        this.sourceId = chosen.source();
        this.sourceVersionId = chosen.version();
        this.statement = chosen.statement();
    }

    ChosenSource chosen() {
        return new ChosenSource(sourceId, sourceVersionId, statement);
    }
}
