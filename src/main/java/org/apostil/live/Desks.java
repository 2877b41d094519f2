package org.apostil.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Accounts;

/**
 * Opens and closes streams. Whoever may come in was asked at the door; here only what can have changed since is looked at
 * again.
 */
@ApplicationScoped
public class Desks {

    /** How many events of its project a client may have missed and still be told each; one that missed more reads all anew. */
    static final int FURTHEST_BACK = 2000;

    @Inject
    private Streams streams;

    @Inject
    private LiveRepository trail;

    @Inject
    private Dispatch dispatch;

    @Inject
    private AuditLog audit;

    @Inject
    private Accounts accounts;

    @Inject
    private Presence presence;

    @Inject
    private Sight sight;

    /**
     * Opens a stream, and sends first what happened since {@code mark}.
     *
     * @param mark up to where the client knows everything; null where it knows nothing
     */
    public Stream open(Guest guest, String mark, Outlet outlet) {
        Stream stream = new Stream(guest, outlet, System.nanoTime());
        streams.add(stream);
        long upTo = dispatch.newcomersCatchUpTo();
        if (upTo < 0) {
            stream.end(Ending.STOPPING);
        } else if (!trail.isMember(guest.project(), guest.actor().id())) {
            stream.end(Ending.NO_MEMBER);
        } else if (!guest.session().test(accounts.passwordMark(guest.actor().id()))) {
            stream.end(Ending.SESSION_OVER);
        } else {
            stream.begin(missed(guest, mark, upTo));
            presence.came(stream);
        }
        return stream;
    }

    /** What happened since {@code mark}, for a script that does not wait for more. */
    public List<String> missed(Guest guest, String mark) {
        return missed(guest, mark, trail.latest());
    }

    private List<String> missed(Guest guest, String mark, long upTo) {
        Optional<Long> from = mark == null ? Optional.empty() : trail.place(guest.project(), mark, FURTHEST_BACK);
        if (from.isEmpty()) {
            return List.of(Message.outline(guest.script() ? audit.mark(guest.project()) : null));
        }
        List<Happening> since = trail.between(guest.project(), from.get(), upTo);
        Optional<Happening> ofAll = since.stream().filter(Dispatch::concernsAll).reduce((first, second) -> second);
        if (ofAll.isPresent()) {
            return List.of(Message.outline(since.getLast().mark()));
        }
        return Told.of(since.stream().filter(each -> guest.watches(each.version())).toList(), guest, sight.in(guest.project()).apply(guest));
    }

    /** The client is gone. */
    public void close(Stream stream) {
        stream.gone();
        streams.remove(stream);
        presence.left(stream);
    }

    /** The client gave a sign of life. */
    public void heard(Stream stream) {
        stream.heard(System.nanoTime());
    }

    /** A session is over: its streams end, on all nodes. */
    @Transactional
    public void over(String login) {
        end(login);
        trail.tell("over " + login);
    }

    void end(String login) {
        streams.that(guest -> guest.login().equals(login)).forEach(stream -> stream.end(Ending.SESSION_OVER));
    }

    /** Streams on this node. */
    public int count() {
        return streams.count();
    }
}
