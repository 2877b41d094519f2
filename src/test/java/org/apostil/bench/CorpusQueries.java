package org.apostil.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The fifty queries, the same in every run: words from everywhere to rare in each language, phrases, nearness, names, filters and what is misspelt. */
final class CorpusQueries {

    private CorpusQueries() {
    }

    static List<String> all() {
        List<String> queries = new ArrayList<>();
        for (String language : List.of("en", "ru", "fr", "tr", "ar", "az")) {
            queries.add(word(language, 40));
            queries.add(word(language, 4_000));
        }
        queries.addAll(List.of(word("en", 0), word("en", 8), word("ru", 2), word("en", 29_000)));
        for (String language : List.of("en", "ru", "tr", "az")) {
            queries.add(word(language, 90) + " " + word(language, 700));
        }
        queries.addAll(List.of(word("en", 20) + " " + word("en", 30) + " " + word("en", 60), word("fr", 5) + " " + word("fr", 9), word("tr", 15)));
        Stream.of(0, 4, 6, 9).forEach(source -> queries.add('"' + CorpusText.of(source).words(1, 10, 3) + '"'));
        queries.addAll(List.of('"' + word("en", 3) + " " + word("en", 7) + '"', '"' + word("ru", 11) + " " + word("ru", 16) + '"'));
        queries.addAll(List.of(word("en", 50) + " NEAR/5 " + word("en", 300), word("ru", 30) + " NEAR/3 " + word("ru", 45), word("az", 12) + " NEAR/10 " + word("az", 200)));
        queries.addAll(List.of(word("en", 2_500).substring(0, 4) + "*", word("tr", 900).substring(0, 4) + "*"));
        queries.addAll(List.of(word("en", 150) + " OR " + word("ru", 150) + " OR " + word("fr", 150), word("en", 25) + " -" + word("en", 6)));
        queries.addAll(List.of(Corpus.name(12), Corpus.name(4_711 % 2_000), "\"" + Corpus.name(50) + "\"", misspelt(Corpus.name(30))));
        queries.addAll(List.of(word("en", 35) + " state:approved", word("en", 35) + " kind:claim in:quotation", word("ru", 70) + " language:ru date:2012..2015", word("en", 10) + " author:analyst state:submitted",
            "speaker:\"" + Corpus.name(3) + "\" " + word("en", 80), "grade:B2 in:comment", "speaker:\"" + Corpus.name(900) + "\"", word("en", 500) + " in:claim", word("ar", 60) + " state:rejected kind:comment",
            "author:reviewer kind:credibility-note grade:C"));
        return List.copyOf(queries);
    }

    private static String word(String language, int rank) {
        return CorpusText.vocabulary(language).word(rank);
    }

    private static String misspelt(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return last.substring(0, last.length() - 2) + "x" + last.substring(last.length() - 1);
    }
}
