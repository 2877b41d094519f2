package org.apostil.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apostil.platform.Coded;
import org.apostil.review.State;

/**
 * A query as the database is asked it.
 *
 * @param words    what must be there, as PostgreSQL writes a {@code tsquery}; null where no words are asked for
 * @param bare     the same for texts whose language has no configuration, where words are taken for beginnings
 * @param absent   what must not be there; null where there is nothing of that
 * @param speakers of whom one must be named; null where none is asked for
 * @param authors  of whom one must have written it; null where none is asked for
 */
record Asked(SearchQuery query, String words, String bare, String absent, List<UUID> speakers, List<UUID> authors) {

    /** States that are looked for only where a query names them. */
    private static final List<State> OUT = Arrays.stream(State.values()).filter(State::isOut).toList();

    /** A condition on documents {@code d}, and its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {
    }

    /** The condition that words and filters set together. */
    Condition condition() {
        StringBuilder sql = new StringBuilder();
        Map<String, Object> parameters = new HashMap<>();
        if (words != null) {
            parameters.put("words", words);
            boolean same = bare == null || bare.equals(words);
            sql.append(same ? " and d.words @@ cast(:words as tsquery)"
                : " and (d.words @@ cast(:words as tsquery) or (d.words @@ cast(:bare as tsquery) and d.facets @> array[search_facet('bare', 'yes')]))");
            if (!same) {
                parameters.put("bare", bare);
            }
        }
        if (absent != null) {
            parameters.put("absent", absent);
            sql.append(" and not d.words @@ cast(:absent as tsquery)");
        }
        facets(sql, parameters, "kind", names(query.values(Field.KIND).stream().map(FilterValues::kind).toList()));
        facets(sql, parameters, "state", names(query.values(Field.STATE).stream().map(FilterValues::state).toList()));
        facets(sql, parameters, "language", query.values(Field.LANGUAGE).stream().map(code -> code.split("-")[0]).toList());
        facets(sql, parameters, "speaker", strings(speakers));
        facets(sql, parameters, "author", strings(authors));
        if (query.values(Field.STATE).isEmpty()) {
            sql.append(" and not d.facets && array[").append(names(OUT).stream().map(state -> "search_facet('state', '" + state + "')").collect(Collectors.joining(", "))).append(']');
        }
        grades(sql, parameters);
        query.values(Field.DATE).stream().flatMap(date -> DateRange.of(date).stream()).forEach(range -> days(sql, parameters, range));
        return new Condition(sql.toString(), parameters);
    }

    /** What is to be marked in a text that was found; null where no words were asked for. */
    String marks() {
        return words == null ? null : bare == null ? words : "(" + words + ") | (" + bare + ")";
    }

    /** Whether words were asked for one after the other, and none by itself. */
    boolean isTogether() {
        return query.clauses().stream().filter(clause -> !clause.absent()).flatMap(clause -> clause.any().stream()).allMatch(Term.Phrase.class::isInstance);
    }

    /** Where hits are wanted. */
    Set<Place> places() {
        List<String> named = query.values(Field.IN);
        return named.isEmpty() ? Set.of(Place.values()) : named.stream().map(FilterValues::place).collect(Collectors.toSet());
    }

    private static void facets(StringBuilder sql, Map<String, Object> parameters, String name, List<String> values) {
        if (values == null || values.isEmpty() && !name.equals("speaker") && !name.equals("author")) {
            return;
        }
        IntStream.range(0, values.size()).forEach(i -> parameters.put(name + i, values.get(i)));
        sql.append(values.isEmpty() ? " and false" : IntStream.range(0, values.size()).mapToObj(i -> "search_facet('" + name + "', :" + name + i + ")")
            .collect(Collectors.joining(", ", " and d.facets && array[", "]")));
    }

    private void grades(StringBuilder sql, Map<String, Object> parameters) {
        List<String> either = new ArrayList<>();
        List<String> grades = query.values(Field.GRADE);
        for (int i = 0; i < grades.size(); i++) {
            FilterValues.Asked grade = FilterValues.grade(grades.get(i));
            List<String> both = new ArrayList<>();
            if (grade.reliability().isPresent()) {
                parameters.put("reliability" + i, grade.reliability().get().name());
                both.add("search_facet('reliability', :reliability" + i + ")");
            }
            if (grade.credibility().isPresent()) {
                parameters.put("credibility" + i, grade.credibility().get().name());
                both.add("search_facet('credibility', :credibility" + i + ")");
            }
            either.add("d.facets @> array[" + String.join(", ", both) + "]");
        }
        if (!either.isEmpty()) {
            sql.append(either.stream().collect(Collectors.joining(" or ", " and (", ")")));
        }
    }

    private static void days(StringBuilder sql, Map<String, Object> parameters, DateRange range) {
        if (range.from() != null) {
            parameters.put("from", range.from());
            sql.append(" and d.day >= :from");
        }
        if (range.until() != null) {
            parameters.put("until", range.until());
            sql.append(" and d.day < :until");
        }
        List<String> months = range.months();
        if (!months.isEmpty()) {
            sql.append(months.stream().map(month -> "search_facet('month', '" + month + "')").collect(Collectors.joining(", ", " and d.facets && array[", "]")));
        }
    }

    private static List<String> names(List<? extends Coded> codes) {
        return codes.stream().map(code -> ((Enum<?>) code).name()).toList();
    }

    private static List<String> strings(List<UUID> ids) {
        return ids == null ? null : ids.stream().map(UUID::toString).toList();
    }
}
