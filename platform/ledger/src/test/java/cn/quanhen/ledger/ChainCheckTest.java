package cn.quanhen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.google.protobuf.StringValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Art. 27: nobody changes a record unseen. */
class ChainCheckTest {
    private static final String CHAIN = "counties/231202/agencies/a/cases/1";
    private static final Instant NOW = Instant.parse("2026-09-02T01:02:03.004005006Z");
    private static final Caller OFFICER = new Caller("s", "n", "231202", "a", Set.of(Role.OFFICER), "c");

    private final List<RecordRow> rows = new ArrayList<>();
    private Tip tip = Tip.start(CHAIN);

    @BeforeEach
    void threeRecords() {
        for (var says : List.of("one", "two", "three")) {
            var entry = Entry.behind(tip, append(CHAIN, says));
            rows.add(RecordRow.of(entry, new byte[16]));
            tip = entry.tip();
        }
    }

    @Test
    void aChainThatNobodyTouchedHolds() {
        assertThat(ChainCheck.entries(tip, rows))
                .extracting(Entry::name)
                .containsExactly(CHAIN + "/records/1", CHAIN + "/records/2", CHAIN + "/records/3");
    }

    @Test
    void aChangedByteIsNamed() {
        rows.get(1).canonical[10] ^= 1;

        broken(2);
    }

    @Test
    void aRecordThatWasWrittenAnewWithItsHashIsNamedByTheNext() {
        var forged = Entry.behind(ChainCheck.entries(tip, rows).get(0).tip(), append(CHAIN, "forged"));
        rows.set(1, RecordRow.of(forged, new byte[16]));

        broken(3);
    }

    @Test
    void aChangedColumnIsNamed() {
        rows.get(2).recordedAt = NOW.plusSeconds(60);

        broken(3);
    }

    @Test
    void aDeletedRecordIsNamed() {
        rows.remove(0);

        broken(1);
    }

    @Test
    void aDeletedLastRecordIsNamed() {
        rows.remove(2);

        broken(3);
    }

    @Test
    void aRecordBeyondTheTipIsNamed() {
        rows.add(RecordRow.of(Entry.behind(tip, append(CHAIN, "four")), new byte[16]));

        broken(4);
    }

    @Test
    void aRecordOfAnotherChainIsNamed() {
        var other = Entry.behind(Tip.start(CHAIN), append("counties/231202/agencies/a/cases/2", "one"));
        rows.set(0, RecordRow.of(other, new byte[16]));

        broken(1);
    }

    private void broken(long sequence) {
        ThrowingCallable read = () -> ChainCheck.entries(tip, rows);
        assertThatThrownBy(read).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.CHAIN_BROKEN);
            assertThat(refusal.facts()).containsEntry("record", CHAIN + "/records/" + sequence);
        });
    }

    private static Append append(String chain, String says) {
        return new Append(chain, StringValue.of(says), NOW, NOW, OFFICER, "r");
    }
}
