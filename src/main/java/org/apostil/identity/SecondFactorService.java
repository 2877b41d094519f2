package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.SecondFactorRepository.Row;
import org.apostil.platform.Problem;
import org.apostil.platform.Problem.Sort;

/** The second step of one's own sign-in, and projects that ask their members for it. */
@ApplicationScoped
@Transactional
public class SecondFactorService {

    /**
     * What a phone needs to know.
     *
     * @param address of the form that authenticator apps read from a picture
     * @param typed   the same secret for typing, in groups of four
     */
    public record Enrolment(String address, String typed) {
    }

    /** Whether one has it, and how many recovery codes are left. */
    public record Standing(boolean on, int recoveryCodes) {
    }

    @Inject
    private SecondFactorRepository factors;

    @Inject
    private SecondFactors codes;

    @Inject
    private Sealing sealing;

    @Inject
    private OwnPassword own;

    @Inject
    private UserRepository users;

    @Inject
    private AccountMail mail;

    @Inject
    private Access access;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** How it stands with one's own. */
    public Standing mine() {
        UUID me = access.requireShownPassword().id();
        return new Standing(factors.isOn(me), factors.codesLeft(me));
    }

    /**
     * A new secret; nothing is asked for until a code of it was right.
     *
     * @throws Problem when there is one already
     */
    public Enrolment begin() {
        Actor actor = access.requireShownPassword();
        if (factors.isOn(actor.id())) {
            throw new Problem(Sort.REFUSED, "Your sign-in has a second step already. Take it off first, if you have another phone.");
        }
        byte[] secret = TimeCodes.secret();
        factors.begin(actor.id(), sealing.seal(secret, actor.id()), clock.instant());
        audit.append(AuditEvent.created("user.second-step-begun", actor.id(), null, "user", actor.id(), Map.of()));
        return new Enrolment(TimeCodes.address(secret, actor.username()), TimeCodes.typed(secret));
    }

    /**
     * Sets it up: from now on a sign-in needs a code.
     *
     * @return the recovery codes, which are shown this once
     * @throws Problem when the password or the code is not right
     */
    public List<String> confirm(String password, String code) {
        Actor actor = access.requireShownPassword();
        Row begun = factors.find(actor.id()).filter(row -> !row.confirmed()).orElseThrow(() -> new Problem(Sort.REFUSED, "There is nothing to confirm. Open the page again."));
        own.require(user(actor), password);
        requireFirst(begun, actor.id(), code);
        factors.confirm(actor.id(), clock.instant());
        audit.append(AuditEvent.created("user.second-step-set", actor.id(), null, "user", actor.id(), Map.of()));
        mail.tell(actor.id(), "Your sign-in has a second step", "From now on, signing in to Apostil asks for a code of your authenticator app beside the password.");
        return codes.recoveryCodes(actor.id());
    }

    private void requireFirst(Row begun, UUID userId, String code) {
        OptionalLong step = code == null ? OptionalLong.empty() : TimeCodes.step(codes.secret(begun, userId), code.replace(" ", ""), clock.instant());
        if (step.isEmpty() || !factors.take(userId, step.getAsLong())) {
            throw Problem.invalid("code", "This is not a code of now. Look whether the clock of your phone is right, and type the code that it shows.");
        }
    }

    /**
     * New recovery codes in the place of those before.
     *
     * @throws Problem when the password is not right, or there is no second step
     */
    public List<String> newRecoveryCodes(String password) {
        Actor actor = access.requireShownPassword();
        requireOn(actor.id());
        own.require(user(actor), password);
        audit.append(AuditEvent.created("user.recovery-codes-made", actor.id(), null, "user", actor.id(), Map.of()));
        return codes.recoveryCodes(actor.id());
    }

    /**
     * Takes it off. Projects that ask for it close.
     *
     * @throws Problem when the password is not right, or there is none
     */
    public void takeOff(String password) {
        Actor actor = access.requireShownPassword();
        requireOn(actor.id());
        own.require(user(actor), password);
        takenOff(actor, actor.id());
    }

    /** Takes that of somebody off who has lost phone and recovery codes, as an administrator; their password stays theirs. */
    public void reset(UUID userId) {
        Actor actor = access.requireAdministrator();
        requireOn(userId);
        takenOff(actor, userId);
    }

    private void takenOff(Actor by, UUID userId) {
        factors.remove(userId);
        audit.append(AuditEvent.created("user.second-step-taken-off", by.id(), null, "user", userId, Map.of()));
        mail.tell(userId, "Your sign-in has no second step any more", by.id().equals(userId) ? "You took the second step off: a password alone opens your account."
            : "An administrator, %s, took the second step off: a password alone opens your account. If you did not ask for it, set it up anew and tell them.".formatted(by.name()));
    }

    private User user(Actor actor) {
        return users.byId(List.of(actor.id())).get(actor.id());
    }

    private void requireOn(UUID userId) {
        if (!factors.isOn(userId)) {
            throw new Problem(Sort.REFUSED, "There is no second step to change.");
        }
    }

    /** Whether the project asks its members for it. */
    public boolean isRequired(UUID projectId) {
        access.require(Permission.READ, projectId);
        return factors.isRequired(projectId);
    }

    /** How many members have none, and would not come in. */
    public int without(UUID projectId) {
        access.require(Permission.LEAD_PROJECT, projectId);
        return factors.without(projectId);
    }

    /**
     * Has the project ask its members for it, or no longer.
     *
     * @throws Problem when whoever asks has none themself: they would shut themself out
     */
    public void require(UUID projectId, boolean required) {
        Actor actor = access.require(Permission.LEAD_PROJECT, projectId);
        if (factors.isRequired(projectId) == required) {
            return;
        }
        if (required && !factors.has(actor.id())) {
            throw new Problem(Sort.REFUSED, "Set up the second step of your own sign-in first, under your account: you would shut yourself out.");
        }
        if (required) {
            factors.require(projectId, actor.id(), clock.instant());
        } else {
            factors.allow(projectId);
        }
        audit.append(new AuditEvent("policy.second-step-changed", actor.id(), projectId, "policy", projectId, Map.of("required", !required), Map.of("required", required), null));
    }
}
