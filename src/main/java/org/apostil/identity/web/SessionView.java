package org.apostil.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.apostil.identity.Actor;
import org.apostil.identity.CurrentActor;

/** Who is signed in, as the head of every page shows it. */
@Named("signedIn")
@RequestScoped
public class SessionView {

    @Inject
    private CurrentActor current;

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

    /** Signs out, and leads to the page on which one signs in. */
    public String signOut() throws ServletException {
        ((HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest()).logout();
        return "/identity/login?faces-redirect=true";
    }
}
