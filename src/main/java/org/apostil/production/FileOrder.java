package org.apostil.production;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.export.Form;
import org.apostil.export.Origin.Prepared;
import org.apostil.platform.Identified;
import org.hibernate.annotations.Immutable;

/**
 * That somebody wants a file, and how far its making got. After it was ordered, its row is written by the statements of
 * {@link OrderRepository} alone, each of which names the state that it changes.
 */
@Entity
@Immutable
@Table(name = "file_order")
class FileOrder extends Identified {

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "ordered_by")
    private UUID orderedBy;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    private String origin;

    @Column(name = "origin_id")
    private UUID originId;

    private String form;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "media_type")
    private String mediaType;

    private String address;

    @Enumerated(EnumType.STRING)
    private OrderState state = OrderState.QUEUED;

    private String step;

    private int done;

    private int total;

    private int attempts;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String failure;

    private String sha256;

    private Long bytes;

    protected FileOrder() {
    }

    FileOrder(UUID orderedBy, Instant orderedAt, String origin, UUID originId, Prepared prepared, Form form) {
        this.projectId = prepared.projectId();
        this.orderedBy = orderedBy;
        this.orderedAt = orderedAt;
        this.origin = origin;
        this.originId = originId;
        this.form = form.code();
        this.fileName = form.fileName(prepared.name());
        this.mediaType = form.mediaType();
        this.address = prepared.address();
    }

    UUID projectId() {
        return projectId;
    }

    UUID orderedBy() {
        return orderedBy;
    }

    String origin() {
        return origin;
    }

    UUID originId() {
        return originId;
    }

    String form() {
        return form;
    }

    int attempts() {
        return attempts;
    }

    OrderedFile told(String formName, List<String> reservations) {
        return new OrderedFile(id(), projectId, origin, originId, form, formName, fileName, mediaType, address, state, step, done, total, failure, sha256, bytes == null ? 0 : bytes,
            orderedAt, endedAt, reservations);
    }
}
