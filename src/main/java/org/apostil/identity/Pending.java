package org.apostil.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That somebody has shown their password, or that a provider has recognised them, and a code is still asked for. A session keeps it until then; it opens nothing. */
public final class Pending implements Serializable {

    /** Under this name a session keeps it. */
    public static final String ATTRIBUTE = Pending.class.getName();

    private static final long serialVersionUID = 1;

    private final UUID userId;
    private final String mark;
    private final Instant until;
    private final Voucher voucher;

    Pending(UUID userId, String mark, Instant until, Voucher voucher) {
        this.userId = userId;
        this.mark = mark;
        this.until = until;
        this.voucher = voucher;
    }

    UUID userId() {
        return userId;
    }

    /** The mark of the password that was shown. */
    String mark() {
        return mark;
    }

    Instant until() {
        return until;
    }

    /** Who else recognised them; null where they showed a password. */
    Voucher voucher() {
        return voucher;
    }
}
