package cn.quanhen.media.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final UUID UPLOAD = new UUID(1, 2);

    private final Lanes lanes = new Lanes();

    @Test
    void a_second_writer_of_the_same_upload_is_refused() {
        try (var first = lanes.enter(UPLOAD)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> lanes.enter(UPLOAD))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.UPLOAD_BUSY));
        }
    }

    @Test
    void another_upload_has_its_own_lane_and_a_lane_that_was_left_is_free() {
        try (var first = lanes.enter(UPLOAD);
                var other = lanes.enter(new UUID(1, 3))) {
            assertThat(lanes.taken()).isEqualTo(2);
            assertThat(first).isNotSameAs(other);
        }

        assertThat(lanes.taken()).isZero();
    }
}
