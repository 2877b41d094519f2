package org.apostil.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.audit.Trail;
import org.apostil.identity.Accounts;
import org.apostil.identity.VouchedAccounts;

/**
 * Who somebody is here for whom a provider vouches: whoever the provider and its subject say, whatever name or address comes along. At the first time an
 * account is made; one that was there before is linked only by its owner, from within.
 */
@ApplicationScoped
@Transactional(rollbackOn = Refused.class)
public class Identities {

    @Inject
    private IdentityRepository identities;

    @Inject
    private Groups groups;

    @Inject
    private Accounts accounts;

    @Inject
    private VouchedAccounts vouched;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * The account of whoever signs in, in the roles that their groups give them now. Accounts are held first, projects then, and the trail, for which everybody
     * waits, is written last.
     *
     * @throws Refused when the account is shut, or this installation has no administrator yet
     */
    public UUID recognise(Introduced who) throws Refused {
        UUID known = find(who);
        vouched.hold(known);
        if (!Objects.equals(known, find(who))) {
            throw new Refused(Refusal.STALE, "The link was made or taken off meanwhile.");
        }
        List<AuditEvent> trail = new ArrayList<>();
        UUID person = known == null ? enrol(who, trail::add) : known;
        if (accounts.passwordMark(person).isEmpty()) {
            throw new Refused(Refusal.SHUT, "The account " + person + " is shut.");
        }
        groups.apply(who.voucher().issuer(), person, who.groups(), trail::add);
        audit.appendAll(trail);
        return person;
    }

    private UUID find(Introduced who) {
        return identities.find(who.voucher().issuer(), who.voucher().subject()).orElse(null);
    }

    private UUID enrol(Introduced who, Trail trail) throws Refused {
        if (accounts.isEmpty()) {
            throw new Refused(Refusal.UNREADY, "There is no administrator yet.");
        }
        UUID person = vouched.enrol(who.username(), who.name(), who.email(), trail).id();
        if (!identities.add(who.voucher().issuer(), who.voucher().subject(), person, clock.instant())) {
            throw new Refused(Refusal.STALE, "Somebody signed in for the first time twice at once.");
        }
        trail.tell(linked(who, person));
        return person;
    }

    /**
     * Links an account with the provider; its owner is signed in to it.
     *
     * @throws Refused when either is linked otherwise
     */
    public void link(UUID person, Introduced who) throws Refused {
        UUID known = find(who);
        if (known != null && !known.equals(person) || known == null && !identities.add(who.voucher().issuer(), who.voucher().subject(), person, clock.instant())) {
            throw new Refused(Refusal.ELSEWHERE, "The provider is linked with another account, or the account with another subject.");
        }
        if (known == null) {
            vouched.tell(person, "Your account was linked", "Your account is linked with a provider now: whoever signs in at %s as you is signed in to it.".formatted(who.voucher().issuer()));
            audit.append(linked(who, person));
        }
    }

    private static AuditEvent linked(Introduced who, UUID person) {
        return AuditEvent.created("user.provider-linked", person, null, "user", person, Map.of("provider", who.voucher().issuer(), "subject", who.voucher().subject()));
    }
}
