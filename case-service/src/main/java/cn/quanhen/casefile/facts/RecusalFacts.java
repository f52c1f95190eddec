package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.v1.RecusalAsked;
import cn.quanhen.casefile.v1.RecusalDecided;

/** 回避 (Art. 9 第九项; 处罚法 第四十三条), officer by officer. */
final class RecusalFacts {
    private static final String RECUSALS = "recusals";

    private RecusalFacts() {}

    /** Asked for anew, it is decided anew. */
    static void of(RecusalAsked asked, Gains gains) {
        gains.named(RECUSALS, asked.getCertificateNumber(), officer(asked.getCertificateNumber()));
    }

    static void of(RecusalDecided decided, Gains gains) {
        var certificate = decided.getCertificateNumber();
        gains.named(
                RECUSALS,
                certificate,
                officer(certificate)
                        .with("decision", decided.getGranted() ? "准予" : "驳回")
                        .with("decidedBy", OpinionFacts.HEAD));
        if (decided.getGranted()) {
            gains.more("officers", certificate, officer -> officer.with("withdrawn", true));
        }
    }

    private static Fields officer(String certificate) {
        return new Fields().text("officer", certificate);
    }
}
