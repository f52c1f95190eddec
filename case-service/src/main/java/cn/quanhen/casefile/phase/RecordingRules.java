package cn.quanhen.casefile.phase;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.List;

/** On-site acts and documents left behind are recorded in sound and picture, or it is said why not (Art. 20). */
final class RecordingRules {
    private RecordingRules() {}

    static void recordedOrExplained(String article, List<String> recordings, String noRecordingReason) {
        if (recordings.isEmpty() && noRecordingReason.isBlank()) {
            throw Refusal.of(Reason.RECORDING_MISSING)
                    .article(article)
                    .because("没有音像记录，也没有说明原因")
                    .remedy("请关联音像记录，或者填写未记录的原因");
        }
    }
}
