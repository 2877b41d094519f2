package org.apostil.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.apostil.platform.Identified;

/** A team's room. */
@Entity
@Table(name = "project")
public class Project extends Identified {

    private String name;

    @Column(name = "approvals_needed")
    private int approvalsNeeded = 1;

    @Column(name = "threads_block")
    private boolean threadsBlock = true;

    @Column(name = "blind_first_pass")
    private boolean blindFirstPass;

    @Column(name = "grades_required")
    private boolean gradesRequired;

    @Enumerated(EnumType.STRING)
    @Column(name = "handling_mark")
    private HandlingMark handlingMark = HandlingMark.AMBER;

    @Column(name = "policy_revision")
    private int policyRevision = 1;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Project() {
    }

    Project(String name, HandlingMark handlingMark, UUID createdBy, Instant createdAt) {
        this.name = name;
        this.handlingMark = handlingMark;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    public String name() {
        return name;
    }

    /** The rules that its annotations are reviewed by. */
    public Policy policy() {
        return new Policy(approvalsNeeded, threadsBlock, blindFirstPass, gradesRequired);
    }

    /** Its policy, and the mark that its sources and reports bear unless they say otherwise. */
    public Rules rules() {
        return new Rules(policy(), handlingMark);
    }

    /** Counts the changes of the rules, from 1. */
    public int rulesRevision() {
        return policyRevision;
    }

    void follow(Rules rules) {
        approvalsNeeded = rules.policy().approvalsNeeded();
        threadsBlock = rules.policy().threadsBlock();
        blindFirstPass = rules.policy().blindFirstPass();
        gradesRequired = rules.policy().gradesRequired();
        handlingMark = rules.handlingMark();
        policyRevision++;
    }

    /** The mark that its sources and reports bear unless they say otherwise. */
    public HandlingMark handlingMark() {
        return handlingMark;
    }
}
