package org.apostil.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;

/** Verdicts on claims and relations between them. Every verdict is kept, with its reason; the newest holds. */
@ApplicationScoped
@Transactional
public class VerdictService {

    /** How long a reason may be, in code points. */
    public static final int LONGEST = 2_000;

    @Inject
    private ClaimService claims;

    @Inject
    private VerdictRepository verdicts;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What is held of a claim. */
    public Held of(UUID claimId) {
        Claim claim = claims.get(claimId);
        access.require(Permission.READ, claim.projectId());
        return of(claim.projectId(), List.of(claimId)).get(claimId);
    }

    /** What is held of those claims of a project, by id. */
    public Map<UUID, Held> of(UUID projectId, Collection<UUID> ids) {
        access.require(Permission.READ, projectId);
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<GivenVerdict>> given = verdicts.on(ids).stream().collect(Collectors.groupingBy(GivenVerdict::claimId));
        List<ClaimRelation> written = verdicts.of(claims.withSame(projectId, ids));
        Map<UUID, UUID> standing = claims.standing(projectId, written.stream().flatMap(one -> Stream.of(one.claimId(), one.otherId())).collect(Collectors.toSet()));
        ids.forEach(id -> standing.put(id, id));
        List<Related> relations = written.stream().map(one -> new Related(one.id(), one.relation(), standing.get(one.claimId()), standing.get(one.otherId())))
            .filter(one -> !one.claim().equals(one.other())).toList();
        Map<UUID, Claim> known = claims.seen(projectId, Stream.concat(ids.stream(), relations.stream().flatMap(one -> Stream.of(one.claim(), one.other()))).collect(Collectors.toSet()));
        Map<UUID, String> names = people.names(given.values().stream().flatMap(List::stream).map(GivenVerdict::givenBy).collect(Collectors.toSet()));
        return ids.stream().distinct().map(known::get).filter(Objects::nonNull)
            .map(claim -> held(claim, given.getOrDefault(claim.id(), List.of()), relations, known, names)).collect(Collectors.toMap(Held::claimId, Function.identity()));
    }

    /** A relation between claims that stand for themselves, or were asked for. */
    private record Related(UUID id, Relation relation, UUID claim, UUID other) {
    }

    /** The verdicts that hold on those claims of a project, by id: unverified where none was given. */
    public Map<UUID, Verdict> newest(UUID projectId, Collection<UUID> ids) {
        access.require(Permission.READ, projectId);
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Verdict> newest = ids.stream().distinct().collect(Collectors.toMap(Function.identity(), id -> Verdict.UNVERIFIED));
        verdicts.newest(projectId, ids).forEach(given -> newest.put(given.claimId(), given.verdict()));
        return newest;
    }

    /**
     * Gives a verdict, which holds from now on.
     *
     * @throws Problem when no reason is said
     */
    public Held give(UUID claimId, Verdict verdict, String reason) {
        Claim claim = claims.get(claimId);
        Actor actor = access.require(Permission.ANNOTATE, claim.projectId());
        if (verdict == null) {
            throw Problem.invalid("verdict", "Choose a verdict.");
        }
        String why = reason(reason, "Say what the verdict rests on.");
        requireStanding(claim, "the verdict");
        Verdict before = of(claimId).verdict();
        verdicts.add(new GivenVerdict(claim, verdict, why, actor.id(), clock.instant()));
        audit.append(new AuditEvent("claim.verdict-given", actor.id(), claim.projectId(), "claim", claimId, Map.of("verdict", before.code()),
            Map.of("verdict", verdict.code()), why));
        return of(claimId);
    }

