package cn.quanhen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import com.google.protobuf.StringValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Art. 27: what was changed or deleted in the middle of a chain is named by its place. */
class ScrubTest {
    private static final String CHAIN = "counties/231202/agencies/a/cases/1";
    private static final Instant NOW = Instant.parse("2026-09-02T01:02:03.004005006Z");
    private static final Caller OFFICER = new Caller("s", "n", "231202", "a", Set.of(Role.OFFICER), "c");

    private final List<RecordRow> rows = new ArrayList<>();
    private Tip tip = Tip.start(CHAIN);

    @BeforeEach
    void fourRecords() {
        for (var says : List.of("one", "two", "three", "four")) {
            var entry = Entry.behind(tip, append(says));
            rows.add(RecordRow.of(entry, new byte[16]));
            tip = entry.tip();
        }
    }

    @Test
    void recordsThatNobodyTouchedHold() {
        assertThat(ScrubPage.check(Tip.start(""), rows).findings()).isEmpty();
        assertThat(new ScrubTip(tip, 4, tip.hash()).check()).isEmpty();
    }

    @Test
    void aChainIsFollowedOverTheEndOfAPage() {
        var first = ScrubPage.check(Tip.start(""), rows.subList(0, 2));

        assertThat(ScrubPage.check(first.end(), rows.subList(2, 4)).findings()).isEmpty();
        assertThat(ScrubPage.check(first.end(), rows.subList(3, 4)).findings())
                .containsExactly(Finding.missing(CHAIN, 3));
    }

    @Test
    void aChangedByteIsNamedAndNothingElse() {
        rows.get(1).canonical[10] ^= 1;

        assertThat(ScrubPage.check(Tip.start(""), rows).findings()).containsExactly(Finding.changed(CHAIN, 2));
    }

    @Test
    void aChangedColumnIsNamed() {
        rows.get(2).kind = "other";

        assertThat(ScrubPage.check(Tip.start(""), rows).findings()).containsExactly(Finding.changed(CHAIN, 3));
    }

    @Test
    void aRecordThatWasRewrittenTogetherWithItsHashIsNamed() {
        var forged = Entry.behind(new Tip(CHAIN, 1, rows.getFirst().hash), append("forged"));
        rows.set(1, RecordRow.of(forged, new byte[16]));

        assertThat(ScrubPage.check(Tip.start(""), rows).findings()).containsExactly(Finding.changed(CHAIN, 2));
    }

    @Test
    void deletedRecordsAreNamed() {
        rows.remove(2);
        rows.remove(1);

        assertThat(ScrubPage.check(Tip.start(""), rows).findings())
                .containsExactly(Finding.missing(CHAIN, 2), Finding.missing(CHAIN, 3));
    }

    @Test
    void aChainThatLostItsEndIsNamedByTheFirstRecordThatIsGone() {
        assertThat(new ScrubTip(tip, 3, rows.get(2).hash).check()).contains(Finding.missing(CHAIN, 4));
        assertThat(new ScrubTip(tip, 0, new byte[0]).check()).contains(Finding.missing(CHAIN, 1));
        assertThat(new ScrubTip(tip, 4, rows.get(2).hash).check()).contains(Finding.changed(CHAIN, 4));
    }

    private static Append append(String says) {
        return new Append(CHAIN, StringValue.of(says), NOW, NOW, OFFICER, "r");
    }
}
