package org.apostil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What went over the wire since it was last cleared, as the browser's network stack counts it. */
final class Wire {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicInteger requests = new AtomicInteger();

    Wire(DevTools page) {
        page.listen(this::told);
    }

    void clear() {
        received.set(0);
        sent.set(0);
        requests.set(0);
        lines.clear();
    }

    /** What was asked for, in the order in which it was complete, with its bytes; 0 is out of a cache. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Bytes, compressed as they came, headers included. */
    long received() {
        return received.get();
    }

    /** Bytes of the bodies of requests. */
    long sent() {
        return sent.get();
    }

    /** Requests that reached the server. */
    int requests() {
        return requests.get();
    }

    private void told(String method, JsonNode event) {
        switch (method) {
            case "Network.requestWillBeSent" -> {
                addresses.put(event.get("requestId").asText(), event.path("request").path("url").asText());
                sent.addAndGet(event.path("request").path("postData").asText("").length());
            }
            case "Network.loadingFinished" -> {
                lines.add("%,9d  %s".formatted(event.get("encodedDataLength").asLong(), addresses.remove(event.get("requestId").asText())));
                count(event.get("encodedDataLength").asLong());
            }
            default -> { }
        }
    }

    /** What came out of a cache has no length. */
    private void count(long length) {
        if (length > 0) {
            received.addAndGet(length);
            requests.incrementAndGet();
        }
    }
}
