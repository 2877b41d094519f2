package org.apostil.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.apostil.identity.Accounts;
import org.apostil.identity.Actor;
import org.apostil.platform.web.Screen;

/** The page behind a one-time link: the first administrator makes their account there, others set their password. */
@Named("setUp")
@ViewScoped
public class SetUpView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private Accounts accounts;

    private String token;
    private boolean open;
    private String owner;
    private boolean done;
    private String username;
    private String displayName;
    private String password;

    /** Looks whether the link can still be used. */
    public void load() {
        owner = accounts.ownerOfPasswordLink(token).map(Actor::name).orElse(null);
        open = owner != null || accounts.isSetUpOpen(token);
    }

    /** Makes the administrator, or sets the owner's password. */
    public void save() {
        done = Screen.attempt("setup", () -> {
            if (owner == null) {
                accounts.setUp(token, username, displayName, password);
            } else {
                accounts.setPassword(token, password);
            }
        });
    }

    /** Whose password is set; null where the first administrator is made. */
    public String getOwner() {
        return owner;
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isDone() {
        return done;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
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
