package cn.quanhen.media.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** 第三条、第十九条: 音像记录客观，先发生后记录。 */
class Article19RecordingTimesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void a_recording_that_ends_before_it_starts_is_refused() {
        assertRefused(NOW.minusSeconds(10), NOW.minusSeconds(11), Reason.ENDS_BEFORE_START);
    }

    @Test
    void a_recording_that_ends_in_the_future_is_refused() {
        assertRefused(NOW.minusSeconds(10), NOW.plusNanos(1), Reason.HAPPENED_IN_FUTURE);
    }

    @Test
    void a_recording_that_ended_just_now_is_taken() {
        assertThatCode(() -> RecordingTimes.check(NOW, NOW, NOW)).doesNotThrowAnyException();
    }

    private static void assertRefused(Instant start, Instant end, Reason reason) {
        assertThatThrownBy(() -> RecordingTimes.check(start, end, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
