package org.apostil.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;

/** Where the page stands that a request comes from (RFC 6454, Fetch Metadata). */
public final class Origin {

    private Origin() {
    }

    /** Whether it says that it is this very application: the same host and port, and not without TLS where there is TLS. */
    public static boolean isOwn(HttpServletRequest request) {
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

    /** Whether it says that it is another site. What is no browser says nothing, and bears no cookie that it was not given. */
    static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none") || request.getHeader("Origin") != null && !isOwn(request);
    }
}
