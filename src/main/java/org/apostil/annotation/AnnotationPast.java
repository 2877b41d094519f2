package org.apostil.annotation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apostil.annotation.AnnotationView.AboutRef;
import org.apostil.annotation.AnnotationView.Person;
import org.apostil.annotation.Comparison.Field;
import org.apostil.review.Action;

/**
 * All that an annotation ever said and all that was done to it, oldest first, and what changed since a revision.
 *
 * @param since from which the changes are told
 */
public record AnnotationPast(int since, List<Change> changes, List<Entry> entries) {

    /** A field that says something else than before; a passage or a text is a line each. */
    public record Change(Field field, List<String> before, List<String> now) {
    }

    /** What happened at one time. */
    public sealed interface Entry {

        Person by();

        Instant at();
    }

    /** That it was written. @param changes against the revision before; none for the first */
    public record Revised(Person by, Instant at, int revision, List<Change> changes) implements Entry {
    }

    /**
     * That it was carried over to a newer text, with a revision that says what the one before said.
     *
     * @param from the number of the text that it was on
     * @param to   the number of the text that it is on since
     */
    public record CarriedOver(Person by, Instant at, int revision, int from, int to) implements Entry {
    }

    /**
     * That a step was taken.
     *
     * @param revision on which it was taken
     * @param lapsed   why a decision counts no more, in a sentence; empty while it stands, and of what is no decision
     */
    public record Stepped(Person by, Instant at, Action action, int revision, Optional<String> reason, Optional<AboutRef> successor,
                          Optional<String> lapsed, boolean takenBack) implements Entry {
    }
}
