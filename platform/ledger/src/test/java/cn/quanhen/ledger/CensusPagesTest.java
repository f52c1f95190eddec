package cn.quanhen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.ledger.v1.CensusListing;
import cn.quanhen.ledger.v1.CensusRequest;
import cn.quanhen.ledger.v1.CensusTip;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A listing of any length is told whole, in records that fit into a Kafka message. */
class CensusPagesTest {
    private static final int SIZE = 512 * 1024;
    private static final CensusRequest REQUEST =
            CensusRequest.newBuilder().addBuckets(7).addChains("chain-1").build();

    @Test
    void whatFitsIsOneRecord() {
        var tips = List.of(tip(1, 3), tip(2, 0));

        assertThat(CensusPages.split(REQUEST, tips, SIZE))
                .containsExactly(CensusListing.newBuilder()
                        .addBuckets(7)
                        .addChains("chain-1")
                        .addAllTips(tips)
                        .build());
    }

    @Test
    void nothingIsOneRecordToo() {
        assertThat(CensusPages.split(REQUEST, List.of(), SIZE))
                .singleElement()
                .satisfies(page -> assertThat(page.getTruncated()).isFalse());
    }

    @Test
    void moreThanTenThousandRecordsOfAChainGoOnInTheNextRecord() {
        var pages = CensusPages.split(REQUEST, List.of(tip(1, 25_000), tip(2, 1)), SIZE);

        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst().getTips(0).getMore()).isTrue();
        assertThat(pages.getLast().getTips(0).getFrom())
                .isEqualTo(pages.getFirst().getTips(0).getRecordsCount() + 1L);
        assertThat(pages.getLast().getTips(0).getMore()).isFalse();
        assertThat(joined(pages)).containsExactly(tip(1, 25_000), tip(2, 1));
    }

    @Test
    void moreThanFourThousandChainsGoOnInTheNextRecord() {
        var tips = LongStream.range(0, 9_000).mapToObj(i -> tip(i, 0)).toList();
        var pages = CensusPages.split(REQUEST, tips, SIZE);

        assertThat(pages).hasSizeBetween(2, 4);
        assertThat(pages)
                .last()
                .satisfies(page -> assertThat(page.getTruncated()).isFalse());
        assertThat(joined(pages)).isEqualTo(tips);
    }

    @Test
    void whateverIsListedComesOutWholeAndEachPartIsSmallAndSaysWhereItLies() {
        var random = new Random(20260902);
        for (var round = 0; round < 300; round++) {
            var size = 200 + random.nextInt(2_000);
            var tips = LongStream.range(0, random.nextInt(40))
                    .mapToObj(i -> tip(i, random.nextBoolean() ? 0 : random.nextInt(200)))
                    .toList();

            var pages = CensusPages.split(REQUEST, tips, size);

            assertThat(joined(pages)).isEqualTo(tips);
            var after = "";
            for (var page : pages) {
                assertThat(page.toBuilder()
                                .clearBuckets()
                                .clearChains()
                                .clearAfter()
                                .clearTruncated()
                                .build()
                                .getSerializedSize())
                        .isLessThanOrEqualTo(size);
                assertThat(page.getAfter()).isEqualTo(after);
                assertThat(page.getTruncated()).isEqualTo(page != pages.getLast());
                assertThat(page.getBucketsList()).containsExactly(7);
                assertThat(page.getChainsList()).containsExactly("chain-1");
                after = page.getTruncated() ? page.getTipsList().getLast().getChain() : "";
            }
        }
    }

    /** The tips as they were before they were split. */
    private static List<CensusTip> joined(List<CensusListing> pages) {
        var joined = new ArrayList<CensusTip>();
        for (var part : pages.stream()
                .map(CensusListing::getTipsList)
                .flatMap(List::stream)
                .toList()) {
            if (part.getFrom() == 0) {
                joined.add(part.toBuilder().clearMore().build());
            } else {
                var begun = joined.removeLast();
                assertThat(part.getChain()).isEqualTo(begun.getChain());
                assertThat(part.getFrom()).isEqualTo(begun.getRecordsCount() + 1L);
                joined.add(
                        begun.toBuilder().addAllRecords(part.getRecordsList()).build());
            }
        }
        return joined;
    }

    private static CensusTip tip(long chain, int records) {
        return CensusTip.newBuilder()
                .setChain("counties/231202/agencies/11231202MB1A2B3C47/cases/%06d".formatted(chain))
                .setSequence(Math.max(records, 3))
                .setHash(hash(chain))
                .addAllRecords(Stream.iterate(1L, i -> i + 1)
                        .limit(records)
                        .map(CensusPagesTest::hash)
                        .toList())
                .build();
    }

    private static ByteString hash(long says) {
        return ByteString.copyFrom(ByteBuffer.allocate(32).putLong(0, says).array());
    }
}
