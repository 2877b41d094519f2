package org.apostil.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.export.Form;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/** A file that was made of a release. */
@Entity
@Immutable
@Table(name = "release_file")
class ReleaseFile extends Identified {

    @Column(name = "release_id")
    private UUID releaseId;

    private String form;

    @Column(name = "file_name")
    private String name;

    @Column(name = "media_type")
    private String mediaType;

    private String sha256;

    private long bytes;

    @Column(name = "made_at")
    private Instant madeAt;

    private byte[] content;

    /** Whether its content was erased with a source that it showed. */
    private boolean purged;

    protected ReleaseFile() {
    }

    /** @param content null where it is not kept but made again */
    ReleaseFile(UUID releaseId, Form form, String stem, String sha256, long bytes, byte[] content, Instant madeAt) {
        this.releaseId = releaseId;
        this.form = form.code();
        this.name = form.fileName(stem);
        this.mediaType = form.mediaType();
        this.sha256 = sha256;
        this.bytes = bytes;
        this.content = content;
        this.madeAt = madeAt;
    }
}
