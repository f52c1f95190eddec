package cn.quanhen.clock;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Ids of UUID version 7: 48 bits of Unix milliseconds, the rest random (RFC 9562 §5.7). */
public final class TimeOrderedIds implements Ids {
    private static final long VERSION_7 = 0x7000L;
    private static final long IETF_VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final SecureRandom random;

    public TimeOrderedIds(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public UUID next() {
        var high = clock.millis() << 16 | VERSION_7 | random.nextInt(1 << 12);
        var low = random.nextLong() & (IETF_VARIANT >>> 1) - 1 | IETF_VARIANT;
        return new UUID(high, low);
    }

    @Override
    public byte[] salt() {
        var salt = new byte[16];
        random.nextBytes(salt);
        return salt;
    }
}
