package org.apostil.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apostil.platform.Problem;

/** The names that people sign in with: lower case, so that nobody is kept out by a capital. */
final class Usernames {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    /** So the server calls whoever it does not know. */
    private static final Set<String> RESERVED = Set.of("anonymous");
    private static final int LONGEST_STEM = 60;
    private static final int MOST_NUMBERED = 99;

    private Usernames() {
    }

    /** The name as it is kept; empty where nobody can have that name. */
    static String normalise(String typed) {
        String username = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return ALLOWED.matcher(username).matches() ? username : "";
    }

    /** Names like the one that was wished for that somebody can have, in the order in which they are tried; the last is surely free. */
    static Stream<String> like(String wished) {
        String plain = Normalizer.normalize(wished == null ? "" : wished.strip(), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9._-]+", "-").replaceAll("^[._-]+|[._-]+$", "");
        String name = plain.isEmpty() ? "person" : plain.substring(0, Math.min(plain.length(), LONGEST_STEM));
        Stream<String> first = Stream.of(name).filter(one -> !RESERVED.contains(one));
        return Stream.of(first, IntStream.rangeClosed(2, MOST_NUMBERED).mapToObj(number -> name + "-" + number), Stream.of("person-" + UUID.randomUUID())).flatMap(each -> each);
    }

    static String require(String typed) {
        String username = normalise(typed);
        if (username.isEmpty()) {
            throw Problem.invalid("username", "A name to sign in with has 1 to 64 letters (a–z), digits, dots, dashes or underscores and starts with a letter or digit.");
        }
        if (RESERVED.contains(username)) {
            throw Problem.invalid("username", "Nobody can sign in as “%s”: that stands for whoever has not signed in. Choose another name.".formatted(username));
        }
        return username;
    }
}
