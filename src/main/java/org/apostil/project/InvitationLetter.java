package org.apostil.project;

import jakarta.enterprise.context.ApplicationScoped;
import org.apostil.identity.Actor;

/** The mail with the link of an invitation. */
@ApplicationScoped
class InvitationLetter {

    /** Sends it with the transaction; false where the installation sends no mail, and the lead hands over the link. */
    boolean send(Invitation invitation, Project project, Actor by, String token) {
        return false;
    }
}
