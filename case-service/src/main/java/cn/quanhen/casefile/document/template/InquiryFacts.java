package cn.quanhen.casefile.document.template;

import java.time.Instant;
import java.util.List;

/**
 * What an inquiry record states (Art. 9 第二项).
 *
 * @param agency the agency's full name
 * @param matter 案由
 * @param person 被询问人; its identifier and address may be empty
 * @param askedBy 询问人
 * @param recordedBy 记录人, another person than who asked (处罚法 第四十二条: two officers)
 * @param exchanges what was asked and answered, in order; at least one
 */
public record InquiryFacts(
        String agency,
        String matter,
        Party person,
        String place,
        Instant startedAt,
        Instant endedAt,
        Officer askedBy,
        Officer recordedBy,
        List<QuestionAndAnswer> exchanges) {

    /** @throws IllegalArgumentException where Art. 9 第二项 misses something, or one officer did both */
    public InquiryFacts {
        exchanges = List.copyOf(exchanges);
        Required.text(agency, "行政执法机关名称（办法第九条第二项）");
        Required.text(matter, "案由（办法第九条第二项）");
        Required.told(person, "被询问人（办法第九条第二项）");
        Required.told(startedAt, "询问开始时间（办法第九条第二项）");
        Required.told(endedAt, "询问结束时间（办法第九条第二项）");
        Required.told(askedBy, "询问人（办法第九条第一项）");
        Required.told(recordedBy, "记录人（办法第九条第一项）");
        Required.text(place, "询问地点（办法第九条第二项）");
        if (askedBy.certificateNumber().equals(recordedBy.certificateNumber())) {
            throw new IllegalArgumentException("询问人和记录人不得为同一人（处罚法第四十二条）");
        }
        Required.atLeast(1, exchanges, "询问内容（办法第九条第二项）");
    }

    @Override
    public String toString() {
        return "InquiryFacts[exchanges=" + exchanges.size() + "]";
    }
}
