package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.Closing;
import cn.quanhen.casefile.v1.Performance;
import cn.quanhen.casefile.v1.VolumeFiled;
import cn.quanhen.casefile.v1.VolumeItem;

/** 履行、终结、归档 (Art. 11, 26) */
final class EndFacts {
    private EndFacts() {}

    /** What was paid adds up; it is done once the whole fine is. */
    static void of(Performance performance, Gains gains) {
        var fine = number(gains, "decision", "fineFen");
        var before = number(gains, "performance", "paidFen");
        var paid = Math.addExact(before, performance.getPaidFen());
        gains.one(
                "performance",
                new Fields()
                        .day("dueOn", performance.getDueOn())
                        .with("done", paid >= fine)
                        .day("doneOn", performance.getDoneOn())
                        .with("paidFen", paid));
        if (fine > 0 && before < fine && paid >= fine) {
            gains.happened("fine.paid", Times.day(performance.getDoneOn()));
        }
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
                        .with("contents", volume.getItemsCount() > 0)
                        .with("paged", volume.getItemsList().stream().anyMatch(EndFacts::paged))
                        .with("avEvidence", recordingsAsEvidence(gains)));
        gains.happened("case.archived", Times.day(volume.getFiledOn()));
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
