package cn.quanhen.casefile.document.template;

import java.time.Instant;
import java.util.List;

/**
 * What an on-site inspection record states (Art. 9 第三项).
 *
 * @param agency the agency's full name
 * @param matter 检查事由
 * @param party 当事人
 * @param officers who inspected, two or more (处罚法 第四十二条)
 * @param attendants the party or a witness, at least one
 * @param findings 现场情况
 * @param recordings the recordings' names (Art. 19: text and AV are linked); may be empty
 * @param noRecordingReason why there is none (Art. 20); empty where there are recordings
 */
public record InspectionFacts(
        String agency,
        String matter,
        Party party,
        String place,
        Instant startedAt,
        Instant endedAt,
        List<Officer> officers,
        List<Attendant> attendants,
        String findings,
        @MayBeBlank("音像记录") List<String> recordings,
        @MayBeBlank("未进行音像记录的原因") String noRecordingReason) {

    /** @throws IllegalArgumentException where Art. 9 第三项 or Art. 20 misses something */
    public InspectionFacts {
        officers = List.copyOf(officers);
        attendants = List.copyOf(attendants);
        recordings = List.copyOf(recordings);
        Required.text(agency, "行政执法机关名称（办法第九条第三项）");
        Required.text(matter, "检查事由（办法第九条第三项）");
        Required.told(party, "当事人（办法第九条第三项）");
        Required.told(startedAt, "检查开始时间（办法第九条第三项）");
        Required.told(endedAt, "检查结束时间（办法第九条第三项）");
        Required.text(place, "检查地点（办法第九条第三项）");
        Required.text(findings, "现场情况（办法第九条第三项）");
        Required.atLeast(1, officers, "检查人员（办法第九条第三项）");
        Required.atLeast(2, officers, "第二名行政执法人员（处罚法第四十二条）");
        Required.atLeast(1, attendants, "当事人或者见证人（办法第九条第三项）");
        if (recordings.isEmpty()) {
            Required.text(noRecordingReason, "未进行音像记录的原因（办法第二十条）");
        }
    }

    @Override
    public String toString() {
        return "InspectionFacts[officers=" + officers.size() + ", recordings=" + recordings.size() + "]";
    }
}
