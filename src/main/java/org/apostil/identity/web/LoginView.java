package org.apostil.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.apostil.identity.SignIn;
import org.apostil.platform.web.Screen;

/** The page on which people sign in. */
@Named
@RequestScoped
public class LoginView {

    @Inject
    private SignIn signIn;

    @Inject
    private Arrival arrival;

    private String username;
    private String password;

    @Inject
    @ManagedProperty("#{param.next}")
    private String next;

    /** Goes on at once where somebody is signed in already, in this tab or another: they came back to this page by a link. */
    public void goOnIfSignedIn() {
        if (FacesContext.getCurrentInstance().getExternalContext().getUserPrincipal() != null && Arrival.isLocal(next)) {
            Screen.goTo(next);
        }
    }

    /** Signs in and goes where the person wanted to go. */
    public void signIn() {
        Screen.attempt("login", () -> arrival.answering(request ->
            arrival.arrive(signIn.byPassword(username, password == null ? "" : password, Visitors.of(request)), next)));
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
