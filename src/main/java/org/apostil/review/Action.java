package org.apostil.review;

import org.apostil.identity.Permission;
import org.apostil.platform.Coded;

/** What can be done to an annotation that changes where it stands in its life. */
public enum Action implements Coded {

    SUBMIT("submit", "Submit", "Submitted", Permission.ANNOTATE),
    EDIT("edit", "Edit", "Edited", Permission.ANNOTATE),
    WITHDRAW("withdraw", "Withdraw", "Withdrawn", Permission.ANNOTATE),
    RESTORE("restore", "Restore", "Restored", Permission.ANNOTATE),
    APPROVE("approve", "Approve", "Approved", Permission.REVIEW),
    REQUEST_CHANGES("request-changes", "Request changes", "Changes requested", Permission.REVIEW),
    REJECT("reject", "Reject", "Rejected", Permission.REVIEW),
    REOPEN("reopen", "Reopen", "Reopened", Permission.REVIEW),
    SUPERSEDE("supersede", "Supersede", "Superseded", Permission.ANNOTATE);

    private final String code;
    private final String words;
    private final String done;
    private final Permission permission;

    Action(String code, String words, String done, Permission permission) {
        this.code = code;
        this.words = words;
        this.done = done;
        this.permission = permission;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String words() {
        return words;
    }

    /** What it is called once it was done, such as <em>Changes requested</em>. */
    public String done() {
        return done;
    }

    /** What a member needs to do it at all. */
    public Permission permission() {
        return permission;
    }

    /** Whether it is a colleague's judgement on a revision. */
    public boolean isDecision() {
        return this == APPROVE || this == REQUEST_CHANGES || this == REJECT;
    }

    /** Whether only a colleague does it: nobody judges their own work, nor opens it again after it was judged. */
    public boolean isByColleagues() {
        return isDecision() || this == REOPEN;
    }

    /** Whether decisions before it count no more: it is decided anew. */
    boolean isAnew() {
        return this == SUBMIT || this == RESTORE || this == REOPEN;
    }

    /** What a decision is called as a thing, such as <em>Approval</em>. */
    String noun() {
        return switch (this) {
            case APPROVE -> "Approval";
            case REQUEST_CHANGES -> "Request for changes";
            case REJECT -> "Rejection";
            case SUBMIT, EDIT, WITHDRAW, RESTORE, REOPEN, SUPERSEDE -> done;
        };
    }

    /** Whether it must say why. */
    public boolean needsReason() {
        return this == REQUEST_CHANGES || this == REJECT || this == REOPEN;
    }
}
