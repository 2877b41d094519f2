package org.apostil.reanchoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.anchoring.Candidate.Place;
import org.apostil.annotation.Anchored;
import org.apostil.annotation.Carried.Placed;
import org.apostil.annotation.Carrying;
import org.apostil.annotation.SpanRole;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.discussion.Passages;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;
import org.apostil.source.SourceService;
import org.apostil.source.SourceText;
import org.apostil.source.SourceVersion;
import org.apostil.source.VersionService;

/**
 * Lets a person say where in the newest text stands what was not sure: at a candidate, at none of them, or at a passage that
 * they selected. Approvals lapse with each of the first and the last.
 */
@ApplicationScoped
@Transactional
public class PlacementService {

    @Inject
    private OutcomeService outcomes;

    @Inject
    private AnchoringRepository anchorings;

    @Inject
    private Carrying carrying;

    @Inject
    private Passages passages;

    @Inject
    private SourceService sources;

    @Inject
    private VersionService versions;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Carries over what waited to a candidate, or leaves it on the earlier text. What a person left there can be carried over
     * by this later.
     *
     * @param seen      the version of the annotation that whoever chooses had before them; 0 of a discussion
     * @param candidate from 1; 0 is none of them
     * @param reason    why, in words; may be null
     * @return what became of all
     * @throws Problem when somebody was faster, it does not wait, or there is no such candidate
     */
    public Outcomes choose(UUID outcomeId, long seen, int candidate, String reason) {
        Actor actor = access.require(Permission.ANNOTATE, outcomes.seen(outcomeId).project());
        Row row = held(outcomeId, seen);
        if (candidate < 0 || candidate > row.candidates().size()) {
            throw Problem.invalid("candidate", row.candidates().isEmpty() ? "Nothing in the newest text is like it. Place it by hand, or leave it where it is."
                : "Choose a candidate from 1 to %d, or 0 for none of them.".formatted(row.candidates().size()));
        }
        anchorings.choose(outcomeId, candidate == 0 ? null : candidate, actor.id(), Text.orNull(reason), clock.instant());
        if (candidate == 0) {
            record(row, "orphaned", reason, actor);
        } else {
            carry(row, row.candidates().get(candidate - 1).places(), actor);
            row.thread().ifPresent(thread -> record(row, "carried-over", reason, actor));
        }
        return outcomes.of(row.to(), 0, OutcomeService.MOST);
    }

    /**
     * Carries over what waited, or was an orphan, to passages that a person selected.
     *
     * @param seen   the version of the annotation that whoever places it had before them; 0 of a discussion
     * @param spans  one for each of its own, in their order; empty where that stands in the newest text no more
     * @param reason why, in words; may be null
     * @return what became of all
     * @throws Problem when somebody was faster, it is on the newest text already, or what it is about has no passage there
     */
    public Outcomes place(UUID outcomeId, long seen, List<Optional<ByHand>> spans, String reason) {
        Actor actor = access.require(Permission.ANNOTATE, outcomes.seen(outcomeId).project());
        Row row = held(outcomeId, seen);
        List<Optional<Place>> places = checked(spans, roles(row), sources.version(row.to()).text());
        anchorings.place(outcomeId, places, actor.id(), Text.orNull(reason), clock.instant());
        carry(row, places, actor);
        record(row, "placed-by-hand", reason, actor);
        return outcomes.of(row.to(), 0, OutcomeService.MOST);
    }

    /** As it is now, and as nobody else changes it until the end of the transaction. */
    private Row held(UUID outcomeId, long seen) {
        Row first = outcomes.seen(outcomeId);
        if (versions.hold(first.to())) {
            throw new Problem(Sort.REFUSED, "A newer text has come since. Open what changed with that one: it waits there.");
        }
        anchorings.hold(outcomeId);
        first.annotation().ifPresent(annotation -> carrying.hold(List.of(first.from())));
        Row row = outcomes.seen(outcomeId);
        if (row.etag() != seen || !row.waits() && !row.isOrphan()) {
            throw new Problem(Sort.STALE, "Somebody chose for this, or changed it, while you had it before you. Nothing was carried over. Look at it as it is now.");
        }
        return row;
    }

    private List<SpanRole> roles(Row row) {
        return row.annotation().map(id -> annotation(id).spans().stream().map(Placed::role).toList()).orElse(List.of(SpanRole.CONTENT));
    }

    private static List<Optional<Place>> checked(List<Optional<ByHand>> spans, List<SpanRole> roles, SourceText text) {
        if (spans.size() != roles.size()) {
            throw Problem.invalid("spans", "It has %d passages: give a place, or null, for each of them, in their order.".formatted(roles.size()));
        }
        List<Optional<Place>> places = new ArrayList<>();
        boolean placed = false;
        for (int i = 0; i < spans.size(); i++) {
            spans.get(i).ifPresent(span -> text.span(span.start(), span.end(), span.exact()));
            places.add(spans.get(i).map(span -> new Place(span.start(), span.end())));
            placed |= spans.get(i).isPresent() && roles.get(i) == SpanRole.CONTENT;
        }
        if (!placed) {
            throw Problem.invalid("spans", "Select the passage that it is about in the newer text.");
        }
        return places;
    }

    private void carry(Row row, List<Optional<Place>> places, Actor actor) {
        SourceVersion to = sources.version(row.to());
        Points text = new Points(to.text());
        row.thread().ifPresent(thread -> passages.carry(thread, to.id(), text.span(places.getFirst().orElseThrow()), actor));
        row.annotation().ifPresent(id -> carrying.carry(List.of(Found.carried(annotation(id), places, text)), sources.version(row.from()), to, actor, true));
    }

    private Anchored annotation(UUID id) {
        return carrying.some(List.of(id)).getFirst();
    }

    private void record(Row row, String what, String reason, Actor actor) {
        String subject = row.annotation().isPresent() ? "annotation" : "thread";
        int from = sources.version(row.from()).number();
        int to = sources.version(row.to()).number();
        audit.append(new AuditEvent(subject + "." + what, actor.id(), row.project(), subject, row.annotation().or(row::thread).orElseThrow(),
            Map.of("version", from), Map.of("version", what.equals("orphaned") ? from : to, "newest", to), Text.orNull(reason)));
    }
}
