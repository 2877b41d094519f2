package org.apostil.reanchoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apostil.anchoring.Candidate;
import org.apostil.anchoring.Candidate.Place;
import org.apostil.anchoring.Outcome;
import org.apostil.firstpass.Sight;
import org.apostil.reanchoring.Row.Chosen;
import org.apostil.source.SourceVersion;

/** Keeps what became of what was looked for in newer texts, and what people chose. */
@ApplicationScoped
class AnchoringRepository {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The latest row of each annotation and discussion for a text. */
    private static final String LATEST = """
        from (select distinct on (coalesce(g.annotation_id, g.thread_id)) g.* from anchoring g where g.to_version_id = :version
                order by coalesce(g.annotation_id, g.thread_id), g.seq desc) x
            left join annotation a on a.id = x.annotation_id
            left join lateral (select c.candidate, c.id from anchoring_choice c where c.anchoring_id = x.id order by c.seq desc limit 1) chosen on true
        """;
    private static final String ROW = """
        select x.id, x.project_id, x.annotation_id, x.thread_id, x.from_version_id, x.to_version_id, x.outcome, cast(x.candidates as text), coalesce(a.version, 0),
            coalesce(a.source_version_id, (select t.source_version_id from thread_text t join source_version v on v.id = t.source_version_id
                where t.thread_id = x.thread_id order by v.number desc limit 1)),
            chosen.id is not null, coalesce(chosen.candidate, 0),
            a.id is not null and (a.source_version_id = x.from_version_id and a.revision <> x.revision or a.state in ('REJECTED', 'WITHDRAWN', 'SUPERSEDED'))
                or exists (select from taken_back b where b.row_id = x.thread_id)
        """;

    @PersistenceContext
    private EntityManager entities;

    /** Writes down what came of looking for those. */
    void add(SourceVersion from, SourceVersion to, List<Found> found, Instant at) {
        entities.createNativeQuery("""
                insert into anchoring (project_id, from_version_id, to_version_id, annotation_id, thread_id, revision, place_start, outcome, candidates, at)
                select cast(:project as uuid), cast(:from as uuid), cast(:to as uuid), f.annotation, f.thread, f.revision, f.start, f.outcome, f.candidates, cast(:at as timestamptz)
                from jsonb_to_recordset(cast(:rows as jsonb)) as f (annotation uuid, thread uuid, revision int, start int, outcome text, candidates jsonb)""")
            .setParameter("project", from.projectId().toString()).setParameter("from", from.id().toString()).setParameter("to", to.id().toString())
            .setParameter("at", at.toString()).setParameter("rows", json(found)).executeUpdate();
    }

