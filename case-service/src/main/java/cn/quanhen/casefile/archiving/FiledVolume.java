package cn.quanhen.casefile.archiving;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.casefile.archiving.bag.BagEntry;
import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.contract.Records;
import cn.quanhen.casefile.phase.Archived;
import cn.quanhen.casefile.record.Cases.CaseRecords;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.VolumeFiled;
import cn.quanhen.ledger.Entry;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A volume that was filed, and what it holds.
 *
 * @param name the case
 * @param agency 立档单位
 * @param entries the records of the case
 * @param filed what the one that filed it says; after it there is only what became of it
 * @param salts what the log's commitments to the records are salted with, by their places
 */
record FiledVolume(String name, String agency, List<Entry> entries, VolumeFiled filed, Map<Long, byte[]> salts) {

    /** Refused where the case is not archived yet. */
    static FiledVolume of(String name, String agency, CaseRecords records, Map<Long, byte[]> salts) {
        if (!(records.file().phase() instanceof Archived)) {
            throw Refusal.of(Reason.WRONG_PHASE)
                    .article("第二十六条")
                    .because("案件尚未立卷归档，没有案卷可以导出")
                    .remedy("请先结案并立卷归档（FileVolume），再导出案卷")
                    .fact("case", name);
        }
        records.file().requireKept();
        var filed = records.entries().stream()
                .map(entry -> Contents.of(entry.record()))
                .filter(RecordContent::hasVolumeFiled)
                .findFirst()
                .orElseThrow();
        return new FiledVolume(name, agency, records.entries(), filed.getVolumeFiled(), salts);
    }

    /** The directory at the top of the package: 档号, in ASCII. */
    String base() {
        return filed.getArchiveNumber().replace('·', '.');
    }

    Opening opening() {
        return Contents.of(entries.getFirst().record()).getOpening();
    }

    /** The records as they were written with their salts, and for people to read; the table of contents. */
    Stream<BagEntry> papers() {
        return Stream.concat(
                entries.stream().flatMap(this::record),
                Stream.of(new BagEntry("data/contents.json", MessageJson.of(filed))));
    }

    private Stream<BagEntry> record(Entry entry) {
        var sequence = entry.record().getSequence();
        var readable = Records.of(entry).toBuilder().clearCanonical().build();
        return Stream.of(
                new BagEntry(recordPath(sequence, "bin"), entry.canonical()),
                new BagEntry(recordPath(sequence, "json"), MessageJson.of(readable)),
                new BagEntry(
                        recordPath(sequence, "salt"),
                        (HexFormat.of().formatHex(salts.get(sequence)) + "\n").getBytes(UTF_8)));
    }

    static String recordPath(long sequence, String suffix) {
        return "data/records/%04d.%s".formatted(sequence, suffix);
    }

    /** What bag-info.txt says of it (RFC 8493, 2.2.2). */
    Map<String, String> info() {
        var info = new LinkedHashMap<String, String>();
        info.put("Source-Organization", agency);
        info.put("External-Identifier", filed.getArchiveNumber());
        info.put("External-Description", opening().getTitle());
        info.put("Internal-Sender-Identifier", name);
        info.put("Bag-Software-Agent", "Quanhen");
        info.put("Volume-Filed-On", filed.getFiledOn());
        info.put("Volume-Retention", filed.getRetention());
        return info;
    }
}
