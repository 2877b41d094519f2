package org.apostil.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apostil.launch.RunningApostil;

/** One open desk that keeps when it was told of which card. */
final class LiveStream implements WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}");

    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private volatile boolean ended;

    private LiveStream() {
    }

    static LiveStream open(RunningApostil apostil, String session, String version, String mark) {
        LiveStream stream = new LiveStream();
        HTTP.newWebSocketBuilder().header("Cookie", "APOSTIL=" + session).header("Origin", apostil.baseUrl().replaceFirst("/$", ""))
            .buildAsync(URI.create(apostil.baseUrl().replaceFirst("^http", "ws") + "live/" + version + "?mark=" + mark), stream).join();
        return stream;
    }

    /** When it was told of the card first, in microseconds since 1970; null where it was not. */
    Long arrival(String card) {
        return arrivals.get(card);
    }

    void forget() {
        arrivals.clear();
    }

    boolean isEnded() {
        return ended;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, Clock.systemUTC().instant());
        text.append(data);
        if (last) {
            Matcher ids = ID.matcher(text);
            while (ids.find()) {
                arrivals.putIfAbsent(ids.group(), now);
            }
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        ended = true;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable problem) {
        ended = true;
    }
}
