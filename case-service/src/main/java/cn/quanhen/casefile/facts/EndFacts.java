package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.Closing;
import cn.quanhen.casefile.v1.ConfiscatedDisposed;
import cn.quanhen.casefile.v1.Disc;
import cn.quanhen.casefile.v1.Disposal;
import cn.quanhen.casefile.v1.Performance;
import cn.quanhen.casefile.v1.VolumeFiled;
import cn.quanhen.casefile.v1.VolumeItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** 履行、终结、归档 (Art. 11, 26) */
final class EndFacts {
    private EndFacts() {}

    static void of(Performance performance, Gains gains) {
        paid(performance.getPaidFen(), Times.day(performance.getDueOn()), Times.day(performance.getDoneOn()), gains);
    }

    /** What was paid adds up; it is done once the whole fine is. */
    static void paid(long fen, LocalDate dueOn, LocalDate doneOn, Gains gains) {
        var fine = number(gains, "decision", "fineFen");
        var before = number(gains, "performance", "paidFen");
        var paid = Math.addExact(before, fen);
        gains.one(
                EnforcementFacts.PERFORMANCE,
                EnforcementFacts.performance(gains)
                        .with("dueOn", dueOn)
                        .with("done", paid >= fine)
                        .with("doneOn", doneOn)
                        .with("paidFen", paid));
        if (fine > 0 && before < fine && paid >= fine) {
            gains.happened("fine.paid", doneOn);
        }
    }

    /** 没收财物处理 (Art. 11 第四项) */
    static void of(ConfiscatedDisposed disposed, Gains gains) {
        gains.another(
                "confiscated",
                new Fields()
                        .text("item", disposed.getItem())
                        .with("disposal", title(disposed.getDisposal()))
                        .day("disposedOn", disposed.getDisposedOn())
                        .text("receipt", disposed.getReceipt()));
    }

    /** In the words of 处罚法 第七十四条. */
    private static String title(Disposal disposal) {
        return switch (disposal) {
            case DISPOSAL_DESTROYED -> "销毁";
            case DISPOSAL_AUCTIONED -> "公开拍卖";
            case DISPOSAL_BY_STATE_RULES -> "按照国家有关规定处理";
            case DISPOSAL_TREASURY -> "上缴国库";
            case DISPOSAL_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("the contract lets no such disposal through: " + disposal);
        };
    }

    static void of(Closing closing, Gains gains) {
        gains.one("ending", new Fields().day("endedOn", closing.getEndedOn()).text("basis", closing.getBasis()));
        gains.happened("case.ended", Times.day(closing.getEndedOn()));
    }

    static void of(VolumeFiled volume, Gains gains) {
        gains.one(
                "volume",
                new Fields()
                        .text("number", volume.getArchiveNumber())
                        .text("retention", volume.getRetention())
                        .with("cover", !volume.getFiledOn().isEmpty())
                        .with("contents", volume.getItemsCount() > 0)
                        .with("paged", volume.getItemsList().stream().anyMatch(EndFacts::paged))
                        .with("closingTable", volume.hasClosingTable())
                        .with("avEvidence", recordingsAsEvidence(gains))
                        .with(
                                "discs",
                                volume.getDiscsList().stream()
                                        .map(EndFacts::disc)
                                        .toList()));
        gains.happened("case.archived", Times.day(volume.getFiledOn()));
    }

    private static Map<String, Object> disc(Disc disc) {
        return Map.of(
                "item", disc.getItem(),
                "at", Times.instant(disc.getAt()),
                "place", disc.getPlace(),
                "way", disc.getWay(),
                "officers", List.copyOf(disc.getCertificateNumbersList()));
    }

    private static boolean paged(VolumeItem item) {
        return item.getPage() > 0;
    }

    private static long recordingsAsEvidence(Gains gains) {
        return gains.before().several("evidence").stream()
                .filter(evidence -> evidence.text("kind").equals("视听资料"))
                .count();
    }

    private static long number(Gains gains, String fact, String field) {
        return gains.before()
                .single(fact)
                .map(piece -> (Long) piece.field(field))
                .orElse(0L);
    }
}
