package cn.quanhen.media.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** 第二十四条: 音像记录完成后，应当在二十四小时内储存。 */
class Article24StorageTermTest {
    // 2026-02-16 is within the Spring Festival; the 24 hours run all the same.
    private static final Instant ENDED = Instant.parse("2026-02-16T02:30:00Z");
    private static final Instant DUE = Instant.parse("2026-02-17T02:30:00Z");

    private final StorageTerm term = new StorageTerm(ENDED);

    @Test
    void the_term_is_24_hours_and_no_holiday_moves_it() {
        assertThat(term.dueAt()).isEqualTo(DUE);
    }

    @Test
    void stored_at_the_last_moment_is_in_time() {
        assertThat(term.late(DUE)).isFalse();
    }

    @Test
    void stored_a_nanosecond_later_is_late() {
        assertThat(term.late(DUE.plusNanos(1))).isTrue();
    }

    @Test
    void a_late_storing_without_a_reason_is_told_what_to_do() {
        assertThatThrownBy(() -> LateReason.require(term, DUE.plusSeconds(1), " "))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.LATE_REASON_MISSING);
                    assertThat(refusal.article()).isEqualTo("第二十四条");
                    assertThat(refusal.remedy()).contains("late_reason");
                    assertThat(refusal.facts()).containsEntry("dueAt", "2026-02-17T02:30:00Z");
                });
    }

    @Test
    void a_late_storing_with_a_reason_is_never_stopped() {
        assertThatCode(() -> LateReason.require(term, DUE.plusSeconds(1), "水上执法，返回后储存"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_storing_in_time_needs_no_reason() {
        assertThatCode(() -> LateReason.require(term, DUE, "")).doesNotThrowAnyException();
    }
}
