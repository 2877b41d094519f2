package org.apostil.interchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;

/** A file of annotations: tried as often as its importer wants, then taken once, and from then on as it is. */
@Entity
@Table(name = "annotation_import")
class AnnotationImport extends Identified {

    @Column(name = "project_id", updatable = false)
    private UUID projectId;

    @Column(name = "source_version_id", updatable = false)
    private UUID sourceVersionId;

    @Column(name = "importer_id", updatable = false)
    private UUID importerId;

    @Column(name = "uploaded_at", updatable = false)
    private Instant uploadedAt;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "file_sha256", updatable = false)
    private String fileSha256;

    @Column(updatable = false)
    private String format;

    private byte[] content;
    private String mapping;

    @Column(name = "taken_at")
    private Instant takenAt;

    private Integer annotations;

    private String result;

    @Version
    private long version;

    protected AnnotationImport() {
    }

    AnnotationImport(UUID projectId, UUID sourceVersionId, UUID importerId, Instant uploadedAt, String fileName, String fileSha256, String format, byte[] content, String mapping) {
        this.projectId = projectId;
        this.sourceVersionId = sourceVersionId;
        this.importerId = importerId;
        this.uploadedAt = uploadedAt;
        this.fileName = fileName;
        this.fileSha256 = fileSha256;
        this.format = format;
        this.content = content;
        this.mapping = mapping;
    }

    UUID projectId() {
        return projectId;
    }

    UUID sourceVersionId() {
        return sourceVersionId;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    String fileName() {
        return fileName;
    }

    String fileSha256() {
        return fileSha256;
    }

    String format() {
        return format;
    }

    /** The file as it came; null once its annotations were taken. */
    byte[] content() {
        return content;
    }

    String mapping() {
        return mapping;
    }

    Instant takenAt() {
        return takenAt;
    }

    /** How many were taken; null as long as none were. */
    Integer annotations() {
        return annotations;
    }

    String result() {
        return result;
    }

    long version() {
        return version;
    }

    void mapTo(String other) {
        mapping = other;
    }

    /** Its annotations were made; what became of each is kept, and the file is not. */
    void taken(Instant at, int count, String table) {
        takenAt = at;
        annotations = count;
        result = table;
        content = null;
    }
}
