package cn.quanhen.casefile.archiving;

import cn.quanhen.casefile.v1.RecordContent.ContentCase;
import cn.quanhen.casefile.v1.VolumePart;
import java.util.EnumSet;
import java.util.Set;

/**
 * What belongs into 正卷 and what into 副卷: in the annex, what the agency weighed and approved within. No law that binds
 * all agencies tells them apart; this follows 市场监督管理行政处罚程序规定 on 案卷, the widest used.
 */
final class VolumeParts {
    private static final Set<String> INTERNAL_FORMS = Set.of(
            "hearing-report/1",
            "legal-review/1",
            "collective-discussion/1",
            "penalty-approval/1",
            "urgent-measure-approval/1",
            "closing-approval/1");

    private static final Set<ContentCase> INTERNAL_RECORDS = EnumSet.of(
            ContentCase.NATURE_DETERMINED,
            ContentCase.UNIT_DECISION,
            ContentCase.COLLECTIVE_DISCUSSION,
            ContentCase.PROPOSAL,
            ContentCase.LEGAL_REVIEW,
            ContentCase.APPROVAL,
            ContentCase.RULE_OVERRIDE,
            ContentCase.PRESERVATION_APPROVED,
            ContentCase.MEASURE_APPROVED,
            ContentCase.URGENT_MEASURE_REPORTED,
            ContentCase.MEASURE_EXTENDED,
            ContentCase.PAYMENT_DEFERRED,
            ContentCase.TURNED_ORDINARY,
            ContentCase.CLOSING);

    private VolumeParts() {}

    static VolumePart of(String form) {
        return part(INTERNAL_FORMS.contains(form));
    }

    static VolumePart of(ContentCase record) {
        return part(INTERNAL_RECORDS.contains(record));
    }

    private static VolumePart part(boolean internal) {
        return internal ? VolumePart.VOLUME_PART_ANNEX : VolumePart.VOLUME_PART_MAIN;
    }
}
