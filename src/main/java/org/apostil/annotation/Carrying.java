package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Actor;
import org.apostil.review.Action;
import org.apostil.review.CarriedDecisions;
import org.apostil.review.History;
import org.apostil.review.ReviewService;
import org.apostil.review.State;
import org.apostil.review.Step;
import org.apostil.source.SourceVersion;

/**
 * Carries annotations over from one text of a source to a later one: each says there, with a new revision of the same editor,
 * what it says here. Decisions go along where the words and the paragraphs around them are the same, and lapse otherwise. It
 * sees what a blind first pass keeps back, and tells nobody: that whoever does it may, the caller knows.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Carrying {

    @Inject
    private CarryRepository carries;

    @Inject
    private CarriedDecisions decisions;

    @Inject
    private ReviewService reviews;

    @Inject
    private ReviewNotices notices;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** All annotations on those texts, which nobody else changes until the end of the transaction. */
    public List<Anchored> hold(Collection<UUID> versions) {
        carries.hold(versions);
        return carries.on(versions);
    }

    /** Those annotations. */
    public List<Anchored> some(Collection<UUID> ids) {
        return carries.some(ids);
    }

    /**
     * Carries annotations over.
     *
     * @param carried what all stands on {@code from}
     * @param each    whether the audit trail names each of them; otherwise only those of which a decision lapses
     */
    public void carry(Collection<Carried> carried, SourceVersion from, SourceVersion to, Actor actor, boolean each) {
        if (carried.isEmpty()) {
            return;
        }
        Map<UUID, Carried> byId = carried.stream().collect(Collectors.toMap(Carried::annotation, Function.identity()));
        List<Anchored> before = carries.some(byId.keySet());
        Map<UUID, Set<Step>> lapsing = lapsing(before.stream().filter(one -> !byId.get(one.id()).isSameWords()).toList(), from);
        Map<UUID, State> states = new HashMap<>();
        Map<UUID, Integer> same = new HashMap<>();
        for (Anchored one : before) {
            boolean keeps = byId.get(one.id()).isSameWords();
            states.put(one.id(), one.state() == State.APPROVED && !keeps ? State.SUBMITTED : one.state());
            if (keeps) {
                same.put(one.id(), one.revision());
            }
        }
        carries.carry(carried, states, to.id(), actor.id(), clock.instant());
        decisions.carry(same, from.sha256(), to.sha256());
        before.stream().filter(one -> each || lapsing.containsKey(one.id()))
            .forEach(one -> audit.append(event(one, states.get(one.id()), lapsing.getOrDefault(one.id(), Set.of()), from, to, actor)));
        notices.lapsed(lapsing.values(), from, actor);
    }

    /** The decisions that stand on those and do not go along; nothing for one on which none stands. */
    private Map<UUID, Set<Step>> lapsing(List<Anchored> changed, SourceVersion from) {
        Map<UUID, History> histories = reviews.histories(from.projectId(), changed.stream().map(Anchored::id).toList());
        Map<UUID, Set<Step>> lapsing = new HashMap<>();
        for (Anchored one : changed) {
            History history = histories.get(one.id());
            Set<Step> standing = history.decisions().stream().filter(step -> history.stands(step, one.revision(), from.sha256())).collect(Collectors.toSet());
            if (!standing.isEmpty()) {
                lapsing.put(one.id(), standing);
            }
        }
        return lapsing;
    }

    private static AuditEvent event(Anchored one, State next, Set<Step> lapsed, SourceVersion from, SourceVersion to, Actor actor) {
        Map<String, Object> after = new LinkedHashMap<>(Map.of("version", to.number(), "revision", one.revision() + 1, "state", next.code()));
        if (!lapsed.isEmpty()) {
            after.put("lapsed", lapsed.stream().map(step -> "%s of revision %d by %s".formatted(step.action().code(), step.revision(), step.actorId())).collect(Collectors.toCollection(TreeSet::new)));
        }
        return new AuditEvent("annotation.carried-over", actor.id(), from.projectId(), "annotation", one.id(),
            Map.of("version", from.number(), "revision", one.revision(), "state", one.state().code()), after, null);
    }

    /** Whose approvals are among those decisions, and how many of each. */
    static Map<UUID, Long> approvers(Collection<Set<Step>> lapsed) {
        return lapsed.stream().flatMap(Set::stream).filter(step -> step.action() == Action.APPROVE).collect(Collectors.groupingBy(Step::actorId, Collectors.counting()));
    }
}
