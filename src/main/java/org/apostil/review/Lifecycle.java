package org.apostil.review;

import java.util.Optional;
import org.apostil.identity.Permission;
import org.apostil.identity.Role;
import org.apostil.review.Answer.Allowed;
import org.apostil.review.Answer.Refused;

/**
 * The one state machine that decides every step in the life of an annotation or a report, for the screen, the interface and the
 * tests alike: {@code Draft → Submitted → (Changes requested → Submitted)* → Approved | Rejected}, {@code Withdrawn} by
 * its author, who can restore it as a draft. Reopening leads from {@code Approved}, {@code Rejected} and {@code Superseded} back to {@code Submitted}.
 * All that it answers stands in tables: docs/adr/0013.
 *
 * <p>{@snippet :
 * switch (Lifecycle.answer(Action.APPROVE, situation)) {
 *     case Answer.Allowed(State next) -> annotation.moveTo(next);
 *     case Answer.Refused(String why) -> throw new Problem(Sort.REFUSED, why);
 * }
 * }
 *
 * <p>Administrators have no part in it: what counts is the role in the project.
 */
public final class Lifecycle {

    private Lifecycle() {
    }

    /** Whether the action is possible, and where it leads, or why it is not. */
    public static Answer answer(Action action, Situation now) {
        if (action.isByColleagues() && (now.isAuthor() || now.isCoAuthor())) {
            return new Refused("You wrote this. Nobody decides on their own work; a colleague must.");
        }
        Permission permission = now.kind().permission(action);
        if (now.role().filter(permission::isGrantedTo).isEmpty()) {
            return new Refused("To %s in this project one must be %s.".formatted(permission.words(), permission.holders()));
        }
        return switch (action) {
            case SUBMIT -> submit(now);
            case EDIT -> edit(now);
            case WITHDRAW -> withdraw(now);
            case RESTORE -> restore(now);
            case APPROVE, REQUEST_CHANGES, REJECT -> decide(action, now);
            case REOPEN -> reopen(now);
            case SUPERSEDE -> supersede(now);
        };
    }

    /** Whether it waits for the actor: a decision that they can take now, or changes that they, its author, were asked for. */
    public static boolean waits(Situation now) {
        return switch (now.state()) {
            case SUBMITTED -> answer(Action.REQUEST_CHANGES, now) instanceof Allowed && (!now.hasDecided() || now.isEnoughWithActor());
            case CHANGES_REQUESTED -> now.isAuthor();
            case DRAFT, APPROVED, REJECTED, WITHDRAWN, SUPERSEDED -> false;
        };
    }

    /** Whether one annotation may stand instead of another that is approved, or why not. */
    public static Optional<Refused> replaces(Successor successor) {
        if (!successor.isAlike()) {
            return Optional.of(new Refused("Only one of the same kind on the same text replaces it. Choose another."));
        }
        if (!successor.isNewer()) {
            return Optional.of(new Refused("Only a newer one replaces it; this one is older. Choose another."));
        }
        return successor.state() == State.APPROVED ? Optional.empty()
            : Optional.of(new Refused("The one that replaces it must be approved first; it is %s.".formatted(successor.state().inSentence())));
    }

    /**
     * Whether whoever did it can take it back, and where that leads, or why it stays. An approval does not come to life
     * again by taking back the edit that made it lapse.
     */
    public static Answer takeBack(Past past, Situation now) {
        Optional<Refused> stays = stays(past.doing(), past.builtOn(), now.role());
        if (stays.isPresent()) {
            return stays.get();
        }
        if (now.state() != past.to()) {
            return settled(now);
        }
        return switch (past.doing()) {
            case EDIT -> new Allowed(now.state());
            case WITHDRAW, REOPEN_REVIEW, SUPERSEDE -> new Allowed(past.from() == State.APPROVED && now.approvals() < now.policy().approvalsNeeded() ? State.SUBMITTED : past.from());
            default -> new Allowed(past.from());
        };
    }

    /** Whether whoever took it back can do it again, by the rules and in the situation of now. */
    public static Answer doAgain(Past past, Situation now) {
        Optional<Refused> overtaken = overtaken(past.doing(), past.builtOn(), now.role());
        if (overtaken.isPresent()) {
            return overtaken.get();
        }
        if (past.doing() == Doing.CREATE) {
            return now.state() == State.WITHDRAWN ? new Allowed(State.DRAFT) : settled(now);
        }
        Action action = past.doing().action().orElseThrow();
        if (action.isDecision() && !past.sameRevision()) {
            return new Refused("It was changed since. Look at what it says now, then decide anew.");
        }
        return answer(action, now);
    }

    /** Why something that was said or done stays, whatever else is so: a colleague built on it, or one is no longer who may. */
    public static Optional<Refused> stays(Doing doing, Optional<String> builtOn, Optional<Role> role) {
        return builtOn.map(who -> new Refused("This can no longer be taken back: %s since. %s".formatted(who, doing.instead())))
            .or(() -> forbidden(doing, role));
    }

    /** Why something is not done again, whatever else is so. */
    public static Optional<Refused> overtaken(Doing doing, Optional<String> since, Optional<Role> role) {
        return since.map(who -> new Refused("This cannot be done again as it was: %s since you took it back. Look at it, then decide anew.".formatted(who)))
            .or(() -> forbidden(doing, role));
    }

