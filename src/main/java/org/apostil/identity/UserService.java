package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.platform.Problem;

/** The people of an installation, for its administrators. */
@ApplicationScoped
@Transactional
public class UserService {

    private static final Duration LINK_LIFE = Duration.ofDays(7);

    /** An account that was made, and the token of the link with which its owner sets a password. */
    public record Made(UUID id, String token) {
    }

    @Inject
    private UserRepository users;

    @Inject
    private Access access;

    @Inject
    private TokenRepository tokens;

    @Inject
    private SessionRepository sessions;

    @Inject
    private SecondFactorRepository factors;

    @Inject
    @Any
    private Instance<Opening> openings;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Everybody, by name. */
    public List<User> list() {
        access.requireAdministrator();
        return users.all();
    }

    /**
     * Makes an account without a password.
     *
     * @return its token is shown this once and works once, for seven days
     * @throws Problem when the name to sign in with is taken or a field is not accepted
     */
    public Made invite(String username, String displayName) {
        Actor actor = access.requireAdministrator();
        String name = Usernames.require(username);
        if (users.byUsername(name).isPresent()) {
            throw Problem.invalid("username", "Somebody signs in as “" + name + "” already. Choose another name.");
        }
        User user = new User(name, User.name(displayName), null, false, clock.instant());
        users.add(user);
        audit.append(AuditEvent.created("user.created", actor.id(), null, "user", user.id(), Map.of("username", name, "administrator", false)));
        return new Made(user.id(), link(actor, user.id()));
    }

    /**
     * A new link with which a person sets their first password; the one before no longer works.
     *
     * @throws Problem when they have a password: whoever could replace it could decide in their name; or when the provider that is set opens their account
     */
    public String newLink(UUID userId) {
        Actor actor = access.requireAdministrator();
        User user = users.byId(List.of(userId)).values().stream().findFirst().orElseThrow(Problem::notFound);
        if (!user.hasPassword() && openings.stream().anyMatch(opening -> opening.opens(userId))) {
            throw new Problem(Problem.Sort.REFUSED, "%s signs in with a provider, and needs no password from you. They can set one under their account.".formatted(user.displayName()));
        }
        if (user.hasPassword()) {
            throw new Problem(Problem.Sort.REFUSED, "%s has set a password, and an administrator cannot replace it: that would let them decide in a colleague's name. Make a new account instead, and ask a lead to add it to the project.".formatted(user.displayName()));
        }
        return link(actor, userId);
    }

    /**
     * Shuts an account: nobody signs in with it, its sessions and tokens end at once, and what its owner wrote stays.
     *
     * @throws Problem when it is one's own, or shut already, or nobody would be left to run the installation
     */
    public void disable(UUID userId) {
        Actor actor = access.requireAdministrator();
        if (actor.id().equals(userId)) {
            throw new Problem(Problem.Sort.REFUSED, "You cannot shut your own account: ask another administrator, so that somebody is left to run the installation.");
        }
        users.holdAdministratorsAnd(userId);
        if (!users.hasOtherAdministrator(userId)) {
            throw new Problem(Problem.Sort.REFUSED, "Nobody else would be left to run the installation: you are no administrator any more. Nothing was changed.");
        }
        // Sessions before the audit trail, as whoever ends sessions takes them.
        tokens.removeAll(userId);
        sessions.removeOthers(userId, null);
        change(actor, userId, true, "user.disabled");
    }

    /**
     * Opens an account again; its password is the one of before.
     *
     * @throws Problem when it is not shut
     */
    public void enable(UUID userId) {
        change(access.requireAdministrator(), userId, false, "user.enabled");
    }

    private void change(Actor by, UUID userId, boolean disabled, String action) {
        User user = users.forChange(userId).orElseThrow(Problem::notFound);
        if (user.isDisabled() == disabled) {
            throw new Problem(Problem.Sort.REFUSED, "The account of %s is %s already.".formatted(user.displayName(), disabled ? "shut" : "open"));
        }
        user.disable(disabled ? clock.instant() : null);
        audit.append(AuditEvent.created(action, by.id(), null, "user", userId, Map.of()));
    }

    /** Those who have set up a second step of their sign-in. */
    public Set<UUID> withSecondStep() {
        access.requireAdministrator();
        return factors.on();
    }

    private String link(Actor by, UUID userId) {
        String token = Secret.random();
        Instant now = clock.instant();
        users.addLink(Secret.hash(token), Accounts.SET_PASSWORD, userId, now, now.plus(LINK_LIFE));
        audit.append(AuditEvent.created("user.password-link-made", by.id(), null, "user", userId, Map.of("expires", now.plus(LINK_LIFE))));
        return token;
    }
}
