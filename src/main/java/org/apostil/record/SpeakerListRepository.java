package org.apostil.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apostil.annotation.Reliability;
import org.apostil.firstpass.SeenRows;
import org.apostil.platform.listing.Asked;
import org.apostil.platform.listing.Count;
import org.apostil.platform.listing.ListRepository;
import org.apostil.platform.listing.ListSql;
import org.apostil.platform.listing.Page;
import org.apostil.platform.listing.Slice;
import org.apostil.platform.listing.SortKey;
import org.apostil.speaker.SpeakerKind;

/** Reads the list of speakers. Who proved to be another has no row of their own, but to those who may not know of the other. */
@ApplicationScoped
class SpeakerListRepository {

    private static final String FROM = "speaker s join speaker_revision r on r.speaker_id = s.id and r.number = s.revision";
    /** Annotations in whose chain an entry of the registry is meant; %1$s are the entries, %2$s what more is asked of the annotation. */
    private static final String MEANT = """
        from (select h.revision_id from annotation_speaker h where h.speaker_id in (%1$s)
                and not exists (select from annotation_speaker_moved m where m.revision_id = h.revision_id and m.hop = h.hop)
            union select m.revision_id from annotation_speaker_moved m where m.speaker_id in (%1$s)) place
        join annotation_revision ar on ar.id = place.revision_id join annotation a on a.id = ar.annotation_id where %2$s""";
    private static final String ENTRIES = "select e.id from speaker e where e.id = s.id or e.same_as = s.id";
    private static final String COUNTS = """
        a.revision = ar.number and a.state not in ('REJECTED', 'WITHDRAWN', 'SUPERSEDED')
        and exists (select from source_version v join source on source.id = v.source_id and source.standing = 'IN_WORK' where v.id = a.source_version_id)""";
    private static final String SEES = SeenRows.condition("a.author_id", "a.source_version_id");
    private static final String HOLDING = """
        s.name ilike :words or s.description ilike :words or exists (select from speaker_alias x where x.revision_id = r.id and x.name ilike :words)
        or exists (select from speaker_role x where x.revision_id = r.id and concat_ws(', ', x.role, x.affiliation) ilike :words)
        or exists (select from speaker o join speaker_revision n on n.speaker_id = o.id and n.number = o.revision left join speaker_alias x on x.revision_id = n.id
            where o.same_as = s.id and (o.name ilike :words or x.name ilike :words)%s)""";
    private static final Map<String, SortKey> KEYS = Map.of("name", SortKey.words("s.name"), "kind", SortKey.code("s.kind"), "added", SortKey.moment("s.created_at"));

    @Inject
    private ListRepository lists;

    /** @param seeing whose blind first pass keeps back what others wrote; null where there is none */
    Page<SpeakerRow> page(UUID projectId, UUID seeing, Asked asked, Slice slice) {
        return lists.page(sql(projectId, seeing, asked), select(seeing), KEYS.get(asked.order().key()), asked.order(), slice, SpeakerListRepository::row);
    }

    Count count(UUID projectId, UUID seeing, Asked asked) {
        return lists.count(sql(projectId, seeing, asked));
    }

    private static ListSql sql(UUID projectId, UUID seeing, Asked asked) {
        ListSql sql = new ListSql(FROM, "s.id").and("s.project_id = :project", "project", projectId)
            .and("s.kind = :kind", "kind", asked.among("kind", SpeakerKind.class).map(Enum::name).orElse(null))
            .and(HOLDING.formatted(seeing == null ? "" : " and (" + there("o") + ")"), "words", asked.one("words").map(ListSql::holding).orElse(null));
        if (seeing == null) {
            return sql.and("s.same_as is null");
        }
        return sql.and(there("s")).and("s.same_as is null or not exists (select from speaker t where t.id = s.same_as and (%s))".formatted(there("t"))).with("seeing", seeing);
    }

    /** Whether a blind first pass lets whoever asks know of an entry: they added it, nobody is kept back who names it, or somebody whom they see does. */
    private static String there(String speaker) {
        return "%1$s.created_by = :seeing or not exists (select %2$s) or exists (select %3$s)"
            .formatted(speaker, MEANT.formatted(speaker + ".id", "true"), MEANT.formatted(speaker + ".id", SEES));
    }

    private static String select(UUID seeing) {
        return """
            s.id, s.revision, s.name, s.kind, s.description,
            (select string_agg(x.name, '; ' order by x.ordinal) from speaker_alias x where x.revision_id = r.id),
            (select concat_ws(', ', x.role, x.affiliation) from speaker_role x where x.revision_id = r.id order by x.ordinal desc limit 1), r.wikidata,
            (select n.reliability from speaker_reliability n where n.speaker_id in (%1$s)%2$s order by n.noted_at desc, n.id desc limit 1),
            (select count(distinct a.id) %3$s), s.created_at""".formatted(ENTRIES, seeing == null ? "" : " and n.noted_by = :seeing",
                MEANT.formatted(ENTRIES, seeing == null ? COUNTS : COUNTS + " and (" + SEES + ")"));
    }

    private static SpeakerRow row(Object[] column) {
        return new SpeakerRow((UUID) column[0], ((Number) column[1]).intValue(), (String) column[2], SpeakerKind.valueOf((String) column[3]), (String) column[4],
            column[5] == null ? "" : (String) column[5], (String) column[6], (String) column[7], column[8] == null ? null : Reliability.valueOf((String) column[8]),
            ((Number) column[9]).longValue(), (Instant) column[10]);
    }
}
