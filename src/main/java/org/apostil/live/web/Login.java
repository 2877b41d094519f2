package org.apostil.live.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.apostil.live.Desks;

/** Ends the streams of a session with it: by signing out, or because its time is over. */
@WebListener
public class Login implements HttpSessionListener {

    private static final Logger LOG = System.getLogger(Login.class.getName());
    private static final String NAME = Login.class.getName();

    @Inject
    private Desks desks;

    /** Names a session to the nodes; its own id, which opens it, is told to nobody. */
    static String of(HttpSession session) {
        synchronized (session.getId().intern()) {
            if (session.getAttribute(NAME) instanceof String name) {
                return name;
            }
            String name = UUID.randomUUID().toString();
            session.setAttribute(NAME, name);
            return name;
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(NAME) instanceof String name) {
            try {
                desks.over(name);
            } catch (RuntimeException databaseAway) {
                LOG.log(Level.DEBUG, "Other nodes were not told that a session is over: " + databaseAway.getMessage());
            }
        }
    }
}
