package org.apostil.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.People;
import org.apostil.identity.Permission;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** Words claims anew. Whatever a claim said before is kept, with who changed it and why (ADR 55). */
@ApplicationScoped
@Transactional
public class ClaimEditService {

    @Inject
    private ClaimService claims;

    @Inject
    private ClaimRepository found;

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

    /** All that a claim said, newest first. */
    public List<Wording> wordings(UUID claimId) {
        Claim claim = claims.get(claimId);
        access.require(Permission.READ, claim.projectId());
        List<ClaimEdit> edits = past.edits(claimId);
        Map<UUID, String> names = people.names(edits.stream().map(ClaimEdit::editedBy).collect(Collectors.toSet()));
        List<Wording> wordings = new ArrayList<>(edits.stream().map(edit -> new Wording(edit.number(), edit.proposition(), edit.reason(), names.get(edit.editedBy()), edit.editedAt())).toList());
        wordings.add(new Wording(1, edits.isEmpty() ? claim.proposition() : edits.getLast().before(), null, null, null));
        return List.copyOf(wordings);
    }

    /**
     * Words a claim anew: every statement of it states that from now on. Where nothing is said anew, nothing is written.
     *
     * @param seen   the revision that the editor had before them
     * @param reason why
     * @throws Problem when somebody was faster, another claim says this to the letter, colleagues approved statements of it and the
     *                 editor is no reviewer, or it is not accepted
     */
    public Claim edit(UUID claimId, long seen, String proposition, String reason) {
        Claim claim = claims.get(claimId);
        Actor actor = access.require(Permission.ANNOTATE, claim.projectId());
        String said = ClaimService.accepted(proposition);
        String why = VerdictService.reason(reason, "Say why it is worded anew.");
        requireOpen(visibility, claim.projectId());
        past.hold(claim.projectId());
        past.readAnew();
        Claim now = claims.get(claimId);
        if (now.revision() != seen) {
            throw new Problem(Sort.STALE, "Somebody else edited this claim while you did. Nothing of theirs was overwritten and what you typed is still here. Compare, then save again.");
        }
        if (said.equals(now.proposition())) {
            return now;
        }
        if (past.isApproved(now.projectId(), claimId) && !access.permits(Permission.REVIEW, now.projectId())) {
            throw new Problem(Sort.REFUSED, "A colleague approved a statement of it, so a reviewer or a lead words it anew. What you typed is still here. Ask one of them, or add another claim and say how the two stand.");
        }
        found.holdAdding(now.projectId(), said);
        if (!found.saying(now.projectId(), said).isEmpty()) {
            throw Problem.invalid("proposition", "The project has this claim already. Say that the two are the same instead.");
        }
        past.add(new ClaimEdit(now, said, why, actor.id(), clock.instant()));
        audit.append(new AuditEvent("claim.edited", actor.id(), now.projectId(), "claim", claimId, Map.of("proposition", now.proposition(), "revision", now.revision()),
            Map.of("proposition", said, "revision", now.revision() + 1), why));
        return claims.get(claimId);
    }

    /**
     * Lets pass what concerns statements of everybody.
     *
     * @throws Problem while the project reads blind: a colleague may state the same unseen
     */
    static void requireOpen(Visibility visibility, UUID projectId) {
        if (visibility.isWanted(projectId)) {
            throw new Problem(Sort.REFUSED, "This project reads blind at first, and a colleague may state the same claim unseen. Nothing was changed. Say how two claims stand to each other instead, or wait until a lead ends the blind first pass.");
        }
    }
}
