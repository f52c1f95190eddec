package cn.quanhen.verify.volume;

import cn.quanhen.verify.report.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The records of the case, in the order of their files.
 *
 * @param all those that can be read
 * @param unreadable the files of those that cannot
 */
record VolumeRecords(List<VolumeRecord> all, List<String> unreadable) {
    static final String DIRECTORY = Bag.PAYLOAD + "records/";

    private static final Pattern FILE = Pattern.compile(DIRECTORY + "[0-9]{4,}\\.bin");
    private static final String NONE = "0".repeat(64);

    static VolumeRecords of(BagFiles files) {
        VolumeRecords records = new VolumeRecords(new ArrayList<>(), new ArrayList<>());
        files.names().stream()
                .filter(name -> FILE.matcher(name).matches())
                .sorted((one, other) -> one.length() == other.length()
                        ? one.compareTo(other)
                        : Integer.compare(one.length(), other.length()))
                .forEach(name -> {
                    try {
                        records.all.add(VolumeRecord.of(name, files.find(name).orElseThrow(), files.sha256(name)));
                    } catch (IllegalArgumentException e) {
                        records.unreadable.add(name);
                    }
                });
        return records;
    }

    static String file(long sequence, String suffix) {
        return DIRECTORY + "%04d.%s".formatted(sequence, suffix);
    }

    /** Art. 27: nothing left out, nothing put in, nothing changed. */
    Check chain() {
        Findings findings = new Findings("chain");
        unreadable.forEach(file -> findings.add("记录无法读取：" + file, "a record cannot be read: " + file));
        findings.require(!all.isEmpty(), "没有记录", "there are no records");
        String last = NONE;
        long sequence = 0;
        for (VolumeRecord record : all) {
            sequence++;
            String file = record.file();
            findings.require(
                    record.sequence() == sequence && file.equals(file(sequence, "bin")),
                    "第 " + sequence + " 条记录缺失或者错位（" + file + "）",
                    "record " + sequence + " is missing or out of place (" + file + ")");
            findings.require(
                    record.chain().equals(all.getFirst().chain()),
                    "不是本案的记录：" + file,
                    "a record of another case: " + file);
            findings.require(
                    record.previous().equals(last),
                    "与前一条记录不衔接：" + file,
                    "it does not follow the record before: " + file);
            last = record.sha256();
        }
        return findings.check(
                "记录链完整：" + all.size() + " 条，首尾相接",
                "the chain of " + all.size() + " records is whole, each following the one before");
    }

    /** The record that files the volume; behind it stands only what became of the volume. */
    Optional<VolumeRecord> filing() {
        return all.stream()
                .filter(VolumeRecord::filesTheVolume)
                .findFirst()
                .filter(filed -> all.stream()
                        .filter(record -> record.sequence() > filed.sequence())
                        .allMatch(VolumeRecord::tellsOfCustody));
    }
}
