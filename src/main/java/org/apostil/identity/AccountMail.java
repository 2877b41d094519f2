package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.apostil.mail.BaseAddress;
import org.apostil.mail.OutgoingMail;

/** Tells people by mail what was done to their account, so that they learn of it when it was not they who did it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AccountMail {

    @Inject
    private UserRepository users;

    @Inject
    private OutgoingMail mail;

    @Inject
    private BaseAddress base;

    /** Writes to the address that the person has; to nobody where they have none. */
    void tell(UUID userId, String subject, String what) {
        users.byId(List.of(userId)).values().stream().map(User::email).filter(address -> address != null).forEach(address -> tell(address, subject, what));
    }

    /** Writes to an address that the person has or had. */
    void tell(String address, String subject, String what) {
        mail.add(address, subject, """
            %s

            Was it not you? Change your password at %s and look there where you are signed in.
            """.formatted(what, base.of("identity/account")));
    }
}
