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
     * @param confirmed   whether its owner confirmed the address with their password, so that a forgotten one can be reset by mail
     * @param revision    counts the changes, from 1
     */
    public record Account(String username, String displayName, String email, boolean confirmed, int revision) {

        private static Account of(User user) {
            return new Account(user.username(), user.displayName(), user.email(), user.isEmailConfirmed(), user.revision());
        }

        private Map<String, Object> fields() {
            Map<String, Object> fields = new HashMap<>();
            fields.put("displayName", displayName);
            fields.put("email", email);
            fields.put("confirmed", confirmed);
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
    private TokenRepository tokens;

    @Inject
    private SessionRepository sessions;

    @Inject
    private CurrentActor current;

    @Inject
    private AccountMail mail;

    @Inject
    private OwnPassword own;

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
     * @param email    may be empty: then they get no mail
     * @param password confirms the address, so that a forgotten password can be reset by mail to it; may be empty
     * @throws Problem when the account was changed elsewhere meanwhile, or a field is not accepted
     */
    public Account change(long seen, String displayName, String email, String password) {
        Actor actor = access.requireSignedIn(Scope.ADMINISTER);
        User user = users.forChange(actor.id()).orElseThrow(Problem::notFound);
        if (user.revision() != seen) {
            throw new Problem(Problem.Sort.STALE, "You changed this elsewhere meanwhile, in another tab perhaps. Nothing was overwritten and what you typed is still here. Compare, then save again.");
        }
        Checks checks = new Checks();
        String name = checks.accepted(() -> User.name(displayName));
        String address = checks.accepted(() -> Text.orNull(email) == null ? null : Address.require(email));
        checks.done();
        boolean confirms = address != null && Text.orNull(password) != null;
        if (confirms) {
            own.require(user, password);
        }
        Map<String, Object> before = Account.of(user).fields();
        String former = user.isEmailConfirmed() ? user.email() : null;
        user.introduce(name, address, confirms);
        if (former != null && !former.equals(address)) {
            mail.tell(former, "Your address in Apostil was changed", "The address of your account “%s” is another one now, and this one gets no mail from it any more.".formatted(user.username()));
        }
        audit.append(new AuditEvent("user.changed", actor.id(), null, "user", actor.id(), before, Account.of(user).fields(), null));
        return Account.of(user);
    }

    /**
     * Sets a new password. All tokens of the interface and all sessions end: whoever does this may do so because the old one
     * was known.
     *
     * @throws Problem when the current one is not right, or the new one is not accepted
     */
    public void changePassword(String current, String next) {
        changePassword(current, next, mark -> { });
    }

    /**
     * The same from within a session, which alone goes on.
     *
     * @param going is given the mark of the new password before it is in force, so that no request of that session which
     *              comes between the two is turned away
     * @throws Problem when the current one is not right, or the new one is not accepted
     */
    public void changePassword(String current, String next, Consumer<String> going) {
        Actor actor = access.requireSignedIn(Scope.ADMINISTER);
        User user = users.forChange(actor.id()).orElseThrow(Problem::notFound);
        own.require(user, current);
        PasswordPolicy.require(next, user.username(), user.displayName(), user.email());
        String hash = passwords.generate(next.toCharArray());
        going.accept(PasswordMark.of(hash));
        users.replacePassword(actor.id(), hash);
        tokens.removeAll(actor.id());
        sessions.removeOthers(actor.id(), this.current.sessionId());
        mail.tell(actor.id(), "Your password was changed", "The password of your account “%s” was changed. It is signed out everywhere else, and its tokens ended.".formatted(user.username()));
        audit.append(AuditEvent.created("user.password-changed", actor.id(), null, "user", actor.id(), Map.of()));
    }
}
