package org.apostil.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apostil.identity.Access;
import org.apostil.identity.User;
import org.apostil.identity.UserService;
import org.apostil.platform.web.Links;
import org.apostil.platform.web.Screen;

/** The page on which an administrator makes accounts. */
@Named
@ViewScoped
public class UsersView implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private UserService users;

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
            show(displayName, users.invite(username, displayName));
            username = null;
            displayName = null;
        });
    }

    /** Makes a new link for somebody who lost theirs or forgot their password. */
    public void newLink(UUID user, String name) {
        Screen.attempt("newUser", () -> show(name, users.newLink(user)));
    }

    private void show(String name, String token) {
        linkFor = name;
        link = Links.to("setup?token=" + token);
    }

    public List<User> getUsers() {
        return users.list();
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
