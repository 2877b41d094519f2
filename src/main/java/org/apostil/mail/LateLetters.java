package org.apostil.mail;

import java.util.Optional;
import java.util.UUID;

/**
 * Writes at the moment of sending what was {@linkplain OutgoingMail#announce announced}: so that a mail that had to wait
 * tells nothing to someone who may no longer know it. Called in the transaction of the sending.
 */
public interface LateLetters {

    /** What to send now; nothing where there is no longer anything to tell or nobody to tell it to. */
    Optional<Letter> write(UUID id);

    /**
     * A mail as it leaves.
     *
     * @param unsubscribe the address of RFC 8058 at which one POST ends mail of this sort; null where there is none
     */
    record Letter(String to, String subject, String text, String unsubscribe) {
    }
}
