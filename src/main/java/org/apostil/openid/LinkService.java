package org.apostil.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.Access;
import org.apostil.identity.Actor;
import org.apostil.identity.Scope;
import org.apostil.identity.VouchedAccounts;
import org.apostil.platform.Problem;

/** The link between one's own account and the provider. */
@ApplicationScoped
@Transactional
public class LinkService {

    @Inject
    private Provider provider;

    @Inject
    private IdentityRepository identities;

    @Inject
    private VouchedAccounts accounts;

    @Inject
    private Groups groups;

    @Inject
    private VouchedSessions sessions;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    /** Since when the provider vouches for whoever is signed in. */
    public Optional<Instant> since() {
        return identities.since(provider.issuer(), access.requireSignedIn().id());
    }

    /**
     * Whoever is signed in, before their account is linked: whoever came to a browser that was left open cannot have their own provider open the account.
     *
     * @throws Problem when the password is not theirs
     */
    public UUID mayLink(String password) {
        access.requireSignedIn(Scope.ADMINISTER);
        UUID person = accounts.requireAgain(password).id();
        audit.append(AuditEvent.created("user.provider-link-begun", person, null, "user", person, Map.of("provider", provider.issuer())));
        return person;
    }

    /**
     * Takes the link off, and with it all that groups gave. Sessions that began at the provider end, but for the one that does it.
     *
     * @throws Problem when the password is not right, or there is none: nobody could sign in any more; or when a project would have no lead, or the installation
     *                 no administrator
     */
    public void unlink(String password) {
        Actor actor = access.requireSignedIn(Scope.ADMINISTER);
        if (!accounts.hasPassword()) {
            throw new Problem(Problem.Sort.REFUSED, "You have no password here, and could not sign in any more. Set one first.");
        }
        accounts.requireAgain(password);
        accounts.hold(actor.id());
        List<AuditEvent> trail = new ArrayList<>();
        groups.takeAll(actor.id(), trail::add);
        if (!identities.remove(provider.issuer(), actor.id())) {
            throw new Problem(Problem.Sort.REFUSED, "Your account is not linked.");
        }
        sessions.endOf(provider.issuer(), actor.id());
        accounts.tell(actor.id(), "Your account is not linked any more", "The link between your account and %s was taken off, and with it what groups there gave you. Sessions that began there ended.".formatted(provider.name()));
        trail.add(AuditEvent.created("user.provider-unlinked", actor.id(), null, "user", actor.id(), Map.of("provider", provider.issuer())));
        audit.appendAll(trail);
    }
}
