package org.apostil.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks the index. */
@ApplicationScoped
class SearchRepository {

    /** The most hits of a place that are ranked and counted: what is found more often than that wants another word. */
    static final int MOST = 1_000;

    /**
     * Each place by itself, so that a word that is everywhere hides no claim or speaker behind a thousand paragraphs. What
     * stands in a source that was withdrawn from the work is not found.
     */
    private static final String IN_PLACE = """
        (select d.id, d.place, cast(%s * %s as real) as rank from seen_document d
         where d.facets @> array[search_facet('in', '%s')] and d.facets && array[%s] and d.project_id in (:projects)
           and (d.source_version_id is null or d.source_version_id not in
               (select v.id from source s join source_version v on v.source_id = s.id where s.project_id in (:projects) and s.standing <> 'IN_WORK'))%s%s limit :most)""";

    private static final String FOUND = """
        with found as materialized (%s), counted as (select place, count(*) as total from found group by place)
        select null as id, place, cast(total as real) from counted
        union all (select f.id, f.place, f.rank from found f where f.place in (:places) %s order by f.rank desc, f.id desc limit :page)""";

    @PersistenceContext
    private EntityManager entities;

    /** Lets the planner take the values of a query into account, and keep from reading tables whole in the hope of a soon end. */
    void prepare() {
        entities.createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true), set_config('client_min_messages', 'warning', true)").getSingleResult();
    }

    /** The languages in which those projects have texts. */
    List<String> languages(List<UUID> projects) {
        List<?> rows = entities.createNativeQuery("select distinct language from search_language where project_id in (:projects) order by language", String.class)
            .setParameter("projects", projects).getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    /** Whether PostgreSQL has no configuration for one of those languages. */
    boolean isAnyBare(List<String> languages) {
        return (Boolean) entities.createNativeQuery("select exists (select from unnest(cast(:languages as text[])) l(code) where search_configuration(l.code) is null)")
            .setParameter("languages", array(languages)).getSingleResult();
    }

    /** Each expression of the kind {@code search_query(…)} as PostgreSQL writes a {@code tsquery}; null where it has no words. */
    List<String> translated(List<String> expressions, Map<String, Object> parameters) {
        if (expressions.isEmpty()) {
            return List.of();
        }
        Query query = entities.createNativeQuery(expressions.stream().map(each -> "select cast(" + each + " as text)").collect(Collectors.joining(" union all ")));
        parameters.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    /**
     * A page of what was found.
     *
     * @param after the last row of the page before; null for the first page
     */
    Found find(Scope scope, Asked asked, Found.Row after, int page) {
        Asked.Condition condition = asked.condition();
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        parameters.putAll(Seen.parameters(scope));
        parameters.putAll(Map.of("projects", scope.projects(), "most", MOST + 1, "page", page, "places", asked.places().stream().map(Place::name).toList()));
        IntStream.range(0, scope.projects().size()).forEach(i -> parameters.put("project" + i, scope.projects().get(i).toString()));
        String rank = asked.words() == null ? "0" : "ts_rank(d.words, cast(:words as tsquery)%s, 1)".formatted(condition.parameters().containsKey("bare") ? " || cast(:bare as tsquery)" : "");
        String projects = IntStream.range(0, scope.projects().size()).mapToObj(i -> "search_facet('project', :project" + i + ")").collect(Collectors.joining(", "));
        String places = Arrays.stream(Place.values()).map(place -> IN_PLACE.formatted(rank, place.weight(), place, projects, condition.sql(), Seen.documents(scope)))
            .collect(Collectors.joining(" union all "));
        if (after != null) {
            parameters.putAll(Map.of("rank", after.rank(), "document", after.document()));
        }
        Query query = entities.createNativeQuery(FOUND.formatted(places, after == null ? "" : "and (f.rank, f.id) < (cast(:rank as real), :document)"), Object[].class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return found(rows.stream().map(Object[].class::cast).toList());
    }

    private static Found found(List<Object[]> rows) {
        Map<Place, Integer> counts = new EnumMap<>(Place.class);
        rows.stream().filter(row -> row[0] == null).forEach(row -> counts.put(Place.valueOf((String) row[1]), ((Number) row[2]).intValue()));
        return new Found(rows.stream().filter(row -> row[0] != null)
            .map(row -> new Found.Row(((Number) row[0]).longValue(), Place.valueOf((String) row[1]), ((Number) row[2]).floatValue())).toList(), counts);
    }

    /** As PostgreSQL writes an array of codes. */
    static String array(List<String> codes) {
        return codes.stream().map(code -> '"' + code.replace("\\", "\\\\").replace("\"", "\\\"") + '"').collect(Collectors.joining(",", "{", "}"));
    }
}
