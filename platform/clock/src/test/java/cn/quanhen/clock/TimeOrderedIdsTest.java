package cn.quanhen.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    private static final Instant NOW = Instant.parse("2026-09-02T01:02:03.004Z");

    @Test
    void anIdIsAVersion7UuidThatHoldsTheMillisecond() {
        var id = at(NOW).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void idsOfLaterMomentsSortLater() {
        assertThat(at(NOW).next().toString())
                .isLessThan(at(NOW.plusMillis(1)).next().toString());
    }

    @Test
    void noTwoIdsOfOneMomentAreAlike() {
        var ids = at(NOW);

        assertThat(Stream.generate(ids::next).limit(10_000)).doesNotHaveDuplicates();
    }

    private static Ids at(Instant instant) {
        return new TimeOrderedIds(Clock.fixed(instant, ZoneOffset.UTC), new SecureRandom());
    }
}
