package org.apostil.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.apostil.identity.Accounts;
import org.apostil.identity.Actor;
import org.apostil.identity.CurrentActor;
import org.apostil.identity.Voucher;

/** Who is signed in, as the head of every page shows it. */
@Named("signedIn")
@RequestScoped
public class SessionView {

    @Inject
    private CurrentActor current;

    @Inject
    private Accounts accounts;

    @Inject
    private Clock clock;

    /** Whether somebody is. */
    public boolean isSomebody() {
        return FacesContext.getCurrentInstance().getExternalContext().getUserPrincipal() != null;
    }

    /** The name that colleagues see. */
    public String getName() {
        return current.find().map(Actor::name).orElse("");
    }

    /** Whether they run the installation. */
    public boolean isAdministrator() {
        return current.find().filter(Actor::administrator).isPresent();
    }

    /** Stays signed in: any request begins the time without one anew. */
    public void stay() {
        // The request itself is what counts.
    }

    /** The time by this server's clock, in milliseconds since 1970. */
    public long getNow() {
        return clock.millis();
    }

    /** Signs out, and leads to the page on which one signs in or, where a provider vouched for them, on to it, so that one signs out there too. */
    public String signOut() throws ServletException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        ((HttpServletResponse) external.getResponse()).addCookie(SessionEndFilter.over(request));
        current.find().ifPresent(accounts::signedOut);
        String leaving = request.getSession().getAttribute(Voucher.ATTRIBUTE) instanceof Voucher voucher ? voucher.leaving() : null;
        request.logout();
        if (leaving != null) {
            request.getSession().setAttribute(Voucher.LEAVING, leaving);
            return "/identity/onward?faces-redirect=true";
        }
        return "/identity/login?faces-redirect=true";
    }
}
