package org.apostil.audit;

import java.util.Map;

/** What the names of actions mean, as the middle of a sentence: <em>Analyst <strong>edited an annotation</strong></em>. */
public final class ActionWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
        Map.entry("annotation.created", "wrote an annotation"),
        Map.entry("annotation.imported", "imported an annotation"),
        Map.entry("web-annotation.posted", "sent an annotation by the Web Annotation Protocol"),
        Map.entry("web-annotation.replaced", "replaced an annotation by the Web Annotation Protocol"),
        Map.entry("web-annotation.deleted", "deleted an annotation by the Web Annotation Protocol"),
        Map.entry("webhook.added", "added a webhook"),
        Map.entry("webhook.changed", "changed a webhook"),
        Map.entry("webhook.secret-renewed", "gave a webhook another secret"),
        Map.entry("webhook.removed", "removed a webhook"),
        Map.entry("webhook.redelivered", "sent a delivery of a webhook anew"),
        Map.entry("import.tried", "tried to import a file of annotations"),
        Map.entry("import.mapped", "mapped the labels of a file of annotations"),
        Map.entry("import.taken", "imported a file of annotations"),
        Map.entry("annotation.revised", "edited an annotation"),
        Map.entry("annotation.changes-requested", "asked for changes to an annotation"),
        Map.entry("annotation.taken-back", "took back a step of an annotation"),
        Map.entry("annotation.done-again", "did a step of an annotation again"),
        Map.entry("annotation.speaker-moved", "said that another speaker is meant in an annotation"),
        Map.entry("annotation.speaker-moved-back", "took back that another speaker is meant in an annotation"),
        Map.entry("thread.posted", "wrote in a discussion"),
        Map.entry("thread.post-edited", "edited what they wrote in a discussion"),
        Map.entry("thread.taken-back", "took back a step in a discussion"),
        Map.entry("thread.done-again", "did a step in a discussion again"),
        Map.entry("source.version-added", "added a newer text of a source"),
        Map.entry("source.carried-over", "carried over what was said about a source"),
        Map.entry("source.places-confirmed", "confirmed where annotations stand in a newer text"),
        Map.entry("annotation.carried-over", "carried over an annotation to a newer text"),
        Map.entry("annotation.placed-by-hand", "placed an annotation by hand in a newer text"),
        Map.entry("annotation.orphaned", "left an annotation on the earlier text"),
        Map.entry("thread.carried-over", "carried over a discussion to a newer text"),
        Map.entry("thread.placed-by-hand", "placed a discussion by hand in a newer text"),
        Map.entry("thread.orphaned", "left a discussion on the earlier text"),
        Map.entry("source.provenance-edited", "edited what is known of a source"),
        Map.entry("source.original-downloaded", "downloaded the file that a source came in"),
        Map.entry("import.begun", "sent files to be read"),
        Map.entry("import.corrected", "corrected what a file says of itself"),
        Map.entry("import.confirmed", "confirmed what files say of themselves"),
        Map.entry("import.stopped", "stopped an import"),
        Map.entry("report.begun", "began a report"),
        Map.entry("report.saved", "saved an edition of a report"),
        Map.entry("report.submitted", "submitted a report"),
        Map.entry("report.approved", "approved a report"),
        Map.entry("report.changes-requested", "asked for changes to a report"),
        Map.entry("report.taken-back", "took back a step of a report"),
        Map.entry("report.released", "released a report"),
        Map.entry("file.asked-for", "had a file made"),
        Map.entry("file.downloaded", "downloaded a file"),
        Map.entry("report.exported", "exported a report on a source"),
        Map.entry("claim.verdict-given", "gave a verdict on a claim"),
        Map.entry("claim.related", "related a claim to another"),
        Map.entry("claim.parted", "ended a relation of a claim"),
        Map.entry("claim.edited", "worded a claim anew"),
        Map.entry("claim.merged", "said that a claim is the same as another"),
        Map.entry("claim.merge-undone", "took back that a claim is the same as another"),
        Map.entry("source.withdrawn", "withdrew a source"),
        Map.entry("source.restored", "restored a source"),
        Map.entry("source.purged", "purged a source"),
        Map.entry("list.exported", "exported a list"),
        Map.entry("speaker.edited", "edited what is known of a speaker"),
        Map.entry("speaker.merged", "said that a speaker is another"),
        Map.entry("speaker.parted", "took back that a speaker is another"),
        Map.entry("speaker.reliability-noted", "noted how reliable a speaker is"),
        Map.entry("claim.worth-given", "said whether a claim is worth checking"),
        Map.entry("claim.assigned", "said who checks a claim"),
        Map.entry("origin.recorded", "recorded where something comes from"),
        Map.entry("origin.ended", "took back where something comes from"),
        Map.entry("trail.exported", "exported the audit trail"),
        Map.entry("search.exported", "exported what a search found"),
        Map.entry("first-pass.submitted", "submitted their first pass of a source"),
        Map.entry("project.created", "made the project"),
        Map.entry("policy.changed", "changed the policy"),
        Map.entry("guidelines.written", "wrote the guidelines"),
        Map.entry("member.role-changed", "changed the role of a member"),
        Map.entry("member.left", "left the project"),
        Map.entry("user.created", "made an account"),
        Map.entry("user.changed", "changed an account"),
        Map.entry("user.password-set", "set a password"),
        Map.entry("user.password-changed", "changed a password"),
        Map.entry("user.password-link-made", "made a link to set a password"),
        Map.entry("token.issued", "took a token of the interface"),
        Map.entry("token.made", "made a token of the interface"),
        Map.entry("token.revoked", "revoked a token of the interface"),
        Map.entry("user.password-rehashed", "signed in, and their password was hashed with newer parameters"),
        Map.entry("user.disabled", "shut an account"),
        Map.entry("user.enabled", "opened an account again"),
        Map.entry("installation.mail-tested", "sent a test mail"),
        Map.entry("user.reset-link-sent", "was sent a link to reset a password"),
        Map.entry("user.second-step-begun", "began to set up a second step of their sign-in"),
        Map.entry("user.second-step-set", "set up a second step of their sign-in"),
        Map.entry("user.second-step-taken-off", "took off the second step of a sign-in"),
        Map.entry("user.recovery-codes-made", "made recovery codes"),
        Map.entry("user.recovery-code-used", "used a recovery code"),
        Map.entry("user.provider-link-begun", "began to link an account with the provider to sign in with"),
        Map.entry("user.provider-linked", "linked an account with the provider to sign in with"),
        Map.entry("user.provider-unlinked", "took the link between an account and the provider off"),
        Map.entry("user.administrator-changed", "changed whether somebody is an administrator"),
        Map.entry("session.ended-by-provider", "were told by the provider, and ended sessions"),
        Map.entry("policy.second-step-changed", "changed whether members need a second step"),
        Map.entry("session.revoked", "ended sessions"),
        Map.entry("session.signed-in", "signed in"),
        Map.entry("session.signed-out", "signed out"),
        Map.entry("session.refused", "was refused at sign-in"));
    private static final Map<String, String> THINGS = Map.of("thread", "discussion", "user", "account");

    private ActionWords() {
    }

    /** The words for an action; one without words of its own is put together from its name. */
    public static String of(String action) {
        String known = WORDS.get(action);
        int dot = action.indexOf('.');
        if (known != null || dot < 0) {
            return known == null ? action : known;
        }
        String thing = THINGS.getOrDefault(action.substring(0, dot), action.substring(0, dot)).replace('-', ' ');
        return action.substring(dot + 1).replace('-', ' ') + (thing.matches("[aeiou].*") ? " an " : " a ") + thing;
    }
}
