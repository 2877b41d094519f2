package org.apostil.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** All that a release says, of which every file of it is made. */
@Entity
@Immutable
@Table(name = "release_snapshot")
class ReleaseSnapshot {

    @Id
    @Column(name = "release_id")
    private UUID releaseId;

    private byte[] content;

    protected ReleaseSnapshot() {
    }

    ReleaseSnapshot(UUID releaseId, byte[] content) {
        this.releaseId = releaseId;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
