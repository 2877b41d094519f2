package org.apostil.live.web;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.apostil.live.Guest;

/** What the door gives to somebody who may come in: a request's principal is all of it that the endpoint gets to see. */
record Ticket(Guest guest, HttpSession session) implements Principal {

    @Override
    public String getName() {
        return guest.actor().username();
    }

    /** Whether the session with which they came is not over yet. */
    boolean isStillSignedIn() {
        try {
            return session.getCreationTime() > 0;
        } catch (IllegalStateException over) {
            return false;
        }
    }
}
