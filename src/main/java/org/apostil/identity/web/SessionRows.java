package org.apostil.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.apostil.identity.Sessions;

/** Takes a session from the list when the server forgets it: its owner signed out, or its time was over. */
@WebListener
public class SessionRows implements HttpSessionListener {

    private static final Logger LOG = System.getLogger(SessionRows.class.getName());

    @Inject
    private Sessions sessions;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(Sessions.ATTRIBUTE) instanceof UUID id) {
            try {
                sessions.end(id);
            } catch (RuntimeException databaseAway) {
                LOG.log(Level.DEBUG, "A session that is over stays in the list until it is tidied: " + databaseAway.getMessage());
            }
        }
    }
}
