package org.apostil.identity.web;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apostil.platform.web.Screen;

/** The page on which people sign in. */
@Named
@RequestScoped
public class LoginView {

    @Inject
    private SecurityContext security;

    private String username;
    private String password;

    @Inject
    @ManagedProperty("#{param.next}")
    private String next;

    /** Goes on at once where somebody is signed in already, in this tab or another: they came back to this page by a link. */
    public void goOnIfSignedIn() {
        if (FacesContext.getCurrentInstance().getExternalContext().getUserPrincipal() != null && isLocal(next)) {
            Screen.goTo(next);
        }
    }

    /** Signs in and goes where the person wanted to go. */
    public void signIn() {
        Screen.attempt("login", this::authenticate);
    }

    private void authenticate() {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        AuthenticationStatus status = security.authenticate((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse(),
            withParams().credential(new UsernamePasswordCredential(username == null ? "" : username, password == null ? "" : password)).newAuthentication(true));
        if (status != AuthenticationStatus.SUCCESS) {
            faces.validationFailed();
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, "The name and the password do not belong together. Check both; capital letters count in the password.", null));
            return;
        }
        Screen.goTo(isLocal(next) ? next : "/");
    }

    /** Only an address of this application is followed, so that nobody is led elsewhere. */
    private static boolean isLocal(String address) {
        return address != null && address.startsWith("/") && !address.startsWith("//") && address.indexOf('\\') < 0
            && address.chars().noneMatch(Character::isISOControl);
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
