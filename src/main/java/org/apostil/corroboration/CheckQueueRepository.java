package org.apostil.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Role;

/** Reads which claims wait to be checked. */
@ApplicationScoped
class CheckQueueRepository {

    /** A claim that waits; what was said of its worth is null where nothing was. */
    record Waiting(UUID claim, String reason, UUID by, Instant since, UUID assignee) {
    }

    /** A claim that somebody is to check. */
    record Assigned(UUID claim, UUID project, UUID by, Instant since) {
    }

    /** A statement of such a claim. */
    record Stated(UUID claim, UUID version, UUID author, UUID source) {
    }

    private static final String OPEN = """
        select c.id, w.reason, w.given_by, w.given_at, (select k.assignee_id from claim_check k where k.claim_id = c.id order by k.id desc limit 1)
        from %s
        where c.project_id = :project and coalesce((select v.verdict from claim_verdict v where v.claim_id = c.id order by v.id desc limit 1), 'UNVERIFIED') = 'UNVERIFIED'
            and (c.same_as is null or :apart)""";

    private static final String WORTHY = OPEN.formatted("""
        claim_worth w join claim c on c.id = w.claim_id and w.worth = 'CFS'
            and not exists (select from claim_worth later where later.claim_id = w.claim_id and later.id > w.id)""") + " order by w.id limit :most";

    private static final String UNASSESSED = OPEN.formatted("claim c left join claim_worth w on w.claim_id = c.id") + " and w.id is null order by c.id desc limit :most";

    private static final String MINE = """
        select k.claim_id, k.project_id, k.assigned_by, k.assigned_at from claim_check k join member m on m.project_id = k.project_id and m.user_id = :me and m.role in (:roles)
        where k.assignee_id = :me and (cast(:project as text) is null or k.project_id = cast(:project as uuid))
            and not exists (select from claim_check later where later.claim_id = k.claim_id and later.id > k.id)
            and coalesce((select v.verdict from claim_verdict v where v.claim_id = k.claim_id order by v.id desc limit 1), 'UNVERIFIED') = 'UNVERIFIED'
        order by k.id limit :most""";

    @PersistenceContext
    private EntityManager entities;

    /** The claims of a project that are worth checking, those first that have waited longest. @param apart whether each stands for itself whatever it is the same as */
    List<Waiting> worthy(UUID projectId, boolean apart, int most) {
        return waiting(entities.createNativeQuery(WORTHY, Object[].class).setParameter("apart", apart).setParameter("project", projectId).setParameter("most", most).getResultList());
    }

    /** The claims of which nobody has said it, the newest first. */
    List<Waiting> unassessed(UUID projectId, boolean apart, int most) {
        return waiting(entities.createNativeQuery(UNASSESSED, Object[].class).setParameter("apart", apart).setParameter("project", projectId).setParameter("most", most).getResultList());
    }

    /** What a person is to check and has no verdict, the longest first; {@code project} null for all of theirs in which they have one of those roles. */
    List<Assigned> mine(UUID me, UUID project, Collection<Role> roles, int most) {
        List<?> rows = entities.createNativeQuery(MINE, Object[].class).setParameter("me", me).setParameter("project", project == null ? null : project.toString())
            .setParameter("roles", roles.stream().map(Role::name).toList()).setParameter("most", most).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Assigned((UUID) row[0], (UUID) row[1], (UUID) row[2], (Instant) row[3])).toList();
    }

    /** Where those claims are stated by what counts. */
    List<Stated> stated(UUID projectId, Collection<UUID> claims) {
        List<?> rows = claims.isEmpty() ? List.of() : entities.createNativeQuery("""
                select r.claim_id, a.source_version_id, a.author_id, v.source_id from annotation_revision r
                join annotation a on a.id = r.annotation_id and a.revision = r.number join source_version v on v.id = a.source_version_id
                join source on source.id = v.source_id and source.standing = 'IN_WORK'
                where a.project_id = :project and r.claim_id in (:claims) and a.state not in ('REJECTED', 'WITHDRAWN', 'SUPERSEDED')""", Object[].class)
            .setParameter("project", projectId).setParameter("claims", claims).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Stated((UUID) row[0], (UUID) row[1], (UUID) row[2], (UUID) row[3])).toList();
    }

    private static List<Waiting> waiting(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(row -> new Waiting((UUID) row[0], (String) row[1], (UUID) row[2], (Instant) row[3], (UUID) row[4])).toList();
    }
}
