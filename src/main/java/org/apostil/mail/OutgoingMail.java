package org.apostil.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.apostil.platform.Problem;

/**
 * Writes mail within the caller's transaction. It leaves some seconds after the commit; of what is rolled back nothing
 * leaves. Where the installation has no relay ({@code APOSTIL_MAIL_HOST}), nothing is written.
 *
 * <p>{@snippet : if (mail.available()) { mail.add(address, "You are invited", text); } }
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OutgoingMail {

    @Inject
    private MailRepository mails;

    @Inject
    private Relay relay;

    @Inject
    private Clock clock;

    /** Whether there is a relay; screens show a link to copy where there is none. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean available() {
        return relay.isConfigured();
    }

    /**
     * Writes a mail.
     *
     * @param to      one address
     * @param subject in one line; whatever would break it is taken for a space
     * @param text    plain text, lines parted by {@code \n}
     * @throws Problem when {@code to} is no address; its violation is that of the field {@code email}
     */
    public void add(String to, String subject, String text) {
        String address = Address.require(to);
        if (available()) {
            mails.add(UUID.randomUUID(), address, Address.line(subject), text, clock.instant());
        }
    }

    /** Announces a mail that {@link LateLetters} write at the moment of sending. */
    public void announce(UUID id) {
        if (available()) {
            mails.add(id, null, null, null, clock.instant());
        }
    }
}
