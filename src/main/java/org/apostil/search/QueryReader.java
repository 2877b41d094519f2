package org.apostil.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;

/**
 * Reads a query. Words stand for themselves in any form, all of them to be found; {@code "words"} for one after the other;
 * {@code word*} for a beginning; {@code a OR b} for either; {@code -word} for none; {@code a NEAR/5 b} for nearness;
 * {@code field:value} for a filter. What cannot be understood is remarked upon, and the rest is kept.
 */
final class QueryReader {

    private static final int MOST = 32;
    private static final int FARTHEST = 20;
    private static final int USUAL = 5;
    private static final Pattern NEAR = Pattern.compile("NEAR(?:/(\\d{1,4}))?");

    private final String typed;
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Map<Field, List<String>> filters = new EnumMap<>(Field.class);
    private final List<Clause> clauses = new ArrayList<>();

    QueryReader(String typed) {
        this.typed = typed.strip();
    }

    /** @throws Problem when it is too long, or holds what no database keeps */
    SearchQuery read() {
        if (typed.codePointCount(0, typed.length()) > SearchQuery.LONGEST) {
            throw Problem.invalid("q", "A query has at most %,d characters. Take some away.".formatted(SearchQuery.LONGEST));
        }
        if (Text.orNull(typed) == null) {
            return new SearchQuery(List.of(), Map.of(), List.of());
        }
        QueryToken.Read read = QueryToken.read(typed);
        if (!read.closed()) {
            remarks.add("A quotation mark is not closed; everything after it was taken as one phrase.");
        }
        words(filtered(read.tokens()));
        if (clauses.size() > MOST) {
            remarks.add("Only the first %d words were looked for.".formatted(MOST));
        }
        return new SearchQuery(clauses.stream().limit(MOST).toList(), filters, List.copyOf(remarks));
    }

    /** Takes the filters out. */
    private List<QueryToken> filtered(List<QueryToken> tokens) {
        List<QueryToken> words = new ArrayList<>();
        for (QueryToken token : tokens) {
            Field field = token.field() == null ? null : Field.of(token.field()).orElse(null);
            if (token.field() == null) {
                words.add(token);
            } else if (field == null) {
                remarks.add("“%s:” is no filter; it was looked for as words. The filters are %s.".formatted(token.field(), Field.all()));
                words.add(new QueryToken(null, List.of(token.field() + " " + token.text()), true, token.minus()));
            } else if (token.minus()) {
                remarks.add("A filter cannot be turned round with a minus: “-%s:” was left out. Name the values that you want.".formatted(field.word()));
            } else {
                token.values().forEach(value -> filter(field, value));
            }
        }
        return words;
    }

    private void filter(Field field, String value) {
        if (field == Field.DATE && filters.containsKey(field)) {
            remarks.add("There can be one date; the first was taken.");
        } else if (FilterValues.isKnown(field, value)) {
            filters.computeIfAbsent(field, first -> new ArrayList<>()).add(FilterValues.normal(field, value));
        } else {
            remarks.add("“%s” was left out: after “%s:” stands %s.".formatted(value, field.word(), field.takes()));
        }
    }

    private void words(List<QueryToken> tokens) {
        List<Term> any = new ArrayList<>();
        boolean absent = false;
        boolean or = false;
        for (int i = 0; i < tokens.size(); i++) {
            QueryToken token = tokens.get(i);
            if (token.isOperator("OR") || isNear(token)) {
                or = token.isOperator("OR") && i + 1 < tokens.size() && !any.isEmpty();
                if (!or) {
                    remarks.add("“%s” stands between two words; here it was left out.".formatted(token.text()));
                }
                continue;
            }
            if (token.isOperator("AND")) {
                continue;
            }
            boolean not = token.minus();
            if (token.isOperator("NOT") && i + 1 < tokens.size()) {
                not = true;
                token = tokens.get(++i);
            }
            if (!or && !any.isEmpty()) {
                clauses.add(new Clause(any, absent));
                any.clear();
            }
            absent = or ? absent : not;
            or = false;
            Term term = term(token);
            while (i + 2 < tokens.size() && isNear(tokens.get(i + 1)) && !isOperator(tokens.get(i + 2))) {
                term = new Term.Near(term, term(tokens.get(i + 2)), apart(tokens.get(i + 1)));
                i += 2;
            }
            any.add(term);
        }
        if (!any.isEmpty()) {
            clauses.add(new Clause(any, absent));
        }
    }

    private static boolean isNear(QueryToken token) {
        return !token.quoted() && !token.minus() && NEAR.matcher(token.text()).matches();
    }

    private static boolean isOperator(QueryToken token) {
        return isNear(token) || token.isOperator("OR") || token.isOperator("AND") || token.isOperator("NOT");
    }

    private static Term term(QueryToken token) {
        String text = token.text();
        if (token.quoted()) {
            return new Term.Phrase(text);
        }
        return text.length() > 1 && text.endsWith("*") ? new Term.Word(text.substring(0, text.length() - 1), true) : new Term.Word(text, false);
    }

    private int apart(QueryToken token) {
        Matcher near = NEAR.matcher(token.text());
        int apart = near.matches() && near.group(1) != null ? Integer.parseInt(near.group(1)) : USUAL;
        if (apart < 1 || apart > FARTHEST) {
            remarks.add("Near is 1 to %d words; “%s” was taken as %d.".formatted(FARTHEST, token.text(), Math.clamp(apart, 1, FARTHEST)));
        }
        return Math.clamp(apart, 1, FARTHEST);
    }
}
