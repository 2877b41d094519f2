package org.apostil.platform.api;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;
import org.apostil.platform.api.IdempotencyRepository.Kept;

/**
 * Does a request that bears an {@code Idempotency-Key} once, however often it is sent (IETF draft-ietf-httpapi-idempotency-key-header):
 * a script that heard no answer sends it again, and is answered what was answered then. Keys are a person's own and are kept for a
 * day. What was refused was not done, and is tried anew.
 */
@WebFilter(urlPatterns = "/api/v1/*", asyncSupported = true)
public class Idempotency implements Filter {

    /** A request that bears a key is read as a whole before it is done; in bytes. */
    static final int LARGEST = 8 * 1024 * 1024;
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x5B\\x5D-\\x7E]{1,255})\"?");

    /** What holds a secret, whether it is sent or answered, is kept nowhere, its digest neither. */
    private static final Pattern SECRET = Pattern.compile(".*/(tokens|webhooks|secrets?|invitations|account|users)(/.*)?");

    @Inject
    private IdempotencyRepository kept;

    @Override
    public void doFilter(ServletRequest given, ServletResponse answer, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) given;
        HttpServletResponse response = (HttpServletResponse) answer;
        String header = request.getHeader(HEADER);
        if (header == null || !"POST".equals(request.getMethod()) || request.getUserPrincipal() == null || SECRET.matcher(request.getRequestURI()).matches()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            once(request, response, key(header), chain);
        } catch (Problem problem) {
            ProblemDocument.write(response, problem);
        }
    }

    private void once(HttpServletRequest given, HttpServletResponse response, String key, FilterChain chain) throws IOException, ServletException {
        String person = given.getUserPrincipal().getName();
        WholeRequest request = new WholeRequest(given, LARGEST);
        byte[] fingerprint = request.fingerprint();
        Optional<Kept> before = kept.begin(person, key, fingerprint);
        if (before.isPresent()) {
            before.get().requireSame(fingerprint).replay(response);
            return;
        }
        WholeResponse whole = new WholeResponse(response);
        boolean done = false;
        try {
            chain.doFilter(request, whole);
            whole.flushBuffer();
            done = whole.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
        } finally {
            if (done) {
                kept.end(person, key, whole.kept());
            } else {
                kept.forget(person, key);
            }
        }
        whole.send();
    }

    private static String key(String header) {
        Matcher matcher = KEY.matcher(header.strip());
        if (!matcher.matches()) {
            throw new Problem(Sort.UNREADABLE, "An Idempotency-Key is 1 to 255 characters of ASCII without spaces, such as a UUID, in quotation marks. Nothing was done.");
        }
        return matcher.group(1);
    }
}
