package org.apostil.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apostil.webhook.OutboxRepository.Due;

/**
 * Calls addresses. It follows no redirect and reads no answer beyond its status; what is not taken is tried again, ever later, and
 * rests after {@value #MOST} times. Nothing of an address is logged but its host.
 */
@ApplicationScoped
class Courier {

    private static final Logger LOG = System.getLogger(Courier.class.getName());
    private static final Duration CALL = Duration.ofSeconds(10);
    private static final int TOGETHER = 20;
    private static final int OF_EACH = 4;
    private static final int GONE = 410;

    /** After the first, second and further failures. */
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10),
        Duration.ofHours(14), Duration.ofHours(20), Duration.ofHours(24));

    /** So often in all. */
    static final int MOST = 10;

    @Inject
    private OutboxRepository outbox;

    @Inject
    private Clock clock;

    private final Destinations destinations = Destinations.ofInstallation();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).followRedirects(Redirect.NEVER).build();

    /** Delivers what is due; whether there may be more. */
    boolean deliver() {
        List<Due> due = outbox.due(clock.instant(), CALL.multipliedBy(3), TOGETHER, OF_EACH);
        CompletableFuture.allOf(due.stream().map(this::call).toArray(CompletableFuture[]::new)).join();
        return due.size() == TOGETHER;
    }

    private CompletableFuture<Void> call(Due due) {
        URI address = URI.create(due.url());
        Optional<String> whyNot = destinations.whyNotNow(address);
        if (whyNot.isPresent()) {
            failed(due, address, null, whyNot.get());
            return CompletableFuture.completedFuture(null);
        }
        long timestamp = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(address).timeout(CALL).header("Content-Type", "application/json").header("User-Agent", "Apostil").header("webhook-id", due.id().toString())
            .header("webhook-timestamp", Long.toString(timestamp)).header("webhook-signature", Signature.of(due.secret(), due.id().toString(), timestamp, due.payload()))
            .POST(BodyPublishers.ofString(due.payload())).build();
        return http.sendAsync(request, BodyHandlers.discarding()).handle((answer, failure) -> {
            answered(due, address, answer, failure);
            return null;
        });
    }

    private void answered(Due due, URI address, HttpResponse<Void> answer, Throwable failure) {
        if (failure != null) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            failed(due, address, null, "It did not answer: " + cause.getClass().getSimpleName() + ".");
        } else if (answer.statusCode() / 100 == 2) {
            outbox.done(due.id(), "DELIVERED", clock.instant(), answer.statusCode(), null, clock.instant());
        } else {
            if (answer.statusCode() == GONE) {
                outbox.rest(due.webhook());
            }
            failed(due, address, answer.statusCode(), "It answered %d.".formatted(answer.statusCode()));
        }
    }

    private void failed(Due due, URI address, Integer status, String problem) {
        boolean dead = due.attempts() >= MOST || status != null && status == GONE;
        Instant now = clock.instant();
        outbox.done(due.id(), dead ? "DEAD" : "WAITING", now.plus(PAUSES.get(Math.min(due.attempts(), PAUSES.size()) - 1)), status, problem, now);
        LOG.log(dead ? Level.WARNING : Level.DEBUG, "Delivery {0} to {1}, attempt {2}{3}: {4}", due.id(), address.getHost(), due.attempts(), dead ? ", given up" : "", problem);
    }
}
