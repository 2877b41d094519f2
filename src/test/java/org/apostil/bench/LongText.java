package org.apostil.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/**
 * A text of the size asked for, the same in every run: sentences whose words follow one another as they do in the real
 * article, in paragraphs of two to five, a short line as heading now and then, and a sentence in Russian, Armenian or
 * Arabic in some of them. One line is one paragraph.
 */
public final class LongText {

    private static final long SEED = 20161;
    private static final List<String> FOREIGN = List.of(
        "«Мы находимся на своей земле», – сказал он на пресс-конференции в Москве.",
        "Министр отметил, что переговоры по урегулированию продолжаются.",
        "Նախարարը հայտարարեց, որ բանակցությունները շարունակվում են։",
        "قال الوزير إن المفاوضات مستمرة في موسكو، وإن الوضع لن يتغير قريبا.");

    private final Random random = new Random(SEED);
    private final List<String> openings = new ArrayList<>();
    private final Map<String, List<String>> followers = new HashMap<>();

    private LongText(String model) {
        for (String sentence : model.split("(?<=[.!?”])\\s+")) {
            String[] words = sentence.split("\\s+");
            openings.add(words[0]);
            for (int i = 1; i < words.length; i++) {
                followers.computeIfAbsent(words[i - 1], word -> new ArrayList<>()).add(words[i]);
            }
        }
    }

    /** A text of at least {@code bytes} in UTF-8, and at most a paragraph more, that reads like the article. */
    public static String of(int bytes, Path article) {
        try {
            return new LongText(Files.readString(article)).text(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(int bytes) {
        StringBuilder text = new StringBuilder(bytes);
        int written = 0;
        for (int paragraph = 0; written < bytes; paragraph++) {
            String line = paragraph % 24 == 0 ? heading(paragraph / 24 + 1) : paragraph(paragraph);
            text.append(line).append('\n');
            written += line.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        return text.toString();
    }

    private String heading(int number) {
        String sentence = sentence();
        String[] words = sentence.split(" ");
        return number + ". " + String.join(" ", List.of(words).subList(0, Math.min(words.length, 6))).replaceAll("[,.;:]$", "");
    }

    private String paragraph(int number) {
        StringJoiner sentences = new StringJoiner(" ");
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            sentences.add(sentence());
        }
        if (number % 20 == 7) {
            sentences.add(FOREIGN.get(number / 20 % FOREIGN.size()));
        }
        return sentences.toString();
    }

    private String sentence() {
        StringJoiner sentence = new StringJoiner(" ");
        String word = openings.get(random.nextInt(openings.size()));
        for (int i = 0; i < 32; i++) {
            sentence.add(word);
            List<String> next = followers.get(word);
            if (next == null || i > 6 && word.matches(".*[.!?]”?")) {
                break;
            }
            word = next.get(random.nextInt(next.size()));
        }
        return sentence.toString();
    }
}
