package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.platform.Problem;

/** Makes accounts, checks passwords and hands out tokens. */
@ApplicationScoped
@Transactional
public class Accounts {

    /** A token of the interface and when it ends. */
    public record Token(String token, Instant expires) {
    }

    /** How short a password may be: OWASP ASVS 5.0, 6.2.1 recommends at least 15 characters without a second factor. */
    public static final int SHORTEST_PASSWORD = 15;

    /** A person whose password was right, and its mark. */
    record Recognised(Actor actor, String mark) {
    }

    private static final Duration REFUSALS_APART = Duration.ofMinutes(1);
    private static final Duration TOKEN_LIFE = Duration.ofHours(12);
    private static final String FIRST_ADMINISTRATOR = "first-administrator";
    static final String SET_PASSWORD = "set-password";

    @Inject
    private UserRepository users;

    @Inject
    private Argon2id passwords;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Whether nobody has an account yet. */
    public boolean isEmpty() {
        return users.isEmpty();
    }

    /** The person, where the password is theirs. It takes as long for a name that does not exist. */
    public Optional<Actor> authenticate(String username, String password) {
        return recognise(username, password).map(Recognised::actor);
    }

    Optional<Recognised> recognise(String username, String password) {
        Optional<User> user = users.byUsername(Usernames.normalise(username)).filter(found -> found.passwordHash() != null);
        boolean right = passwords.verify(password.toCharArray(), user.map(User::passwordHash).orElse(Decoy.HASH));
        if (user.isEmpty() || !right) {
            refused(user.map(User::id).orElse(null));
        }
        return user.filter(found -> right).map(found -> new Recognised(actor(found), PasswordMark.of(found.passwordHash())));
    }

    /** The mark of the password that the person has by now; a session that does not keep it is over. */
    public String passwordMark(UUID person) {
        return users.byId(List.of(person)).values().stream().findFirst().map(user -> PasswordMark.of(user.passwordHash())).orElse("");
    }

    /** Writes down that somebody began a session. */
    public void signedIn(Actor actor) {
        audit.append(AuditEvent.created("session.signed-in", actor.id(), null, "user", actor.id(), Map.of()));
    }

    /** Writes down that somebody ended their session; one that ends by itself is not written down. */
    public void signedOut(Actor actor) {
        audit.append(AuditEvent.created("session.signed-out", actor.id(), null, "user", actor.id(), Map.of()));
    }

    /** Once a minute for each account, and for all names together that are none's: a name may be a password typed in the wrong field. */
    private void refused(UUID userId) {
        audit.appendOnceIn(REFUSALS_APART, AuditEvent.created("session.refused", null, null, "user", userId, Map.of()));
    }

    /** A token for a person who has just shown their password. */
    public Token issueToken(Actor actor) {
        Instant now = clock.instant();
        String token = Secret.random();
        users.addToken(Secret.hash(token), actor.id(), now, now.plus(TOKEN_LIFE));
        audit.append(AuditEvent.created("token.issued", actor.id(), null, "user", actor.id(), Map.of("expires", now.plus(TOKEN_LIFE))));
        return new Token(token, now.plus(TOKEN_LIFE));
    }

    /** The person whose token it is, while it is valid. */
    public Optional<Actor> byToken(String token) {
        return users.byToken(Secret.hash(token), clock.instant()).map(Accounts::actor);
    }

    /** Makes an account; for the set-up of an installation. */
    public Actor create(String username, String displayName, String password, boolean administrator) {
        User user = new User(Usernames.require(username), User.name(displayName),
            passwords.generate(password.toCharArray()), administrator, clock.instant());
        users.add(user);
        audit.append(AuditEvent.created("user.created", user.id(), null, "user", user.id(),
            Map.of("username", user.username(), "administrator", administrator)));
        return actor(user);
    }

    /**
     * Makes the account of somebody who was invited.
     *
     * @param email where the invitation went
     * @throws Problem when the name to sign in with is taken, or a field is not accepted: it names all of them
     */
    public Actor register(String username, String displayName, String password, String email) {
        Checks checks = new Checks();
        String name = checks.accepted(() -> Usernames.require(username));
        String shown = checks.accepted(() -> User.name(displayName));
        checks.accepted(() -> checkPassword(password));
        checks.done();
        if (!users.addIfFree(new User(name, shown, passwords.generate(password.toCharArray()), email, clock.instant()))) {
            throw Problem.invalid("username", "Somebody signs in as “" + name + "” already. Choose another name.");
        }
        User user = users.byUsername(name).orElseThrow();
        audit.append(AuditEvent.created("user.created", user.id(), null, "user", user.id(), Map.of("username", name, "administrator", false)));
        return actor(user);
    }

    /** Whether the link of the first administrator can still be used. */
    public boolean isSetUpOpen(String token) {
        return token != null && users.isLinkOpen(Secret.hash(token), FIRST_ADMINISTRATOR, clock.instant());
    }

    /** Whose link it is with which a password is set, while it can be used. */
    public Optional<Actor> ownerOfPasswordLink(String token) {
        return token == null ? Optional.empty() : users.linkedUser(Secret.hash(token), SET_PASSWORD, clock.instant()).map(Accounts::actor);
    }

    /**
     * Makes the first administrator, and uses up the link.
     *
     * @throws Problem when the link was used or is over, or a field is not accepted
     */
    public void setUp(String token, String username, String displayName, String password) {
        checkPassword(password);
        use(token, FIRST_ADMINISTRATOR);
        create(username, displayName, password, true);
    }

    /**
     * Sets the password of whoever the link was made for, and uses up the link. All their sessions and tokens end.
     *
     * @throws Problem when the link was used or is over, or the password is too short
     */
    public void setPassword(String token, String password) {
        checkPassword(password);
        Actor owner = ownerOfPasswordLink(token).orElseThrow(Accounts::usedUp);
        use(token, SET_PASSWORD);
        users.replacePassword(owner.id(), passwords.generate(password.toCharArray()));
        users.removeTokens(owner.id());
        audit.append(AuditEvent.created("user.password-set", owner.id(), null, "user", owner.id(), Map.of()));
    }

    private void use(String token, String purpose) {
        if (token == null || !users.useLink(Secret.hash(token), purpose, clock.instant())) {
            throw usedUp();
        }
    }

    private static Problem usedUp() {
        return new Problem(Problem.Sort.REFUSED, "This link was used already or is too old. Ask an administrator for a new one; as long as there is no administrator, each start of Apostil prints one.");
    }

    static String checkPassword(String password) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            throw Problem.invalid("password", "A password has at least " + SHORTEST_PASSWORD + " characters. A sentence of a few words is easy to remember.");
        }
        return password;
    }

    private static Actor actor(User user) {
        return new Actor(user.id(), user.username(), user.displayName(), user.isAdministrator());
    }

    /** A hash that no password fits, made once with the parameters in force. */
    private static final class Decoy {
        private static final String HASH = new Argon2id().generate(UUID.randomUUID().toString().toCharArray());
    }
}
