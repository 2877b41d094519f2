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
     * How it stands with mail that has not left.
     *
     * @param waiting     for the relay, which is asked again by and by
     * @param resting     which the relay would not take, or not in all of its tries
     * @param lastFailure what the relay said last of any of them; null where it said nothing
     */
    public record Standing(long waiting, long resting, String lastFailure) {
    }

    /** How it stands with mail that has not left. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Standing standing() {
        MailRepository.Counts counts = mails.counts();
        return new Standing(counts.waiting(), counts.resting(), mails.lastFailure());
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
