package org.apostil.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query as it was understood.
 *
 * <p>{@snippet : SearchQuery.of("gas NEAR/5 pipeline state:approved").toString(); // "gas NEAR/5 pipeline state:approved" }
 *
 * @param clauses all of which must hold
 * @param filters by field, the values of which one is enough
 * @param remarks what was not understood, and what was done instead
 */
public record SearchQuery(List<Clause> clauses, Map<Field, List<String>> filters, List<String> remarks) {

    /** The most code points that a query has. */
    public static final int LONGEST = 1_000;

    public SearchQuery {
        clauses = List.copyOf(clauses);
        filters = new EnumMap<>(filters.isEmpty() ? new EnumMap<>(Field.class) : filters);
        remarks = List.copyOf(remarks);
    }

    /** What somebody typed; null is nothing. */
    public static SearchQuery of(String typed) {
        return new QueryReader(typed == null ? "" : typed).read();
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return filters.isEmpty() && clauses.stream().allMatch(Clause::absent);
    }

    /** The values of a filter; none where it is not asked for. */
    public List<String> values(Field field) {
        return filters.getOrDefault(field, List.of());
    }

    /** The same with those values of a filter in the place of its own; none takes it away. */
    public SearchQuery with(Field field, List<String> values) {
        Map<Field, List<String>> changed = new EnumMap<>(Field.class);
        changed.putAll(filters);
        if (values.isEmpty()) {
            changed.remove(field);
        } else {
            changed.put(field, List.copyOf(values));
        }
        return new SearchQuery(clauses, changed, remarks);
    }

    /** The same with other words in the place of a word. */
    SearchQuery with(String word, String other) {
        List<Clause> changed = new ArrayList<>();
        clauses.forEach(clause -> changed.add(new Clause(clause.any().stream()
            .map(term -> term.equals(new Term.Word(word, false)) ? new Term.Word(other, false) : term).toList(), clause.absent())));
        return new SearchQuery(changed, filters, remarks);
    }

    /** The same as one would type it. */
    @Override
    public String toString() {
        return Stream.concat(clauses.stream().map(Clause::toString),
            filters.entrySet().stream().map(filter -> filter.getKey().word() + ":" + filter.getValue().stream().map(SearchQuery::quoted).collect(Collectors.joining(","))))
            .collect(Collectors.joining(" "));
    }

    private static String quoted(String value) {
        return value.matches("[^\\s,\"]+") ? value : '"' + value + '"';
    }
}
