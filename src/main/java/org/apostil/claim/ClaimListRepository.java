package org.apostil.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apostil.platform.listing.Asked;
import org.apostil.platform.listing.Count;
import org.apostil.platform.listing.ListRepository;
import org.apostil.platform.listing.ListSql;
import org.apostil.platform.listing.Page;
import org.apostil.platform.listing.Slice;
import org.apostil.platform.listing.SortKey;

/** Reads the list of claims. */
@ApplicationScoped
class ClaimListRepository {

    /** A statement of a claim that counts, with what the blind first pass is decided by. */
    record Stated(UUID claim, UUID version, UUID author, UUID source) {
    }

    private static final String FROM = """
        claim c left join lateral (select v.verdict, v.reason from claim_verdict v where v.claim_id = c.id order by v.id desc limit 1) held on true
            left join lateral (select w.worth from claim_worth w where w.claim_id = c.id order by w.id desc limit 1) worth on true
            left join lateral (select k.assignee_id from claim_check k where k.claim_id = c.id order by k.id desc limit 1) checked on true
            left join app_user checker on checker.id = checked.assignee_id""";
    /** Filters that ask what is held of a claim; without them it is counted without looking at that. */
    private static final Set<String> OF_WHAT_IS_HELD = Set.of("verdict", "worth", "assignee");
    private static final String SELECT = "c.id, c.proposition, held.verdict, held.reason, worth.worth, checker.display_name, c.created_at";
    private static final Map<String, SortKey> KEYS = Map.of("claim", SortKey.words("c.proposition"), "added", SortKey.moment("c.created_at"),
        "verdict", SortKey.number("array_position(array['UNVERIFIED', 'SUPPORTED', 'PARTLY_SUPPORTED', 'CONTRADICTED', 'INCONCLUSIVE', 'NOT_CHECKABLE'], coalesce(held.verdict, 'UNVERIFIED'))"),
        "worth", SortKey.number("coalesce(array_position(array['CFS', 'UFS', 'NFS'], worth.worth), 4)"));

    /** Statements that count stand in the current revisions of annotations that do. */
    private static final String STATED = """
        annotation_revision r join annotation a on a.id = r.annotation_id and a.revision = r.number join source_version v on v.id = a.source_version_id
            join source on source.id = v.source_id and source.standing = 'IN_WORK'
        where r.project_id = :project and a.state not in ('REJECTED', 'WITHDRAWN', 'SUPERSEDED')""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ListRepository lists;

    /** @param apart whether each claim stands for itself whatever it is the same as @param hidden the claims that are kept back from whoever asks */
    Page<ClaimRow> page(UUID projectId, Asked asked, boolean apart, Set<UUID> hidden, Set<UUID> stated, Slice slice) {
        return lists.page(sql(FROM, projectId, asked, apart, hidden, stated), SELECT, KEYS.get(asked.order().key()), asked.order(), slice, ClaimListRepository::row);
    }

    Count count(UUID projectId, Asked asked, boolean apart, Set<UUID> hidden, Set<UUID> stated) {
        return lists.count(sql(OF_WHAT_IS_HELD.stream().anyMatch(asked.filters()::containsKey) ? FROM : "claim c", projectId, asked, apart, hidden, stated));
    }

    /** Where those claims are stated. */
    List<Stated> stated(UUID projectId, Collection<UUID> claims) {
        return claims.isEmpty() ? List.of() : stated(entities.createNativeQuery("select r.claim_id, v.id, a.author_id, v.source_id from " + STATED + " and r.claim_id in (:claims)", Object[].class)
            .setParameter("project", projectId).setParameter("claims", claims).getResultList());
    }

    /** What is stated in a source. */
    List<Stated> statedIn(UUID projectId, UUID source) {
        return stated(entities.createNativeQuery("select r.claim_id, v.id, a.author_id, v.source_id from " + STATED + " and v.source_id = :source and r.claim_id is not null", Object[].class)
            .setParameter("project", projectId).setParameter("source", source).getResultList());
    }

    /** @param stated the claims stated in the source that is asked for; null where none is asked for */
    private static ListSql sql(String from, UUID projectId, Asked asked, boolean apart, Set<UUID> hidden, Set<UUID> stated) {
        ListSql sql = new ListSql(from, "c.id").and("c.project_id = :project", "project", projectId);
        return (apart ? sql : sql.and("c.same_as is null"))
            .and("position(lower(:words) in lower(c.proposition)) > 0", "words", asked.one("words").orElse(null))
            .and("coalesce(held.verdict, 'UNVERIFIED') = :verdict", "verdict", asked.among("verdict", Verdict.class).map(Enum::name).orElse(null))
            .and("worth.worth = :worth", "worth", asked.among("worth", CheckWorth.class).map(Enum::name).orElse(null))
            .and("checked.assignee_id = :assignee", "assignee", asked.thing("assignee").orElse(null))
            .and("c.id in (:stated)", "stated", stated == null ? null : stated.isEmpty() ? Set.of(projectId) : stated)
            .and("c.id not in (:hidden)", "hidden", hidden.isEmpty() ? null : hidden);
    }

    private static ClaimRow row(Object[] column) {
        return new ClaimRow((UUID) column[0], (String) column[1], column[2] == null ? Verdict.UNVERIFIED : Verdict.valueOf((String) column[2]), (String) column[3],
            column[4] == null ? null : CheckWorth.valueOf((String) column[4]), (String) column[5], 0, 0, (Instant) column[6]);
    }

    private static List<Stated> stated(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(row -> new Stated((UUID) row[0], (UUID) row[1], (UUID) row[2], (UUID) row[3])).toList();
    }
}
