package org.apostil.live.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.PasswordMark;
import org.apostil.identity.Permission;
import org.apostil.identity.Sessions;
import org.apostil.live.Guest;
import org.apostil.platform.Problem;
import org.apostil.platform.web.Origin;
import org.apostil.source.SourceService;
import org.apostil.source.SourceVersion;

/**
 * Lets into {@code /live/{source version}} whoever has signed in with this browser and may read the text, from a page of this
 * very address: a WebSocket knows no same-origin policy, so a page of another site could open one in their name.
 */
@WebFilter("/live/*")
public class Door implements Filter {

    private static final int UNAUTHORIZED = HttpServletResponse.SC_UNAUTHORIZED;
    private static final int UPGRADE_REQUIRED = 426;

    @Inject
    private Access access;

    @Inject
    private SourceService sources;

    @Inject
    private Sessions sessions;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (!"websocket".equalsIgnoreCase(asked.getHeader("Upgrade"))) {
            answer.setStatus(UPGRADE_REQUIRED);
            answer.setHeader("Upgrade", "websocket");
        } else if (!Origin.isOwn(asked)) {
            answer.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            admit(asked, answer, chain);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session == null || request.getHeader("Authorization") != null) {
            response.setStatus(UNAUTHORIZED);
            return;
        }
        Optional<Guest> guest = guest(request, session);
        if (guest.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Ticket ticket = new Ticket(guest.get(), session);
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public Principal getUserPrincipal() {
                return ticket;
            }
        }, response);
    }

    private boolean stands(HttpSession session, UUID person, String mark) {
        try {
            return PasswordMark.isAmong(session.getAttribute(PasswordMark.ATTRIBUTE), mark) && sessions.isOpen(session.getAttribute(Sessions.ATTRIBUTE), person);
        } catch (IllegalStateException over) {
            return false;
        }
    }

    private Optional<Guest> guest(HttpServletRequest request, HttpSession session) {
        try {
            SourceVersion version = sources.version(UUID.fromString(request.getRequestURI().replaceFirst(".*/", "")));
            Actor actor = access.require(Permission.READ, version.projectId());
            return Optional.of(new Guest(actor, version.projectId(), version.id(), Login.of(session), mark -> stands(session, actor.id(), mark), false));
        } catch (IllegalArgumentException | Problem refused) {
            return Optional.empty();
        }
    }
}
