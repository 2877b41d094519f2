package org.apostil.annotation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apostil.annotation.Carried.Placed;
import org.apostil.firstpass.Sight;
import org.apostil.platform.Among;
import org.apostil.review.State;
import org.apostil.source.Span;

/** Carries annotations over to a later text, thousands in a handful of statements, and tells from where they came. */
@ApplicationScoped
class CarryRepository {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GIVEN = """
        with given as (select g.*, a.project_id, a.source_version_id, a.revision as before, a.place_start, a.state as stood
            from jsonb_to_recordset(cast(:rows as jsonb)) as g (id uuid, start int, state text, spans jsonb) join annotation a on a.id = g.id)
        """;
    private static final List<String> STATEMENTS = List.of("""
        insert into annotation_carry (annotation_id, project_id, from_version_id, to_version_id, revision, place_start, state, carried_by, at)
        select id, project_id, source_version_id, cast(:to as uuid), before, place_start, stood, cast(:by as uuid), cast(:at as timestamptz) from given""", """
        insert into annotation_revision (annotation_id, project_id, number, editor_id, contributor_id, at, mode, claim_id, reliability, reliability_reason,
            credibility, credibility_reason, independent_origin, about_id, note)
        select r.annotation_id, r.project_id, r.number + 1, r.editor_id, r.contributor_id, r.at, r.mode, r.claim_id, r.reliability, r.reliability_reason,
            r.credibility, r.credibility_reason, r.independent_origin, r.about_id, r.note
        from given join annotation_revision r on r.annotation_id = given.id and r.number = given.before""", """
        insert into annotation_span (revision_id, ordinal, role, start_at, end_at, exact, prefix, suffix)
        select r.id, s.ordinal, s.role, s.start, s."end", s.exact, s.prefix, s.suffix
        from given join annotation_revision r on r.annotation_id = given.id and r.number = given.before + 1
            cross join lateral jsonb_to_recordset(given.spans) as s (ordinal int, role text, start int, "end" int, exact text, prefix text, suffix text)""", """
        insert into annotation_speaker (revision_id, hop, speaker_id)
        select r.id, s.hop, s.speaker_id from given join annotation_revision r on r.annotation_id = given.id and r.number = given.before + 1
            join annotation_revision o on o.annotation_id = given.id and o.number = given.before join annotation_speaker s on s.revision_id = o.id""", """
        insert into speaker_move_place (move_id, revision_id, hop)
        select p.move_id, r.id, p.hop from given join annotation_revision r on r.annotation_id = given.id and r.number = given.before + 1
            join annotation_revision o on o.annotation_id = given.id and o.number = given.before join speaker_move_place p on p.revision_id = o.id""", """
        update annotation_look l set revision = given.before + 1 from given where l.annotation_id = given.id and l.revision = given.before""", """
        update annotation a set source_version_id = cast(:to as uuid), revision = given.before + 1, place_start = given.start, state = given.state, version = a.version + 1
        from given where a.id = given.id""");

    @PersistenceContext
    private EntityManager entities;

    /** Lets nobody else change the annotations on those texts until the end of the transaction. */
    void hold(Collection<UUID> versions) {
        entities.createNativeQuery("select id from annotation where source_version_id in (:versions) order by id for no key update", UUID.class)
            .setParameter("versions", versions).getResultList();
    }

    /** The annotations on those texts. */
    List<Anchored> on(Collection<UUID> versions) {
        return anchored("a.source_version_id in (:ids)", versions);
    }

    /** Those annotations. */
    List<Anchored> some(Collection<UUID> ids) {
        return anchored("a.id in (:ids)", ids);
    }

    private List<Anchored> anchored(String condition, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        entities.flush();
        List<?> rows = entities.createNativeQuery("""
                select a.id, a.author_id, a.source_version_id, a.revision, a.state, s.role, s.start_at, s.end_at, s.exact, s.prefix, s.suffix
                from annotation a join annotation_revision r on r.annotation_id = a.id and r.number = a.revision join annotation_span s on s.revision_id = r.id
                where %s order by a.place_start, a.id, s.ordinal""".formatted(condition), Object[].class)
            .setParameter("ids", ids).getResultList();
        Map<Object, List<Object[]>> spans = rows.stream().map(Object[].class::cast).collect(Collectors.groupingBy(row -> row[0], LinkedHashMap::new, Collectors.toList()));
        return spans.values().stream().map(CarryRepository::anchored).toList();
    }

