package org.apostil.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.annotation.AnnotationKind;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;
import org.apostil.review.State;

/** Reads what is said by speakers, lean: one row for each place in a chain. */
@ApplicationScoped
class RecordRepository {

    /** A current revision in whose chain one of the asked entries stands. */
    record Said(UUID annotation, UUID version, UUID author, AnnotationKind kind, State state, UUID revision, Mode mode, String proposition, String quote,
                UUID source, String title, String published, UUID entry, boolean moved, boolean superseded) {
    }

    /** One that is left out, with what the blind first pass is decided by. */
    record LeftOut(UUID version, UUID author) {
    }

    /** A grade that a note gives to such an annotation. */
    record Given(UUID about, UUID note, UUID version, UUID author, State state, Reliability reliability, Credibility credibility, Instant at) {
    }

    /** Where the asked entries stand now, moves looked through, each annotation's current revision alone. */
    private static final String PLACES = """
        with place as (
            select s.revision_id, s.hop, s.speaker_id, false as moved from annotation_speaker s where s.speaker_id in (:entries)
                and not exists (select from annotation_speaker_moved m where m.revision_id = s.revision_id and m.hop = s.hop)
            union all select m.revision_id, m.hop, m.speaker_id, true from annotation_speaker_moved m where m.speaker_id in (:entries)),
        said as (
            select distinct on (a.id) a.*, r.id as revision_id, r.mode, r.claim_id, p.speaker_id, p.moved
            from place p join annotation_revision r on r.id = p.revision_id join annotation a on a.id = r.annotation_id and a.revision = r.number
                join source_version t on t.id = a.source_version_id join source on source.id = t.source_id and source.standing = '%s'
            where a.project_id = :project and a.state not in ('REJECTED', 'WITHDRAWN', 'SUPERSEDED') order by a.id, p.hop)
        """;
    private static final String IN_WORK = PLACES.formatted("IN_WORK");
    private static final String WITHDRAWN = PLACES.formatted("WITHDRAWN");

    @PersistenceContext
    private EntityManager entities;

    /** All that those entries of the registry say or are mentioned in, the earliest source first; what counts no more is left out. */
    List<Said> said(UUID project, Collection<UUID> entries) {
        List<?> rows = entities.createNativeQuery(IN_WORK + """
                select s.id, s.source_version_id, s.author_id, s.kind, s.state, s.revision_id, s.mode, c.proposition,
                    (select x.exact from annotation_span x where x.revision_id = s.revision_id and x.role = 'CONTENT' order by x.ordinal limit 1),
                    v.source_id, p.title, p.published, s.speaker_id, s.moved,
                    exists (select from source_version w where w.source_id = v.source_id and w.number > v.number)
                from said s join source_version v on v.id = s.source_version_id join source o on o.id = v.source_id
                join provenance p on p.source_id = o.id and p.revision = o.revision left join claim c on c.id = s.claim_id
                order by p.published nulls last, p.acquired_at, v.source_id, s.place_start, s.created_at, s.id""", Object[].class)
            .setParameter("entries", entries).setParameter("project", project).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Said((UUID) row[0], (UUID) row[1], (UUID) row[2], AnnotationKind.valueOf((String) row[3]),
            State.valueOf((String) row[4]), (UUID) row[5], row[6] == null ? null : Mode.valueOf((String) row[6]), (String) row[7], (String) row[8],
            (UUID) row[9], (String) row[10], (String) row[11], (UUID) row[12], (Boolean) row[13], (Boolean) row[14])).toList();
    }

    /** What they say besides in sources that are withdrawn. */
    List<LeftOut> withdrawn(UUID project, Collection<UUID> entries) {
        List<?> rows = entities.createNativeQuery(WITHDRAWN + "select s.source_version_id, s.author_id from said s", Object[].class)
            .setParameter("entries", entries).setParameter("project", project).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new LeftOut((UUID) row[0], (UUID) row[1])).toList();
    }

    /** The grades that notes give to all of that, the earliest first; notes that count no more are left out. */
    List<Given> given(UUID project, Collection<UUID> entries) {
        List<?> rows = entities.createNativeQuery(IN_WORK + """
                select r.about_id, a.id, a.source_version_id, a.author_id, a.state, r.reliability, r.credibility, r.at
                from said s join annotation_revision r on r.about_id = s.id join annotation a on a.id = r.annotation_id and a.revision = r.number
                join source_version w on w.id = a.source_version_id join source o on o.id = w.source_id and o.standing = 'IN_WORK'
                where a.state not in ('REJECTED', 'WITHDRAWN', 'SUPERSEDED') and coalesce(r.reliability, r.credibility) is not null order by r.at, a.id""", Object[].class)
            .setParameter("entries", entries).setParameter("project", project).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Given((UUID) row[0], (UUID) row[1], (UUID) row[2], (UUID) row[3], State.valueOf((String) row[4]),
            row[5] == null ? null : Reliability.valueOf((String) row[5]), row[6] == null ? null : Credibility.valueOf((String) row[6]), (Instant) row[7])).toList();
    }

    /** The chains of those revisions, outermost teller first; merges are not looked through. */
    Map<UUID, List<UUID>> chains(Collection<UUID> revisions) {
        if (revisions.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery("select s.revision_id, s.speaker_id from annotation_speaker_now s where s.revision_id in (:revisions) order by s.revision_id, s.hop", Object[].class)
            .setParameter("revisions", revisions).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** On which texts those entries are named or meant, whatever became of it. */
    List<UUID> texts(UUID project, Collection<UUID> entries) {
        List<?> rows = entities.createNativeQuery("""
                select distinct a.source_version_id from (select revision_id from annotation_speaker where speaker_id in (:entries)
                    union select revision_id from annotation_speaker_moved where speaker_id in (:entries)) s
                join annotation_revision r on r.id = s.revision_id join annotation a on a.id = r.annotation_id where a.project_id = :project""", UUID.class)
            .setParameter("entries", entries).setParameter("project", project).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }
}
