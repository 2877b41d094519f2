package org.apostil.notification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.apostil.notification.Unsubscribing;
import org.apostil.platform.web.Screen;

/** The page behind the link in every mail: it asks, for programs open links that nobody pressed; the button ends the mail. */
@Named
@ViewScoped
public class UnsubscribeView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private Unsubscribing unsubscribing;

    private String token;
    private boolean known;
    private boolean done;

    /** Looks whether the link is one of ours. */
    public void load() {
        known = unsubscribing.knows(token);
    }

    /** Ends the mail. */
    public void end() {
        done = Screen.attempt("unsubscribe", () -> unsubscribing.end(token));
    }

    public boolean isKnown() {
        return known;
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
}
