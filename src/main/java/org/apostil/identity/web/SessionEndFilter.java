package org.apostil.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apostil.identity.SessionLimits;

/**
 * Tells the browser with every answer when the session ends if nothing more is asked, for {@code session.js}. A cookie, so
 * that all tabs know it, whichever of them asked last; it says nothing that is secret.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SessionEndFilter implements Filter {

    /** Holds milliseconds since 1970 by this server's clock, a full stop, and the length of a session in seconds. */
    static final String COOKIE = "APOSTIL_UNTIL";
    /** Under this name a session keeps when it began, an {@link Instant}. */
    static final String BEGAN = SessionEndFilter.class.getName();

    @Inject
    private Clock clock;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (asked.getUserPrincipal() != null && asked.getHeader("Authorization") == null && !asked.getRequestURI().contains("/resources/")) {
            HttpSession session = asked.getSession(false);
            if (session != null) {
                ((HttpServletResponse) response).addCookie(cookie(asked, seconds(session)));
            }
        }
        chain.doFilter(request, response);
    }

    /** Until it ends where nothing more is asked, or whatever is asked: the earlier of the two. */
    private int seconds(HttpSession session) {
        int idle = session.getMaxInactiveInterval();
        return session.getAttribute(BEGAN) instanceof Instant began
            ? (int) Math.clamp(Duration.between(clock.instant(), SessionLimits.end(began)).toSeconds(), 0, idle) : idle;
    }

    private Cookie cookie(HttpServletRequest request, int seconds) {
        return cookie(request, clock.millis() + seconds * 1000L + "." + seconds, seconds);
    }

    /** The cookie that takes it back: somebody signs out. */
    static Cookie over(HttpServletRequest request) {
        return cookie(request, "", 0);
    }

    private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
        Cookie cookie = new Cookie(request.isSecure() ? "__Host-" + COOKIE : COOKIE, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(seconds);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
