package cn.quanhen.ledger;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether what is stored of a chain still is what was written (Art. 27). */
final class ChainCheck {
    private ChainCheck() {}

    /**
     * The chain's records in their order; refused, with the name of the first that does not hold, where one does not.
     */
    static List<Entry> entries(Tip tip, List<RecordRow> rows) {
        var entries = new ArrayList<Entry>(rows.size());
        var last = Tip.start(tip.chain());
        for (var row : rows) {
            var entry = entry(last, row);
            entries.add(entry);
            last = entry.tip();
        }
        if (last.sequence() < tip.sequence()) {
            throw broken(tip.chain(), last.sequence() + 1, "记录缺失");
        }
        if (last.sequence() > tip.sequence() || !Arrays.equals(last.hash(), tip.hash())) {
            throw broken(tip.chain(), last.sequence(), "与记录链末端不符");
        }
        return entries;
    }

    private static Entry entry(Tip last, RecordRow row) {
        var sequence = last.sequence() + 1;
        if (row.sequence != sequence) {
            throw broken(last.chain(), sequence, "记录缺失");
        }
        try {
            var entry = Entry.of(row.canonical);
            var record = entry.record();
            if (!Arrays.equals(entry.hash(), row.hash)) {
                throw broken(last.chain(), sequence, "内容与其哈希值不符");
            }
            if (!Arrays.equals(record.getPreviousHash().toByteArray(), last.hash())) {
                throw broken(last.chain(), sequence, "与前一条记录不衔接");
            }
            if (!record.getChain().equals(last.chain()) || record.getSequence() != sequence || !agrees(entry, row)) {
                throw broken(last.chain(), sequence, "内容与其存放位置不符");
            }
            return entry;
        } catch (InvalidProtocolBufferException e) {
            throw broken(last.chain(), sequence, "内容无法读取");
        }
    }

    /** One record, without those around it; refused where it does not hold. */
    static Entry alone(String chain, long sequence, byte[] canonical, byte[] hash) {
        if (canonical.length == 0) {
            throw broken(chain, sequence, "记录缺失");
        }
        try {
            var entry = Entry.of(canonical);
            if (!Arrays.equals(entry.hash(), hash)) {
                throw broken(chain, sequence, "内容与其哈希值不符");
            }
            if (!entry.name().equals(Entry.name(chain, sequence))) {
                throw broken(chain, sequence, "内容与其存放位置不符");
            }
            return entry;
        } catch (InvalidProtocolBufferException e) {
            throw broken(chain, sequence, "内容无法读取");
        }
    }

    /** Whether a record is what its own columns say, wherever its chain leads. */
    static boolean stands(RecordRow row) {
        try {
            var entry = Entry.of(row.canonical);
            return Arrays.equals(entry.hash(), row.hash)
                    && entry.record().getChain().equals(row.chain)
                    && entry.record().getSequence() == row.sequence
                    && agrees(entry, row);
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }

    /** Whether a record that stands names the one before it. */
    static boolean follows(Tip last, RecordRow row) {
        try {
            var previous = Entry.of(row.canonical).record().getPreviousHash();
            return Arrays.equals(previous.toByteArray(), last.hash());
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }

    private static boolean agrees(Entry entry, RecordRow row) {
        return entry.record().getKind().equals(row.kind)
                && entry.recordedAt().truncatedTo(ChronoUnit.MICROS).equals(row.recordedAt)
                && entry.happenedAt().truncatedTo(ChronoUnit.MICROS).equals(row.happenedAt);
    }

    private static Refusal broken(String chain, long sequence, String because) {
        return Refusal.of(Reason.CHAIN_BROKEN)
                .article("第二十七条")
                .because("第" + sequence + "条记录已被改动：" + because)
                .remedy("请立即报告监督机关，并保全现场")
                .fact("record", Entry.name(chain, sequence));
    }
}
