package org.apostil.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.identity.Role;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;

/** Takes the steps that the state machine allows, and tells which it would. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReviewService {

    @Inject
    private StepRepository steps;

    @Inject
    private DeedLog deeds;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Lets nobody else change what a decision on that subject depends on, discussions on it and the role of whoever decides
     * too, until the end of the transaction. To be called before the subject is read, after its own row was locked, and before the audit trail is.
     */
    public void hold(UUID projectId, UUID subjectId) {
        access.require(Permission.READ, projectId);
        steps.hold(subjectId);
        access.hold(projectId);
    }

    /**
     * Takes a step: writes it down with its audit event, and answers where the subject now stands.
     *
     * @param reason    why; needed to request changes, to reject and to reopen
     * @param successor what shall stand instead of it; null but to supersede it
     * @throws Problem when the state machine refuses, or a reason is missing
     */
    public State take(Subject subject, Action action, String reason, UUID successor) {
        Actor actor = access.require(Permission.READ, subject.projectId());
        Step step = taken(subject, action, reason, successor, actor, Map.of());
        deeds.done(actor, subject.projectId(), Doing.of(action), subject.id(), null, step.id());
        return step.to();
    }

    /**
     * The same for what is not taken back: a report has no undo, its steps are answered by further steps.
     *
     * @param told what else the audit trail shall say of it
     * @throws Problem when the state machine refuses, or a reason is missing
     */
    public Step take(Subject subject, Action action, String reason, Map<String, ?> told) {
        return taken(subject, action, reason, null, access.require(Permission.READ, subject.projectId()), told);
    }

    private Step taken(Subject subject, Action action, String reason, UUID successor, Actor actor, Map<String, ?> told) {
        access.requireScope(action.permission());
        History history = history(subject);
        return switch (Lifecycle.answer(action, situation(subject, history, actor))) {
            case Answer.Refused(String why) -> throw new Problem(Sort.REFUSED, why);
            case Answer.Allowed(State next) -> write(subject, history, action, next, actor, checkReason(action, reason), successor, told);
        };
    }

    /**
     * Takes back what whoever is signed in did to the subject, and answers where it now stands.
     *
     * @throws Problem when the state machine refuses
     */
    public State takeBack(Subject subject, Deed deed) {
        Actor actor = access.require(Permission.READ, subject.projectId());
        access.requireScope(deed.doing().permission());
        History history = history(subject);
        return switch (Lifecycle.takeBack(past(subject, history, deed, deeds.builtOn(deed)), situation(subject, history.without(deed.rowId()), actor))) {
            case Answer.Refused(String why) -> throw new Problem(Sort.REFUSED, why);
            case Answer.Allowed(State next) -> {
                deeds.takenBack(deed);
                record("annotation.taken-back", deed, subject, next, actor);
                yield next;
            }
        };
    }

    /**
     * Does again what whoever is signed in took back: as a new step, but for a creation, whose annotation shows again.
     *
     * @param takenBack the taking back
     * @throws Problem when the state machine refuses
     */
    public State doAgain(Subject subject, Deed takenBack) {
        Actor actor = access.require(Permission.READ, subject.projectId());
        access.requireScope(takenBack.doing().permission());
        History history = history(subject);
        return switch (Lifecycle.doAgain(past(subject, history, takenBack, deeds.overtaken(takenBack)), situation(subject, history, actor))) {
            case Answer.Refused(String why) -> throw new Problem(Sort.REFUSED, why);
            case Answer.Allowed(State next) -> {
                deeds.doneAgain(takenBack, takenBack.doing().action().map(action -> {
                    Step before = history.step(takenBack.rowId()).orElseThrow();
                    return write(subject, history, action, next, actor, before.reason(), before.successorId().orElse(null), Map.of()).id();
                }).orElse(takenBack.rowId()));
                record("annotation.done-again", takenBack, subject, next, actor);
                yield next;
            }
        };
    }

    /** What each of those annotations stands instead of now, by their ids; nothing for one that replaced none. */
    public Map<UUID, List<UUID>> replacedBy(UUID projectId, Collection<UUID> successors) {
        access.require(Permission.READ, projectId);
        return successors.isEmpty() ? Map.of() : steps.replacedBy(successors).stream()
            .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** The successor that was named when a step was taken. */
    public Optional<UUID> successorAt(Subject subject, Deed deed) {
        access.require(Permission.READ, subject.projectId());
        return history(subject).step(deed.rowId()).flatMap(Step::successorId);
    }

    /** The revision that stood when a step was taken, which a later one may have to show again. */
    public int revisionAt(Subject subject, Deed deed) {
        access.require(Permission.READ, subject.projectId());
        return history(subject).step(deed.rowId()).orElseThrow(Problem::notFound).revision();
    }

    /** What the state machine would answer whoever is signed in, to every action. */
    public Map<Action, Answer> answers(Subject subject, History history) {
        Actor actor = access.require(Permission.READ, subject.projectId());
        Situation situation = situation(subject, history, actor);
        return Arrays.stream(Action.values()).collect(Collectors.toMap(Function.identity(),
            action -> Lifecycle.answer(action, situation), (a, b) -> a, () -> new EnumMap<>(Action.class)));
    }

    /** Whether {@code subject} waits for whoever is signed in. */
    public boolean waits(Subject subject, History history) {
        return Lifecycle.waits(situation(subject, history, access.require(Permission.READ, subject.projectId())));
    }

    /** Which of {@code subjects}, all of that project, wait for whoever is signed in. */
    public Set<UUID> waiting(UUID projectId, Collection<Subject> subjects) {
        Actor actor = access.require(Permission.READ, projectId);
        Optional<Role> role = access.role(projectId);
        Set<UUID> decided = steps.decidedBy(projectId, actor.id());
        Map<UUID, History> histories = histories(projectId, subjects.stream().map(Subject::id).filter(decided::contains).toList());
        return subjects.stream().filter(subject -> Lifecycle.waits(situation(subject, histories.getOrDefault(subject.id(), History.NONE), actor, role)))
            .map(Subject::id).collect(Collectors.toSet());
    }

    /** The histories of those subjects; an empty one where no step was taken. */
    public Map<UUID, History> histories(UUID projectId, Collection<UUID> subjects) {
        access.require(Permission.READ, projectId);
        Map<UUID, List<Step>> taken = subjects.isEmpty() ? Map.of() : steps.of(subjects);
        Set<UUID> takenBack = deeds.takenBackOnAnnotations(subjects);
        Map<UUID, List<Carry>> carries = subjects.isEmpty() ? Map.of() : steps.carries(subjects);
        return subjects.stream().distinct()
            .collect(Collectors.toMap(Function.identity(), id -> new History(taken.getOrDefault(id, List.of()), takenBack, carries.getOrDefault(id, List.of()))));
    }

    private History history(Subject subject) {
        return histories(subject.projectId(), List.of(subject.id())).get(subject.id());
    }

    private static Past past(Subject subject, History history, Deed deed, Optional<String> builtOn) {
        return history.step(deed.rowId())
            .map(step -> new Past(deed.doing(), step.from(), step.to(), step.isOn(subject), builtOn))
            .orElseGet(() -> new Past(deed.doing(), State.WITHDRAWN, State.DRAFT, true, builtOn));
    }

    private Situation situation(Subject subject, History history, Actor actor) {
        return situation(subject, history, actor, access.role(subject.projectId()));
    }

    private static Situation situation(Subject subject, History history, Actor actor, Optional<Role> role) {
        return new Situation(subject.kind(), subject.state(), subject.policy(), role,
            subject.authorId().equals(actor.id()), subject.editors().contains(actor.id()),
            history.hasDecided(subject, actor.id()), history.approvals(subject), subject.openThreads(), subject.grading());
    }

    /** What lapses by the step is named in the audit trail: a decision never goes silently. */
    private Step write(Subject subject, History history, Action action, State next, Actor actor, String reason, UUID successor, Map<String, ?> told) {
        Step step = new Step(subject, action, next, actor.id(), reason, successor, clock.instant());
        steps.add(step);
        Map<String, Object> after = new LinkedHashMap<>(Map.of("state", next.code(), subject.kind().version(), subject.revision()));
        after.putAll(told);
        Set<String> standing = history.standingInWords(subject);
        if ((action == Action.EDIT || action.isAnew()) && !standing.isEmpty()) {
            after.put("lapsed", standing);
        }
        if (successor != null) {
            after.put("successor", successor);
        }
        audit.append(new AuditEvent(subject.kind().event(action),
            actor.id(), subject.projectId(), subject.kind().code(), subject.id(),
            Map.of("state", subject.state().code(), subject.kind().version(), subject.revision()), after, reason));
        return step;
    }

    private void record(String event, Deed deed, Subject subject, State next, Actor actor) {
        audit.append(new AuditEvent(event, actor.id(), subject.projectId(), "annotation", subject.id(),
            Map.of("state", subject.state().code(), "revision", subject.revision()),
            Map.of("state", next.code(), "deed", deed.doing().code(), "of", deed.rowId()), null));
    }

    private static String checkReason(Action action, String reason) {
        return action.needsReason()
            ? Text.required(reason, "reason", "Say why, so that the author knows what to do. Nothing was decided yet.")
            : Text.orNull(reason);
    }
}
