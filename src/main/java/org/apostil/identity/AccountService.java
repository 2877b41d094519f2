package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.mail.Address;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;

/** What people say about themselves, and their own password. */
@ApplicationScoped
@Transactional
public class AccountService {

    /**
     * An account as its owner sees it.
     *
     * @param displayName the name that colleagues see
     * @param email       where they can be written to; null where they have not said it
     * @param revision    counts the changes, from 1
     */
    public record Account(String username, String displayName, String email, int revision) {

        private static Account of(User user) {
            return new Account(user.username(), user.displayName(), user.email(), user.revision());
        }

        private Map<String, Object> fields() {
            Map<String, Object> fields = new HashMap<>();
            fields.put("displayName", displayName);
            fields.put("email", email);
            return fields;
        }
    }

    @Inject
    private UserRepository users;

    @Inject
    private Access access;

    @Inject
    private Argon2id passwords;

    @Inject
    private AuditLog audit;

    /** The account of whoever is signed in. */
    public Account mine() {
        Actor actor = access.requireSignedIn();
        return Account.of(users.byId(List.of(actor.id())).get(actor.id()));
    }

    /**
     * Changes the name that colleagues see and the address.
     *
     * @param seen  the revision that its owner had before them
     * @param email may be empty: then they get no mail
     * @throws Problem when the account was changed elsewhere meanwhile, or a field is not accepted
     */
    public Account change(long seen, String displayName, String email) {
        Actor actor = access.requireSignedIn();
        User user = users.forChange(actor.id()).orElseThrow(Problem::notFound);
        if (user.revision() != seen) {
            throw new Problem(Problem.Sort.STALE, "You changed this elsewhere meanwhile, in another tab perhaps. Nothing was overwritten and what you typed is still here. Compare, then save again.");
        }
        Checks checks = new Checks();
        String name = checks.accepted(() -> User.name(displayName));
        String address = checks.accepted(() -> Text.orNull(email) == null ? null : Address.require(email));
        checks.done();
        Map<String, Object> before = Account.of(user).fields();
        user.introduce(name, address);
        audit.append(new AuditEvent("user.changed", actor.id(), null, "user", actor.id(), before, Account.of(user).fields(), null));
        return Account.of(user);
    }

    /**
     * Sets a new password. All tokens of the interface and all sessions end: whoever does this may do so because the old one
     * was known.
     *
     * @throws Problem when the current one is not right, or the new one is too short
     */
    public void changePassword(String current, String next) {
        changePassword(current, next, mark -> { });
    }

    /**
     * The same from within a session, which alone goes on.
     *
     * @param going is given the mark of the new password before it is in force, so that no request of that session which
     *              comes between the two is turned away
     * @throws Problem when the current one is not right, or the new one is too short
     */
    public void changePassword(String current, String next, Consumer<String> going) {
        Actor actor = access.requireSignedIn();
        User user = users.forChange(actor.id()).orElseThrow(Problem::notFound);
        if (current == null || user.passwordHash() == null || !passwords.verify(current.toCharArray(), user.passwordHash())) {
            throw Problem.invalid("current", "This is not your current password. Capital letters count.");
        }
        Accounts.checkPassword(next);
        String hash = passwords.generate(next.toCharArray());
        going.accept(PasswordMark.of(hash));
        users.replacePassword(actor.id(), hash);
        users.removeTokens(actor.id());
        audit.append(AuditEvent.created("user.password-changed", actor.id(), null, "user", actor.id(), Map.of()));
    }
}