    /**
     * Says how a claim stands to another of the project.
     *
     * @throws Problem when it is the same claim, the other cannot be found, or it is said already
     */
    public Held relate(UUID claimId, Relation relation, UUID otherId) {
        Claim claim = claims.get(claimId);
        Actor actor = access.require(Permission.ANNOTATE, claim.projectId());
        if (relation == null) {
            throw Problem.invalid("relation", "Choose how it stands to the other claim.");
        }
        Claim other = otherId == null ? null : claims.seen(claim.projectId(), Set.of(otherId)).get(otherId);
        if (other == null) {
            throw Problem.invalid("other", "Choose a claim of this project.");
        }
        if (other.id().equals(claimId)) {
            throw Problem.invalid("other", "A claim stands in no relation to itself. Choose another.");
        }
        requireStanding(claim, "how it stands to others");
        requireStanding(other, "how others stand to it");
        verdicts.hold(claim.projectId());
        if (verdicts.of(List.of(claimId)).stream().anyMatch(one -> one.claimId().equals(claimId) && one.otherId().equals(otherId) && one.relation() == relation)) {
            throw new Problem(Sort.REFUSED, "This is said already.");
        }
        verdicts.add(new ClaimRelation(claim, relation, other, actor.id(), clock.instant()));
        audit.append(AuditEvent.created("claim.related", actor.id(), claim.projectId(), "claim", claimId, Map.of("relation", relation.code(), "other", otherId.toString())));
        return of(claimId);
    }

    /** Ends a relation that holds from or to a claim. */
    public Held part(UUID claimId, UUID relationId) {
        Claim claim = claims.get(claimId);
        Actor actor = access.require(Permission.ANNOTATE, claim.projectId());
        Set<UUID> same = claims.withSame(claim.projectId(), List.of(claimId));
        ClaimRelation relation = verdicts.find(relationId).filter(found -> same.contains(found.claimId()) || same.contains(found.otherId())).orElseThrow(Problem::notFound);
        if (verdicts.end(relationId, actor.id(), clock.instant())) {
            audit.append(new AuditEvent("claim.parted", actor.id(), claim.projectId(), "claim", relation.claimId(),
                Map.of("relation", relation.relation().code(), "other", relation.otherId().toString()), Map.of(), null));
        }
        return of(claimId);
    }

    private void requireStanding(Claim claim, String what) {
        claim.sameAs().filter(other -> !claims.standing(claim.projectId(), List.of(claim.id())).get(claim.id()).equals(claim.id())).ifPresent(other -> {
            throw new Problem(Sort.REFUSED, "“%s” is the same as another claim. Say %s on the page of that one: “%s”.".formatted(claim.proposition(), what, claims.get(other).proposition()));
        });
    }

    /** The reason, where it is accepted; {@code what} asks for it. */
    static String reason(String typed, String what) {
        String why = Text.required(typed, "reason", what);
        if (why.codePointCount(0, why.length()) > LONGEST) {
            throw Problem.invalid("reason", "A reason has at most %,d characters.".formatted(LONGEST));
        }
        return why;
    }

    private static Held held(Claim claim, List<GivenVerdict> given, List<Related> relations, Map<UUID, Claim> known, Map<UUID, String> names) {
        return new Held(claim.id(), claim.projectId(), claim.proposition(), claim.revision(), given.isEmpty() ? Verdict.UNVERIFIED : given.getFirst().verdict(),
            given.isEmpty() ? null : given.getFirst().reason(),
            given.stream().map(one -> new Held.Given(one.verdict(), one.reason(), names.get(one.givenBy()), one.givenAt())).toList(),
            relations.stream().filter(one -> one.claim().equals(claim.id()) || one.other().equals(claim.id()))
                .flatMap(one -> related(one, claim.id(), known)).toList());
    }

    /** Nothing of a claim that is kept back from whoever is signed in. */
    private static Stream<Held.Related> related(Related one, UUID claim, Map<UUID, Claim> known) {
        boolean incoming = one.other().equals(claim);
        Claim other = known.get(incoming ? one.claim() : one.other());
        return other == null ? Stream.empty() : Stream.of(new Held.Related(one.id(), one.relation(), incoming, other.id(), other.proposition()));
    }
}
