package org.apostil.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Says the words of a query as PostgreSQL asks for them: each in the stems of all languages that there are texts in, and as
 * it is written. Where a text's language has no configuration, a word of three letters or more stands for all that begin so,
 * since endings are cut off there by nobody.
 */
@ApplicationScoped
class Translation {

    private static final int LONG_ENOUGH = 3;

    /** What became of the words. @param lost those in which there is nothing to look for */
    record Words(String present, String bare, String absent, List<String> lost) {

        static final Words NONE = new Words(null, null, null, List.of());
    }

    @Inject
    private SearchRepository search;

    Words of(List<Clause> clauses, List<String> languages) {
        boolean anyBare = search.isAnyBare(languages);
        List<Term> terms = clauses.stream().flatMap(clause -> clause.any().stream()).toList();
        Map<String, Object> parameters = new HashMap<>();
        List<String> expressions = new ArrayList<>();
        terms.forEach(term -> expressions.add(expression(term, false, parameters)));
        if (anyBare) {
            terms.forEach(term -> expressions.add(expression(term, true, parameters)));
        }
        if (expressions.stream().anyMatch(each -> each.contains(":languages"))) {
            parameters.put("languages", SearchRepository.array(languages));
        }
        List<String> found = search.translated(expressions, parameters);
        Map<Term, String> said = new HashMap<>();
        Map<Term, String> bare = new HashMap<>();
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            said.put(terms.get(i), found.get(i));
            bare.put(terms.get(i), anyBare ? found.get(terms.size() + i) : null);
            if (found.get(i) == null) {
                lost.add(terms.get(i).toString());
            }
        }
        return new Words(joined(clauses, false, said, " & "), anyBare ? joined(clauses, false, bare, " & ") : null, joined(clauses, true, said, " | "), lost);
    }

    private static String joined(List<Clause> clauses, boolean absent, Map<Term, String> said, String by) {
        String all = clauses.stream().filter(clause -> clause.absent() == absent)
            .map(clause -> clause.any().stream().map(said::get).filter(Objects::nonNull).map(each -> "(" + each + ")").collect(Collectors.joining(" | ")))
            .filter(clause -> !clause.isEmpty()).map(clause -> "(" + clause + ")").collect(Collectors.joining(by));
        return all.isEmpty() ? null : all;
    }

    private static String expression(Term term, boolean bare, Map<String, Object> parameters) {
        return switch (term) {
            case Term.Word word when word.begins() -> "search_beginning(" + parameter(word.text(), parameters) + ")";
            case Term.Word word when bare && word.text().codePointCount(0, word.text().length()) >= LONG_ENOUGH -> "search_beginning(" + parameter(word.text(), parameters) + ")";
            case Term.Word word -> "search_query(cast(:languages as text[]), " + parameter(word.text(), parameters) + ")";
            case Term.Phrase phrase -> "search_query(cast('{}' as text[]), " + parameter(phrase.text(), parameters) + ")";
            case Term.Near near -> "search_near(" + expression(near.one(), bare, parameters) + ", " + expression(near.other(), bare, parameters) + ", " + near.apart() + ")";
        };
    }

    private static String parameter(String text, Map<String, Object> parameters) {
        String name = "said" + parameters.size();
        parameters.put(name, text);
        return "cast(:" + name + " as text)";
    }
}
