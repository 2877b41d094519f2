package org.apostil.identity.web;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apostil.identity.Pending;
import org.apostil.identity.Proof;
import org.apostil.platform.Problem;
import org.apostil.platform.web.Screen;

/** Leads on whoever has shown who they are: to the page that they wanted or, where a code is still asked for, to that. */
@RequestScoped
class Arrival {

    @Inject
    private SecurityContext security;

    /** Does what signs somebody in; the answer says when to come again where it was too soon (RFC 6585). */
    void answering(Consumer<HttpServletRequest> task) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            task.accept((HttpServletRequest) external.getRequest());
        } catch (Problem problem) {
            problem.retryAfter().ifPresent(seconds -> {
                external.setResponseStatus(problem.sort().status());
                external.setResponseHeader("Retry-After", Long.toString(seconds));
            });
            throw problem;
        }
    }

    void arrive(Proof proof, String next) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        Screen.goTo(lead((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse(), proof, next));
    }

    /** Signs in, as far as that is done; answers the address that follows. */
    String lead(HttpServletRequest request, HttpServletResponse response, Proof proof, String next) {
        if (proof.pending() != null) {
            // Under another id: whoever planted the one of before is not to type the code.
            request.getSession().setAttribute(Pending.ATTRIBUTE, proof.pending());
            request.changeSessionId();
            return "/identity/code" + (isLocal(next) ? "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8) : "");
        }
        leave(request);
        request.getSession().removeAttribute(Pending.ATTRIBUTE);
        security.authenticate(request, response, withParams().credential(proof).newAuthentication(true));
        return isLocal(next) ? next : "/";
    }

    /** Whoever is signed in already leaves first: the server would go on with them, and begin no session. */
    private static void leave(HttpServletRequest request) {
        try {
            if (request.getUserPrincipal() != null) {
                request.logout();
            }
        } catch (ServletException e) {
            throw new IllegalStateException("Whoever was signed in cannot be signed out", e);
        }
    }

    /** Only an address of this application is followed, so that nobody is led elsewhere. */
    static boolean isLocal(String address) {
        return address != null && address.startsWith("/") && !address.startsWith("//") && address.indexOf('\\') < 0
            && address.chars().noneMatch(Character::isISOControl);
    }
}
