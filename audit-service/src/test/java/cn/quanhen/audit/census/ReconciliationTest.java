package cn.quanhen.audit.census;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.audit.census.HeldTips.Held;
import cn.quanhen.ledger.v1.Census;
import cn.quanhen.ledger.v1.CensusListing;
import cn.quanhen.ledger.v1.CensusTip;
import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Art. 27: what a service holds and what the log holds are the same, or the difference has a name. */
class ReconciliationTest {
    private static final byte[] EMPTY = hash(9);

    private final Map<String, Held> log = new HashMap<>(Map.of("a", new Held("a", 3, hash(3))));

    @Test
    void theSameTipsAreNoDifference() {
        assertThat(compare(tip("a", 3, 3))).isEmpty();
    }

    @Test
    void aRecordThatTheLogLacksIsAMissingEventNamedByTheFirst() {
        assertThat(compare(tip("a", 5, 5))).containsExactly(new Difference(Kind.EVENT_MISSING, "a", 4));
        assertThat(compare(tip("a", 3, 3), tip("b", 2, 2))).containsExactly(new Difference(Kind.EVENT_MISSING, "b", 1));
    }

    @Test
    void aRecordThatTheServiceLacksIsMissingNamedByTheFirst() {
        assertThat(compare(tip("a", 1, 1))).containsExactly(new Difference(Kind.RECORD_MISSING, "a", 2));
    }

    @Test
    void aChainThatTheServiceLacksIsNamedItself() {
        assertThat(compare()).containsExactly(new Difference(Kind.RECORD_MISSING, "a", 0));
        assertThat(new Difference(Kind.RECORD_MISSING, "a", 0).subject()).isEqualTo("a");
    }

    @Test
    void anotherHashAtTheSamePlaceIsAChangedRecord() {
        assertThat(compare(tip("a", 3, 7))).containsExactly(new Difference(Kind.RECORD_CHANGED, "a", 3));
        assertThat(new Difference(Kind.RECORD_CHANGED, "a", 3).subject()).isEqualTo("a/records/3");
    }

    @Test
    void aChainThatIsListedWithItsRecordsIsComparedRecordByRecord() {
        CensusTip tip = tip("a", 3, 3).toBuilder()
                .addRecords(bytes(7))
                .addRecords(bytes(0))
                .addRecords(bytes(3))
                .build();
        CensusListing listing =
                CensusListing.newBuilder().addChains("a").addTips(tip).build();

        assertThat(Reconciliation.compare(
                        listing, log, Map.of("a", Map.of(1L, hash(1), 2L, hash(2), 3L, hash(3), 4L, hash(4)))))
                .containsExactly(
                        new Difference(Kind.RECORD_CHANGED, "a", 1),
                        new Difference(Kind.RECORD_MISSING, "a", 2),
                        new Difference(Kind.RECORD_MISSING, "a", 4));
        assertThat(Reconciliation.compare(listing, log, Map.of("a", Map.of(1L, hash(7), 3L, hash(3)))))
                .containsExactly(new Difference(Kind.EVENT_MISSING, "a", 2));
    }

    @Test
    void aListingThatWasCutSaysNothingOfWhatComesAfter() {
        log.put("c", new Held("c", 1, hash(1)));
        CensusListing cut = CensusListing.newBuilder()
                .addTips(tip("b", 1, 1))
                .setTruncated(true)
                .build();

        assertThat(Reconciliation.compare(cut, log, Map.of()))
                .containsExactly(
                        new Difference(Kind.EVENT_MISSING, "b", 1), new Difference(Kind.RECORD_MISSING, "a", 0));
    }

