package org.apostil.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.SessionLimits;
import org.apostil.identity.SessionService;
import org.apostil.identity.SessionService.Open;
import org.apostil.identity.Sessions;
import org.apostil.identity.VouchedAccounts;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;

/** The lists of sessions that are open: one's own, and everybody's for administrators. */
@Named
@RequestScoped
public class SessionsView {

    @Inject
    private SessionService sessions;

    @Inject
    private VouchedAccounts vouched;

    private String current;

    /** Ends one of one's own. */
    public void revoke(UUID id) {
        Screen.attempt("sessions", () -> sessions.revoke(id, current));
    }

    /** Ends all of one's own but this one. */
    public void revokeOthers() {
        Screen.attempt("sessions", () -> sessions.revokeOthers(current));
    }

    /** Ends anybody's. */
    public void revokeAny(UUID id) {
        Screen.attempt("sessions", () -> sessions.revokeAny(id));
    }

    public List<Open> getMine() {
        return sessions.mine();
    }

    public List<Open> getAll() {
        return sessions.all();
    }

    /** Whether it is the one in which the list is looked at. */
    public boolean isHere(Open session) {
        return session.id().equals(here());
    }

    /** What the browser is called. */
    public String browser(Open session) {
        return BrowserWords.of(session.browser());
    }

    public String when(Instant moment) {
        return Format.moment(moment);
    }

    /** How long a session lasts, in words. */
    public String getLimits() {
        return "%d minutes after the last request, and %d hours after it began at the latest".formatted(SessionLimits.idle().toMinutes(), SessionLimits.absolute().toHours());
    }

    /** Whether they have a password; who came by a provider may have none. */
    public boolean isWithPassword() {
        return vouched.hasPassword();
    }

    /** One's password, typed again. */
    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    private static UUID here() {
        return FacesContext.getCurrentInstance().getExternalContext().getSession(false) instanceof HttpSession session
            && session.getAttribute(Sessions.ATTRIBUTE) instanceof UUID id ? id : null;
    }
}
