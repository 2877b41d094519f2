package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.platform.Problem;
import org.apostil.platform.Text;

/** The tokens with which a person's own programs use the interface. */
@ApplicationScoped
@Transactional
public class TokenService {

    /** How many days a token may last. */
    public static final int MOST_DAYS = 366;
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 100;

    /**
     * A token as its owner sees it later.
     *
     * @param scopes   what it is for, as {@link Scope#code()} has it
     * @param lastUsed to the minute; null where it never was
     */
    public record Kept(UUID id, String name, List<String> scopes, Instant created, Instant expires, Instant lastUsed) {
    }

    /** A token as it is shown this once. */
    public record Made(UUID id, String name, List<String> scopes, Instant expires, String token) {
    }

    @Inject
    private TokenRepository tokens;

    @Inject
    private Access access;

    @Inject
    private CurrentActor current;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** One's own tokens that are in time, newest first; those too that were taken with a password. */
    public List<Kept> mine() {
        return tokens.of(access.requireSignedIn().id(), clock.instant());
    }

    /**
     * Makes a token.
     *
     * @param name   what it is for, in its owner's words
     * @param scopes codes of {@link Scope}; {@code read} is always among them
     * @param days   how long it lasts, 1 to {@value #MOST_DAYS}
     * @throws Problem when a field is not accepted, when there are {@value #MOST} already, or when it is asked for with a token that may less
     */
    public Made make(String name, Collection<String> scopes, int days) {
        Actor actor = access.requireSignedIn(Scope.ADMINISTER);
        Checks checks = new Checks();
        String called = checks.accepted(() -> Text.line(name, "name", LONGEST_NAME, "Say what the token is for, so that you know it again."));
        Set<Scope> wanted = checks.accepted(() -> scopes(scopes));
        checks.accepted(() -> days(days));
        checks.done();
        wanted.forEach(current::requireScope);
        Instant now = clock.instant();
        if (tokens.personal(actor.id(), now) >= MOST) {
            throw new Problem(Problem.Sort.REFUSED, "You have %d tokens, and that is the most. Revoke those that you no longer use.".formatted(MOST));
        }
        String secret = Secret.random();
        Instant expires = now.plus(Duration.ofDays(days));
        UUID id = tokens.add(Secret.hash(secret), actor.id(), called, wanted, true, now, expires);
        List<String> codes = wanted.stream().map(Scope::code).toList();
        audit.append(AuditEvent.created("token.made", actor.id(), null, "user", actor.id(), Map.of("name", called, "scopes", codes, "expires", expires)));
        return new Made(id, called, codes, expires, secret);
    }

    /** Ends a token of one's own at once. */
    public void revoke(UUID id) {
        Actor actor = access.requireSignedIn(Scope.ADMINISTER);
        if (!tokens.remove(id, actor.id())) {
            throw new Problem(Problem.Sort.NOT_FOUND, "You have no token of that id; perhaps it has ended already.");
        }
        audit.append(AuditEvent.created("token.revoked", actor.id(), null, "user", actor.id(), Map.of("token", id)));
    }

    private static Set<Scope> scopes(Collection<String> codes) {
        Set<Scope> scopes = EnumSet.of(Scope.READ);
        for (String code : codes == null ? List.<String>of() : codes) {
            scopes.add(Arrays.stream(Scope.values()).filter(scope -> scope.code().equals(code)).findFirst()
                .orElseThrow(() -> Problem.invalid("scopes", "There is no scope “%s”; there are read, annotate, review and administer.".formatted(code))));
        }
        return scopes;
    }

    private static Integer days(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw Problem.invalid("days", "A token lasts from 1 to %d days.".formatted(MOST_DAYS));
        }
        return days;
    }
}
