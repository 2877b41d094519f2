package org.apostil.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** That a user is in a project, and as what. */
@Entity
@Table(name = "member")
@IdClass(Membership.Key.class)
public class Membership {

    /** A user is a member of a project once. */
    public record Key(UUID projectId, UUID userId) implements Serializable {
    }

    @Id
    @Column(name = "project_id")
    private UUID projectId;

    @Id
    @Column(name = "user_id")
    private UUID userId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant since;
    private int revision = 1;

    @Formula("(exists (select 1 from project_second_factor r where r.project_id = project_id) and not exists (select 1 from has_second_step f where f.user_id = user_id))")
    private boolean closed;

    protected Membership() {
    }

    Membership(UUID projectId, UUID userId, Role role, Instant since) {
        this.projectId = projectId;
        this.userId = userId;
        this.role = role;
        this.since = since;
    }

    public UUID projectId() {
        return projectId;
    }

    public UUID userId() {
        return userId;
    }

    public Role role() {
        return role;
    }

    public Instant since() {
        return since;
    }

    /** Counts the changes of the role, from 1. */
    public int revision() {
        return revision;
    }

    /** Whether the project asks for a second step of the sign-in that the user has not set up: until they have, nothing of it opens to them. */
    public boolean isClosed() {
        return closed;
    }

    void become(Role newRole) {
        role = newRole;
        revision++;
    }
}
