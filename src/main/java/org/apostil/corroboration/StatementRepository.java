package org.apostil.corroboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apostil.annotation.Credibility;
import org.apostil.annotation.Mode;
import org.apostil.annotation.Reliability;
import org.apostil.corroboration.Statement.Graded;
import org.apostil.review.State;

/** Reads statements of claims across sources. What of it whoever asks may see, the services say. */
@ApplicationScoped
class StatementRepository {

    /** A statement, with what the blind first pass and its address are decided by. */
    record Row(UUID id, UUID claim, UUID version, UUID authorId, State state, Mode mode, UUID revision, UUID source, String title, String publisher,
               String published, boolean superseded, String quotation, boolean withdrawn) {
    }

    /** An approved grade of 1: by the statement that confirms it, or by an origin outside that is named. */
    record GradeOne(UUID note, UUID version, UUID author, UUID source, UUID about, UUID confirmedBy, String named) {
    }

    /** A statement that is left out, with what the blind first pass is decided by. */
    record LeftOut(UUID version, UUID authorId) {
    }

    /** A credibility note on a statement. */
    record Note(UUID about, UUID version, UUID authorId, Graded grade) {
    }

    private static final String READ = """
        select a.id, r.claim_id, a.source_version_id, a.author_id, a.state, r.mode, r.id as revision, v.source_id, k.title, k.publisher, k.published,
            exists (select from source_version newer where newer.source_id = v.source_id and newer.number > v.number),
            (select string_agg(s.exact, ' … ' order by s.ordinal) from annotation_span s where s.revision_id = r.id and s.role = 'CONTENT'),
            source.standing <> 'IN_WORK'
        from annotation_revision r join annotation a on a.id = r.annotation_id and a.revision = r.number
            join source_version v on v.id = a.source_version_id join source on source.id = v.source_id
            join provenance k on k.source_id = source.id and k.revision = source.revision
        where a.project_id = :project and a.kind = 'CLAIM' and a.state not in ('REJECTED', 'WITHDRAWN', 'SUPERSEDED') and %s
        order by k.published nulls last, a.created_at, a.id limit :most""";

    @PersistenceContext
    private EntityManager entities;

    private static final String WITHDRAWN = """
        select a.source_version_id, a.author_id
        from annotation_revision r join annotation a on a.id = r.annotation_id and a.revision = r.number
            join source_version v on v.id = a.source_version_id join source on source.id = v.source_id and source.standing = 'WITHDRAWN'
        where a.project_id = :project and a.kind = 'CLAIM' and a.state not in ('REJECTED', 'WITHDRAWN', 'SUPERSEDED') and r.claim_id in (:claims)""";

    /** The statements of those claims in sources of the work that count, by when their sources were published; the undated ones last. */
    List<Row> stating(UUID projectId, Collection<UUID> claims, int most) {
        return rows("r.claim_id in (:ids) and source.standing = 'IN_WORK'", projectId, claims, most);
    }

    /** Those that would count if their sources were not withdrawn. */
    List<LeftOut> withdrawn(UUID projectId, Collection<UUID> claims) {
        List<?> rows = claims.isEmpty() ? List.of() : entities.createNativeQuery(WITHDRAWN, Object[].class).setParameter("project", projectId).setParameter("claims", claims).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new LeftOut((UUID) row[0], (UUID) row[1])).toList();
    }

    /** Those of {@code ids} that count, of withdrawn sources too: what comes from them comes from there still. */
    List<Row> byIds(UUID projectId, Collection<UUID> ids) {
        return rows("a.id in (:ids)", projectId, ids, Integer.MAX_VALUE);
    }

    private List<Row> rows(String condition, UUID projectId, Collection<UUID> ids, int most) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<?> rows = entities.createNativeQuery(READ.formatted(condition), Object[].class).setParameter("project", projectId).setParameter("ids", ids)
            .setParameter("most", most).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Row((UUID) row[0], (UUID) row[1], (UUID) row[2], (UUID) row[3], State.valueOf((String) row[4]),
            Mode.valueOf((String) row[5]), (UUID) row[6], (UUID) row[7], (String) row[8], (String) row[9], (String) row[10], (Boolean) row[11], (String) row[12], (Boolean) row[13])).toList();
    }

    /** The approved grades of 1 in sources of the work, the newest first. */
    List<GradeOne> ofOne(UUID projectId, int most) {
        List<?> rows = entities.createNativeQuery("""
                select a.id, a.source_version_id, a.author_id, v.source_id, r.about_id, r.confirmed_by_id, r.independent_origin
                from annotation a join annotation_revision r on r.annotation_id = a.id and r.number = a.revision
                    join source_version v on v.id = a.source_version_id join source on source.id = v.source_id and source.standing = 'IN_WORK'
                where r.project_id = :project and a.project_id = :project and a.kind = 'CREDIBILITY_NOTE' and a.state = 'APPROVED' and r.credibility = 'CONFIRMED' and r.about_id is not null
                    and (r.confirmed_by_id is not null or r.independent_origin is not null)
                order by a.id desc limit :most""", Object[].class).setParameter("project", projectId).setParameter("most", most).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new GradeOne((UUID) row[0], (UUID) row[1], (UUID) row[2], (UUID) row[3], (UUID) row[4], (UUID) row[5], (String) row[6])).toList();
    }

    /** The attribution chains of revisions, outermost teller first; merges of speakers are not looked through. */
    Map<UUID, List<UUID>> tellers(Collection<UUID> revisions) {
        List<?> rows = revisions.isEmpty() ? List.of() : entities.createNativeQuery("""
                select t.revision_id, t.speaker_id from annotation_speaker_now t where t.revision_id in (:revisions) order by t.revision_id, t.hop""", Object[].class)
            .setParameter("revisions", revisions).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** The credibility notes on those annotations that count, the approved ones first. */
    List<Note> notes(UUID projectId, Collection<UUID> about) {
        List<?> rows = about.isEmpty() ? List.of() : entities.createNativeQuery("""
                select r.about_id, a.source_version_id, a.author_id, r.reliability, r.credibility, a.state, r.confirmed_by_id
                from annotation_revision r join annotation a on a.id = r.annotation_id and a.revision = r.number
                    join source_version v on v.id = a.source_version_id join source on source.id = v.source_id and source.standing = 'IN_WORK'
                where a.project_id = :project and r.about_id in (:about) and a.state not in ('REJECTED', 'WITHDRAWN', 'SUPERSEDED')
                order by a.state <> 'APPROVED', a.id""", Object[].class)
            .setParameter("project", projectId).setParameter("about", about).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Note((UUID) row[0], (UUID) row[1], (UUID) row[2], new Graded(
            row[3] == null ? null : Reliability.valueOf((String) row[3]), row[4] == null ? null : Credibility.valueOf((String) row[4]), State.valueOf((String) row[5]), (UUID) row[6]))).toList();
    }
}
