package org.apostil.live.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apostil.live.Desks;
import org.apostil.live.Ending;
import org.apostil.live.Outlet;
import org.apostil.live.Stream;

/**
 * Sends Server-Sent Events, each message of a stream as one: its type is the name of the event, its mark the id. A comment keeps the
 * connection open. After an hour it ends, and whoever comes back shows their token anew.
 */
final class EventOutlet implements Outlet {

    private static final Logger LOG = System.getLogger(EventOutlet.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LIFE_NANOS = Duration.ofHours(1).toNanos();
    private static final long RETRY_MILLIS = 3_000;

    private final SseEventSink sink;
    private final Sse sse;
    private final Executor threads;
    private final BooleanSupplier stands;
    private final long openedAt = System.nanoTime();
    private volatile Desks desks;
    private volatile Stream stream;

    /** @param stands whether whoever opened it might still */
    EventOutlet(SseEventSink sink, Sse sse, Executor threads, BooleanSupplier stands) {
        this.sink = sink;
        this.sse = sse;
        this.threads = threads;
        this.stands = stands;
        attempt(() -> sink.send(sse.newEventBuilder().comment("Apostil").reconnectDelay(RETRY_MILLIS).build()));
    }

    /** Sends for a stream that is open. */
    void carry(Desks openedBy, Stream opened) {
        stream = opened;
        desks = openedBy;
    }

    /** Sends these and no more. */
    void only(List<String> messages) {
        messages.forEach(message -> attempt(() -> sink.send(event(message))));
        attempt(sink::close);
    }

    @Override
    public void send(String text, Consumer<Boolean> sent) {
        threads.execute(() -> {
            boolean well = attempt(() -> text.lines().forEach(line -> sink.send(event(line)).toCompletableFuture().join()));
            sent.accept(well);
            if (!well) {
                gone();
            }
        });
    }

    /** A script says nothing: that what is sent to it arrives is its sign of life. */
    @Override
    public void ping() {
        threads.execute(() -> {
            boolean well = !sink.isClosed() && attempt(() -> sink.send(sse.newEventBuilder().comment("").build()).toCompletableFuture().join());
            if (!well) {
                gone();
            } else if (stream != null && (!stands() || System.nanoTime() - openedAt > LIFE_NANOS)) {
                stream.end(Ending.SESSION_OVER);
                gone();
            } else if (stream != null) {
                desks.heard(stream);
            }
        });
    }

    private boolean stands() {
        try {
            return stands.getAsBoolean();
        } catch (RuntimeException databaseAway) {
            return true;
        }
    }

    @Override
    public void close(Ending ending) {
        threads.execute(() -> attempt(sink::close));
        gone();
    }

    private void gone() {
        if (stream != null) {
            Stream left = stream;
            stream = null;
            desks.close(left);
        }
    }

    private OutboundSseEvent event(String message) {
        try {
            JsonNode said = JSON.readTree(message);
            OutboundSseEvent.Builder event = sse.newEventBuilder().name(said.path("type").asText()).mediaType(MediaType.TEXT_PLAIN_TYPE).data(String.class, message);
            return said.hasNonNull("mark") ? event.id(said.path("mark").asText()).build() : event.build();
        } catch (JsonProcessingException ourOwn) {
            throw new IllegalStateException(ourOwn);
        }
    }

    private static boolean attempt(Runnable sending) {
        try {
            sending.run();
            return true;
        } catch (RuntimeException gone) {
            LOG.log(Level.DEBUG, "A script no longer listens: " + gone.getMessage());
            return false;
        }
    }
}
