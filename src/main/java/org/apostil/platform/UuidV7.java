package org.apostil.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.id.uuid.UuidValueGenerator;

/**
 * Ids of version 7 (RFC 9562): 48 bits of Unix milliseconds, then random bits, so that rows made together lie together.
 *
 * <p>{@snippet : @UuidGenerator(algorithm = UuidV7.class) }
 */
public class UuidV7 implements UuidValueGenerator {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Clock CLOCK = Clock.systemUTC();

    @Override
    public UUID generateUuid(SharedSessionContractImplementor session) {
        long time = CLOCK.millis() << 16;
        long version = 0x7000L | RANDOM.nextLong() & 0x0FFFL;
        long variant = 0x8000_0000_0000_0000L | RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL;
        return new UUID(time | version, variant);
    }
}
