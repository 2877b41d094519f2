package org.apostil.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The steps of one subject, oldest first, and which decisions among them stand.
 *
 * <p>A decision stands while the revision and the text that it was made on are the current ones and nothing was
 * submitted anew since. What was taken back counts no more.
 *
 * @param takenBack ids of the steps that whoever took them took back
 */
public record History(List<Step> steps, Set<UUID> takenBack) {

    /** Of one on which no step was taken. */
    static final History NONE = new History(List.of(), Set.of());

    /** The decisions of colleagues, oldest first. */
    public List<Step> decisions() {
        return steps.stream().filter(step -> step.action().isDecision()).toList();
    }

    /** Whether {@code decision} is one that counts for {@code revision} of a text with that SHA-256. */
    public boolean stands(Step decision, int revision, String sourceSha256) {
        return !isTakenBack(decision) && decision.revision() == revision && decision.sourceSha256().equals(sourceSha256)
            && steps.subList(steps.indexOf(decision), steps.size()).stream().noneMatch(later -> later.action() == Action.SUBMIT && !isTakenBack(later));
    }

    /** Whether whoever took that step took it back. */
    public boolean isTakenBack(Step step) {
        return takenBack.contains(step.id());
    }

    Optional<Step> step(UUID id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    int approvals(Subject subject) {
        return (int) standing(subject).stream().filter(step -> step.action() == Action.APPROVE).map(Step::actorId).distinct().count();
    }

    boolean hasDecided(Subject subject, UUID actorId) {
        return standing(subject).stream().anyMatch(step -> step.actorId().equals(actorId));
    }

    private List<Step> standing(Subject subject) {
        return decisions().stream().filter(step -> stands(step, subject.revision(), subject.sourceSha256())).toList();
    }
}
