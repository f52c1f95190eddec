package cn.quanhen.audit.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
    private final ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("t", 0, 0, null, new byte[0]);

    @Test
    void anEventSaysItsPosition() {
        record.headers().add("ce_position", "42".getBytes(US_ASCII));

        assertThat(Position.of(record)).isEqualTo(42);
    }

    @Test
    void anEventOfAnOlderServiceLiesBeforeEveryFence() {
        assertThat(Position.of(record)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "9223372036854775808"})
    void anythingElseIsMalformed(String position) {
        record.headers().add("ce_position", position.getBytes(US_ASCII));

        assertThatThrownBy(() -> Position.of(record)).isInstanceOf(MalformedEvent.class);
    }
}
