package org.apostil.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.apostil.notification.NotificationService;

/** The bell in the head of every page. */
@Named("bell")
@RequestScoped
public class BellView {

    private static final int MOST = 99;

    @Inject
    private NotificationService notifications;

    private Integer unread;

    /** How much is unread; asked for only when the page is written, when what was pressed is done. */
    public int getUnread() {
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return 0;
        }
        if (unread == null) {
            unread = notifications.unread();
        }
        return unread;
    }

    /** The same, as short as it can be drawn. */
    public String getCount() {
        return getUnread() > MOST ? MOST + "+" : Integer.toString(getUnread());
    }

    /** The same in words. */
    public String getWords() {
        return getUnread() == 0 ? "Notices: nothing unread" : "Notices: " + getCount() + " unread";
    }
}
