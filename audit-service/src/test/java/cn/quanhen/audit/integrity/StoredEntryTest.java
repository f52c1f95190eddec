package cn.quanhen.audit.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.audit.log.Commitments;
import cn.quanhen.audit.log.Leaf;
import cn.quanhen.audit.log.NewEntry;
import cn.quanhen.tlog.Hashing;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredEntryTest {
    private static final Leaf LEAF = new Leaf(
            "c/records/1",
            "00".repeat(32),
            1,
            new Commitments("", ""),
            "//case-service/counties/231202",
            "c",
            Instant.parse("2026-09-02T08:30:00Z"),
            "cn.quanhen.casefile.v1.Inspection");

    @Test
    void whatAToolWroteHasNoPayload() {
        assertThat(stored("/log/add", "abc".getBytes(UTF_8)).fault()).isEmpty();
    }

    @Test
    void aHeartbeatHasNoPayloadAndIsWrittenAsTheLogsPageSays() {
        NewEntry heartbeat = NewEntry.heartbeat(37, Instant.parse("2026-09-02T08:30:00.123456Z"));
        assertThat(new String(heartbeat.bytes(), UTF_8))
                .isEqualTo("{\"heartbeat\":37,\"idleSince\":\"2026-09-02T08:30:00.123456Z\"}");
        assertThat(stored(heartbeat.identity().source(), heartbeat.bytes()).fault())
                .isEmpty();
    }

    @Test
    void anEventWithoutItsPayloadIsAFaultWhateverItsSourceIsSaidToBe() {
        assertThat(stored(LEAF.source(), LEAF.bytes()).fault()).isPresent();
        assertThat(stored("/log/add", LEAF.bytes()).fault()).isPresent();
        assertThat(stored("//case-service/counties/231202", "abc".getBytes(UTF_8))
                        .fault())
                .isPresent();
    }

    private static StoredEntry stored(String source, byte[] entry) {
        return new StoredEntry(0, source, LEAF.id(), entry, Hashing.leaf(entry).bytes(), Optional.empty());
    }
}
