package org.apostil.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what the database keeps and must not tell to whoever reads it: AES-256-GCM (NIST SP 800-38D), bound to its owner, with the
 * key {@code APOSTIL_CODES_KEY} that all nodes have.
 */
@ApplicationScoped
class Sealing {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    byte[] seal(byte[] open, UUID owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, open, owner);
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
        System.arraycopy(closed, 0, sealed, NONCE_BYTES, closed.length);
        return sealed;
    }

    byte[] open(byte[] sealed, UUID owner) {
        return run(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length), owner);
    }

    private static byte[] run(int mode, byte[] nonce, byte[] input, UUID owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(Secret.hash(owner.toString()));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What was sealed with another key cannot be opened: is APOSTIL_CODES_KEY, or codes.key in the home, the one of before?", e);
        }
    }

    private static byte[] key() {
        String key = System.getProperty("apostil.codes.key", System.getenv("APOSTIL_CODES_KEY"));
        byte[] bytes = key == null ? new byte[0] : Base64.getUrlDecoder().decode(key.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("APOSTIL_CODES_KEY is no key of 32 bytes in base64url.");
        }
        return bytes;
    }
}