    @Test
    void aPartOfAListingSpeaksOfTheNamesBetweenItsEndsOnly() {
        CensusListing part = CensusListing.newBuilder()
                .setAfter("a")
                .addTips(tip("c", 3, 3))
                .setTruncated(true)
                .build();
        log.put("b", new Held("b", 1, hash(1)));
        log.put("c", new Held("c", 3, hash(3)));
        log.put("d", new Held("d", 1, hash(1)));

        assertThat(Reconciliation.compare(part, log, Map.of()))
                .containsExactly(new Difference(Kind.RECORD_MISSING, "b", 0));
        assertThat(Reconciliation.compare(part.toBuilder().setTruncated(false).build(), log, Map.of()))
                .containsExactly(
                        new Difference(Kind.RECORD_MISSING, "b", 0), new Difference(Kind.RECORD_MISSING, "d", 0));
    }

    @Test
    void aPartOfAChainsRecordsSpeaksOfTheseOnlyAndTheLastPartOfAllBehindThem() {
        CensusTip part = tip("a", 4, 4).toBuilder()
                .setFrom(2)
                .addRecords(bytes(2))
                .addRecords(bytes(3))
                .setMore(true)
                .build();
        Map<String, Map<Long, byte[]>> logged =
                Map.of("a", Map.of(1L, hash(1), 2L, hash(2), 3L, hash(9), 4L, hash(4), 5L, hash(5)));

        assertThat(Reconciliation.compare(listing(part), log, logged))
                .containsExactly(new Difference(Kind.RECORD_CHANGED, "a", 3));
        assertThat(Reconciliation.compare(listing(part.toBuilder().clearMore().build()), log, logged))
                .containsExactly(
                        new Difference(Kind.RECORD_CHANGED, "a", 3),
                        new Difference(Kind.RECORD_MISSING, "a", 4),
                        new Difference(Kind.RECORD_MISSING, "a", 5));
    }

    @Test
    void aServiceOfManyChainsIsAskedForSomeBucketsAtATime() {
        assertThat(Reconciliation.bucketsAtOnce(0)).isEqualTo(256);
        assertThat(Reconciliation.bucketsAtOnce(50_000)).isEqualTo(256);
        assertThat(Reconciliation.bucketsAtOnce(1_000_000)).isEqualTo(12);
        assertThat(Reconciliation.bucketsAtOnce(Long.MAX_VALUE)).isEqualTo(1);
    }

    @Test
    void onlyTheBucketsThatDifferAreNamed() {
        byte[] claimed = new byte[256 * 32];
        for (int bucket = 0; bucket < 256; bucket++) {
            System.arraycopy(bucket == 5 ? hash(5) : EMPTY, 0, claimed, bucket * 32, 32);
        }
        Census census =
                Census.newBuilder().setBuckets(ByteString.copyFrom(claimed)).build();

        assertThat(Reconciliation.differing(census, EMPTY, Map.of(5, hash(5)))).isEmpty();
        assertThat(Reconciliation.differing(census, EMPTY, Map.of(5, hash(6), 7, hash(7))))
                .extracting(BucketDifference::bucket)
                .containsExactly(5, 7);
        assertThat(Reconciliation.differing(Census.getDefaultInstance(), EMPTY, Map.of()))
                .hasSize(256);
    }

    @Test
    void aServiceSpeaksInItsOwnCensusChainOnly() {
        assertThat(CensusIntake.censusChain("//case-service/counties/231202"))
                .isEqualTo("counties/231202/services/case-service/census");
        assertThat(CensusIntake.censusChain("x")).isEmpty();
    }

    private List<Difference> compare(CensusTip... tips) {
        CensusListing listing =
                CensusListing.newBuilder().addAllTips(Arrays.asList(tips)).build();
        return Reconciliation.compare(listing, log, Map.of());
    }

    private static CensusListing listing(CensusTip tip) {
        return CensusListing.newBuilder().addChains(tip.getChain()).addTips(tip).build();
    }

    private static CensusTip tip(String chain, long sequence, int hash) {
        return CensusTip.newBuilder()
                .setChain(chain)
                .setSequence(sequence)
                .setHash(bytes(hash))
                .build();
    }

    private static ByteString bytes(int filled) {
        return ByteString.copyFrom(hash(filled));
    }

    private static byte[] hash(int filled) {
        byte[] hash = new byte[32];
        Arrays.fill(hash, (byte) filled);
        return hash;
    }
}