    private static Anchored anchored(List<Object[]> spans) {
        Object[] first = spans.getFirst();
        return new Anchored((UUID) first[0], (UUID) first[1], (UUID) first[2], ((Number) first[3]).intValue(), State.valueOf((String) first[4]), spans.stream()
            .map(row -> new Placed(SpanRole.valueOf((String) row[5]),
                new Span(((Number) row[6]).intValue(), ((Number) row[7]).intValue(), (String) row[8], (String) row[9], (String) row[10]))).toList());
    }

    /**
     * Carries annotations over. What was read of them before is read anew from here on.
     *
     * @param states where each stands then
     */
    void carry(Collection<Carried> carried, Map<UUID, State> states, UUID to, UUID by, Instant at) {
        String rows = json(carried, states);
        for (String statement : STATEMENTS) {
            Query query = entities.createNativeQuery(GIVEN + statement).setParameter("rows", rows);
            if (statement.contains(":to")) {
                query.setParameter("to", to.toString());
            }
            if (statement.contains(":by")) {
                query.setParameter("by", by.toString()).setParameter("at", at.toString());
            }
            query.executeUpdate();
        }
        entities.clear();
    }

    private static String json(Collection<Carried> carried, Map<UUID, State> states) {
        try {
            return JSON.writeValueAsString(carried.stream().map(each -> Map.of("id", each.annotation().toString(), "start", each.start(),
                "state", states.get(each.annotation()).name(), "spans", spans(each))).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<Map<String, Object>> spans(Carried carried) {
        List<Map<String, Object>> spans = new ArrayList<>();
        carried.spans().forEach(each -> spans.add(Map.of("ordinal", spans.size(), "role", each.role().name(), "start", each.span().start(), "end", each.span().end(),
            "exact", each.span().exact(), "prefix", each.span().prefix(), "suffix", each.span().suffix())));
        return spans;
    }

    /** From where those annotations were carried over, the earliest first. */
    List<AnnotationCarry> of(Collection<UUID> annotations) {
        return annotations.isEmpty() ? List.of()
            : entities.createQuery("select c from AnnotationCarry c where c.annotationId " + Among.these(annotations) + " order by c.revision", AnnotationCarry.class)
                .setParameter("ids", Among.value(annotations)).getResultList();
    }

    /** {@code here} together with what was carried over from that text, as it stood there, all in document order; the condition is on {@code c}. */
    List<Annotation> withLeft(List<Annotation> here, UUID sourceVersionId, String condition, Map<String, Object> values, Sight sight) {
        TypedQuery<Object[]> query = entities.createQuery("select a, c from AnnotationCarry c join Annotation a on a.id = c.annotationId where c.fromVersionId = :version" + condition
            + sight.where("a.authorId"), Object[].class).setParameter("version", sourceVersionId);
        values.forEach(query::setParameter);
        sight.bind(query::setParameter);
        List<Annotation> left = query.getResultList().stream().map(row -> Annotation.left((Annotation) row[0], (AnnotationCarry) row[1])).toList();
        return left.isEmpty() ? here : Stream.concat(here.stream(), left.stream())
            .sorted(Comparator.comparingInt(Annotation::start).thenComparing(Annotation::createdAt).thenComparing(annotation -> annotation.id().toString())).toList();
    }

    /** Whether something was carried over from that text. */
    boolean isLeft(UUID sourceVersionId) {
        return !entities.createQuery("select c.id from AnnotationCarry c where c.fromVersionId = :version", UUID.class)
            .setParameter("version", sourceVersionId).setMaxResults(1).getResultList().isEmpty();
    }

    /** On which text an annotation was in a revision. */
    UUID textOf(UUID annotation, int revision) {
        return (UUID) entities.createNativeQuery("select text_of_revision(:annotation, :revision)", UUID.class)
            .setParameter("annotation", annotation).setParameter("revision", revision).getSingleResult();
    }
}
