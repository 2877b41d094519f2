package org.apostil.project.web;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.UUID;
import org.apostil.identity.Role;
import org.apostil.identity.SignIn;
import org.apostil.identity.Visitor;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;
import org.apostil.project.Invitations;

/** The page behind the link of an invitation: says what is offered, to whoever is signed in or makes an account there. */
@Named
@ViewScoped
public class JoinView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private Invitations invitations;

    @Inject
    private SecurityContext security;

    @Inject
    private SignIn signIn;

    private String token;
    private boolean open;
    private String project;
    private Role role;
    private String inviter;
    private String email;
    private String until;
    private String username;
    private String displayName;
    private String password;

    /** Looks what the link offers. Where it does not work, the page says the same whatever the cause. */
    public void load() {
        invitations.offered(token).ifPresentOrElse(this::show,
            () -> FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND));
    }

    private void show(Invitations.Offer offer) {
        open = true;
        project = offer.project();
        role = offer.role();
        inviter = offer.invitedBy();
        email = offer.email();
        until = Format.moment(offer.expires());
    }

    /** Whoever is signed in becomes a member, and goes on to the project. */
    public void accept() {
        Screen.attempt("join", () -> goTo(invitations.accept(token).projectId()));
    }

    /** Makes an account, signs in with it, and goes on to the project. */
    public void register() {
        Screen.attempt("join", () -> {
            UUID joined = invitations.accept(token, username, displayName, password).projectId();
            signIn();
            goTo(joined);
        });
    }

    private void signIn() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Visitor visitor = new Visitor(request.getRemoteAddr(), request.getHeader("User-Agent"), null);
        security.authenticate(request, (HttpServletResponse) external.getResponse(),
            withParams().credential(signIn.byPassword(username, password, visitor)).newAuthentication(true));
    }

    private static void goTo(UUID project) {
        Screen.goTo("/project/project?id=" + project);
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public boolean isOpen() {
        return open;
    }

    public String getProject() {
        return project;
    }

    public Role getRole() {
        return role;
    }

    public String getInviter() {
        return inviter;
    }

    public String getEmail() {
        return email;
    }

    public String getUntil() {
        return until;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
