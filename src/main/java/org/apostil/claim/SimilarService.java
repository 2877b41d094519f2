package org.apostil.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Permission;
import org.apostil.platform.Text;

/** Offers claims that are there already to whoever writes one. Nothing is ever joined to another unasked. */
@ApplicationScoped
@Transactional
public class SimilarService {

    private static final int OFFERED = 5;
    private static final int LOOKED_AT = 40;
    /** Fewer code points say too little to be like anything. */
    private static final int SHORTEST = 4;

    @Inject
    private ClaimService claims;

    @Inject
    private SimilarRepository similar;

    @Inject
    private VerdictService verdicts;

    @Inject
    private Access access;

    /**
     * The claims of a project that are like {@code proposition} and that whoever is signed in may see: the most alike first,
     * five at most. That it is there to the letter is said of the first. What is the same as another is offered as that one.
     */
    public List<Similar> to(UUID projectId, String proposition) {
        access.require(Permission.READ, projectId);
        String said = Text.orNull(proposition);
        if (said == null || said.codePoints().limit(SHORTEST).count() < SHORTEST) {
            return List.of();
        }
        Map<UUID, Double> found = similar.to(projectId, Text.shortened(said, Claim.LONGEST), LOOKED_AT);
        Map<UUID, UUID> standing = claims.standing(projectId, found.keySet());
        Map<UUID, Double> likeness = new LinkedHashMap<>();
        found.forEach((id, like) -> likeness.merge(standing.get(id), like, Math::max));
        Map<UUID, Claim> seen = claims.seen(projectId, likeness.keySet());
        Map<UUID, Claim> offered = new LinkedHashMap<>();
        likeness.keySet().stream().map(seen::get).filter(Objects::nonNull).limit(OFFERED).forEach(claim -> offered.put(claim.id(), claim));
        Map<UUID, Verdict> held = verdicts.newest(projectId, offered.keySet());
        return offered.values().stream().map(claim -> new Similar(claim, held.get(claim.id()), claim.proposition().equals(said), likeness.get(claim.id()))).toList();
    }

    /** The same to a claim that is there, without itself. */
    public List<Similar> to(UUID claimId) {
        Claim claim = claims.get(claimId);
        access.require(Permission.READ, claim.projectId());
        return to(claim.projectId(), claim.proposition()).stream().filter(one -> !one.claim().id().equals(claimId)).toList();
    }
}
