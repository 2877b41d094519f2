package org.apostil.identity.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Objects;
import org.apostil.identity.AccountService;
import org.apostil.identity.AccountService.Account;
import org.apostil.identity.PasswordMark;
import org.apostil.identity.VouchedAccounts;
import org.apostil.platform.web.Screen;

/** The page of one's own account. */
@Named
@ViewScoped
public class AccountView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private AccountService accounts;

    @Inject
    private VouchedAccounts vouched;

    private String username;
    private int revision;
    private String displayName;
    private String email;
    private String current;
    private String password;
    private String stored;
    private String confirmation;
    private boolean confirmed;

    /** Reads the account. */
    public void load() {
        Account account = accounts.mine();
        username = account.username();
        revision = account.revision();
        displayName = account.displayName();
        email = account.email();
        confirmed = account.confirmed();
    }

    /** This session goes on with the new password, under another id: whoever knew the old one may know that too. */
    private static void goOn(String mark) {
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        HttpSession session = request.getSession();
        session.setAttribute(PasswordMark.ATTRIBUTE, PasswordMark.joined(session.getAttribute(PasswordMark.ATTRIBUTE), mark));
        request.changeSessionId();
    }

    /** Saves the name and the address. */
    public void save() {
        stored = null;
        if (Screen.attempt("account", () -> revision = accounts.change(revision, displayName, email, confirmation).revision())) {
            confirmation = null;
            confirmed = accounts.mine().confirmed();
            say("Saved.");
        } else {
            compare(accounts.mine());
        }
    }

    /** Sets a new password. */
    public void changePassword() {
        if (Screen.attempt("password", () -> accounts.changePassword(current, password, AccountView::goOn))) {
            current = null;
            password = null;
            say("Your password is changed. You are signed out everywhere else, and tokens of the interface that you had no longer work.");
        }
    }

    private void compare(Account now) {
        if (now.revision() != revision) {
            revision = now.revision();
            stored = now.displayName() + ", " + Objects.requireNonNullElse(now.email(), "no address");
        }
    }

    private static void say(String words) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words, null));
    }

    public String getUsername() {
        return username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** Whether a forgotten password can be reset by mail. */
    public boolean isConfirmed() {
        return confirmed;
    }

    /** Whether they have a password; who came by a provider may have none. */
    public boolean isWithPassword() {
        return vouched.hasPassword();
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** What is stored since another tab saved; null where none did. */
    public String getStored() {
        return stored;
    }
}
