package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apostil.firstpass.SeenRows;
import org.apostil.platform.listing.Asked;
import org.apostil.platform.listing.Count;
import org.apostil.platform.listing.ListRepository;
import org.apostil.platform.listing.ListSql;
import org.apostil.platform.listing.Page;
import org.apostil.platform.listing.Slice;
import org.apostil.platform.listing.SortKey;
import org.apostil.review.State;

/** Reads the list of annotations. Each order is that of an index (V051), so that a page of a million is read like one of ten. */
@ApplicationScoped
class AnnotationListRepository {

    private static final String FROM = "annotation a join annotation_revision r on r.annotation_id = a.id and r.number = a.revision";
    private static final String QUOTATION = "(select s.exact from annotation_span s where s.revision_id = r.id and s.role = 'CONTENT' order by s.ordinal limit 1)";
    private static final String SELECT = """
        a.id, a.version, a.kind, a.state, coalesce((select c.proposition from claim c where c.id = r.claim_id), r.note), %s,
        (select string_agg(coalesce(q.name, p.name), ' → ' order by h.hop) from annotation_speaker_now h join speaker p on p.id = h.speaker_id left join speaker q on %%s
            where h.revision_id = r.id),
        r.reliability, r.credibility, a.author_id, (select u.display_name from app_user u where u.id = a.author_id),
        (select v.source_id from source_version v where v.id = a.source_version_id),
        (select p.title from source_version v join source s on s.id = v.source_id join provenance p on p.source_id = s.id and p.revision = s.revision where v.id = a.source_version_id),
        a.created_at""".formatted(QUOTATION);
    private static final Map<String, SortKey> KEYS = Map.of("written", SortKey.moment("a.created_at"), "kind", SortKey.code("a.kind"),
        "state", SortKey.code("a.state"), "source", SortKey.words("known.title"));
    /** By the titles of sources, of which there are fewer by far than annotations: their order leads. */
    private static final String FROM_SOURCES = """
        provenance known join source known_as on known_as.id = known.source_id and known_as.revision = known.revision join source_version stands on stands.source_id = known_as.id
            join annotation a on a.source_version_id = stands.id and a.project_id = known_as.project_id join annotation_revision r on r.annotation_id = a.id and r.number = a.revision""";

    /** Filters that ask what the current revision says; without them it is counted without looking at any. */
    private static final Set<String> OF_REVISIONS = Set.of("reliability", "credibility", "speaker", "claim", "quotation");
    private static final String OF_SPEAKER = """
        r.id in (with called as (select p.id from speaker p left join speaker q on %s where p.project_id = :project and (p.name ilike :speaker or q.name ilike :speaker))
            select h.revision_id from annotation_speaker h where h.speaker_id in (select id from called)
                and not exists (select from annotation_speaker_moved m where m.revision_id = h.revision_id and m.hop = h.hop)
            union all select m.revision_id from annotation_speaker_moved m where m.speaker_id in (select id from called))""";
    private static final String OF_CLAIM = "exists (select from claim c where c.id = r.claim_id and c.project_id = :project and c.proposition ilike :claim)";
    private static final String OF_SOURCE = """
        a.source_version_id in (select v.id from source s join provenance p on p.source_id = s.id and p.revision = s.revision join source_version v on v.source_id = s.id
            where s.project_id = :project and p.title ilike :source)""";
    private static final String QUOTING = "exists (select from annotation_span s where s.revision_id = r.id and s.exact ilike :quotation)";

    @Inject
    private ListRepository lists;

    /** @param seeing whose blind first pass keeps back what others wrote; null where there is none */
    Page<AnnotationRow> page(UUID projectId, UUID seeing, Asked asked, Slice slice) {
        return lists.page(sql(asked.order().key().equals("source") ? FROM_SOURCES : FROM, projectId, seeing, asked), SELECT.formatted(proved(seeing)), KEYS.get(asked.order().key()), asked.order(), slice, AnnotationListRepository::row);
    }

    Count count(UUID projectId, UUID seeing, Asked asked) {
        return lists.count(sql(OF_REVISIONS.stream().anyMatch(asked.filters()::containsKey) ? FROM : "annotation a", projectId, seeing, asked));
    }

    private static ListSql sql(String from, UUID projectId, UUID seeing, Asked asked) {
        ListSql sql = new ListSql(from, "a.id").and("a.project_id = :project", "project", projectId)
            .and("a.kind = :kind", "kind", asked.among("kind", AnnotationKind.class).map(Enum::name).orElse(null))
            .and("a.state = :state", "state", asked.among("state", State.class).map(Enum::name).orElse(null))
            .and("a.author_id = :author", "author", asked.thing("author").orElse(null))
            .and("r.reliability = :reliability", "reliability", asked.among("reliability", Reliability.class).map(Enum::name).orElse(null))
            .and("r.credibility = :credibility", "credibility", asked.among("credibility", Credibility.class).map(Enum::name).orElse(null))
            .and(OF_SOURCE, "source", holding(asked, "source"))
            .and(OF_SPEAKER.formatted(proved(seeing)), "speaker", holding(asked, "speaker"))
            .and(OF_CLAIM, "claim", holding(asked, "claim"))
            .and(QUOTING, "quotation", holding(asked, "quotation"))
            .and("a.created_at >= :from", "from", asked.day("from").map(AnnotationListRepository::start).orElse(null))
            .and("a.created_at < :until", "until", asked.day("until").map(day -> start(day.plusDays(1))).orElse(null));
        sql.and("a.source_version_id not in (select v.id from source s join source_version v on v.source_id = s.id where s.project_id = :project and s.standing <> 'IN_WORK')");
        return seeing == null ? sql : sql.and(SeenRows.condition("a.author_id", "a.source_version_id"), "seeing", seeing);
    }

    /** Whoever a speaker proved to be; where a first pass is blind, that tells of the work of others. */
    private static String proved(UUID seeing) {
        return seeing == null ? "q.id = p.same_as" : "false";
    }

    private static String holding(Asked asked, String filter) {
        return asked.one(filter).map(ListSql::holding).orElse(null);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static AnnotationRow row(Object[] column) {
        String quotation = (String) column[5];
        return new AnnotationRow((UUID) column[0], ((Number) column[1]).longValue(), AnnotationKind.valueOf((String) column[2]), State.valueOf((String) column[3]),
            column[4] == null ? quotation : (String) column[4], quotation, column[6] == null ? "" : (String) column[6],
            column[7] == null ? null : Reliability.valueOf((String) column[7]), column[8] == null ? null : Credibility.valueOf((String) column[8]),
            (UUID) column[9], (String) column[10], (UUID) column[11], (String) column[12], (Instant) column[13]);
    }
}
