package org.apostil.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** That a source was taken out of the project's work, by whom and why. The database lets the source stand accordingly. */
@Entity
@Immutable
@Table(name = "source_withdrawal")
class SourceWithdrawal extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "source_id")
    private UUID sourceId;

    private String reason;

    @Column(name = "withdrawn_by")
    private UUID withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected SourceWithdrawal() {
    }

    SourceWithdrawal(Source source, String reason, UUID withdrawnBy, Instant withdrawnAt) {
        this.projectId = source.projectId();
        this.sourceId = source.id();
        this.reason = reason;
        this.withdrawnBy = withdrawnBy;
        this.withdrawnAt = withdrawnAt;
    }

    String reason() {
        return reason;
    }

    UUID withdrawnBy() {
        return withdrawnBy;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }
}
