package org.apostil.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.claim.ClaimListRepository.Stated;
import org.apostil.firstpass.Visibility;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Permission;
import org.apostil.platform.listing.Asked;
import org.apostil.platform.listing.Count;
import org.apostil.platform.listing.Page;
import org.apostil.platform.listing.ProjectList;
import org.apostil.platform.listing.Slice;

/** The list of a project's claims, {@link ClaimRow#LISTING}, as far as whoever is signed in sees them. */
@ApplicationScoped
@Transactional
public class ClaimListService implements ProjectList<ClaimRow> {

    @Inject
    private ClaimListRepository lists;

    @Inject
    private ClaimRepository claims;

    @Inject
    private ClaimService named;

    @Inject
    private Visibility visibility;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Override
    public Page<ClaimRow> page(UUID projectId, Asked asked, Slice slice) {
        Actor actor = access.require(Permission.READ, projectId);
        BiPredicate<UUID, UUID> sees = visibility.in(actor.id(), projectId);
        Page<ClaimRow> page = lists.page(projectId, asked, visibility.isWanted(projectId), hidden(actor, projectId), stated(projectId, asked, sees), slice);
        Set<UUID> shown = named.withSame(projectId, page.rows().stream().map(ClaimRow::id).toList());
        Map<UUID, UUID> standing = named.standing(projectId, shown);
        Map<UUID, List<Stated>> stated = lists.stated(projectId, shown).stream().filter(one -> sees.test(one.version(), one.author()))
            .collect(Collectors.groupingBy(one -> standing.get(one.claim())));
        return new Page<>(page.rows().stream().map(row -> counted(row, stated.getOrDefault(row.id(), List.of()))).toList(), page.next());
    }

    @Override
    public Count count(UUID projectId, Asked asked) {
        Actor actor = access.require(Permission.READ, projectId);
        return lists.count(projectId, asked, visibility.isWanted(projectId), hidden(actor, projectId), stated(projectId, asked, visibility.in(actor.id(), projectId)));
    }

    @Override
    public void export(UUID projectId, Asked asked, String format) {
        audit.append(AuditEvent.exported(access.require(Permission.EXPORT, projectId).id(), projectId, ClaimRow.LISTING, asked, format));
    }

    /** What the blind first pass keeps back; nothing where there is none. */
    private Set<UUID> hidden(Actor actor, UUID projectId) {
        if (!visibility.isWanted(projectId)) {
            return Set.of();
        }
        BiPredicate<UUID, UUID> keptBack = visibility.keptBack(actor.id(), projectId, () -> claims.used(projectId));
        return claims.of(projectId).stream().filter(claim -> keptBack.test(claim.id(), claim.createdBy())).map(Claim::id).collect(Collectors.toSet());
    }

    private Set<UUID> stated(UUID projectId, Asked asked, BiPredicate<UUID, UUID> sees) {
        return asked.thing("source").map(source -> lists.statedIn(projectId, source).stream().filter(one -> sees.test(one.version(), one.author()))
            .map(Stated::claim).collect(Collectors.toSet())).map(claimed -> Set.copyOf(named.standing(projectId, claimed).values())).orElse(null);
    }

    private static ClaimRow counted(ClaimRow row, List<Stated> stated) {
        return row.counted(stated.size(), (int) stated.stream().map(Stated::source).distinct().count());
    }
}
