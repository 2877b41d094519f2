package org.apostil.openid;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * That somebody was sent to the provider from this browser. Its session keeps it until they come back: what comes back must bear the state, its ID token
 * the nonce, and the code is worth nothing without the verifier (RFC 7636).
 *
 * @param next   the page to go on to; may be null
 * @param linkTo the account of whoever is signed in, which the provider is to be linked with; null where somebody wants to sign in
 * @param anew   whether they are to show themself there, even where it still knows their browser
 * @param until  when it is too late to come back
 */
public record Begun(String state, String nonce, String verifier, String next, UUID linkTo, boolean anew, Instant until) implements Serializable {

    private static final int RANDOM_BYTES = 32;

    static Begun now(String next, UUID linkTo, boolean anew, Instant until) {
        return new Begun(new State(RANDOM_BYTES).getValue(), new Nonce(RANDOM_BYTES).getValue(), new CodeVerifier().getValue(), next, linkTo, anew, until);
    }
}
