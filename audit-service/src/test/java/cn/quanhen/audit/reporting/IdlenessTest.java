package cn.quanhen.audit.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdlenessTest {
    private static final Instant START = Instant.parse("2026-09-02T08:00:00Z");
    private static final Idleness IDLENESS = new Idleness(Duration.ofSeconds(60), START);

    @Test
    void aHeartbeatIsDueOnceNothingNewCameForOne() {
        Instant signed = START.plusSeconds(10);
        assertThat(IDLENESS.due(signed, true, signed.plusSeconds(59))).isFalse();
        assertThat(IDLENESS.due(signed, true, signed.plusSeconds(60))).isTrue();
    }

    @Test
    void aLogThatWaitsForItsWitnessGrowsNoHeartbeats() {
        assertThat(IDLENESS.due(START, false, START.plusSeconds(600))).isFalse();
    }

    @Test
    void aNodeThatWasJustStartedTakesItsTime() {
        Instant lastYear = START.minus(Duration.ofDays(365));
        assertThat(IDLENESS.due(lastYear, true, START.plusSeconds(59))).isFalse();
        assertThat(IDLENESS.due(lastYear, true, START.plusSeconds(60))).isTrue();
    }

    @Test
    void aClockThatWasPutBackKeepsNobodyWaitingForTheTimeOfTheNewestCheckpoint() {
        Instant later = START.plus(Duration.ofDays(23));
        assertThat(IDLENESS.due(later, true, START.plusSeconds(59))).isFalse();
        assertThat(IDLENESS.due(later, true, START.plusSeconds(60))).isTrue();
    }
}
