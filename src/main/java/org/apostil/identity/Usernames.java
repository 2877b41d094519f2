package org.apostil.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apostil.platform.Problem;

/** The names that people sign in with: lower case, so that nobody is kept out by a capital. */
final class Usernames {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private Usernames() {
    }

    /** The name as it is kept; empty where nobody can have that name. */
    static String normalise(String typed) {
        String username = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return ALLOWED.matcher(username).matches() ? username : "";
    }

    static String require(String typed) {
        String username = normalise(typed);
        if (username.isEmpty()) {
            throw Problem.invalid("username", "A name to sign in with has 1 to 64 letters (a–z), digits, dots, dashes or underscores and starts with a letter or digit.");
        }
        return username;
    }
}
