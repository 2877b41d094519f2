package org.apostil.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Made-up words of a language, drawn as often as words are (Zipf's law: the word of rank <em>r</em> comes 1/<em>r</em> times as often as
 * the first). The same seed makes the same words.
 */
final class Vocabulary {

    private static final int WORDS = 30_000;

    private final List<String> words;
    private final double[] until = new double[WORDS];

    private Vocabulary(String beginnings, String middles, String endings, long seed) {
        Random random = new Random(seed);
        String[] first = beginnings.split(" ");
        String[] then = middles.split(" ");
        String[] last = endings.split(" ");
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < WORDS) {
            StringBuilder word = new StringBuilder(first[random.nextInt(first.length)]);
            for (int more = random.nextInt(2) + (made.size() < 100 ? 0 : random.nextInt(4)); more > 0; more--) {
                word.append(then[random.nextInt(then.length)]);
            }
            made.add(word.append(last[random.nextInt(last.length)]).toString());
        }
        words = new ArrayList<>(made);
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            sum += 1.0 / (rank + 1);
            until[rank] = sum;
        }
    }

    static Vocabulary of(String language) {
        return switch (language) {
            case "en" -> new Vocabulary("the st pr tr con de in re gr bl m s t w", "a e i o u al er in ent or ist ov", "s ed ing ion er y al ment th nd", 1);
            case "ru" -> new Vocabulary("пр ст г м в к пере под раз об т с", "а о и е у ов ен ст ан ир ор", "ы ов ам ость ния ный ать ил ет а", 2);
            case "fr" -> new Vocabulary("pr tr d l m s r ch qu v éc ét", "a é i o u ou ai en an eur ist", "s ent tion eur é ée ique ment ait er", 3);
            case "tr" -> new Vocabulary("b k s g t m d y ç ş h i", "a e ı i o ö u ü an er ek ış", "lar ler da de nın in mak mek lık ti", 4);
            case "ar" -> new Vocabulary("ال م ت ن ي س ك ب و ح ع", "ا و ي ر م ن ل د ق ف", "ة ون ين ات ها ي ان ت ل ن", 5);
            case "az" -> new Vocabulary("q d m b x s g y t ə c", "a ə ı i o ö u ü an ər ış", "lar lər da də nın in maq mək ın dı", 6);
            default -> throw new IllegalArgumentException(language);
        };
    }

    /** The word of a rank, from 0. */
    String word(int rank) {
        return words.get(rank);
    }

    String next(Random random) {
        int at = Arrays.binarySearch(until, random.nextDouble() * until[WORDS - 1]);
        return words.get(Math.min(WORDS - 1, at < 0 ? -at - 1 : at));
    }
}
