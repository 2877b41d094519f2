package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.apostil.identity.TryLimit.Attempt;
import org.apostil.platform.Problem;

/**
 * Recognises people by a name and a password, or on the word of a provider. A name that nobody has costs the same time and the same tries as one that somebody
 * has. No transaction is open while a password is held against its hash.
 *
 * <p>{@snippet : Proof proof = signIn.byPassword(username, password, visitor); }
 */
@ApplicationScoped
public class SignIn {

    private static final Duration TIME_FOR_CODE = Duration.ofMinutes(5);

    @Inject
    private Accounts accounts;

    @Inject
    private TryLimit limit;

    @Inject
    private Hashing hashing;

    @Inject
    private SecondFactors factors;

    @Inject
    @Any
    private Instance<Opening> openings;

    @Inject
    private Clock clock;

    /**
     * Whose name and password these are; where they have a second step, the proof says what is still to be shown.
     *
     * @throws Problem when they do not belong together, or when it is too soon after too many tries
     */
    public Proof byPassword(String username, String password, Visitor visitor) {
        String name = Usernames.normalise(username);
        Attempt attempt = limit.begin(name, visitor);
        Accounts.Candidate candidate = accounts.candidate(name);
        if (!hashing.fits(password, candidate.hash(), attempt.familiar()) || candidate.actor() == null) {
            limit.failed(attempt);
            accounts.refused(candidate.actor());
            throw new Problem(Problem.Sort.NOT_SIGNED_IN, "The name and the password do not belong together. Check both; capital letters count in the password.");
        }
        UUID person = candidate.actor().id();
        limit.succeeded(attempt);
        accounts.keepUpToDate(person, password, candidate.hash());
        return factors.isOn(person) ? Proof.halfway(candidate.actor(), new Pending(person, candidate.mark(), clock.instant().plus(TIME_FOR_CODE), null))
            : Proof.complete(candidate.actor(), candidate.mark(), limit.know(person, visitor), null);
    }

    /**
     * Signs somebody in whom another has recognised; where they have a second step and the other saw none that counts, it is still to be shown.
     *
     * @throws Problem when the account is shut
     */
    public Proof byVoucher(UUID person, Voucher voucher, Visitor visitor) {
        String mark = accounts.passwordMark(person);
        Actor actor = accounts.still(person, mark);
        if (actor == null) {
            throw new Problem(Problem.Sort.NOT_SIGNED_IN, "Your account here is shut. Nothing of it is lost; ask an administrator of this installation to open it.");
        }
        return factors.isOn(person) && !voucher.secondStep() ? Proof.halfway(actor, new Pending(person, mark, clock.instant().plus(TIME_FOR_CODE), voucher))
            : Proof.complete(actor, mark, limit.know(person, visitor), voucher);
    }

    /**
     * Completes what a password or a voucher began.
     *
     * @param code of the person's phone, or one for recovery
     * @throws Problem when it is not right, when it took too long, or the password was replaced or the voucher ended meanwhile
     */
    public Proof byCode(Pending pending, String code, Visitor visitor) {
        if (pending.voucher() != null && openings.stream().anyMatch(opening -> opening.hasEnded(pending.voucher()))) {
            throw new Problem(Problem.Sort.NOT_SIGNED_IN, "Your provider has signed you out meanwhile. Begin anew.");
        }
        Actor actor = clock.instant().isAfter(pending.until()) ? null : accounts.still(pending.userId(), pending.mark());
        if (actor == null) {
            throw new Problem(Problem.Sort.NOT_SIGNED_IN, "That took too long, or your password was changed meanwhile. Begin anew.");
        }
        factors.requireCode(actor.id(), code);
        return Proof.withCode(actor, pending.mark(), limit.know(actor.id(), visitor), pending.voucher());
    }
}
