package org.apostil.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Semaphore;
import org.apostil.mail.OutgoingMail;
import org.apostil.platform.Problem;

/**
 * Sends people who forgot their password a link to set another. Whether there is such a person is looked up after the answer: it says
 * the same and takes the same time whatever was typed.
 */
@ApplicationScoped
public class PasswordReset {

    private static final Logger LOG = System.getLogger(PasswordReset.class.getName());
    private static final int MOST_AT_ONCE = 20;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private ResetLinks links;

    @Inject
    private TryLimit limit;

    @Inject
    private OutgoingMail mail;

    /** Whether this installation sends mail at all. */
    public boolean isPossible() {
        return mail.available();
    }

    /**
     * Sends the link, where there is somebody to send it to.
     *
     * @param typed the name that they sign in with, or their address
     * @throws Problem when too many were asked for from there
     */
    public void ask(String typed, Visitor visitor) {
        limit.count(Tries.MAIL, visitor.network());
        String wanted = typed == null ? "" : typed.strip();
        if (!wanted.isEmpty() && places.tryAcquire()) {
            threads.execute(() -> send(wanted));
        }
    }

    private void send(String wanted) {
        try {
            links.send(wanted);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A link to reset a password could not be sent: {0}", e.getMessage());
        } finally {
            places.release();
        }
    }
}
