package org.apostil.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The steps of one subject, oldest first, and which decisions among them stand.
 *
 * <p>A decision stands while the revision and the text that it was made on are the current ones, or were carried over to
 * them in the same words, and it was neither submitted anew, restored nor reopened since. What was taken back counts no more.
 *
 * @param takenBack ids of the steps that whoever took them took back
 * @param carries   to which revisions and texts decisions went along
 */
public record History(List<Step> steps, Set<UUID> takenBack, List<Carry> carries) {

    /** Of one on which no step was taken. */
    static final History NONE = new History(List.of(), Set.of(), List.of());

    /** The decisions of colleagues, oldest first. */
    public List<Step> decisions() {
        return steps.stream().filter(step -> step.action().isDecision()).toList();
    }

    /** Whether {@code decision} is one that counts for {@code revision} of a text with that SHA-256. */
    public boolean stands(Step decision, int revision, String sourceSha256) {
        return !isTakenBack(decision) && isOn(decision, revision, sourceSha256) && endedBy(decision).isEmpty();
    }

    /**
     * Why a decision counts no more, in a sentence such as <em>Approval of Reviewer lapsed: revision 3 replaced 2</em>; empty
     * while it stands.
     *
     * @param name of a person by their id
     */
    public Optional<String> lapse(Step decision, int revision, String sourceSha256, Function<UUID, String> name) {
        String whose = decision.action().noun() + " of " + name.apply(decision.actorId());
        if (isTakenBack(decision)) {
            return Optional.of(whose + " was taken back");
        }
        if (!isOn(decision, revision, sourceSha256) && decision.revision() != revision) {
            return Optional.of("%s lapsed: %s %d replaced %d".formatted(whose, decision.kind().version(), decision.revision() + 1, decision.revision()));
        }
        if (!isOn(decision, revision, sourceSha256)) {
            return Optional.of(whose + " lapsed: " + decision.kind().changed());
        }
        return endedBy(decision).map(step -> switch (step.action()) {
            case SUBMIT -> whose + " lapsed: it was submitted again";
            case RESTORE -> whose + " lapsed: it was withdrawn and restored as a draft";
            default -> "%s lapsed: %s reopened it".formatted(whose, name.apply(step.actorId()));
        });
    }

    /** Whether whoever took that step took it back. */
    public boolean isTakenBack(Step step) {
        return takenBack.contains(step.id());
    }

    /** What stands instead of it, where it was superseded last. */
    public Optional<UUID> successor() {
        return steps.reversed().stream().filter(step -> step.action() == Action.SUPERSEDE && !isTakenBack(step)).findFirst().flatMap(Step::successorId);
    }

    /** How many colleagues approve of it as it stands; nobody who wrote any of it counts. */
    public int approvals(Subject subject) {
        return (int) standingApprovals(subject).stream().map(Step::actorId).distinct().count();
    }

    /** Everybody who has a decision that stands on {@code subject}, with it in words for the audit trail. */
    Set<String> standingInWords(Subject subject) {
        return standing(subject).map(step -> step.action().code() + " of " + step.kind().version() + " " + step.revision() + " by " + step.actorId())
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that count for the subject as it stands, oldest first. */
    public List<Step> standingApprovals(Subject subject) {
        return standing(subject).filter(step -> step.action() == Action.APPROVE && !subject.isWrittenBy(step.actorId())).toList();
    }

    Optional<Step> step(UUID id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The same, as if that step had been taken back. */
    History without(UUID step) {
        return new History(steps, Stream.concat(takenBack.stream(), Stream.of(step)).collect(Collectors.toSet()), carries);
    }

    boolean hasDecided(Subject subject, UUID actorId) {
        return standing(subject).anyMatch(step -> step.actorId().equals(actorId));
    }

    private Stream<Step> standing(Subject subject) {
        return decisions().stream().filter(step -> stands(step, subject.revision(), subject.sourceSha256()));
    }

    /** The step after which a decision counts no more although it is on what the annotation says now. */
    private Optional<Step> endedBy(Step decision) {
        return steps.subList(steps.indexOf(decision), steps.size()).stream()
            .filter(later -> later.action().isAnew() && !isTakenBack(later)).findFirst();
    }

    private boolean isOn(Step decision, int revision, String sourceSha256) {
        return decision.revision() == revision && decision.sourceSha256().equals(sourceSha256)
            || carries.stream().anyMatch(carry -> carry.isTo(revision, sourceSha256) && isOn(decision, revision - 1, carry.beforeSha256()));
    }
}
