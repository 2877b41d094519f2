package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.Trail;
import org.apostil.platform.Problem;

/** Accounts as far as a provider has a say in them: whoever it vouches for gets one, and runs the installation where it says so. */
@ApplicationScoped
@Transactional
public class VouchedAccounts {

    @Inject
    private UserRepository users;

    @Inject
    private OwnPassword own;

    @Inject
    private Access access;

    @Inject
    private AccountMail mail;

    @Inject
    private Clock clock;

    /**
     * Makes the account of somebody whom a provider vouches for, without a password.
     *
     * @param wished the name to sign in with that they have there; where somebody has it here already, they get another like it
     * @param email  may be null
     * @param trail  is told what was done, for the audit trail
     * @throws Problem when there is no administrator yet, or the name that others see is not accepted
     */
    public Actor enrol(String wished, String displayName, String email, Trail trail) {
        if (users.isEmpty()) {
            throw new Problem(Problem.Sort.REFUSED, "This installation has no administrator yet. Nothing was changed; the first one sets a password by the link that the start has shown.");
        }
        User user = Usernames.like(wished).map(name -> User.vouchedFor(name, User.name(displayName), email, clock.instant())).filter(users::addIfFree).findFirst().orElseThrow();
        UUID id = users.byUsername(user.username()).orElseThrow().id();
        trail.tell(AuditEvent.created("user.created", id, null, "user", id, Map.of("username", user.username(), "administrator", false, "vouchedFor", true)));
        return new Actor(id, user.username(), user.displayName(), false);
    }

    /** Holds the account, where it is known already, and those of all administrators. Whoever goes on holds projects after that, and writes the trail last. */
    public void hold(UUID person) {
        users.holdAdministratorsAnd(person);
    }

    /** Whether they run the installation. The caller holds the account. */
    public boolean isAdministrator(UUID person) {
        return users.forChange(person).orElseThrow(Problem::notFound).isAdministrator();
    }

    /**
     * Makes somebody an administrator, or one no longer, on the word of a provider. The last one stays one. The caller holds the account.
     *
     * @param why   for the audit trail
     * @param trail is told what was done, for the audit trail
     * @return whether they are that now
     */
    public boolean administer(UUID person, boolean administrator, String why, Trail trail) {
        User user = users.forChange(person).orElseThrow(Problem::notFound);
        if (user.isAdministrator() == administrator || !administrator && !users.hasOtherAdministrator(person)) {
            return user.isAdministrator() == administrator;
        }
        user.administer(administrator);
        trail.tell(new AuditEvent("user.administrator-changed", null, null, "user", person, Map.of("administrator", !administrator), Map.of("administrator", administrator), why));
        return true;
    }

    /**
     * Whoever is signed in, after they have shown their password once more; whoever has none must have signed in a moment ago.
     *
     * @throws Problem when they have not
     */
    public Actor requireAgain(String password) {
        Actor actor = access.requireSignedIn(Scope.ADMINISTER);
        own.require(users.byUsername(actor.username()).orElseThrow(), password);
        return actor;
    }

    /** Tells the owner of an account by mail what was done to it, within the transaction of that. */
    public void tell(UUID person, String subject, String what) {
        mail.tell(person, subject, what);
    }

    /** Whether whoever is signed in has a password here. */
    public boolean hasPassword() {
        return users.byUsername(access.requireSignedIn().username()).orElseThrow().hasPassword();
    }
}
