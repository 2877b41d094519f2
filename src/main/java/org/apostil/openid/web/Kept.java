package org.apostil.openid.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apostil.openid.Begun;
import org.apostil.openid.Flows;
import org.apostil.openid.Refused;

/** What the session of a browser keeps of its ways to the provider, and where such a way ends that leads nowhere. */
final class Kept {

    private static final Logger LOG = System.getLogger(Kept.class.getName());

    private Kept() {
    }

    static void add(HttpServletRequest request, Begun begun) {
        HttpSession session = request.getSession();
        session.setAttribute(Flows.ATTRIBUTE, Flows.of(session.getAttribute(Flows.ATTRIBUTE)).with(begun));
    }

    /** The way that this state belongs to, which ends with that. */
    static Optional<Begun> take(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        String state = request.getParameter("state");
        Flows flows = Flows.of(session.getAttribute(Flows.ATTRIBUTE));
        session.setAttribute(Flows.ATTRIBUTE, flows.without(state));
        return flows.find(state, now);
    }

    /** What the browser brought is part of it. */
    static String inOneLine(Refused refused) {
        return String.valueOf(refused.getMessage()).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    /** Leads to the sign-in page, or whoever is signed in to their account, which says why; what was begun may be unknown. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, Refused refused, Begun begun) throws IOException {
        LOG.log(Level.WARNING, "Nobody was signed in by the provider: {0}", inOneLine(refused));
        String page = begun != null && begun.linkTo() != null || request.getUserPrincipal() != null ? "account" : "login";
        String next = begun == null ? null : begun.next();
        response.sendRedirect(request.getContextPath() + "/identity/" + page + "?provider=" + refused.why().code() + (next == null ? "" : "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
    }
}
