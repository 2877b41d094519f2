package org.apostil.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** A line of a checklist, as the database has it. */
@Entity
@Immutable
@Table(name = "report_checklist")
class ChecklistRow extends Identified {

    @Column(name = "step_id")
    private UUID stepId;

    private int standard;

    @Enumerated(EnumType.STRING)
    private Finding finding;

    private String remark;

    protected ChecklistRow() {
    }

    ChecklistRow(UUID stepId, Checklist.Line line) {
        this.stepId = stepId;
        this.standard = line.standard().number();
        this.finding = line.finding();
        this.remark = line.remark();
    }

    UUID stepId() {
        return stepId;
    }

    Checklist.Line line() {
        return new Checklist.Line(Standard.values()[standard - 1], finding, remark);
    }
}
