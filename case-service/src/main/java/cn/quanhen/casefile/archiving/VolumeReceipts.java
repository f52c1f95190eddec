package cn.quanhen.casefile.archiving;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.casefile.archiving.bag.BagEntry;
import cn.quanhen.casefile.v1.VolumeReceipt;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The receipts that a caller hands in, each for a record of the volume. */
final class VolumeReceipts {
    private VolumeReceipts() {}

    /** In the order of the records; refused where one is not of the volume, or stands twice. */
    static List<BagEntry> of(FiledVolume volume, List<VolumeReceipt> receipts) {
        Map<String, Long> places = volume.entries().stream()
                .collect(Collectors.toMap(
                        entry -> entry.name(), entry -> entry.record().getSequence()));
        var ordered = new TreeMap<Long, String>();
        for (var receipt : receipts) {
            var place = places.get(receipt.getRecord());
            if (place == null || ordered.put(place, receipt.getText()) != null) {
                throw Refusal.of(Reason.RECORD_NOT_FOUND)
                        .because("回执所指的记录不在本卷，或者重复")
                        .remedy("请只提交本案各条记录的回执，每条一份")
                        .fact("record", receipt.getRecord());
            }
        }
        return ordered.entrySet().stream()
                .map(receipt -> new BagEntry(
                        "receipts/%04d.tlog-proof".formatted(receipt.getKey()),
                        receipt.getValue().getBytes(UTF_8)))
                .toList();
    }
}