    private static Optional<Refused> forbidden(Doing doing, Optional<Role> role) {
        Permission permission = doing.permission();
        return role.filter(permission::isGrantedTo).isPresent() ? Optional.empty()
            : Optional.of(new Refused("To %s in this project one must be %s.".formatted(permission.words(), permission.holders())));
    }

    private static Answer submit(Situation now) {
        if (!now.isAuthor()) {
            return new Refused("Only its author submits it.");
        }
        return switch (now.state()) {
            case DRAFT, CHANGES_REQUESTED -> now.policy().gradesRequired() && now.grading() == Grading.ONE_AXIS ? oneAxis() : new Allowed(State.SUBMITTED);
            case SUBMITTED -> new Refused("It is submitted already and waits for a colleague.");
            case APPROVED, REJECTED, WITHDRAWN, SUPERSEDED -> settled(now);
        };
    }

    private static Answer edit(Situation now) {
        if (!now.isAuthor()) {
            return new Refused("Only its author edits it. Start a discussion to say what should change.");
        }
        return switch (now.state()) {
            case DRAFT, SUBMITTED, CHANGES_REQUESTED -> new Allowed(now.state());
            case APPROVED -> new Allowed(State.SUBMITTED);
            case REJECTED, WITHDRAWN, SUPERSEDED -> settled(now);
        };
    }

    private static Answer withdraw(Situation now) {
        if (!now.isAuthor()) {
            return new Refused("Only its author withdraws it.");
        }
        return switch (now.state()) {
            case DRAFT, SUBMITTED, CHANGES_REQUESTED, APPROVED -> new Allowed(State.WITHDRAWN);
            case REJECTED, WITHDRAWN, SUPERSEDED -> settled(now);
        };
    }

    /** As a draft, whatever it was before: colleagues decided on what was in the work then. */
    private static Answer restore(Situation now) {
        if (!now.isAuthor()) {
            return new Refused("Only its author restores it.");
        }
        return now.state() == State.WITHDRAWN ? new Allowed(State.DRAFT) : new Refused("It is not withdrawn, so there is nothing to restore.");
    }

    private static Answer decide(Action action, Situation now) {
        return switch (now.state()) {
            case SUBMITTED -> decideOnSubmitted(action, now);
            case DRAFT -> new Refused("It is a draft. Its author submits it first.");
            case CHANGES_REQUESTED -> new Refused("Changes were requested. Its author submits it again first.");
            case APPROVED, REJECTED, WITHDRAWN, SUPERSEDED -> settled(now);
        };
    }

    private static Answer reopen(Situation now) {
        return switch (now.state()) {
            case APPROVED, REJECTED, SUPERSEDED -> new Allowed(State.SUBMITTED);
            case DRAFT, SUBMITTED, CHANGES_REQUESTED -> new Refused("It is not closed, so there is nothing to reopen.");
            case WITHDRAWN -> settled(now);
        };
    }

    private static Answer supersede(Situation now) {
        if (!now.isAuthor() && now.role().filter(Permission.REVIEW::isGrantedTo).isEmpty()) {
            return new Refused("Only its author, a reviewer or a lead replaces it by a newer one.");
        }
        return switch (now.state()) {
            case APPROVED -> new Allowed(State.SUPERSEDED);
            case DRAFT, SUBMITTED, CHANGES_REQUESTED -> new Refused("Only what is approved is superseded. Its author edits or withdraws it instead.");
            case REJECTED, WITHDRAWN, SUPERSEDED -> settled(now);
        };
    }

    /** One who approved may still ask for changes or reject, for as long as it waits for others. */
    private static Answer decideOnSubmitted(Action action, Situation now) {
        return switch (action) {
            case REQUEST_CHANGES -> new Allowed(State.CHANGES_REQUESTED);
            case REJECT -> new Allowed(State.REJECTED);
            default -> approve(now);
        };
    }

    private static Answer approve(Situation now) {
        if (now.hasDecided() && !now.isEnoughWithActor()) {
            return new Refused("You have approved this already. %d of %d approvals are there; another colleague must look."
                .formatted(now.approvals(), now.policy().approvalsNeeded()));
        }
        if (now.policy().threadsBlock() && now.openThreads() > 0) {
            return new Refused(now.openThreads() == 1
                ? "A discussion on it is open. Resolve it first."
                : "%d discussions on it are open. Resolve them first.".formatted(now.openThreads()));
        }
        if (now.policy().gradesRequired() && now.grading() != Grading.COMPLETE) {
            return now.grading() == Grading.ONE_AXIS ? oneAxis()
                : new Refused("This project asks that a claim is graded before it is approved. Write a credibility note on it, or approve the one that waits.");
        }
        return new Allowed(now.isEnoughWithActor() ? State.APPROVED : State.SUBMITTED);
    }

    private static Refused oneAxis() {
        return new Refused("This project asks for both grades, reliability and credibility. Its author adds the other; F and 6 say that it cannot be judged.");
    }

    private static Refused settled(Situation now) {
        return new Refused("It is %s, so this can no longer be done.".formatted(now.state().inSentence()));
    }
}
