package org.apostil.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Memberships;
import org.apostil.identity.People;
import org.apostil.identity.People.Colleague;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;

/** Says of claims whether they are worth checking, and who checks them. All that was said is kept; the newest holds. */
@ApplicationScoped
@Transactional
public class WorthService {

    @Inject
    private ClaimService claims;

    @Inject
    private WorthRepository worths;

    @Inject
    private ClaimNotices notices;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Whether a claim is worth checking, and who checks it. */
    public Worth of(UUID claimId) {
        Claim claim = claims.get(claimId);
        access.require(Permission.READ, claim.projectId());
        List<GivenWorth> said = worths.of(claimId);
        Optional<UUID> assignee = worths.check(claimId).flatMap(AssignedCheck::assigneeId);
        Set<UUID> named = said.stream().map(GivenWorth::givenBy).collect(Collectors.toCollection(HashSet::new));
        assignee.ifPresent(named::add);
        Map<UUID, String> names = people.names(named);
        return new Worth(claimId, said.stream().findFirst().map(GivenWorth::worth),
            said.stream().map(one -> new Worth.Said(one.worth(), one.reason(), names.get(one.givenBy()), one.givenAt())).toList(),
            assignee.map(id -> new Worth.Assignee(id, names.get(id))));
    }

    /**
     * Says whether a claim is worth checking, which holds from now on.
     *
     * @throws Problem when no reason is said
     */
    public Worth give(UUID claimId, CheckWorth worth, String reason) {
        Claim claim = claims.get(claimId);
        Actor actor = access.require(Permission.ANNOTATE, claim.projectId());
        String why = accepted(worth, reason);
        Map<String, Object> before = of(claimId).worth().<Map<String, Object>>map(earlier -> Map.of("worth", earlier.code())).orElse(Map.of());
        worths.add(new GivenWorth(claim, worth, why, actor.id(), clock.instant()));
        audit.append(new AuditEvent("claim.worth-given", actor.id(), claim.projectId(), "claim", claimId, before, Map.of("worth", worth.code()), why));
        return of(claimId);
    }

    /**
     * Asks somebody to check a claim.
     *
     * @param assignee null for nobody any more
     * @throws Problem when they take no part in this project
     */
    public Worth assign(UUID claimId, UUID assignee) {
        Claim claim = claims.get(claimId);
        Actor actor = access.require(Permission.ANNOTATE, claim.projectId());
        if (assignee != null && assignable(claim.projectId()).stream().noneMatch(one -> one.id().equals(assignee))) {
            throw Problem.invalid("assignee", "Only a member of this project who annotates can check a claim. Choose another.");
        }
        Optional<UUID> before = worths.check(claimId).flatMap(AssignedCheck::assigneeId);
        if (!before.equals(Optional.ofNullable(assignee))) {
            worths.add(new AssignedCheck(claim, assignee, actor.id(), clock.instant()));
            audit.append(new AuditEvent("claim.assigned", actor.id(), claim.projectId(), "claim", claimId, fields(before), fields(Optional.ofNullable(assignee)), null));
            notices.assigned(claim, assignee);
        }
        return of(claimId);
    }

    /** Who can be asked to check claims of a project, by name: its members who annotate. */
    public List<Colleague> assignable(UUID projectId) {
        access.require(Permission.READ, projectId);
        Set<UUID> annotating = memberships.in(projectId).stream().filter(member -> Permission.ANNOTATE.isGrantedTo(member.role())).map(member -> member.userId()).collect(Collectors.toSet());
        return people.colleagues(projectId).stream().filter(one -> annotating.contains(one.id())).toList();
    }

    /** The reason, where it and the class are accepted. */
    static String accepted(CheckWorth worth, String reason) {
        if (worth == null) {
            throw Problem.invalid("worth", "Say whether it is worth checking.");
        }
        return VerdictService.reason(reason, "Say why.");
    }

    private static Map<String, Object> fields(Optional<UUID> assignee) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("assignee", assignee.orElse(null));
        return fields;
    }
}
