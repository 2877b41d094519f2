package org.apostil.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.apostil.identity.Accounts;
import org.apostil.platform.web.Screen;

/** The page behind the one-time link with which the first administrator sets a password. */
@Named("setUp")
@ViewScoped
public class SetUpView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient Accounts accounts;

    private String token;
    private boolean open;
    private boolean done;
    private String username;
    private String displayName;
    private String password;

    /** Looks whether the link can still be used. */
    public void load() {
        open = accounts.isSetUpOpen(token);
    }

    /** Makes the administrator. */
    public void save() {
        done = Screen.attempt("setup", () -> accounts.setUp(token, username, displayName, password));
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
