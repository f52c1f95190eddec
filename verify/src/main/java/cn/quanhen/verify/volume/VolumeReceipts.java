package cn.quanhen.verify.volume;

import cn.quanhen.tlog.Policy;
import cn.quanhen.verify.receipt.Receipt;
import cn.quanhen.verify.report.CannotTell;
import cn.quanhen.verify.report.Check;
import cn.quanhen.verify.report.Result;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The log's receipts for the records.
 *
 * @param files the bag
 * @param records all records
 */
record VolumeReceipts(BagFiles files, VolumeRecords records) {
    private static final String DIRECTORY = "receipts/";

    /** Where nobody says whose signatures count: that the log was not asked. */
    Check unasked() {
        long there = files.names().stream()
                .filter(name -> name.startsWith(DIRECTORY))
                .count();
        return Check.holds(
                "scope",
                "只核对了包自身是否完整一致；日志回执（" + there + " 份）未核对，需要时加 --policy",
                "only the package itself was checked; its " + there
                        + " receipts of the log were not: give --policy for that");
    }

    /** Whether the log has every record, before enough witnesses. */
    Check check(Policy policy) {
        Findings findings = new Findings("receipts");
        List<String> without = new ArrayList<>();
        List<Check> unknown = new ArrayList<>();
        for (VolumeRecord record : records.all()) {
            String file = DIRECTORY + "%04d.tlog-proof".formatted(record.sequence());
            files.find(file)
                    .ifPresentOrElse(
                            text -> of(record, text, policy).forEach(check -> {
                                if (check.result() == Result.FAILS) {
                                    findings.add(file + "：" + check.chinese(), file + ": " + check.english());
                                } else if (check.result() == Result.UNKNOWN) {
                                    unknown.add(check);
                                }
                            }),
                            () -> without.add(Long.toString(record.sequence())));
        }
        Check found = findings.check(
                "全部 " + records.all().size() + " 条记录都在日志中，见证满足策略",
                "all " + records.all().size() + " records are in the log, before the policy's witnesses");
        if (found.result() == Result.FAILS || unknown.isEmpty() && without.isEmpty()) {
            return found;
        }
        if (!unknown.isEmpty()) {
            return Check.unknown(
                    "receipts", unknown.getFirst().chinese(), unknown.getFirst().english());
        }
        String which = String.join(", ", without);
        return Check.unknown("receipts", "下列记录没有回执，不能与日志核对：" + which, "these records have no receipt: " + which);
    }

    private List<Check> of(VolumeRecord record, byte[] text, Policy policy) {
        try {
            return Receipt.parse(text).checks(policy, record.name(), salt(record), record.canonical());
        } catch (CannotTell e) {
            return List.of(Check.fails("receipt", e.check().chinese(), e.check().english()));
        }
    }

    private byte[] salt(VolumeRecord record) {
        String file = VolumeRecords.file(record.sequence(), "salt");
        try {
            return HexFormat.of()
                    .parseHex(files.find(file).map(ZipBag::utf8).orElse("").strip());
        } catch (IllegalArgumentException e) {
            throw new CannotTell("salt", "盐值无法读取：" + file, "the salt cannot be read: " + file);
        }
    }
}
