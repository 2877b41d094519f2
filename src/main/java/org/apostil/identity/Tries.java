package org.apostil.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What tries are counted for, how many are free, and how the wait grows from then on: each is twice the one before.
 *
 * @param free      tries without a wait
 * @param first     the first wait, in seconds
 * @param longest   the longest wait, in seconds
 * @param forgotten after that time without a try, all is as if there had been none
 */
record Tries(String of, int free, int first, int longest, Duration forgotten) {

    /** One name from one address. */
    static final Tries PAIR = new Tries("pair", 5, 2, 900, Duration.ofHours(24));
    /** The same while very many try that name from elsewhere. */
    static final Tries PAIR_UNDER_PRESSURE = new Tries("pair", 1, 60, 900, Duration.ofHours(24));
    /** All names from one address, that of a whole office perhaps. */
    static final Tries ADDRESS = new Tries("address", 60, 1, 60, Duration.ofHours(1));
    /** One name in a browser in which its owner has signed in before. */
    static final Tries BROWSER = new Tries("browser", 10, 1, 300, Duration.ofHours(24));
    /** One name from everywhere: nobody waits for it, or anybody could keep its owner out. */
    static final Tries ACCOUNT = new Tries("account", Integer.MAX_VALUE, 0, 0, Duration.ofHours(1));
    /** The current password or a code, from within a session or after the password. */
    static final Tries OWN = new Tries("own", 5, 2, 900, Duration.ofHours(24));
    /** Mails that an address has sent to people who forgot their password. */
    static final Tries MAIL = new Tries("mail", 10, 10, 600, Duration.ofHours(24));

    /** Failures on an account from which on it is under pressure. */
    static final int PRESSURE = 50;

    byte[] key(String... parts) {
        return Secret.hash(of + '\n' + String.join("\n", parts), StandardCharsets.UTF_8);
    }
}
