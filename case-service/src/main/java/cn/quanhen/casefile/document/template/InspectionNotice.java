package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/** 行政检查通知书 (Art. 9 第三项). */
public final class InspectionNotice {

    static final FormTemplate<Facts> FORM =
            Notice.form("inspection-notice/1", "行政检查通知书", "办法第九条第三项、第十四条", Facts.class, InspectionNotice::fill);

    private InspectionNotice() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param subject 检查事项和内容
     * @param manner 检查方式
     * @param from 检查开始日期
     * @param until 检查结束日期
     * @param place 检查地点
     * @param officers 检查人员
     * @param basis 检查依据
     * @param prepare 需要准备的材料; may be empty
     */
    public record Facts(
            Issue issue,
            Party party,
            String subject,
            String manner,
            LocalDate from,
            LocalDate until,
            String place,
            List<Officer> officers,
            List<LegalBasis> basis,
            @MayBeBlank("需要准备的材料") String prepare)
            implements Issued {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            officers = List.copyOf(officers);
            basis = List.copyOf(basis);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.text(subject, "检查事项和内容（办法第九条第三项）");
            Required.text(manner, "检查方式（办法第九条第三项）");
            Required.told(from, "检查开始日期（办法第九条第三项）");
            Required.told(until, "检查结束日期（办法第九条第三项）");
            Required.text(place, "检查地点（办法第九条第三项）");
            Required.atLeast(1, officers, "检查人员（办法第九条第一项）");
            Required.atLeast(1, basis, "检查依据（办法第一条）");
            Required.atLeast(2, officers, "第二名检查人员（处罚法第四十二条）");
            Required.inOrder(from, until, "检查结束日期早于检查开始日期（办法第九条第三项）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.paragraph("依据" + LegalBasis.cited(facts.basis()) + "的规定，本机关决定对你（单位）进行行政检查，现将有关事项通知如下：");
        form.field("检查事项", facts.subject());
        form.field("检查方式", facts.manner());
        form.field("检查时间", BeijingTime.day(facts.from()) + "至" + BeijingTime.day(facts.until()));
        form.field("检查地点", facts.place());
        form.field("检查人员", Officer.printed(facts.officers()));
        form.fieldIfKnown("准备材料", facts.prepare());
        form.paragraph("检查人员应当主动出示执法证件；未出示的，你（单位）有权拒绝检查。认为检查人员与你（单位）有直接利害关系的，有权申请回避；对检查情况有权陈述、申辩。请予配合。");
    }
}
