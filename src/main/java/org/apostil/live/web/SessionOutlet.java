package org.apostil.live.web;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apostil.live.Ending;
import org.apostil.live.Outlet;

/** Sends through a WebSocket, without waiting for it. */
final class SessionOutlet implements Outlet {

    private static final Logger LOG = System.getLogger(SessionOutlet.class.getName());
    private static final long LONGEST_SENDING_MILLIS = 15_000;

    private final Session session;
    private final Executor threads;

    SessionOutlet(Session session, Executor threads) {
        this.session = session;
        this.threads = threads;
        session.getAsyncRemote().setSendTimeout(LONGEST_SENDING_MILLIS);
    }

    @Override
    public void send(String text, Consumer<Boolean> sent) {
        try {
            session.getAsyncRemote().sendText(text, result -> sent.accept(result.isOK()));
        } catch (IllegalStateException closed) {
            LOG.log(Level.DEBUG, "A stream was closed while something was sent: " + closed.getMessage());
        }
    }

    @Override
    public void ping() {
        threads.execute(() -> attempt(() -> session.getAsyncRemote().sendPing(ByteBuffer.allocate(0))));
    }

    @Override
    public void close(Ending ending) {
        threads.execute(() -> attempt(() -> session.close(new CloseReason(() -> ending.code(), ending.reason()))));
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void attempt(Task task) {
        try {
            task.run();
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.DEBUG, "A stream was gone already: " + gone.getMessage());
        }
    }
}
