package org.apostil.identity;

import jakarta.security.enterprise.credential.AbstractClearableCredential;

/** That somebody has shown who they are; only this feature makes one, and with it a session begins. */
public final class Proof extends AbstractClearableCredential {

    private final Actor actor;
    private final String mark;
    private final String browserToken;
    private final Voucher voucher;
    private final boolean withCode;
    private final Pending pending;

    private Proof(Actor actor, String mark, String browserToken, Voucher voucher, boolean withCode, Pending pending) {
        this.actor = actor;
        this.mark = mark;
        this.browserToken = browserToken;
        this.voucher = voucher;
        this.withCode = withCode;
        this.pending = pending;
    }

    static Proof complete(Actor actor, String mark, String browserToken, Voucher voucher) {
        return new Proof(actor, mark, browserToken, voucher, false, null);
    }

    /** The same, after a code of the second step. */
    static Proof withCode(Actor actor, String mark, String browserToken, Voucher voucher) {
        return new Proof(actor, mark, browserToken, voucher, true, null);
    }

    static Proof halfway(Actor actor, Pending pending) {
        return new Proof(actor, null, null, null, false, pending);
    }

    /** What is still to be shown, a code; null where nothing is, and the proof opens the account. */
    public Pending pending() {
        return pending;
    }

    public Actor actor() {
        return actor;
    }

    /** The mark of the password that they have, for their session. */
    String mark() {
        return mark;
    }

    /** Who else recognised them; null where they showed a password. */
    public Voucher voucher() {
        return voucher;
    }

    /** Whether they have shown a code of their second step too. */
    boolean isWithCode() {
        return withCode;
    }

    /** What their browser bears from now on, so that it is known again. */
    public String browserToken() {
        return browserToken;
    }

    @Override
    protected void clearCredential() {
        // Nothing in it opens anything.
    }
}
