package org.apostil.live.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;

/** Where the page stands that opens a WebSocket (RFC 6454). */
final class Origin {

    private Origin() {
    }

    /** Whether it is this very application: the same host and port, and not without TLS where there is TLS. */
    static boolean isOwn(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        if (origin == null || host == null) {
            return false;
        }
        try {
            URI from = new URI(origin);
            boolean scheme = "https".equals(from.getScheme()) || "http".equals(from.getScheme()) && !request.isSecure();
            return scheme && host.equalsIgnoreCase(from.getRawAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
