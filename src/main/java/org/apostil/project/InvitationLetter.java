package org.apostil.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apostil.identity.Actor;
import org.apostil.mail.BaseAddress;
import org.apostil.mail.OutgoingMail;
import org.apostil.platform.Format;

/** The mail with the link of an invitation. */
@ApplicationScoped
class InvitationLetter {

    private static final String TEXT = """
        %s invites you to the project “%s”, as %s.

        %s

        The link works once, until %s. It makes an account, or adds the one you have. Whoever has it can use it: do not pass it on.
        If you do not expect this, you need not do anything.
        """;

    @Inject
    private OutgoingMail mail;

    @Inject
    private BaseAddress address;

    /** Sends it with the transaction; false where the installation sends no mail, and the lead hands over the link. */
    boolean send(Invitation invitation, Project project, Actor by, String token) {
        if (!mail.available()) {
            return false;
        }
        mail.add(invitation.email(), "Invitation to “%s”".formatted(project.name()), TEXT.formatted(by.name(), project.name(),
            invitation.role().words(), address.of("join?token=" + token), Format.moment(invitation.expiresAt())));
        return true;
    }
}
