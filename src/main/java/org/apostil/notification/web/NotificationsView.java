package org.apostil.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.apostil.notification.NotificationService;
import org.apostil.notification.Told;
import org.apostil.platform.Format;
import org.apostil.platform.web.Screen;

/** The page of what one is told. With the parameter {@code go} it marks that notice as read and leads to what it tells of. */
@Named("notificationsView")
@RequestScoped
public class NotificationsView {

    @Inject
    private NotificationService notifications;

    private List<Told> mine;
    private UUID go;

    /** Leads to what a notice tells of. */
    public void load() {
        if (go != null) {
            Screen.goTo(notifications.read(go));
        }
    }

    /** Marks the one as read that the button names itself: its place in the list may be another's by now. */
    public void read() {
        String told = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("told");
        change(() -> notifications.read(UUID.fromString(told)));
    }

    /** Marks all as read. */
    public void readAll() {
        change(notifications::readAll);
    }

    /** Does it, and opens the page anew, so that loading it again does nothing again. */
    private void change(Runnable task) {
        if (Screen.attempt("notices", task)) {
            Screen.goTo("/notification/notifications");
        }
        mine = null;
    }

    /** What is unread, newest first. */
    public List<Told> getUnread() {
        return mine().stream().filter(told -> !told.read()).toList();
    }

    /** What was read, newest first. */
    public List<Told> getEarlier() {
        return mine().stream().filter(Told::read).toList();
    }

    /** When it was. */
    public String moment(Told told) {
        return Format.moment(told.at());
    }

    private List<Told> mine() {
        if (mine == null) {
            mine = notifications.mine();
        }
        return mine;
    }

    public UUID getGo() {
        return go;
    }

    public void setGo(UUID go) {
        this.go = go;
    }
}
