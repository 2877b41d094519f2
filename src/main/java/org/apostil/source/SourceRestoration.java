package org.apostil.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a withdrawn source came back into the work, by whom and why. */
@Entity
@Immutable
@Table(name = "source_restoration")
class SourceRestoration {

    @Id
    @Column(name = "withdrawal_id")
    private UUID withdrawalId;

    private String reason;

    @Column(name = "restored_by")
    private UUID restoredBy;

    @Column(name = "restored_at")
    private Instant restoredAt;

    protected SourceRestoration() {
    }

    SourceRestoration(SourceWithdrawal withdrawal, String reason, UUID restoredBy, Instant restoredAt) {
        this.withdrawalId = withdrawal.id();
        this.reason = reason;
        this.restoredBy = restoredBy;
        this.restoredAt = restoredAt;
    }
}
