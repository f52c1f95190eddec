package cn.quanhen.verify.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An entry is read in its canonical form only (docs/log.md). */
class LogEntryTest {
    private static final String TIME = "2026-09-02T08:30:00.123456Z";
    private static final String ENTRY = "{\"id\":\"c/1/records/1\",\"previous\":\"" + "ab".repeat(32)
            + "\",\"sequence\":1,\"sha256\":\"" + "cd".repeat(32) + "\",\"sm3\":\"" + "ef".repeat(32)
            + "\",\"source\":\"//s\",\"subject\":\"c/1\",\"time\":\"" + TIME + "\",\"type\":\"cn.x\"}";

    @Test
    void theCanonicalFormIsRead() {
        assertThat(LogEntry.parse(ENTRY.getBytes(UTF_8)).orElseThrow().time()).isEqualTo(TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"t", "2026-09-02", "2026-09-02T08:30:00", "2026-09-02T08:30:00.12Z", "2026-09-02T08:30:00+08:00"
            })
    void aTimeThatIsNoneIsRefused(String time) {
        assertThat(LogEntry.parse(ENTRY.replace(TIME, time).getBytes(UTF_8))).isEmpty();
    }
}
