package cn.quanhen.ledger;

import cn.quanhen.ledger.v1.CensusListing;
import cn.quanhen.ledger.v1.CensusRequest;
import cn.quanhen.ledger.v1.CensusTip;
import com.google.protobuf.CodedOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Splits a listing over as many records as it needs; nothing is left out, and each part says what it speaks of. */
final class CensusPages {
    /** A hash as a field: its tag, its length, its bytes. */
    private static final int RECORD = 2 + Entry.HASH_LENGTH;

    /** What a tip's tag, its length, `from` and `more` take at most. */
    private static final int TIP_OVERHEAD = 20;

    private final CensusListing empty;
    private final int size;
    private final List<CensusListing> pages = new ArrayList<>();
    private CensusListing.Builder page;
    private int room;

    private CensusPages(CensusRequest request, int size) {
        this.empty = CensusListing.newBuilder()
                .addAllBuckets(request.getBucketsList())
                .addAllChains(request.getChainsList())
                .build();
        this.size = size;
        this.page = empty.toBuilder();
        this.room = size;
    }

    /**
     * The parts, in their order; one where nothing is held.
     *
     * @param tips all that are held of what was asked for, with all their records, in the order of the names' bytes
     * @param size how many bytes the tips of a part may have, unless one alone has more
     */
    static List<CensusListing> split(CensusRequest request, List<CensusTip> tips, int size) {
        var all = new CensusPages(request, size);
        tips.forEach(all::add);
        all.pages.add(all.page.build());
        return all.pages;
    }

    private void add(CensusTip tip) {
        var bare = tip.toBuilder().clearRecords().build();
        var from = 0;
        do {
            var there = tip.getRecordsCount() - from;
            if (page.getTipsCount() > 0 && fitting(bare) < Math.min(there, 1)) {
                turn();
            }
            var taken = Math.min(there, Math.max(1, fitting(bare)));
            put(part(bare, tip, from, taken));
            from += taken;
        } while (from < tip.getRecordsCount());
    }

    /** How many records fit beside the tip's other fields; below 0 where not even those do. */
    private int fitting(CensusTip bare) {
        return Math.floorDiv(room - bare.getSerializedSize() - TIP_OVERHEAD, RECORD);
    }

    private static CensusTip part(CensusTip bare, CensusTip tip, int from, int taken) {
        var part = bare.toBuilder()
                .addAllRecords(tip.getRecordsList().subList(from, from + taken))
                .setMore(from + taken < tip.getRecordsCount());
        return from == 0 ? part.build() : part.setFrom(from + 1L).build();
    }

    private void put(CensusTip part) {
        page.addTips(part);
        room -= CodedOutputStream.computeMessageSize(CensusListing.TIPS_FIELD_NUMBER, part);
    }

    private void turn() {
        var last = page.getTips(page.getTipsCount() - 1).getChain();
        pages.add(page.setTruncated(true).build());
        page = empty.toBuilder().setAfter(last);
        room = size;
    }
}
