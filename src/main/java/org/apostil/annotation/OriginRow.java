package org.apostil.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The {@link Origin} of an annotation as the database has it, with all that the file says of it. */
@Entity
@Immutable
@Table(name = "annotation_origin")
class OriginRow {

    @Id
    @Column(name = "annotation_id")
    private UUID annotationId;

    @Column(name = "project_id")
    private UUID projectId;

    private String format;

    @Column(name = "format_name")
    private String formatName;

    @Column(name = "original_id")
    private String originalId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_sha256")
    private String fileSha256;

    private String creator;
    private String created;
    private String raw;

    protected OriginRow() {
    }

    OriginRow(Annotation annotation, Origin origin, String raw) {
        this.annotationId = annotation.id();
        this.projectId = annotation.projectId();
        this.format = origin.format();
        this.formatName = origin.formatName();
        this.originalId = origin.id();
        this.fileName = origin.file();
        this.fileSha256 = origin.sha256();
        this.creator = origin.creator();
        this.created = origin.created();
        this.raw = raw;
    }
}
