package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
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

    /** Somebody who wants to sign in, what their password has to fit, and its mark; {@code actor} is null where nobody has that name. */
    record Candidate(Actor actor, String hash, String mark) {
    }

    private static final Duration REFUSALS_APART = Duration.ofMinutes(1);
    private static final Duration TOKEN_LIFE = Duration.ofHours(12);
    private static final String FIRST_ADMINISTRATOR = "first-administrator";
    static final String SET_PASSWORD = "set-password";
    static final String RESET_PASSWORD = "reset-password";

    @Inject
    private UserRepository users;

    @Inject
    private TokenRepository tokens;

    @Inject
    private SessionRepository sessions;

    @Inject
    private AccountMail mail;

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

    /** Who signs in with that name and the hash that their password has to fit; of a name that nobody has, a hash that none fits. */
    Candidate candidate(String username) {
        return users.byUsername(username).filter(found -> found.passwordHash() != null && !found.isDisabled())
            .map(user -> new Candidate(actor(user), user.passwordHash(), user.passwordMark()))
            .orElseGet(() -> new Candidate(null, Decoy.HASH, null));
    }

    /** The person, where their password is still the one that has this mark; null where not. */
    Actor still(UUID person, String mark) {
        return users.byId(List.of(person)).values().stream().filter(user -> !user.isDisabled() && user.passwordMark().equals(mark)).map(Accounts::actor).findFirst().orElse(null);
    }

    /** Hashes a password that was right anew, where its hash was made with other parameters than those in force. */
    void keepUpToDate(UUID person, String password, String hash) {
        if (passwords.isOutdated(hash)) {
            String mark = users.byId(List.of(person)).get(person).passwordMark();
            users.rehash(person, hash, passwords.generate(password.toCharArray()), mark);
            audit.append(AuditEvent.created("user.password-rehashed", person, null, "user", person, Map.of()));
        }
    }

    /** The mark of the password that the person has by now; a session that does not keep it is over. */
    public String passwordMark(UUID person) {
        return users.byId(List.of(person)).values().stream().findFirst().filter(user -> !user.isDisabled()).map(User::passwordMark).orElse("");
    }

    /** Writes down that somebody began a session, and on whose word. */
    void signedIn(Proof proof) {
        UUID person = proof.actor().id();
        audit.append(AuditEvent.created("session.signed-in", person, null, "user", person, proof.voucher() == null ? Map.of() : Map.of("provider", proof.voucher().by())));
    }

    /** Writes down that somebody ended their session; one that ends by itself is not written down. */
    public void signedOut(Actor actor) {
        audit.append(AuditEvent.created("session.signed-out", actor.id(), null, "user", actor.id(), Map.of()));
    }

    /** Once a minute for each account, and for all names together that are none's: a name may be a password typed in the wrong field. */
    void refused(Actor whose) {
        audit.appendOnceIn(REFUSALS_APART, AuditEvent.created("session.refused", null, null, "user", whose == null ? null : whose.id(), Map.of()));
    }

    /** A token for a person who has just shown their password. */
    public Token issueToken(Actor actor) {
        Instant now = clock.instant();
        String token = Secret.random();
        tokens.add(Secret.hash(token), actor.id(), "Taken with a password", EnumSet.allOf(Scope.class), false, now, now.plus(TOKEN_LIFE));
        audit.append(AuditEvent.created("token.issued", actor.id(), null, "user", actor.id(), Map.of("expires", now.plus(TOKEN_LIFE))));
        return new Token(token, now.plus(TOKEN_LIFE));
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
        checks.accepted(() -> PasswordPolicy.require(password, username, displayName, email));
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
        return token == null ? Optional.empty() : linked(token, SET_PASSWORD).or(() -> linked(token, RESET_PASSWORD)).map(Accounts::actor);
    }

    private Optional<User> linked(String token, String purpose) {
        return users.linkedUser(Secret.hash(token), purpose, clock.instant()).filter(user -> !user.isDisabled());
    }

    /**
     * Makes the first administrator, and uses up the link.
     *
     * @throws Problem when the link was used or is over, or a field is not accepted
     */
    public void setUp(String token, String username, String displayName, String password) {
        PasswordPolicy.require(password, username, displayName);
        use(token, FIRST_ADMINISTRATOR);
        create(username, displayName, password, true);
    }

    /**
     * Sets the password of whoever the link was made for, and uses up the link. All their sessions and tokens end.
     *
     * @throws Problem when the link was used or is over, or the password is not accepted
     */
    public void setPassword(String token, String password) {
        Actor owner = ownerOfPasswordLink(token).orElseThrow(Accounts::usedUp);
        PasswordPolicy.require(password, owner.username(), owner.name());
        use(token, linked(token, RESET_PASSWORD).isPresent() ? RESET_PASSWORD : SET_PASSWORD);
        users.replacePassword(owner.id(), passwords.generate(password.toCharArray()));
        tokens.removeAll(owner.id());
        sessions.removeOthers(owner.id(), null);
        mail.tell(owner.id(), "Your password was set", "A new password was set for your account “%s”. It is signed out everywhere, and its tokens ended.".formatted(owner.username()));
        audit.append(AuditEvent.created("user.password-set", owner.id(), null, "user", owner.id(), Map.of()));
    }

    private void use(String token, String purpose) {
        if (token == null || !users.useLink(Secret.hash(token), purpose, clock.instant())) {
            throw usedUp();
        }
    }

    private static Problem usedUp() {
        return new Problem(Problem.Sort.REFUSED, "This link was used already or is too old. Ask an administrator, or as one who forgot their password, for a new one; as long as there is no administrator, each start of Apostil prints one.");
    }

    static Actor actor(User user) {
        return new Actor(user.id(), user.username(), user.displayName(), user.isAdministrator());
    }

    /** A hash that no password fits, made once with the parameters in force. */
    private static final class Decoy {
        private static final String HASH = new Argon2id().generate(UUID.randomUUID().toString().toCharArray());
    }
}
