package org.apostil.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.apostil.identity.AccountStore;
import org.apostil.identity.Tokens;
import org.apostil.identity.CurrentActor;
import org.apostil.identity.PasswordMark;
import org.apostil.identity.Proof;
import org.apostil.identity.Sessions;
import org.apostil.identity.Voucher;

/**
 * Recognises who sends a request: by the session of the browser, or by a bearer token of the interface (RFC 6750).
 *
 * <p>A session ends with the password with which it began, and when it is revoked or too old: each request looks. It opens the interface for reading only, so that no page of another site can write through it.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    private static final String USERNAME = SignInMechanism.class.getName();
    private static final String SEEN_UNTIL = USERNAME + ".seen";
    private static final String BEARER = "Bearer ";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private Tokens tokens;

    @Inject
    private Sessions sessions;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
        throws AuthenticationException {
        if (context.isAuthenticationRequest()) {
            return signIn(request, response, context);
        }
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return byToken(header.substring(BEARER.length()), context);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(USERNAME) instanceof String username && !writesToInterface(request)
            && (isResource(request) || isStill(username, session))) {
            return context.notifyContainerAboutLogin(username, AccountStore.GROUPS);
        }
        return context.isProtected() ? askToSignIn(request, response, context) : context.doNothing();
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        CredentialValidationResult result = stores.validate(context.getAuthParameters().getCredential());
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        HttpSession session = request.getSession();
        request.changeSessionId();
        if (session.getAttribute(Sessions.ATTRIBUTE) instanceof UUID earlier) {
            sessions.end(earlier);
        }
        session.setAttribute(USERNAME, result.getCallerPrincipal().getName());
        session.setAttribute(PasswordMark.ATTRIBUTE, result.getCallerPrincipal() instanceof AccountStore.Caller caller ? caller.passwordMark() : "");
        if (context.getAuthParameters().getCredential() instanceof Proof proof) {
            session.setAttribute(Sessions.ATTRIBUTE, sessions.begin(proof, Visitors.of(request)));
            session.setAttribute(Voucher.ATTRIBUTE, proof.voucher());
            session.setAttribute(SessionEndFilter.BEGAN, clock.instant());
            Visitors.remember(request, response, proof.browserToken());
        }
        current.begin();
        return context.notifyContainerAboutLogin(result);
    }

    /** Whether their password is still the one with which the session began; where not, it ends here. */
    private boolean isStill(String username, HttpSession session) {
        try {
            if (current.resume(username, String.valueOf(session.getAttribute(PasswordMark.ATTRIBUTE)), session.getAttribute(Sessions.ATTRIBUTE))) {
                seen(session);
                return true;
            }
        } catch (PersistenceException databaseAway) {
            // Whatever asks who they are asks again, and says that the database is away.
            return true;
        }
        session.invalidate();
        return false;
    }

    /** Tells the list of sessions at most once a minute; what a session keeps saves asking the database each time. */
    private void seen(HttpSession session) {
        if (!(session.getAttribute(SEEN_UNTIL) instanceof Instant until) || !clock.instant().isBefore(until)) {
            session.setAttribute(SEEN_UNTIL, sessions.seen((UUID) session.getAttribute(Sessions.ATTRIBUTE)));
        }
    }

    private AuthenticationStatus byToken(String token, HttpMessageContext context) {
        return tokens.bearer(token).map(bearer -> {
            current.limitTo(bearer.scopes(), bearer.kept());
            return context.notifyContainerAboutLogin(bearer.actor().username(), AccountStore.GROUPS);
        }).orElseGet(() -> challenge(context));
    }

    private static AuthenticationStatus askToSignIn(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (isInterface(request) || isPartOfPage(request)) {
            return challenge(context);
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String next = "GET".equals(request.getMethod()) ? "?next=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8) : "";
        try {
            response.sendRedirect(request.getContextPath() + "/identity/login" + next);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server answers with the error page of 401, which is {@link ChallengeServlet}. */
    private static AuthenticationStatus challenge(HttpMessageContext context) {
        context.getResponse().setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static boolean writesToInterface(HttpServletRequest request) {
        return isInterface(request) && !SAFE.contains(request.getMethod());
    }

    /** A request of a page that stays open: it says itself that the session has ended, and keeps what was typed. */
    private static boolean isPartOfPage(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request")) || "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    /** A file that is everybody's. */
    private static boolean isResource(HttpServletRequest request) {
        return request.getServletPath().startsWith("/resources/") || request.getServletPath().startsWith("/jakarta.faces.resource/");
    }

    private static boolean isInterface(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api/");
    }
}
