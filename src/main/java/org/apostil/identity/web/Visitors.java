package org.apostil.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.apostil.identity.Visitor;

/** Who sends a request before anybody is signed in, and the cookie by which their browser is known again. */
public final class Visitors {

    /** Bears a secret that opens nothing: with it, the tries of others do not count. */
    static final String COOKIE = "APOSTIL_BROWSER";
    private static final Duration KNOWN_FOR = Duration.ofDays(180);

    private Visitors() {
    }

    /** Whoever sends the request. */
    public static Visitor of(HttpServletRequest request) {
        return new Visitor(request.getRemoteAddr(), request.getHeader("User-Agent"), token(request));
    }

    private static String token(HttpServletRequest request) {
        return request.getCookies() == null ? null
            : Stream.of(request.getCookies()).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).filter(value -> value.matches("[A-Za-z0-9_-]{43}")).findFirst().orElse(null);
    }

    /** Has the browser known again, on the way back from a provider too, which is another site. */
    static void remember(HttpServletRequest request, HttpServletResponse response, String token) {
        Cookie cookie = new Cookie(COOKIE, token);
        cookie.setPath(request.getContextPath() + "/identity/");
        cookie.setMaxAge((int) KNOWN_FOR.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
