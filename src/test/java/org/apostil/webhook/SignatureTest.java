package org.apostil.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What is sent is signed as Standard Webhooks says. */
class SignatureTest {

    @Test
    void the_example_of_the_specification_is_signed_alike() {
        assertEquals("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            Signature.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"));
    }

    @Test
    void another_body_time_or_secret_gives_another_signature() {
        String secret = Signature.secret();
        String signed = Signature.of(secret, "1", 1, "{}");
        assertTrue(secret.matches("whsec_[A-Za-z0-9+/]{43}="), secret);
        assertNotEquals(signed, Signature.of(secret, "1", 1, "{ }"));
        assertNotEquals(signed, Signature.of(secret, "1", 2, "{}"));
        assertNotEquals(signed, Signature.of(secret, "2", 1, "{}"));
        assertNotEquals(signed, Signature.of(Signature.secret(), "1", 1, "{}"));
    }
}
