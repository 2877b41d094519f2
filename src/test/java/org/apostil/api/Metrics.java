package org.apostil.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What the server counts of itself. */
final class Metrics {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Metrics() {
    }

    /** All counters, as the management interface prints them. */
    static String text() {
        return text("metrics");
    }

    /** What stands at an address of the management interface. */
    static String text(String address) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(Caller.apostil().managementUrl() + address)).build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted", e);
        }
    }
}
