package cn.quanhen.casefile.contract;

import cn.quanhen.casefile.v1.EvidenceKind;

/** Kinds of evidence in the words of 处罚法 第四十六条. */
public final class EvidenceKinds {
    private EvidenceKinds() {}

    public static String title(EvidenceKind kind) {
        return switch (kind) {
            case EVIDENCE_KIND_DOCUMENT -> "书证";
            case EVIDENCE_KIND_OBJECT -> "物证";
            case EVIDENCE_KIND_AUDIO_VISUAL -> "视听资料";
            case EVIDENCE_KIND_ELECTRONIC -> "电子数据";
            case EVIDENCE_KIND_TESTIMONY -> "证人证言";
            case EVIDENCE_KIND_PARTY_STATEMENT -> "当事人的陈述";
            case EVIDENCE_KIND_APPRAISAL -> "鉴定意见";
            case EVIDENCE_KIND_SITE_RECORD -> "勘验笔录、现场笔录";
            case EVIDENCE_KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("the contract lets no such kind through: " + kind);
        };
    }
}
