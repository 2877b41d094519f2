package org.apostil.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * That a revision says what the one before said, of a later text in which the words that were decided on and the paragraphs
 * around them are the same: decisions on the one before count for it.
 */
@Entity(name = "ReviewCarry")
@Immutable
@Table(name = "review_carry")
public class Carry {

    /** Of which subject, and for which revision of it. */
    @Embeddable
    record Key(@Column(name = "subject_id") UUID subjectId, @Column(name = "revision") int revision) implements Serializable {
    }

    @EmbeddedId
    private Key key;

    @Column(name = "source_sha256")
    private String sourceSha256;

    @Column(name = "before_sha256")
    private String beforeSha256;

    protected Carry() {
    }

    /** @param revision to which decisions on the one before went along */
    Carry(UUID subjectId, int revision, String beforeSha256, String sourceSha256) {
        this.key = new Key(subjectId, revision);
        this.beforeSha256 = beforeSha256;
        this.sourceSha256 = sourceSha256;
    }

    UUID subjectId() {
        return key.subjectId();
    }

    /** Of the text that the revision before was on. */
    String beforeSha256() {
        return beforeSha256;
    }

    /** Whether decisions went along to that revision of that text. */
    boolean isTo(int revision, String sha256) {
        return key.revision() == revision && sourceSha256.equals(sha256);
    }
}
