package org.apostil.review;

import java.util.Locale;
import org.apostil.identity.Permission;

/** What can be under review: the same rules hold for all of it. */
public enum Kind {

    ANNOTATION("annotation", "revision", "the text of the source changed", Permission.ANNOTATE),
    REPORT("report", "edition", "what it shows changed", Permission.COMPOSE);

    private final String code;
    private final String version;
    private final String changed;
    private final Permission authoring;

    Kind(String code, String version, String changed, Permission authoring) {
        this.code = code;
        this.version = version;
        this.changed = changed;
        this.authoring = authoring;
    }

    /** What the audit trail calls it. */
    String code() {
        return code;
    }

    /** What the audit trail calls that step of it, such as {@code annotation.changes-requested}. */
    String event(Action action) {
        return this == REPORT && action == Action.EDIT ? "report.saved" : code + "." + action.done().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** What each of its versions is called: <em>revision</em>. */
    String version() {
        return version;
    }

    /** What happened when decisions lapse although nobody edited it. */
    String changed() {
        return changed;
    }

    /** What a member needs to take that step at all. */
    Permission permission(Action action) {
        return action.permission() == Permission.ANNOTATE ? authoring : action.permission();
    }
}
