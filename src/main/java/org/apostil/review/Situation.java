package org.apostil.review;

import java.util.Optional;
import org.apostil.identity.Role;
import org.apostil.project.Policy;

/**
 * All that the state machine looks at.
 *
 * @param kind        what is under review
 * @param state       where it stands
 * @param policy      the project's rules
 * @param role        what the actor is in the project; empty for one who is no member
 * @param isAuthor    whether the actor began it
 * @param isCoAuthor  whether the actor wrote any revision of it
 * @param hasDecided  whether the actor has a standing decision on it
 * @param approvals   how many colleagues approve of it as it stands, the actor too
 * @param openThreads how many discussions on it are open
 * @param grading     whether it is graded
 */
public record Situation(Kind kind, State state, Policy policy, Optional<Role> role, boolean isAuthor, boolean isCoAuthor,
                        boolean hasDecided, int approvals, int openThreads, Grading grading) {

    /** Of an annotation. */
    public Situation(State state, Policy policy, Optional<Role> role, boolean isAuthor, boolean isCoAuthor, boolean hasDecided, int approvals, int openThreads,
                     Grading grading) {
        this(Kind.ANNOTATION, state, policy, role, isAuthor, isCoAuthor, hasDecided, approvals, openThreads, grading);
    }

    /** Whether enough colleagues approve of it, should the actor do so too. */
    boolean isEnoughWithActor() {
        return approvals + (hasDecided ? 0 : 1) >= policy.approvalsNeeded();
    }
}
