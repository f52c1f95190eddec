package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Block;
import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;

/** 卷宗封面 (Art. 26; DA/T 22, DA/T 13). */
public final class VolumeCover {

    static final FormTemplate<Facts> FORM = SignedRecord.form(
            DocumentClass.OTHER,
            "volume-cover/1",
            "行政执法案卷",
            "办法第二十六条",
            Confirmation.signatures(),
            Facts.class,
            VolumeCover::fill);

    private VolumeCover() {}

    /**
     * What it states.
     *
     * @param agency 行政执法机关名称
     * @param number 案件文号
     * @param actType 执法类别
     * @param part 正卷或者副卷
     * @param matter 题名
     * @param party 当事人
     * @param result 处理结果
     * @param handledBy 承办人
     * @param openedOn 立案
     * @param endedOn 终结日期
     * @param archivedOn 归档日期
     * @param volumes 本案卷数
     * @param pages 本卷页数
     * @param retention 保管期限
     * @param archiveNumber 档号
     */
    public record Facts(
            String agency,
            String number,
            String actType,
            String part,
            String matter,
            String party,
            String result,
            String handledBy,
            LocalDate openedOn,
            LocalDate endedOn,
            LocalDate archivedOn,
            int volumes,
            int pages,
            String retention,
            String archiveNumber)
            implements Headed {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            Required.text(agency, "行政执法机关名称（办法第二十六条）");
            Required.text(number, "案件文号（办法第二十六条）");
            Required.text(actType, "执法类别（办法第二条）");
            Required.text(part, "正卷或者副卷（办法第二十六条）");
            Required.text(matter, "题名（案由）（办法第二十六条）");
            Required.text(party, "当事人（办法第二十六条）");
            Required.text(result, "处理结果（办法第二十六条）");
            Required.text(handledBy, "承办人（办法第二十六条）");
            Required.told(openedOn, "立案（受理）日期（办法第二十六条）");
            Required.told(endedOn, "终结日期（办法第二十六条）");
            Required.told(archivedOn, "归档日期（办法第二十六条）");
            Required.text(retention, "保管期限（办法第二十五条）");
            Required.text(archiveNumber, "档号（办法第二十六条）");
            Required.positive(volumes, "本案卷数（办法第二十六条）");
            Required.positive(pages, "本卷页数（办法第二十六条）");
            Required.inOrder(openedOn, endedOn, "终结日期早于立案（受理）日期（办法第二十六条）");
            Required.inOrder(endedOn, archivedOn, "归档日期早于终结日期（办法第二十六条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.add(new Block.Gap(12));
        form.row("执法类别", facts.actType(), "卷别", facts.part());
        form.row("题名（案由）", facts.matter());
        form.row("当事人", facts.party());
        form.row("处理结果", facts.result());
        form.row("承办人", facts.handledBy());
        form.row("立案（受理）\n日期", BeijingTime.day(facts.openedOn()), "终结日期", BeijingTime.day(facts.endedOn()));
        form.row("归档日期", BeijingTime.day(facts.archivedOn()), "保管期限", facts.retention());
        form.row("本案卷数", "共" + facts.volumes() + "卷", "本卷页数", "共" + facts.pages() + "页");
        form.row("档号", facts.archiveNumber());
    }
}
