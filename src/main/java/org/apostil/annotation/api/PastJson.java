package org.apostil.annotation.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apostil.annotation.AnnotationPast;
import org.apostil.annotation.AnnotationPast.CarriedOver;
import org.apostil.annotation.AnnotationPast.Change;
import org.apostil.annotation.AnnotationPast.Entry;
import org.apostil.annotation.AnnotationPast.Revised;
import org.apostil.annotation.AnnotationPast.Stepped;
import org.apostil.annotation.AnnotationView.Person;
import org.apostil.annotation.api.AnnotationJson.AboutJson;
import org.apostil.annotation.api.AnnotationJson.CodeJson;

/**
 * The past of an annotation, oldest first.
 *
 * @param since   the revision from which {@code changes} are told, to the current one
 * @param changes what a person who looked at that revision has not seen
 */
public record PastJson(int since, List<ChangeJson> changes, List<EntryJson> entries) {

    /** A field by its name and label, and what stood and stands there, in words. */
    public record ChangeJson(String field, String label, List<String> before, List<String> now) {
    }

    /**
     * A revision, or a step.
     *
     * @param action    what was done; null of a revision
     * @param revision  that was written, or on which the step was taken
     * @param changes   of a revision, against the one before
     * @param successor of what was superseded; null otherwise
     * @param lapsed    why a decision counts no more; null while it does, and of all else
     */
    public record EntryJson(Person by, Instant at, CodeJson action, int revision, List<ChangeJson> changes, String reason, AboutJson successor,
                            String lapsed, boolean takenBack) {
    }

    static PastJson of(AnnotationPast past) {
        return new PastJson(past.since(), changes(past.changes()), past.entries().stream().map(PastJson::entry).toList());
    }

    private static EntryJson entry(Entry entry) {
        return switch (entry) {
            case Revised(Person by, Instant at, int revision, List<Change> changes) ->
                new EntryJson(by, at, null, revision, changes(changes), null, null, null, false);
            case CarriedOver(Person by, Instant at, int revision, int from, int to) ->
                new EntryJson(by, at, new CodeJson("carry", "Carried over from version %d of the text to version %d".formatted(from, to)), revision, List.of(), null, null, null, false);
            case Stepped step -> new EntryJson(step.by(), step.at(), new CodeJson(step.action().code(), step.action().done()), step.revision(), List.of(),
                step.reason().orElse(null), step.successor().map(other -> new AboutJson(other.id(), other.number().orElse(null))).orElse(null),
                step.lapsed().orElse(null), step.takenBack());
        };
    }

    private static List<ChangeJson> changes(List<Change> changes) {
        return changes.stream().map(change -> new ChangeJson(change.field().name().toLowerCase(Locale.ROOT).replace('_', '-'), change.field().label(),
            change.before(), change.now())).toList();
    }
}
