package org.apostil.identity;

import java.io.Serializable;
import java.time.Instant;

/**
 * That somebody else than this installation has recognised a person, such as a provider of OpenID Connect. Whoever signs them in with it
 * makes it, and their session keeps it; where a password was shown there is none.
 *
 * <p>{@snippet : Proof proof = signIn.byVoucher(person, voucher, visitor); }
 */
public interface Voucher extends Serializable {

    /** Under this name a session keeps it. */
    String ATTRIBUTE = Voucher.class.getName();

    /** Under this name the session of nobody, who has just signed out or is about to be recognised, keeps the address elsewhere to which they are led. */
    String LEAVING = "apostil.leaving";

    /** Who vouches, for the audit trail. */
    String by();

    /** When the person showed them who they are, which may be long ago; null where they do not say. */
    Instant shownAt();

    /** Whether they saw a second step that counts here, so that none is asked for. */
    boolean secondStep();

    /** The address at which one signs out there too; null where there is none. */
    String leaving();
}
