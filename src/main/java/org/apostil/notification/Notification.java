package org.apostil.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apostil.platform.DeskAddress;
import org.apostil.platform.Identified;

/** Something that a person is told; told first in the application, then by mail as they chose, unless they read it before. */
@Entity
@Table(name = "notification")
public class Notification extends Identified {

    @Column(name = "recipient_id")
    private UUID recipientId;

    @Column(name = "project_id")
    private UUID projectId;

    @Column(name = "actor_id")
    private UUID actorId;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "source_id")
    private UUID sourceId;

    private String did;

    private String place;

    private String excerpt;

    private Instant at;

    @Column(name = "read_at")
    private Instant readAt;

    @Column(name = "mail_after")
    private Instant mailAfter;

    @Column(name = "mail_id")
    private UUID mailId;

    protected Notification() {
    }

    Notification(Notice notice, UUID actorId, Instant at, Instant mailAfter) {
        this.recipientId = notice.recipientId();
        this.projectId = notice.projectId();
        this.actorId = actorId;
        this.reason = notice.reason();
        this.subjectType = notice.subjectType();
        this.subjectId = notice.subjectId();
        this.sourceId = notice.sourceId();
        this.did = notice.did();
        this.place = notice.place();
        this.excerpt = notice.excerpt();
        this.at = at;
        this.mailAfter = mailAfter;
    }

    public UUID recipientId() {
        return recipientId;
    }

    public UUID projectId() {
        return projectId;
    }

    public UUID actorId() {
        return actorId;
    }

    public Reason reason() {
        return reason;
    }

    public String subjectType() {
        return subjectType;
    }

    public UUID subjectId() {
        return subjectId;
    }

    /** The source on whose desk it happened; nothing where it happened on none. */
    public Optional<UUID> sourceId() {
        return Optional.ofNullable(sourceId);
    }

    /** What was done, as it follows the actor's name. */
    public String did() {
        return did;
    }

    /** Where. */
    public String place() {
        return place;
    }

    /** What was written; may be null. */
    public String excerpt() {
        return excerpt;
    }

    public Instant at() {
        return at;
    }

    public boolean isRead() {
        return readAt != null;
    }

    UUID mailId() {
        return mailId;
    }

    void mailedAs(UUID mail) {
        mailId = mail;
    }

    /** Keeps it out of mail for now, and asks again then. */
    void mailNotBefore(Instant then) {
        mailAfter = then;
    }

    void withoutMail() {
        mailAfter = null;
    }

    /** Where what it tells of is, as an address within the application that begins with a slash. */
    public String address() {
        if (sourceId == null) {
            return switch (subjectType) {
                case "report" -> "/report/report?id=" + subjectId;
                case "claim" -> "/claim/claim?id=" + subjectId;
                default -> "/project/project?id=" + projectId;
            };
        }
        DeskAddress desk = DeskAddress.of(sourceId);
        return switch (subjectType) {
            case "annotation" -> desk.annotation(subjectId);
            case "thread" -> desk.thread(subjectId);
            case "ruling" -> "/adjudication/source?source=" + sourceId;
            default -> desk.path();
        };
    }
}
