package org.apostil.review;

import java.util.Set;
import java.util.UUID;
import org.apostil.project.Policy;

/**
 * What is under review, as far as a review needs to know it.
 *
 * @param kind         what it is
 * @param revision     the current revision or edition, from 1
 * @param sourceSha256 of the text that it is about; of a report, of all that it shows
 * @param editors      everybody who wrote a revision of it
 * @param openThreads  how many discussions on it are open
 * @param grading      whether it is graded
 */
public record Subject(Kind kind, UUID id, UUID projectId, State state, int revision, String sourceSha256, UUID authorId,
                      Set<UUID> editors, int openThreads, Grading grading, Policy policy) {

    /** An annotation. */
    public Subject(UUID id, UUID projectId, State state, int revision, String sourceSha256, UUID authorId, Set<UUID> editors, int openThreads,
                   Grading grading, Policy policy) {
        this(Kind.ANNOTATION, id, projectId, state, revision, sourceSha256, authorId, editors, openThreads, grading, policy);
    }

    /** Whether that person wrote any of it: their approval never counts. */
    boolean isWrittenBy(UUID person) {
        return authorId.equals(person) || editors.contains(person);
    }

    /** The same, standing elsewhere: a report that was approved and shows something else by now. */
    public Subject in(State other) {
        return new Subject(kind, id, projectId, other, revision, sourceSha256, authorId, editors, openThreads, grading, policy);
    }

    /** The same, with somebody in the place of its author. */
    public Subject writtenBy(UUID author) {
        return new Subject(kind, id, projectId, state, revision, sourceSha256, author, editors, openThreads, grading, policy);
    }
}
