package org.apostil.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.SecondFactorService;
import org.apostil.identity.User;
import org.apostil.identity.UserService;
import org.apostil.platform.web.Links;
import org.apostil.platform.web.Screen;

/** The page on which an administrator makes accounts. */
@Named
@ViewScoped
public class UsersView implements Serializable {

    private static final long serialVersionUID = 1;

    /** An account as the page shows it; {@code standing} in words. */
    public record Line(UUID id, String displayName, String username, String standing, boolean password, boolean shut, boolean secondStep) {
    }

    @Inject
    private UserService users;

    @Inject
    private SecondFactorService factors;

    @Inject
    private Access access;

    private String username;
    private String displayName;
    private String link;
    private String linkFor;

    /** Lets administrators in. */
    public void load() {
        access.requireAdministrator();
    }

    /** Makes an account and shows the link for its owner. */
    public void invite() {
        Screen.attempt("newUser", () -> {
            show(displayName, users.invite(username, displayName).token());
            username = null;
            displayName = null;
        });
    }

    /** Makes a new link for somebody who lost theirs or forgot their password. */
    public void newLink(UUID user, String name) {
        Screen.attempt("newUser", () -> show(name, users.newLink(user)));
    }

    /** Shuts an account. */
    public void disable(UUID user) {
        Screen.attempt("newUser", () -> users.disable(user));
    }

    /** Opens an account again. */
    public void enable(UUID user) {
        Screen.attempt("newUser", () -> users.enable(user));
    }

    /** Takes off the second step of somebody who has lost phone and recovery codes. */
    public void resetSecondStep(UUID user) {
        Screen.attempt("newUser", () -> factors.reset(user));
    }

    private static String standing(User user) {
        return user.isDisabled() ? "Shut" : user.isAdministrator() ? "Administrator" : user.hasPassword() || user.isVouchedFor() ? "Active" : "Waits for a password";
    }

    private void show(String name, String token) {
        linkFor = name;
        link = Links.to("setup?token=" + token);
    }

    /** Everybody, by name. */
    public List<Line> getUsers() {
        Set<UUID> withSecondStep = users.withSecondStep();
        return users.list().stream().map(user -> new Line(user.id(), user.displayName(), user.username(), standing(user), user.hasPassword() || user.isVouchedFor(), user.isDisabled(), withSecondStep.contains(user.id()))).toList();
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

    /** The link to hand over; null where none was made just now. */
    public String getLink() {
        return link;
    }

    public String getLinkFor() {
        return linkFor;
    }
}
