package org.apostil.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apostil.launch.RunningApostil;

/** The other end of a desk's stream, without the desk. It keeps all that it is told. */
public final class LiveClient implements WebSocket.Listener, AutoCloseable {

    /** How a stream ended. */
    record Closed(int code, String reason) {
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 30;

    private final List<JsonNode> messages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private WebSocket socket;
    private boolean gone;

    private LiveClient() {
    }

    /** Opens a stream of the shared Apostil from a page of its own. */
    static LiveClient open(String session, String version, String mark) {
        return open(RunningApostil.shared(), session, version, mark);
    }

    static LiveClient open(RunningApostil apostil, String session, String version, String mark) {
        LiveClient client = new LiveClient();
        try {
            client.socket = client.request(apostil, session, version, mark, own(apostil)).join();
            return client;
        } catch (CompletionException refused) {
            throw new AssertionError("The stream was not opened", refused.getCause());
        }
    }

    /** The HTTP status with which a stream is refused that a page of {@code origin} asks for; 101 where it is opened. */
    public static int status(String session, String version, String origin) {
        LiveClient client = new LiveClient();
        try {
            client.request(RunningApostil.shared(), session, version, null, origin).join().abort();
            return 101;
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
        }
    }

    /** The address of its pages, as a browser names it. */
    public static String own(RunningApostil apostil) {
        return apostil.baseUrl().replaceFirst("/$", "");
    }

    /** All that it was told so far. */
    synchronized List<JsonNode> messages() {
        return List.copyOf(messages);
    }

    /** The ids of the cards of which it was told, in order. */
    List<String> cards() {
        List<String> ids = new ArrayList<>();
        messages().forEach(message -> message.path("ids").forEach(id -> ids.add(id.asText())));
        return ids;
    }

    /** Up to where it knows everything, if it knew everything up to {@code before}. */
    String mark(String before) {
        return messages().stream().map(message -> message.path("mark").asText("")).filter(mark -> !mark.isEmpty()).reduce(before, (first, second) -> second);
    }

    /** Waits until it was told something. */
    synchronized JsonNode told(String what, Predicate<JsonNode> wanted) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            for (JsonNode message : messages) {
                if (wanted.test(message)) {
                    return message;
                }
            }
            await(until, what);
        }
    }

    /** Waits until it was told of the card. */
    JsonNode told(String card) {
        return told("told of " + card, message -> message.path("ids").toString().contains(card));
    }

    /** Waits until these are here, by name, and nobody else. */
    void present(String... names) {
        told("present are " + List.of(names), message -> message.path("type").asText().equals("presence")
            && message.path("people").findValuesAsText("name").equals(List.of(names)) && message.equals(latest("presence")));
    }

    /** Waits until the server answered a sign of life: what it had to tell before, it has told. */
    void alive() {
        long before = messages().stream().filter(message -> message.path("type").asText().equals("pulse")).count();
        socket.sendText("", true).join();
        synchronized (this) {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (messages.stream().filter(message -> message.path("type").asText().equals("pulse")).count() == before) {
                await(until, "a sign of life");
            }
        }
    }

    /** Sends what no client should. */
    void say(String words) {
        socket.sendText(words, true).join();
    }

    /** Waits until the server has closed it. */
    Closed closed() {
        return closed(PATIENCE_SECONDS);
    }

    Closed closed(long seconds) {
        try {
            return closed.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("The stream is still open; it was told " + messages(), e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    /** Is gone without a word, as when the network is: what is still on its way reaches it no more. */
    synchronized void vanish() {
        gone = true;
        socket.abort();
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(gone -> null).join();
    }

    @Override
    public synchronized CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        if (gone) {
            return null;
        }
        text.append(data);
        if (last) {
            text.toString().lines().map(LiveClient::parsed).forEach(messages::add);
            text.setLength(0);
            notifyAll();
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(new Closed(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable problem) {
        closed.complete(new Closed(0, String.valueOf(problem.getMessage())));
    }

    private CompletableFuture<WebSocket> request(RunningApostil apostil, String session, String version, String mark, String origin) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        if (session != null) {
            builder.header("Cookie", "APOSTIL=" + session);
        }
        if (origin != null) {
            builder.header("Origin", origin);
        }
        return builder.buildAsync(URI.create(apostil.baseUrl().replaceFirst("^http", "ws") + "live/" + version + (mark == null ? "" : "?mark=" + mark)), this);
    }

    private synchronized JsonNode latest(String type) {
        return messages.stream().filter(message -> message.path("type").asText().equals(type)).reduce((first, second) -> second).orElse(null);
    }

    private void await(long until, String what) {
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (left <= 0) {
            throw new AssertionError("Waited in vain for " + what + "; told were " + messages);
        }
        try {
            wait(left);
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
