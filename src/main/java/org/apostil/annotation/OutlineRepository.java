package org.apostil.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apostil.firstpass.Sight;
import org.apostil.review.State;

/** Reads the columns of {@link Outline}, without an entity for each annotation: there may be tens of thousands. */
@ApplicationScoped
class OutlineRepository {

    /** What stands in the row of an annotation and in that of its current revision. */
    record Row(UUID id, AnnotationKind kind, State state, UUID author, Integer revision, UUID revisionId, Reliability reliability, Credibility credibility, Integer start, Instant createdAt,
               Boolean left) {

        String grade() {
            return (reliability == null ? "" : reliability.code()) + (credibility == null ? "" : credibility.code());
        }
    }

    private static final String CURRENT = " from Annotation a join AnnotationRevision r on r.annotationId = a.id and r.number = a.revision ";
    private static final String OF_VERSION = " where a.sourceVersionId = :version ";
    /** The same of those that were carried over from a text, as they stood there; what counts no more counts nowhere. */
    private static final String LEFT = " from AnnotationCarry c join Annotation a on a.id = c.annotationId join AnnotationRevision r on r.annotationId = a.id and r.number = c.revision ";
    private static final String FROM_VERSION = " where c.fromVersionId = :version ";

    @PersistenceContext
    private EntityManager entities;

    /** The annotations of a text that whoever asks sees, in document order. */
    List<Row> rows(UUID sourceVersionId, Sight sight) {
        List<Row> here = rows("select a.id, a.kind, a.state, a.authorId, a.revision, r.id, r.reliability, r.credibility, a.start, a.createdAt, false" + CURRENT + OF_VERSION
            + sight.where("a.authorId") + "order by a.start, a.createdAt, a.id", sourceVersionId, sight);
        List<Row> left = rows("select a.id, a.kind, case when a.state in (REJECTED, WITHDRAWN, SUPERSEDED) then a.state else c.state end, a.authorId, c.revision, r.id, r.reliability, r.credibility, "
            + "c.start, a.createdAt, true" + LEFT + FROM_VERSION + sight.where("a.authorId"), sourceVersionId, sight);
        return left.isEmpty() ? here : Stream.concat(here.stream(), left.stream())
            .sorted(Comparator.comparingInt(Row::start).thenComparing(Row::createdAt).thenComparing(row -> row.id().toString())).toList();
    }

    private List<Row> rows(String hql, UUID sourceVersionId, Sight sight) {
        TypedQuery<Row> query = entities.createQuery(hql, Row.class).setParameter("version", sourceVersionId);
        sight.bind(query::setParameter);
        return query.getResultList();
    }

    /** By revision: the ordinal of the role, start and end of each span, one after the other. */
    Map<UUID, int[]> spans(UUID sourceVersionId) {
        Map<UUID, int[]> spans = new HashMap<>();
        Stream.of(CURRENT + "join r.spans s" + OF_VERSION, LEFT + "join r.spans s" + FROM_VERSION)
            .flatMap(from -> entities.createQuery("select r.id, s.role, s.span.start, s.span.end" + from + "order by r.id, index(s)", Object[].class)
                .setParameter("version", sourceVersionId).getResultList().stream())
            .forEach(row -> spans.merge((UUID) row[0], new int[] {((SpanRole) row[1]).ordinal(), (Integer) row[2], (Integer) row[3]},
                (before, next) -> IntStream.concat(IntStream.of(before), IntStream.of(next)).toArray()));
        return spans;
    }