    private static String json(List<Found> found) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Found one : found) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("annotation", one.annotation());
            row.put("thread", one.thread());
            row.put("revision", one.revision());
            row.put("start", one.start());
            row.put("outcome", one.placement().outcome().name());
            row.put("candidates", one.placement().outcome().waits() ? one.placement().candidates().stream().map(AnchoringRepository::json).toList() : List.of());
            rows.add(row);
        }
        return written(rows);
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, Object> json(Candidate candidate) {
        return Map.of("likeness", candidate.likeness(), "places", pairs(candidate.places()));
    }

    private static List<List<Integer>> pairs(List<Optional<Place>> places) {
        return places.stream().map(place -> place.map(at -> List.of(at.start(), at.end())).orElse(null)).toList();
    }

    /** How many of each outcome there are in a text, of those that whoever asks sees. */
    Map<Outcome, Long> counts(UUID version, Sight sight) {
        Query query = entities.createNativeQuery("select x.outcome, count(*) " + LATEST + "where " + seen(sight) + " group by x.outcome", Object[].class).setParameter("version", version);
        sight.bind(query::setParameter);
        Map<Outcome, Long> counts = new LinkedHashMap<>();
        for (Object row : query.getResultList()) {
            counts.put(Outcome.valueOf((String) ((Object[]) row)[0]), (Long) ((Object[]) row)[1]);
        }
        return counts;
    }

    /** How many wait for a person with a text, of those that whoever asks sees. */
    long waiting(UUID version, Sight sight) {
        Query query = entities.createNativeQuery("select count(*) " + LATEST + """
            where x.outcome in ('MOVED', 'AMBIGUOUS') and chosen.id is null and case when x.thread_id is null
                then a.source_version_id = x.from_version_id and a.revision = x.revision and a.state not in ('REJECTED', 'WITHDRAWN', 'SUPERSEDED')
                else not exists (select from thread_carry c where c.thread_id = x.thread_id and c.to_version_id = x.to_version_id)
                    and not exists (select from taken_back b where b.row_id = x.thread_id) end and\s""" + seen(sight), Long.class).setParameter("version", version);
        sight.bind(query::setParameter);
        return (Long) query.getSingleResult();
    }

    /** All but what is exact, in the order of the earlier text. */
    List<Row> open(UUID version, Sight sight) {
        Query query = entities.createNativeQuery(ROW + LATEST + "where x.outcome <> 'EXACT' and " + seen(sight) + " order by x.place_start, x.seq", Object[].class).setParameter("version", version);
        sight.bind(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(AnchoringRepository::row).toList();
    }

    /** One of them, if it is the latest of what it is about. */
    Optional<Row> byId(UUID id) {
        List<?> rows = entities.createNativeQuery(ROW + LATEST.replace("g.to_version_id = :version", "g.to_version_id = (select o.to_version_id from anchoring o where o.id = :id)") + "where x.id = :id", Object[].class)
            .setParameter("id", id).getResultList();
        return rows.stream().map(Object[].class::cast).map(AnchoringRepository::row).findFirst();
    }

    /** Lets nobody else choose for it until the end of the transaction. */
    void hold(UUID id) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))").setParameter("key", "anchoring " + id).getSingleResult();
    }

    /** @param candidate from 1; null is none of them */
    void choose(UUID id, Integer candidate, UUID by, String reason, Instant at) {
        settle(id, candidate, null, by, reason, at);
    }

    /** @param places one for each span; empty where that stands there no more */
    void place(UUID id, List<Optional<Place>> places, UUID by, String reason, Instant at) {
        settle(id, null, written(pairs(places)), by, reason, at);
    }

    private void settle(UUID id, Integer candidate, String places, UUID by, String reason, Instant at) {
        entities.createNativeQuery("insert into anchoring_choice (anchoring_id, candidate, places, chosen_by, reason, at) values (:id, cast(:candidate as int), cast(:places as jsonb), :by, :reason, :at)")
            .setParameter("id", id).setParameter("candidate", candidate == null ? null : candidate.toString()).setParameter("places", places).setParameter("by", by)
            .setParameter("reason", reason).setParameter("at", at).executeUpdate();
    }

    private static String seen(Sight sight) {
        String condition = sight.where("a.author_id");
        return condition.isEmpty() ? "true" : "(x.thread_id is not null or true" + condition + ")";
    }

    private static Row row(Object[] row) {
        return new Row((UUID) row[0], (UUID) row[1], Optional.ofNullable((UUID) row[2]), Optional.ofNullable((UUID) row[3]), (UUID) row[4], (UUID) row[5],
            Outcome.valueOf((String) row[6]), candidates((String) row[7]), ((Number) row[8]).longValue(), (UUID) row[9],
            (Boolean) row[10] ? Optional.of(new Chosen(((Number) row[11]).intValue())) : Optional.empty(), (Boolean) row[12]);
    }

    private static List<Candidate> candidates(String json) {
        try {
            return StreamSupport.stream(JSON.readTree(json).spliterator(), false)
                .map(each -> new Candidate(StreamSupport.stream(each.path("places").spliterator(), false).map(AnchoringRepository::place).toList(), each.path("likeness").asDouble())).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Place> place(JsonNode node) {
        return node.isNull() ? Optional.empty() : Optional.of(new Place(node.get(0).asInt(), node.get(1).asInt()));
    }
}
