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
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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

    /** What came of a call; status is null where nobody answered, and problem where all went well. */
    private record Outcome(Integer status, String problem) {
    }

    /** Delivers what is due; whether there may be more. */
    boolean deliver() {
        List<Due> due = outbox.due(clock.instant(), CALL.multipliedBy(3), TOGETHER, OF_EACH);
        List<CompletableFuture<Outcome>> calls = due.stream().map(this::call).toList();
        // Written down here, and not where an answer comes in: that thread is none of the server's.
        IntStream.range(0, due.size()).forEach(i -> done(due.get(i), calls.get(i).join()));
        return due.size() == TOGETHER;
    }

    private CompletableFuture<Outcome> call(Due due) {
        URI address = URI.create(due.url());
        // Names are asked for in threads of their own: one that nobody knows takes its time.
        return CompletableFuture.supplyAsync(() -> destinations.whyNotNow(address))
            .thenCompose(whyNot -> whyNot.isPresent() ? CompletableFuture.completedFuture(new Outcome(null, whyNot.get())) : send(due, address));
    }

    private CompletableFuture<Outcome> send(Due due, URI address) {
        long timestamp = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(address).timeout(CALL).header("Content-Type", "application/json").header("User-Agent", "Apostil").header("webhook-id", due.id().toString())
            .header("webhook-timestamp", Long.toString(timestamp)).header("webhook-signature", Signature.of(due.secret(), due.id().toString(), timestamp, due.payload()))
            .POST(BodyPublishers.ofString(due.payload())).build();
        return http.sendAsync(request, BodyHandlers.discarding()).handle(Courier::outcome);
    }

    private static Outcome outcome(HttpResponse<Void> answer, Throwable failure) {
        if (failure != null) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            return new Outcome(null, "It did not answer: " + cause.getClass().getSimpleName() + ".");
        }
        return new Outcome(answer.statusCode(), answer.statusCode() / 100 == 2 ? null : "It answered %d.".formatted(answer.statusCode()));
    }

    private void done(Due due, Outcome outcome) {
        if (outcome.problem() == null) {
            outbox.done(due.id(), "DELIVERED", clock.instant(), outcome.status(), null, clock.instant());
            return;
        }
        if (outcome.status() != null && outcome.status() == GONE) {
            outbox.rest(due.webhook());
        }
        failed(due, URI.create(due.url()), outcome.status(), outcome.problem());
    }

    private void failed(Due due, URI address, Integer status, String problem) {
        boolean dead = due.attempts() >= MOST || status != null && status == GONE;
        Instant now = clock.instant();
        outbox.done(due.id(), dead ? "DEAD" : "WAITING", now.plus(PAUSES.get(Math.min(due.attempts(), PAUSES.size()) - 1)), status, problem, now);
        LOG.log(dead ? Level.WARNING : Level.DEBUG, "Delivery {0} to {1}, attempt {2}{3}: {4}", due.id(), address.getHost(), due.attempts(), dead ? ", given up" : "", problem);
    }
}
