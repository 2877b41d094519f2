package org.apostil.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/**
 * The Chrome DevTools protocol with one page, without a driver between: input and what the browser tells of itself then
 * cost one message each, so that the times measured are the page's.
 */
final class DevTools implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 120;

    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, JsonNode>> listeners = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();

    DevTools(URI page) {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page, this).join();
    }

    /** Asks and waits for the answer. @throws IllegalStateException when the browser refuses */
    JsonNode ask(String method, Object... parameters) {
        try {
            return send(method, parameters).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(method, e);
        }
    }

    /** Asks without waiting. @param parameters name, value, name, value … */
    CompletableFuture<JsonNode> send(String method, Object... parameters) {
        int id = last.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        ObjectNode with = message.putObject("params");
        for (int i = 0; i < parameters.length; i += 2) {
            with.set((String) parameters[i], JSON.valueToTree(parameters[i + 1]));
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        synchronized (this) {
            socket.sendText(message.toString(), true).join();
        }
        return answer;
    }

    /** Evaluates an expression in the page, awaiting a promise, and answers its value. */
    JsonNode evaluate(String expression) {
        JsonNode answer = ask("Runtime.evaluate", "expression", expression, "returnByValue", true, "awaitPromise", true);
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + "\n" + answer.get("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** Waits until an expression is true, on whatever page the browser shows by then. */
    void await(String expression) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            try {
                if (evaluate(expression).asBoolean()) {
                    return;
                }
            } catch (IllegalStateException pageChanged) {
                // The next page is asked.
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new IllegalStateException("It never came true that " + expression);
    }

    /** @param listener is told the method and the parameters of every event */
    void listen(BiConsumer<String, JsonNode> listener) {
        listeners.add(listener);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean complete) {
        part.append(data);
        if (complete) {
            received(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void received(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            if (!message.has("id")) {
                listeners.forEach(listener -> listener.accept(message.get("method").asText(), message.get("params")));
                return;
            }
            CompletableFuture<JsonNode> answer = asked.remove(message.get("id").asInt());
            if (message.has("error")) {
                answer.completeExceptionally(new IllegalStateException(message.get("error").toString()));
            } else {
                answer.complete(message.get("result"));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
