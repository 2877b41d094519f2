package org.apostil.openid;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How the provider is called: in seconds or not at all, by few at once, and nowhere else than at the addresses that it named. */
final class Calls {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 7_000;
    private static final int LARGEST = 200_000;
    private static final int PATIENCE_MILLIS = 1_000;

    /** So many at once: a provider that hangs is not to hold all who ask for anything here. */
    private static final int AT_ONCE = 8;
    private static final Semaphore PLACES = new Semaphore(AT_ONCE);

    private Calls() {
    }

    static HTTPResponse send(HTTPRequest request) throws IOException {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
        HTTPResponse answer = sendInTurn(request);
        if (answer.getBody() != null && answer.getBody().length() > LARGEST) {
            throw new IOException("Its answer is larger than any that can be meant.");
        }
        return answer;
    }

    private static HTTPResponse sendInTurn(HTTPRequest request) throws IOException {
        try {
            if (!PLACES.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException("As many ask it at this moment as may.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The server is stopping.", e);
        }
        try {
            return request.send();
        } finally {
            PLACES.release();
        }
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
