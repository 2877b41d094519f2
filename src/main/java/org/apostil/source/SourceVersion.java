package org.apostil.source;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;

/** One immutable text of a source with its SHA-256 and its blocks. */
@Entity
@Immutable
@Table(name = "source_version")
public class SourceVersion extends Identified {

    @Column(name = "source_id")
    private UUID sourceId;

    @Column(name = "project_id")
    private UUID projectId;

    private int number;
    private String content;
    private String sha256;
    private int length;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    private String reason;

    /** Read by a query of their own: joined, every block would bring the whole content along. */
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "source_block", joinColumns = @JoinColumn(name = "source_version_id"))
    @OrderColumn(name = "ordinal")
    private List<BlockRow> blocks;

    @Transient
    private volatile SourceText text;

    protected SourceVersion() {
    }

    /** @param reason why it was added; null for the first */
    SourceVersion(Source source, int number, SourceText text, String reason, UUID createdBy, Instant createdAt) {
        this.sourceId = source.id();
        this.projectId = source.projectId();
        this.number = number;
        this.content = text.content();
        this.sha256 = text.sha256();
        this.length = text.length();
        this.blocks = text.blocks().stream().map(BlockRow::of).toList();
        this.reason = reason;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    public UUID sourceId() {
        return sourceId;
    }

    public UUID projectId() {
        return projectId;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** SHA-256 of the text in UTF-8, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** In Unicode code points. */
    public int length() {
        return length;
    }

    /** Who added it. */
    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Why it was added, in words; may be null. */
    public String reason() {
        return reason;
    }

    /** The text with its blocks. */
    public SourceText text() {
        if (text == null) {
            text = new SourceText(content, blocks.stream().map(BlockRow::block).toList());
        }
        return text;
    }
}
