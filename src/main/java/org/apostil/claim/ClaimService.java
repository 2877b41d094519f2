package org.apostil.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.Text;

/** Reads and adds the claims of a project. */
@ApplicationScoped
@Transactional
public class ClaimService {

    private static final int OFFERED = 8;
    /** How many claims are looked up one by one; of more, the whole project is read. */
    private static final int FEW = 500;

    @Inject
    private ClaimRepository claims;

    @Inject
    private Visibility visibility;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The claims whose proposition holds {@code part}, a few at most. */
    public List<Claim> suggest(UUID projectId, String part) {
        return seen(projectId, claims.holding(projectId, part == null ? "" : part.strip(), visibility.isWanted(projectId) ? Integer.MAX_VALUE : OFFERED)).limit(OFFERED).toList();
    }

    /** One claim; to whoever may not see it there is none. */
    public Claim get(UUID claimId) {
        Claim claim = claims.find(claimId).orElseThrow(Problem::notFound);
        access.require(Permission.READ, claim.projectId());
        return seen(claim.projectId(), List.of(claim)).findFirst().orElseThrow(Problem::notFound);
    }

    /** Those of {@code ids} that are of this project and that whoever is signed in may see, by id. */
    public Map<UUID, Claim> seen(UUID projectId, Collection<UUID> ids) {
        access.require(Permission.READ, projectId);
        return ids.isEmpty() ? Map.of() : seen(projectId, claims.byIds(projectId, ids)).collect(Collectors.toMap(Claim::id, Function.identity()));
    }

    /**
     * Which claim each of {@code ids} is the same as in the end, by id: itself where it stands for itself. While a project reads
     * blind each does.
     */
    public Map<UUID, UUID> standing(UUID projectId, Collection<UUID> ids) {
        access.require(Permission.READ, projectId);
        Map<UUID, UUID> standing = ids.stream().distinct().collect(Collectors.toMap(Function.identity(), Function.identity()));
        if (!ids.isEmpty() && !visibility.isWanted(projectId)) {
            standing.putAll(claims.same(projectId, standing.keySet()));
        }
        return standing;
    }

    /** The same of claims that were read already. */
    public Map<UUID, UUID> standing(UUID projectId, Map<UUID, Claim> known) {
        access.require(Permission.READ, projectId);
        boolean apart = known.values().stream().allMatch(claim -> claim.sameAs().isEmpty()) || visibility.isWanted(projectId);
        return known.values().stream().collect(Collectors.toMap(Claim::id, claim -> apart ? claim.id() : claim.sameAs().orElse(claim.id())));
    }

    /** Those claims and all that are the same as one of them. */
    public Set<UUID> withSame(UUID projectId, Collection<UUID> ids) {
        access.require(Permission.READ, projectId);
        Set<UUID> all = new HashSet<>(ids);
        if (!ids.isEmpty() && !visibility.isWanted(projectId)) {
            all.addAll(claims.sameAs(projectId, ids));
        }
        return all;
    }

    /** Those of {@code ids} that are of this project, by id. */
    public Map<UUID, Claim> byIds(UUID projectId, Collection<UUID> ids) {
        access.require(Permission.READ, projectId);
        return ids.isEmpty() ? Map.of()
            : claims.byIds(projectId, ids).stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    }

    /**
     * The claim that says exactly this; a new one where none does.
     *
     * @throws Problem when it is empty or longer than {@link Claim#LONGEST}
     */
    public Claim saying(UUID projectId, String proposition) {
        Actor actor = access.require(Permission.ANNOTATE, projectId);
        String said = accepted(proposition);
        return claims.saying(projectId, said).stream().findFirst().or(() -> {
            claims.holdAdding(projectId, said);
            return claims.saying(projectId, said).stream().findFirst();
        }).orElseGet(() -> add(actor, projectId, said));
    }

    /**
     * Adds a claim that nobody has stated yet.
     *
     * @throws Problem when it is not accepted, or the project has it to the letter
     */
    public Claim add(UUID projectId, String proposition) {
        Actor actor = access.require(Permission.ANNOTATE, projectId);
        String said = accepted(proposition);
        claims.holdAdding(projectId, said);
        if (seen(projectId, claims.saying(projectId, said)).findAny().isPresent()) {
            throw new Problem(Sort.REFUSED, "The project has this claim already. Nothing was added; open the one that is there.");
        }
        return add(actor, projectId, said);
    }

    static String accepted(String proposition) {
        String said = Text.required(proposition, "proposition", "Write the claim.");
        if (said.codePoints().count() > Claim.LONGEST) {
            throw Problem.invalid("proposition", "A claim has at most %d characters.".formatted(Claim.LONGEST));
        }
        return said;
    }

    /**
     * The claims that say exactly these, which were checked and stripped, by what they say; new ones where none do. To be called
     * before anything is appended to the audit trail: who adds a single claim waits for that while holding others back.
     */
    public Map<String, Claim> sayingAll(UUID projectId, Collection<String> propositions) {
        Actor actor = access.require(Permission.ANNOTATE, projectId);
        if (propositions.isEmpty()) {
            return Map.of();
        }
        claims.holdAdding(projectId);
        Map<String, Claim> found = claims.sayingOneOf(projectId, propositions).stream().collect(Collectors.toMap(Claim::proposition, Function.identity(), (one, other) -> one));
        List<Claim> added = propositions.stream().distinct().filter(said -> !found.containsKey(said)).map(said -> new Claim(projectId, said, actor.id(), clock.instant())).toList();
        added.forEach(claim -> {
            claims.add(claim);
            found.put(claim.proposition(), claim);
        });
        claims.flush();
        audit.appendAll(added.stream().map(claim -> AuditEvent.created("claim.added", actor.id(), projectId, "claim", claim.id(), Map.of("proposition", claim.proposition()))).toList());
        return found;
    }

    /** What the blind first pass does not keep from whoever is signed in. */
    private Stream<Claim> seen(UUID projectId, List<Claim> found) {
        Actor actor = access.require(Permission.READ, projectId);
        BiPredicate<UUID, UUID> keptBack = visibility.keptBack(actor.id(), projectId,
            () -> found.size() > FEW ? claims.used(projectId) : claims.used(projectId, found.stream().map(Claim::id).toList()));
        return found.stream().filter(claim -> !keptBack.test(claim.id(), claim.createdBy()));
    }

    private Claim add(Actor actor, UUID projectId, String proposition) {
        Claim claim = new Claim(projectId, proposition, actor.id(), clock.instant());
        claims.add(claim);
        audit.append(AuditEvent.created("claim.added", actor.id(), projectId, "claim", claim.id(), Map.of("proposition", proposition)));
        return claim;
    }
}
