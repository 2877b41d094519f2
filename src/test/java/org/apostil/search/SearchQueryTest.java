package org.apostil.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apostil.platform.Problem;
import org.junit.jupiter.api.Test;

class SearchQueryTest {

    @Test
    void words_phrases_beginnings_and_nearness_are_told_apart() {
        SearchQuery query = SearchQuery.of("gas \"Bank of England\" minist* oil NEAR/3 pipeline");
        assertEquals(List.of(only(word("gas")), only(new Term.Phrase("Bank of England")), only(new Term.Word("minist", true)), only(new Term.Near(word("oil"), word("pipeline"), 3))), query.clauses());
        assertEquals(List.of(), query.remarks());
    }

    @Test
    void either_word_is_enough_and_a_minus_or_not_takes_away() {
        assertEquals(List.of(new Clause(List.of(word("gas"), word("oil")), false), new Clause(List.of(word("coal")), true), new Clause(List.of(word("peat")), true)),
            SearchQuery.of("gas OR oil -coal NOT peat").clauses());
    }

    @Test
    void nearness_takes_phrases_on_both_sides_and_goes_on() {
        assertEquals(List.of(only(new Term.Near(new Term.Near(new Term.Phrase("prime minister"), word("said"), 5), word("gas"), 2))),
            SearchQuery.of("\"prime minister\" NEAR said NEAR/2 gas").clauses());
    }

    @Test
    void filters_take_one_value_or_more_quoted_or_not() {
        SearchQuery query = SearchQuery.of("gas State:approved,Submitted speaker:\"Sergey Lavrov\",Aliyev grade:b2 in:claims date:2017-03..2018");
        assertEquals(Map.of(Field.STATE, List.of("approved", "submitted"), Field.SPEAKER, List.of("Sergey Lavrov", "Aliyev"), Field.GRADE, List.of("B2"),
            Field.IN, List.of("claim"), Field.DATE, List.of("2017-03..2018")), query.filters());
        assertEquals("gas in:claim state:approved,submitted grade:B2 speaker:\"Sergey Lavrov\",Aliyev date:2017-03..2018", query.toString());
    }

    @Test
    void a_query_that_is_written_out_reads_as_the_same() {
        for (String typed : List.of("gas OR oil NEAR/7 \"the pipe\" -coal", "state:draft author:\"Anna B\" minist*", "\"a b\" OR c* kind:claim,comment", "-x y")) {
            assertEquals(SearchQuery.of(typed), SearchQuery.of(SearchQuery.of(typed).toString()));
        }
    }

    @Test
    void what_is_not_understood_is_remarked_upon_and_the_rest_is_kept() {
        SearchQuery query = SearchQuery.of("gas state:finished from:Baku grade:Z9 date:2018..2017 -kind:claim NEAR OR \"open end");
        assertEquals(List.of(only(word("gas")), new Clause(List.of(new Term.Phrase("from Baku"), new Term.Phrase("open end")), false)), query.clauses());
        assertEquals(Map.of(), query.filters());
        assertEquals(List.of("A quotation mark is not closed; everything after it was taken as one phrase.",
            "“finished” was left out: after “state:” stands draft, submitted, changes-requested, approved, rejected, withdrawn or superseded.",
            "“from:” is no filter; it was looked for as words. The filters are in:, kind:, state:, grade:, speaker:, author:, language:, date:.",
            "“Z9” was left out: after “grade:” stands a letter for reliability, a digit for credibility or both, such as B2.",
            "“2018..2017” was left out: after “date:” stands 2017, 2017-03, 2017-03-14, or from..to.",
            "A filter cannot be turned round with a minus: “-kind:” was left out. Name the values that you want."), query.remarks().subList(0, 6));
    }

    @Test
    void an_address_and_a_time_of_day_are_words() {
        assertEquals(List.of(only(word("https://example.org/a")), only(word("14:30"))), SearchQuery.of("https://example.org/a 14:30").clauses());
        assertEquals(List.of(), SearchQuery.of("https://example.org/a 14:30").remarks());
    }

    @Test
    void every_sort_of_quotation_mark_quotes() {
        for (String typed : List.of("“Bank of England”", "„Bank of England“", "«Bank of England»", "\"Bank of England\"")) {
            assertEquals(List.of(only(new Term.Phrase("Bank of England"))), SearchQuery.of(typed).clauses(), typed);
        }
    }

    @Test
    void nothing_and_only_what_shall_be_absent_are_no_query() {
        for (String typed : new String[] {null, "", "  \u00a0 ", "-gas"}) {
            assertTrue(SearchQuery.of(typed).isEmpty());
        }
    }

    @Test
    void too_long_a_query_is_refused_and_so_is_one_that_no_database_keeps() {
        assertThrows(Problem.class, () -> SearchQuery.of("a ".repeat(600)));
        assertThrows(Problem.class, () -> SearchQuery.of("a\0b"));
    }

    @Test
    void no_typing_is_beyond_it() {
        Random random = new Random(7);
        String signs = "ab \"“”«»:,-*ORNEAR/9 \u00a0.:state:speaker:date:20";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            random.ints(1 + random.nextInt(24), 0, signs.length()).forEach(at -> typed.append(signs.charAt(at)));
            SearchQuery query = SearchQuery.of(typed.toString());
            assertEquals(query.filters(), SearchQuery.of(query.toString()).filters(), typed::toString);
        }
    }

    private static Clause only(Term term) {
        return new Clause(List.of(term), false);
    }

    private static Term word(String text) {
        return new Term.Word(text, false);
    }
}
