package org.apostil.review;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apostil.identity.Permission;
import org.apostil.platform.Coded;

/**
 * What a person can do on the desk, take back and do again: the steps in the life of an annotation, and what is said in
 * discussions.
 */
public enum Doing implements Coded {

    CREATE("create", Permission.ANNOTATE, "make annotation %s", "annotation %s", "annotated", "Withdraw it instead."),
    EDIT("edit", Permission.ANNOTATE, "edit %s", "edit of %s", "edited it", "Edit it again instead."),
    SUBMIT("submit", Permission.ANNOTATE, "submit %s", "submission of %s", "submitted it", "Edit or withdraw it instead."),
    WITHDRAW("withdraw", Permission.ANNOTATE, "withdraw %s", "withdrawal of %s", "withdrew it", "Restore it instead."),
    RESTORE("restore", Permission.ANNOTATE, "restore %s", "restoration of %s", "restored it", "Withdraw it again instead."),
    APPROVE("approve", Permission.REVIEW, "approve %s", "approval of %s", "approved it", "Reopen it instead."),
    REQUEST_CHANGES("request-changes", Permission.REVIEW, "request changes to %s", "request for changes to %s", "requested changes to it", "Open a discussion on it instead."),
    REJECT("reject", Permission.REVIEW, "reject %s", "rejection of %s", "rejected it", "Reopen it instead."),
    REOPEN_REVIEW("reopen-review", Permission.REVIEW, "reopen %s", "reopening of %s", "reopened it", "Decide on it anew instead."),
    SUPERSEDE("supersede", Permission.ANNOTATE, "supersede %s", "superseding of %s", "superseded it", "Reopen it instead."),
    OPEN("open", Permission.DISCUSS, "open a discussion on %s", "discussion on %s", "opened a discussion on it", "Resolve the discussion instead."),
    REPLY("reply", Permission.DISCUSS, "reply on %s", "reply on %s", "answered in the discussion", "Reply again to set it right."),
    RESOLVE("resolve", Permission.DISCUSS, "resolve the discussion on %s", "resolution of the discussion on %s", "resolved the discussion", "Reopen the discussion instead."),
    REOPEN("reopen", Permission.DISCUSS, "reopen the discussion on %s", "reopening of the discussion on %s", "reopened the discussion", "Resolve the discussion instead."),
    AMEND("amend", Permission.DISCUSS, "edit a post on %s", "edit of a post on %s", "edited a post in the discussion", "Edit it again instead."),
    ASSIGN("assign", Permission.DISCUSS, "assign the discussion on %s", "assignment of the discussion on %s", "assigned the discussion", "Assign it again instead.");

    private static final Set<Doing> DECISIONS = EnumSet.of(APPROVE, REQUEST_CHANGES, REJECT);
    private static final Set<Doing> JUDGED = EnumSet.range(APPROVE, SUPERSEDE);
    private static final Set<Doing> STEPS = EnumSet.range(EDIT, SUPERSEDE);
    private static final Set<Doing> TALK = EnumSet.range(OPEN, ASSIGN);

    private final String code;
    private final Permission permission;
    private final String verb;
    private final String noun;
    private final String past;
    private final String instead;

    Doing(String code, Permission permission, String verb, String noun, String past, String instead) {
        this.code = code;
        this.permission = permission;
        this.verb = verb;
        this.noun = noun;
        this.past = past;
        this.instead = instead;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String words() {
        return verb.formatted("it");
    }

    /** What was done to {@code what}, after <em>Undo</em>: <em>approve 12</em>. */
    public String verb(String what) {
        return verb.formatted(what);
    }

    /** What was done to {@code what}, after <em>Taken back</em>: <em>approval of 12</em>. */
    public String noun(String what) {
        return noun.formatted(what);
    }

    /** What it is to take this step of a review; empty for what is no such step. */
    public Optional<Action> action() {
        return Arrays.stream(Action.values()).filter(each -> of(each) == this).findFirst();
    }

    /** Whether it is said in a discussion, and not done to an annotation. */
    public boolean isTalk() {
        return TALK.contains(this);
    }

    static Doing of(Action action) {
        return action == Action.REOPEN ? REOPEN_REVIEW : valueOf(action.name());
    }

    /** What a member needs to take it back or do it again. */
    Permission permission() {
        return permission;
    }

    /** What somebody did, after their name: <em>approved it</em>. */
    String past() {
        return past;
    }

    /** What one can do where it cannot be taken back. */
    String instead() {
        return instead;
    }

    /** Whether what a colleague did later depends on it, on the same annotation or in the same discussion. */
    boolean isBuiltOnBy(Doing later) {
        return switch (this) {
            case CREATE -> true;
            case EDIT, SUBMIT, RESTORE -> JUDGED.contains(later);
            case WITHDRAW -> false;
            case APPROVE, REQUEST_CHANGES, REJECT, REOPEN_REVIEW, SUPERSEDE -> STEPS.contains(later);
            case OPEN -> later.isTalk() && later != OPEN;
            case REPLY, REOPEN, AMEND -> later.isTalk() && later != OPEN && later != ASSIGN;
            case RESOLVE -> later == REOPEN || later == RESOLVE || later == APPROVE;
            case ASSIGN -> later == ASSIGN;
        };
    }

    /** Whether what a colleague did since it was taken back stands in the way of doing it again. */
    boolean isOvertakenBy(Doing later) {
        return switch (this) {
            case CREATE, EDIT, SUBMIT, WITHDRAW, RESTORE -> JUDGED.contains(later);
            case REOPEN_REVIEW, SUPERSEDE -> STEPS.contains(later);
            case APPROVE, REQUEST_CHANGES, REJECT -> STEPS.contains(later) && !DECISIONS.contains(later);
            case OPEN, REPLY, AMEND -> false;
            case RESOLVE, REOPEN -> later == RESOLVE || later == REOPEN;
            case ASSIGN -> later == ASSIGN;
        };
    }
}
