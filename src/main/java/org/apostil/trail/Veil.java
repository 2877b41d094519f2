package org.apostil.trail;

import java.util.Set;
import java.util.UUID;

/**
 * What a reader must not see of a project with a blind first pass: events on annotations that are kept back from them and
 * on the discussions there, what else those who keep work back did, and what tells how much there is of it.
 *
 * @param reader  who reads
 * @param works   texts and authors whose annotations are kept back, as {@code version author}
 * @param authors those authors
 */
record Veil(UUID reader, Set<String> works, Set<UUID> authors) {

    /** Nothing is kept back. */
    static final Veil NONE = new Veil(null, Set.of(), Set.of());

    /** Subjects that are no part of anybody's pass. */
    static final Set<String> OPEN = Set.of("project", "user", "member", "invitation", "source", "annotation");

    boolean isNone() {
        return works.isEmpty();
    }
}
