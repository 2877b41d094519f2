package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.apostil.audit.AuditEvent;
import org.apostil.audit.AuditLog;
import org.apostil.identity.SecondFactorRepository.Row;
import org.apostil.platform.Problem;

/** Looks at codes of the second step, and makes recovery codes. */
@ApplicationScoped
@Transactional
class SecondFactors {

    @Inject
    private SecondFactorRepository factors;

    @Inject
    private Sealing sealing;

    @Inject
    private TryLimit limit;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Whether the person has set it up. */
    boolean isOn(UUID userId) {
        return factors.isOn(userId);
    }

    /** The person's secret; nothing of it leaves this feature once it is confirmed. */
    byte[] secret(Row row, UUID userId) {
        return sealing.open(row.sealed(), userId);
    }

    /**
     * Goes on where the code is the person's, of their phone or one for recovery; each works once.
     *
     * @throws Problem when it is not, or it is too soon after too many tries
     */
    void requireCode(UUID userId, String typed) {
        limit.count(Tries.OWN, "code " + userId);
        String code = typed == null ? "" : typed.strip();
        if (!code.replace(" ", "").matches("\\d{6}") ? !recovers(userId, code) : !isOfNow(userId, code.replace(" ", ""))) {
            throw Problem.invalid("code", "This is not a code of now, or it was used before. Wait for the next one in your app, or type one of your recovery codes.");
        }
        limit.forget(Tries.OWN, "code " + userId);
    }

    private boolean isOfNow(UUID userId, String code) {
        Row row = factors.find(userId).orElse(null);
        if (row == null) {
            return false;
        }
        OptionalLong step = TimeCodes.step(secret(row, userId), code, clock.instant());
        return step.isPresent() && factors.take(userId, step.getAsLong());
    }

    private boolean recovers(UUID userId, String code) {
        if (!factors.useCode(userId, RecoveryCode.hash(code), clock.instant())) {
            return false;
        }
        audit.append(AuditEvent.created("user.recovery-code-used", userId, null, "user", userId, Map.of("left", factors.codesLeft(userId))));
        return true;
    }

    /** New recovery codes in the place of those before; they are shown this once. */
    List<String> recoveryCodes(UUID userId) {
        factors.removeCodes(userId);
        List<String> codes = Stream.generate(RecoveryCode::random).limit(RecoveryCode.COUNT).toList();
        codes.forEach(code -> factors.addCode(userId, RecoveryCode.hash(code)));
        return codes;
    }
}
