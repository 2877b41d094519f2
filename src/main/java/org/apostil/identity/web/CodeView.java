package org.apostil.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.apostil.identity.Pending;
import org.apostil.identity.SignIn;
import org.apostil.platform.web.Screen;

/** The page that asks for the code of the second step, after the password. */
@Named
@RequestScoped
public class CodeView {

    @Inject
    private SignIn signIn;

    @Inject
    private Arrival arrival;

    private String code;

    @Inject
    @ManagedProperty("#{param.next}")
    private String next;

    /** Leads back to the password where none was shown. */
    public void load() {
        if (pending() == null) {
            Screen.goTo("/identity/login");
        }
    }

    /** Completes the sign-in. */
    public void complete() {
        Screen.attempt("code", () -> arrival.answering(request -> arrival.arrive(signIn.byCode(pending(), code, Visitors.of(request)), next)));
    }

    private static Pending pending() {
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(Pending.ATTRIBUTE) instanceof Pending pending ? pending : null;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
