package org.apostil.identity;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apostil.platform.Problem;

/**
 * Which passwords are accepted: by their length, and by how soon somebody guesses them who tries common passwords, words, names and
 * rows of keys first. Nothing is asked of which characters they are made of (NIST SP 800-63B-4, 3.1.1.2; OWASP ASVS 5.0, 6.2).
 *
 * <p>The lists are those of zxcvbn, 30,000 of the most common passwords among them.
 */
final class PasswordPolicy {

    /** Code points. NIST SP 800-63B-4 asks for 15 where a password alone opens an account. */
    static final int SHORTEST = 15;
    /** Code points; ASVS asks that at least 64 are taken. */
    static final int LONGEST = 256;
    /** Guesses that a password stands: what Argon2id lets one core try in two months. */
    private static final double LEAST_GUESSES = 1e8;
    /** Letters and digits that a password has beside the names of its owner and of Apostil. */
    private static final int LEAST_BESIDE_NAMES = 8;
    /** Code points that are looked at: where these are hard to guess, all of it is. */
    private static final int LOOKED_AT = 64;
    private static final Zxcvbn GUESSER = new Zxcvbn();

    private PasswordPolicy() {
    }

    /**
     * The password.
     *
     * @param own what is known of whoever sets it, such as their names; may hold null
     * @throws Problem when it is not accepted; its violation is that of the field {@code password}
     */
    static String require(String password, String... own) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw refused("A password has at least %d characters. A sentence of a few words is easy to remember.".formatted(SHORTEST));
        }
        if (length > LONGEST) {
            throw refused("A password has at most %d characters; this one has %d.".formatted(LONGEST, length));
        }
        List<String> words = words(own);
        if (without(words, password) < LEAST_BESIDE_NAMES) {
            throw guessed("it holds your name or that of Apostil, and little else");
        }
        String looked = password.substring(0, password.offsetByCodePoints(0, Math.min(length, LOOKED_AT)));
        Strength strength = GUESSER.measure(looked, words);
        if (strength.getGuesses() < LEAST_GUESSES) {
            throw guessed(why(strength));
        }
        return password;
    }

    private static List<String> words(String... own) {
        return Stream.concat(Stream.of("apostil", "apostille"), Arrays.stream(own).filter(word -> word != null && !word.isBlank())
            .flatMap(word -> Stream.concat(Stream.of(word), Arrays.stream(word.split("[^\\p{L}\\p{N}]+")))))
            .filter(word -> word.length() > 2).map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    private static String why(Strength strength) {
        Match most = strength.getSequence().stream().max(Comparator.comparingInt(match -> match.token.length())).orElseThrow();
        return switch (most.pattern) {
            case Dictionary -> "passwords".equals(most.dictionaryName) ? "it is among the passwords that are tried first" : "it is a single word or name, and little else";
            case Repeat -> "it repeats the same again and again";
            case Sequence, Spatial -> "it runs along the alphabet or the keyboard, or stays on one key";
            case Date -> "it is a date, and little else";
            default -> "it is made of few and common words";
        };
    }

    /** How many letters and digits are left when what is known of the person is taken out. */
    private static int without(List<String> words, String password) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
            rest = rest.replace(word, "");
        }
        return (int) rest.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static Problem guessed(String why) {
        return refused("This password is guessed soon: %s. Take one of your own, such as a sentence of a few words that nobody else would say.".formatted(why));
    }

    private static Problem refused(String detail) {
        return Problem.invalid("password", detail);
    }
}
