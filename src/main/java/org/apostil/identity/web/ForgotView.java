package org.apostil.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.apostil.identity.PasswordReset;
import org.apostil.platform.web.Screen;

/** The page on which people who forgot their password ask for a link. */
@Named
@RequestScoped
public class ForgotView {

    @Inject
    private PasswordReset reset;

    @Inject
    private Arrival arrival;

    private String who;
    private boolean asked;

    /** Sends the link, where there is somebody to send it to; the answer does not say. */
    public void ask() {
        asked = Screen.attempt("forgot", () -> arrival.answering(request -> reset.ask(who, Visitors.of(request))));
    }

    public boolean isPossible() {
        return reset.isPossible();
    }

    public boolean isAsked() {
        return asked;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }
}
