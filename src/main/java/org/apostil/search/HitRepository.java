package org.apostil.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what is shown of hits: one query for those of a place. */
@ApplicationScoped
class HitRepository {

    private static final String COLUMNS = """
        select d.id, d.subject_id, d.project_id, v.source_id, v.id as version, known.title, %1$s, d.day, d.start_at, d.end_at, t.said, m.marked[1] as stems, m.marked[2] as plain,
            exists (select from source_version l where l.source_id = v.source_id and l.number > v.number) as superseded
        from seen_document d %2$s
            left join source on source.id = v.source_id left join provenance known on known.source_id = source.id and known.revision = source.revision
            cross join lateral (select %3$s) t(said)
            cross join lateral (select search_marked(%4$s, t.said, cast(:words as tsquery))) m(marked)
        where d.id in (:documents)""";

    private static final String TEXT = COLUMNS.formatted(
        "cast(null as uuid) as annotation, cast(null as uuid) as thread, cast(null as text) as kind, cast(null as text) as state, cast(null as text) as author",
        "join source_version v on v.id = d.source_version_id",
        "case when d.start_at is null then concat_ws(' · ', known.title, known.author, known.publisher) else substring(v.content from d.start_at + 1 for d.end_at - d.start_at) end",
        "known.language");

    private static final String QUOTATION = COLUMNS.formatted("a.id as annotation, cast(null as uuid) as thread, a.kind, a.state, w.display_name as author", """
        join annotation a on a.id = d.subject_id join source_version v on v.id = a.source_version_id join app_user w on w.id = a.author_id
            join annotation_revision r on r.annotation_id = a.id and r.number = a.revision""",
        "(select string_agg(s.exact, ' … ' order by s.ordinal) from annotation_span s where s.revision_id = r.id and s.role = 'CONTENT')", "known.language");

    private static final String COMMENT = COLUMNS.formatted("d.annotation_id as annotation, d.thread_id as thread, a.kind, a.state, w.display_name as author", """
        left join annotation a on a.id = d.annotation_id join source_version v on v.id = case when a.id is null then d.source_version_id else a.source_version_id end join app_user w on w.id = d.writer_id""",
        "case when d.thread_id is null then (select n.note from search_annotation n where n.annotation_id = d.subject_id) else (select p.text from post_now p where p.id = d.subject_id) end", "'en'");

    private static final String CLAIM = COLUMNS.formatted("a.id as annotation, cast(null as uuid) as thread, cast(null as text) as kind, cast(null as text) as state, w.display_name as author", """
        join claim c on c.id = d.subject_id join app_user w on w.id = c.created_by left join lateral (
            select a.id, a.source_version_id from annotation_revision r join annotation a on a.id = r.annotation_id and a.revision = r.number
            where r.claim_id = c.id and a.state not in ('REJECTED', 'WITHDRAWN', 'SUPERSEDED')%s limit 1) a on true
            left join source_version v on v.id = a.source_version_id""", "c.proposition", "'en'");

    private static final String SPEAKER = COLUMNS.formatted("a.id as annotation, cast(null as uuid) as thread, c.kind, cast(null as text) as state, w.display_name as author", """
        join speaker c on c.id = d.subject_id join app_user w on w.id = c.created_by left join lateral (
            select a.id, a.source_version_id from annotation_speaker s join annotation_revision r on r.id = s.revision_id join annotation a on a.id = r.annotation_id and a.revision = r.number
            where s.speaker_id = c.id and a.state not in ('REJECTED', 'WITHDRAWN', 'SUPERSEDED')%s limit 1) a on true
            left join source_version v on v.id = a.source_version_id""", "concat_ws(' · ', c.name, (select string_agg(k.name, ' · ' order by k.name) from search_known_as k where k.speaker_id = c.id and k.name <> c.name), c.description)", "'en'");

    @PersistenceContext
    private EntityManager entities;

    /** What is shown of those documents of a place, by their ids. */
    Map<Long, HitRow> read(Scope scope, Place place, Collection<Long> documents, String words) {
        String sql = switch (place) {
            case TEXT -> TEXT;
            case QUOTATION -> QUOTATION;
            case COMMENT -> COMMENT;
            case CLAIM -> CLAIM.formatted(Seen.annotations(scope));
            case SPEAKER -> SPEAKER.formatted(Seen.annotations(scope));
        };
        Map<String, Object> parameters = new HashMap<>(Map.of("documents", documents));
        if (place == Place.CLAIM || place == Place.SPEAKER) {
            parameters.putAll(Seen.parameters(scope));
        }
        Query query = entities.createNativeQuery(sql, Object[].class);
        parameters.forEach(query::setParameter);
        query.setParameter("words", words == null ? "" : words);
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(HitRow::of).collect(Collectors.toMap(HitRow::document, Function.identity()));
    }
}
