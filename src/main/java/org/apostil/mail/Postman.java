package org.apostil.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.apostil.mail.LateLetters.Letter;
import org.apostil.mail.MailRepository.Counts;
import org.apostil.mail.MailRepository.Waiting;
import org.apostil.platform.Problem;

/**
 * Hands one mail after another to the relay. The row is held while the relay is spoken to, so that no other node sends
 * it; what the relay does not take is tried again, each time after twice as long, and rests after {@value #MOST} times.
 */
@ApplicationScoped
class Postman {

    private static final Logger LOG = System.getLogger(Postman.class.getName());

    /** Spread over some eighteen hours. */
    static final int MOST = 15;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    @Inject
    private MailRepository mails;

    @Inject
    private Instance<LateLetters> late;

    @Inject
    private Relay relay;

    @Inject
    private Clock clock;

    /** Sends the mail that is due longest; false where none is, or where the relay is away. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean sendNext() {
        Optional<Waiting> next = mails.claim(clock.instant());
        return next.isPresent() && deliver(next.get());
    }

    /** How much waits, and how much rests. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Counts counts() {
        return mails.counts();
    }

    private boolean deliver(Waiting mail) {
        Optional<Letter> letter = letter(mail);
        try {
            if (letter.isPresent()) {
                relay.send(mail.id(), letter.get(), mail.writtenAt());
            }
            mails.remove(mail.id());
            return true;
        } catch (SendFailedException refused) {
            failed(mail, refused, refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0);
            return true;
        } catch (Problem noAddress) {
            failed(mail, noAddress, true);
            return true;
        } catch (MessagingException away) {
            failed(mail, away, false);
            return false;
        }
    }

    private Optional<Letter> letter(Waiting mail) {
        if (mail.recipient() != null) {
            return Optional.of(new Letter(mail.recipient(), mail.subject(), mail.text(), null));
        }
        return late.stream().flatMap(writer -> writer.write(mail.id()).stream()).findFirst();
    }

    private void failed(Waiting mail, Exception failure, boolean forGood) {
        int attempts = mail.attempts() + 1;
        boolean resting = forGood || attempts >= MOST;
        mails.postpone(mail.id(), attempts, clock.instant().plus(pause(attempts)), resting, Address.line(String.valueOf(failure.getMessage())));
        LOG.log(resting ? Level.ERROR : Level.WARNING, "Mail {0} was not taken by the relay, attempt {1}{2}: {3}", mail.id(), attempts,
            resting ? ", and rests" : "", Address.line(String.valueOf(failure.getMessage())));
    }

    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
