package org.apostil.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/**
 * Says that two claims are the same, and takes it back. What annotations say is not touched: their statements are read as
 * statements of the one that stands (ADR 55).
 */
@ApplicationScoped
@Transactional
public class ClaimMergeService {

    @Inject
    private ClaimService claims;

    @Inject
    private ClaimPastRepository past;

    @Inject
    private Visibility visibility;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Every merge of a claim, into others and of others into it, newest first. One with a claim that is kept back is left out. */
    public List<Merged> of(UUID claimId) {
        Claim claim = claims.get(claimId);
        access.require(Permission.READ, claim.projectId());
        List<ClaimMerge> merges = past.merges(claimId);
        Map<UUID, Claim> there = claims.seen(claim.projectId(), merges.stream().flatMap(merge -> Stream.of(merge.claimId(), merge.intoId())).collect(Collectors.toSet()));
        Map<UUID, ClaimMergeEnd> ends = past.ends(merges.stream().map(ClaimMerge::id).toList());
        Map<UUID, String> names = people.names(Stream.concat(merges.stream().map(ClaimMerge::mergedBy), ends.values().stream().map(ClaimMergeEnd::endedBy)).collect(Collectors.toSet()));
        return merges.stream().filter(merge -> there.keySet().containsAll(Set.of(merge.claimId(), merge.intoId())))
            .map(merge -> new Merged(merge.id(), merge.claimId(), there.get(merge.claimId()).proposition(), merge.intoId(), there.get(merge.intoId()).proposition(), merge.reason(),
                names.get(merge.mergedBy()), merge.mergedAt(), Optional.ofNullable(ends.get(merge.id())).map(end -> new Merged.Ended(end.reason(), names.get(end.endedBy()), end.endedAt())))).toList();
    }

    /**
     * Says that a claim is the same as another of the project.
     *
     * @throws Problem when either is the same as a third already, the other is not there, or no reason is said
     */
    public Merged merge(UUID claimId, UUID intoId, String reason) {
        Claim first = claims.get(claimId);
        Actor actor = access.require(Permission.ANNOTATE, first.projectId());
        String why = VerdictService.reason(reason, "Say why they are the same.");
        ClaimEditService.requireOpen(visibility, first.projectId());
        past.hold(first.projectId());
        past.readAnew();
        Claim claim = claims.get(claimId);
        Claim into = other(claim, intoId);
        if (claim.sameAs().isPresent()) {
            throw new Problem(Sort.REFUSED, "It is the same as another claim already. Take that back first.");
        }
        ClaimMerge merge = new ClaimMerge(claim, into, why, actor.id(), clock.instant());
        past.add(merge);
        audit.append(new AuditEvent("claim.merged", actor.id(), claim.projectId(), "claim", claimId, Map.of(),
            Map.of("merge", merge.id(), "proposition", claim.proposition(), "into", into.id(), "intoProposition", into.proposition()), why));
        return told(claimId, merge.id());
    }

    /**
     * Takes a merge back: each claim stands for itself again, with its own statements.
     *
     * @param mergeId of a merge of that claim, either side
     * @throws Problem when it is taken back already, or no reason is said
     */
    public Merged undo(UUID claimId, UUID mergeId, String reason) {
        Claim claim = claims.get(claimId);
        Actor actor = access.require(Permission.ANNOTATE, claim.projectId());
        Merged merged = told(claimId, mergeId);
        String why = VerdictService.reason(reason, "Say why they are not the same after all.");
        past.hold(claim.projectId());
        if (!past.ends(List.of(mergeId)).isEmpty()) {
            throw new Problem(Sort.REFUSED, "This merge was taken back already.");
        }
        past.add(new ClaimMergeEnd(mergeId, why, actor.id(), clock.instant()));
        audit.append(new AuditEvent("claim.merge-undone", actor.id(), claim.projectId(), "claim", merged.claim(),
            Map.of("merge", mergeId, "proposition", merged.says(), "into", merged.into(), "intoProposition", merged.intoSays()), Map.of(), why));
        return told(claimId, mergeId);
    }

    private Merged told(UUID claimId, UUID mergeId) {
        return of(claimId).stream().filter(merged -> merged.id().equals(mergeId)).findFirst().orElseThrow(Problem::notFound);
    }

    private Claim other(Claim claim, UUID intoId) {
        Claim into = intoId == null ? null : claims.seen(claim.projectId(), Set.of(intoId)).get(intoId);
        if (into == null) {
            throw Problem.invalid("into", "Choose a claim of this project.");
        }
        if (into.id().equals(claim.id())) {
            throw Problem.invalid("into", "A claim is the same as itself. Choose another.");
        }
        if (into.sameAs().isPresent()) {
            throw Problem.invalid("into", "That one is the same as another already. Choose the other: %s".formatted(claims.get(into.sameAs().get()).proposition()));
        }
        return into;
    }
}
