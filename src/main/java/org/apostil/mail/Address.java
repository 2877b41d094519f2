package org.apostil.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.apostil.platform.Problem;

/** Addresses of mail (RFC 5321), and what may stand in one line of a header (RFC 5322). */
public final class Address {

    /** In characters: RFC 5321, 4.5.3.1.3. */
    private static final int LONGEST = 254;

    private Address() {
    }

    /**
     * One plain address, without a name beside it.
     *
     * @throws Problem when it is none
     */
    public static String require(String typed) {
        String address = typed == null ? "" : typed.strip();
        if (address.length() > LONGEST || !address.matches("[^\\s\\p{Cntrl}<>(),;:\"\\[\\]\\\\@]+@[^\\s\\p{Cntrl}<>(),;:\"\\[\\]\\\\@]+") || !isParsed(address)) {
            throw Problem.invalid("email", "“%s” is no e-mail address. Type one such as name@example.org.".formatted(line(address)));
        }
        return address;
    }

    private static boolean isParsed(String address) {
        try {
            new InternetAddress(address, true);
            return true;
        } catch (AddressException e) {
            return false;
        }
    }

    /** The words in one line: no line break of any script, no control character, so that no header follows. */
    static String line(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
