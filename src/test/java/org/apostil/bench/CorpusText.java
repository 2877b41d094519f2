package org.apostil.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apostil.source.SourceText;

/** The text of a made-up source: about 20,000 bytes in paragraphs of 60 to 120 words, in one of six languages. The same number makes the same text. */
record CorpusText(int number, String language, SourceText text) {

    private static final int BYTES = 20_000;
    /** How often each comes, in tenths. */
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "en", "ru", "ru", "fr", "tr", "ar", "az");
    private static final Map<String, Vocabulary> VOCABULARIES = new HashMap<>();

    static CorpusText of(int number) {
        String language = LANGUAGES.get(number % LANGUAGES.size());
        Vocabulary vocabulary = vocabulary(language);
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        int bytes = 0;
        while (bytes < BYTES) {
            String paragraph = paragraph(vocabulary, random);
            bytes += paragraph.getBytes(StandardCharsets.UTF_8).length + 2;
            text.append(text.isEmpty() ? "" : "\n\n").append(paragraph);
        }
        return new CorpusText(number, language, SourceText.of(text.toString()));
    }

    static Vocabulary vocabulary(String language) {
        return VOCABULARIES.computeIfAbsent(language, Vocabulary::of);
    }

    private static String paragraph(Vocabulary vocabulary, Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 60 + random.nextInt(60); i > 0; i--) {
            String word = vocabulary.next(random);
            words.add(words.isEmpty() || words.getLast().endsWith(".") ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : random.nextInt(12) == 0 ? word + "." : word);
        }
        return String.join(" ", words) + ".";
    }

    /** The words of a paragraph, from one to another. */
    String words(int paragraph, int from, int count) {
        int start = text.blocks().get(paragraph).start();
        String[] words = new String(text.content().codePoints().skip(start).limit(text.blocks().get(paragraph).end() - start).toArray(), 0, text.blocks().get(paragraph).end() - start).split(" ");
        return String.join(" ", Arrays.copyOfRange(words, from, from + count)).replace(".", "");
    }
}
