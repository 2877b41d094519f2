package org.apostil.openid;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How the provider is called: in seconds from first to last or not at all, by few at once, and nowhere else than at the addresses that it named. */
final class Calls {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration WHOLE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int LARGEST = 200_000;

    /** So many at once: a provider that hangs is not to hold all who ask for anything here. */
    private static final int AT_ONCE = 8;
    private static final Semaphore PLACES = new Semaphore(AT_ONCE);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();

    private Calls() {
    }

    static HTTPResponse send(HTTPRequest asked) throws IOException {
        try {
            if (!PLACES.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("As many ask it at this moment as may.");
            }
            try {
                return sent(asked);
            } finally {
                PLACES.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The server is stopping.", e);
        }
    }

    private static HTTPResponse sent(HTTPRequest asked) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(asked.getURI())
            .method(asked.getMethod().name(), asked.getBody() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(asked.getBody()));
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        CompletableFuture<HttpResponse<String>> answer = HTTP.sendAsync(request.build(), head -> new Bounded(LARGEST));
        try {
            return read(answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new IOException("Its answer was not there after " + WHOLE.toSeconds() + " seconds.", late);
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed);
        }
    }

    private static HTTPResponse read(HttpResponse<String> answer) {
        HTTPResponse response = new HTTPResponse(answer.statusCode());
        answer.headers().map().forEach((name, values) -> response.setHeader(name, values.toArray(String[]::new)));
        response.setBody(answer.body());
        return response;
    }

    /** What stands at the address. */
    static Resource fetch(URL address) throws IOException {
        try {
            HTTPResponse answer = send(new HTTPRequest(HTTPRequest.Method.GET, address.toURI()));
            if (!answer.indicatesSuccess()) {
                throw new IOException("It answered with status " + answer.getStatusCode() + ".");
            }
            return new Resource(answer.getBody(), null);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
