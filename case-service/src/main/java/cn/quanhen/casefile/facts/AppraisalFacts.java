package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.AppraisalEntrusted;
import cn.quanhen.casefile.v1.AppraisalKind;
import cn.quanhen.casefile.v1.AppraisalReceived;
import cn.quanhen.casefile.v1.AppraisalTold;

/** 检验、检测、检疫、鉴定、评审 (Art. 9 第六项): asked for, received, told to the party. */
final class AppraisalFacts {
    private static final String APPRAISALS = "appraisals";

    private AppraisalFacts() {}

    static void of(AppraisalEntrusted entrusted, Gains gains) {
        gains.named(
                APPRAISALS,
                Long.toString(gains.record.sequence()),
                new Fields()
                        .with("kind", title(entrusted.getKind()))
                        .text("body", entrusted.getBody())
                        .with("qualified", entrusted.getQualified())
                        .time("entrustedAt", entrusted.getEntrustedAt()));
        gains.happened("appraisal.entrusted", Times.instant(entrusted.getEntrustedAt()));
    }

    static void of(AppraisalReceived received, Gains gains) {
        gains.more(
                APPRAISALS,
                Long.toString(received.getAppraisal()),
                fields -> fields.time("receivedAt", received.getReceivedAt()).text("result", received.getResult()));
        gains.happened("appraisal.received", Times.instant(received.getReceivedAt()));
    }

    static void of(AppraisalTold told, Gains gains) {
        gains.more(APPRAISALS, Long.toString(told.getAppraisal()), fields -> fields.time("toldAt", told.getToldAt()));
    }

    private static String title(AppraisalKind kind) {
        return switch (kind) {
            case APPRAISAL_KIND_INSPECTION -> "检验";
            case APPRAISAL_KIND_TESTING -> "检测";
            case APPRAISAL_KIND_QUARANTINE -> "检疫";
            case APPRAISAL_KIND_EXPERT -> "鉴定";
            case APPRAISAL_KIND_REVIEW -> "评审";
            case APPRAISAL_KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("the contract lets no such kind through: " + kind);
        };
    }
}
