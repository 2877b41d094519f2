package org.apostil.annotation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apostil.annotation.AnnotationView.Person;

/**
 * How whoever is signed in stands with their first pass of a source.
 *
 * @param wanted      whether the project has a blind first pass at all
 * @param submittedAt when they submitted theirs; empty while they are blind
 * @param ready       their annotations that make up the pass, or would: what is submitted or can be
 * @param remaining   their drafts that cannot be submitted now, each with why; they stay drafts and are no part of the pass
 * @param people      who else submitted theirs; empty while they are blind
 */
public record Pass(boolean wanted, Optional<Instant> submittedAt, List<AnnotationView> ready, List<Remaining> remaining, List<Submitted> people) {

    /** Where the project has no first pass, and they never submitted one. */
    static final Pass NONE = new Pass(false, Optional.empty(), List.of(), List.of(), List.of());

    /** A draft that cannot be submitted, and why. */
    public record Remaining(AnnotationView annotation, String why) {
    }

    /**
     * Somebody who submitted their pass.
     *
     * @param analyst whether it held anything; an empty one makes nobody an analyst of the source
     */
    public record Submitted(Person person, boolean analyst) {
    }

    /** Whether they see nothing of others now. */
    public boolean blind() {
        return wanted && submittedAt.isEmpty();
    }
}
