package org.apostil.live.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.util.List;
import org.apostil.live.Desks;
import org.apostil.live.Ending;
import org.apostil.live.Message;
import org.apostil.live.Stream;

/**
 * The WebSocket of a desk (RFC 6455). The client says {@code ?mark=} up to where it knows everything, and afterwards nothing
 * but a sign of life now and then, which is answered.
 */
@ServerEndpoint("/live/{version}")
public class LiveEndpoint {

    /** A sign of life is empty; there is no reason to send more than this, in bytes. */
    private static final int LONGEST_MESSAGE = 64;
    /** What no client needs in the time of one stream: a sign of life each five seconds for a day. */
    private static final long MOST_MESSAGES = 20_000;
    private static final long SILENCE_MILLIS = 120_000;

    @Inject
    private Desks desks;

    @Resource
    private ManagedExecutorService threads;

    private volatile Stream stream;
    private long messages;

    @OnOpen
    public void open(Session session) {
        session.setMaxTextMessageBufferSize(LONGEST_MESSAGE);
        session.setMaxBinaryMessageBufferSize(LONGEST_MESSAGE);
        session.setMaxIdleTimeout(SILENCE_MILLIS);
        SessionOutlet outlet = new SessionOutlet(session, threads);
        if (!(session.getUserPrincipal() instanceof Ticket ticket)) {
            outlet.close(Ending.SESSION_OVER);
            return;
        }
        String mark = session.getRequestParameterMap().getOrDefault("mark", List.of()).stream().findFirst().orElse(null);
        stream = desks.open(ticket.guest(), mark, outlet);
        if (!ticket.isStillSignedIn()) {
            stream.end(Ending.SESSION_OVER);
        }
    }

    @OnMessage(maxMessageSize = LONGEST_MESSAGE)
    public String alive(String ignored) {
        if (stream == null || ++messages > MOST_MESSAGES) {
            throw new IllegalStateException("Nobody says so much");
        }
        desks.heard(stream);
        return Message.PULSE;
    }

    @OnMessage
    public void pong(PongMessage ignored) {
        if (stream != null) {
            desks.heard(stream);
        }
    }

    @OnClose
    public void close() {
        if (stream != null) {
            desks.close(stream);
        }
    }

    @OnError
    public void failed(Session session, Throwable problem) {
        if (stream != null) {
            stream.end(Ending.SILENT);
        }
    }
}