    /** By revision: whom the chain of speakers means, outermost teller first; merges are not looked through. */
    Map<UUID, List<UUID>> speakers(UUID sourceVersionId) {
        List<?> rows = entities.createNativeQuery("""
                select s.revision_id, s.speaker_id from (
                    select r.id from annotation a join annotation_revision r on r.annotation_id = a.id and r.number = a.revision where a.source_version_id = :version
                    union all select r.id from annotation_carry c join annotation_revision r on r.annotation_id = c.annotation_id and r.number = c.revision
                        where c.from_version_id = :version) told
                join annotation_speaker_now s on s.revision_id = told.id order by s.revision_id, s.hop""", Object[].class)
            .setParameter("version", sourceVersionId).getResultList();
        return rows.stream().map(Object[].class::cast)
            .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** Who wrote a revision of each annotation of a text that stands in that state, suggested what one took up, or wrote what was merged into it. */
    Map<UUID, Set<UUID>> editors(UUID sourceVersionId, State state) {
        List<?> rows = entities.createNativeQuery("""
                select a.id, r.editor_id from annotation a join annotation_revision r on r.annotation_id = a.id where a.source_version_id = :version and a.state = :state
                union select a.id, r.contributor_id from annotation a join annotation_revision r on r.annotation_id = a.id
                    where a.source_version_id = :version and a.state = :state and r.contributor_id is not null
                union select a.id, c.person_id from annotation a join annotation_coauthor c on c.annotation_id = a.id where a.source_version_id = :version and a.state = :state""", Object[].class)
            .setParameter("version", sourceVersionId).setParameter("state", state.name()).getResultList();
        return rows.stream().map(Object[].class::cast)
            .collect(Collectors.groupingBy(row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }

    /** How many suggestions on each annotation of a text have a piece that waits; none are left out. */
    Map<UUID, Integer> openSuggestions(UUID sourceVersionId) {
        List<?> rows = entities.createNativeQuery("""
                select o.annotation_id, count(*) from suggestion_open o join annotation a on a.id = o.annotation_id
                where a.source_version_id = :version and a.state not in ('REJECTED', 'WITHDRAWN', 'SUPERSEDED') group by o.annotation_id""", Object[].class)
            .setParameter("version", sourceVersionId).getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
    }

    /**
     * The annotations of a text that whoever asks sees, and its discussions on passages, that hold all of {@code words}: in their quotation, what
     * they say, the names of their speakers, of whoever those proved to be where nothing is kept back, and of their author, and what is said about them. Upper and lower case are alike.
     */
    List<UUID> holding(UUID sourceVersionId, List<String> words, Sight sight) {
        List<UUID> found = new ArrayList<>(matching("""
            select a.id from (select id, author_id, created_at, place_start, revision from annotation where source_version_id = :version
                    union all select n.id, n.author_id, n.created_at, k.place_start, k.revision from annotation_carry k join annotation n on n.id = k.annotation_id
                    where k.from_version_id = :version) a
                join annotation_revision r on r.annotation_id = a.id and r.number = a.revision
                join app_user u on u.id = a.author_id
                left join claim c on c.id = r.claim_id
                cross join lateral (select casefold(concat_ws(chr(10), u.display_name, c.proposition, r.note, r.reliability_reason, r.credibility_reason, r.independent_origin,
                    (select string_agg(s.exact, ' … ' order by s.ordinal) from annotation_span s where s.revision_id = r.id),
                    (select string_agg(concat_ws(chr(10), n.name, m.name), chr(10)) from annotation_speaker_now s join speaker n on n.id = s.speaker_id
                        left join speaker m on m.id = n.same_as and\s""" + (sight instanceof Sight.All) + """
                        where s.revision_id = r.id),
                    (select string_agg(p.text, chr(10)) from thread t join post_now p on p.thread_id = t.id where t.annotation_id = a.id
                        and not exists (select from taken_back b where b.row_id in (p.id, t.id)))
                    ) collate pg_unicode_fast) as said) t
            where true""" + sight.where("a.author_id") + "%s order by a.place_start, a.created_at, a.id", sourceVersionId, words, sight));
        found.addAll(matching("""
            select h.id from (select thread.id, t.source_version_id, thread.annotation_id, thread.opened_at, t.start_at, t.exact
                    from thread_text t join thread on thread.id = t.thread_id where thread.annotation_id is null) h
                cross join lateral (select casefold(concat_ws(chr(10), h.exact, (select string_agg(p.text, chr(10)) from post_now p where p.thread_id = h.id
                        and not exists (select from taken_back b where b.row_id in (p.id, h.id))),
                    (select string_agg(distinct u.display_name, chr(10)) from post p join app_user u on u.id = p.author_id where p.thread_id = h.id)
                    ) collate pg_unicode_fast) as said) t
            where h.source_version_id = :version and h.annotation_id is null%s order by h.start_at, h.opened_at, h.id""", sourceVersionId, words, new Sight.All()));
        return found;
    }

    private List<UUID> matching(String sql, UUID sourceVersionId, List<String> words, Sight sight) {
        String conditions = IntStream.range(0, words.size())
            .mapToObj(i -> " and position(casefold(cast(:word" + i + " as text) collate pg_unicode_fast) in t.said) > 0").collect(Collectors.joining());
        Query query = entities.createNativeQuery(sql.formatted(conditions), UUID.class).setParameter("version", sourceVersionId);
        IntStream.range(0, words.size()).forEach(i -> query.setParameter("word" + i, words.get(i)));
        sight.bind(query::setParameter);
        List<?> ids = query.getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }
}
