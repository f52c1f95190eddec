package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Block;
import cn.quanhen.casefile.document.ofd.OfficialDocument;
import java.util.ArrayList;
import java.util.List;

/** 现场检查（勘验）笔录 (Art. 9 第三项; Art. 15). */
public final class InspectionRecord {

    /** The template, with its version. */
    public static final String TEMPLATE = "inspection-record/1";

    static final FormTemplate<InspectionFacts> FORM = new FormTemplate<>(
            TEMPLATE,
            "现场检查笔录",
            DocumentClass.EVIDENCE,
            "办法第九条第三项、第十五条；处罚法第五十五条",
            new Confirmation(List.of("当事人", "见证人", "第三人", "检查人员"), true, false),
            InspectionFacts.class,
            InspectionRecord::write);

    private static final String NOTICE = "我们是%s的行政执法人员，已出示执法证件。现依法进行现场检查，请予配合。"
            + "依据《中华人民共和国行政处罚法》第四十三条，你认为我们与案件有直接利害关系或者有其他关系可能影响公正执法的，有权申请回避；"
            + "依据该法第七条、第四十五条，你有权进行陈述和申辩。";

    private InspectionRecord() {}

    /** The record as it is put before those who attended. */
    public static OfficialDocument write(InspectionFacts facts) {
        Form form = new Form();
        form.field("检查事由", facts.matter());
        form.field("当事人", facts.party().name());
        form.fieldIfKnown(facts.party().identifierLabel(), facts.party().identifier());
        form.fieldIfKnown("住所", facts.party().address());
        form.field("检查时间", BeijingTime.span(facts.startedAt(), facts.endedAt()));
        form.field("检查地点", facts.place());
        form.field("检查人员", Officer.printed(facts.officers()));
        form.field("到场人员", Minutes.present(facts.attendants()));
        form.heading("告知");
        form.paragraph(NOTICE.formatted(facts.agency()));
        form.heading("现场情况");
        form.paragraph(facts.findings());
        form.heading("音像记录");
        form.paragraph(
                facts.recordings().isEmpty()
                        ? "未进行音像记录，原因：" + facts.noRecordingReason()
                        : String.join("\n", facts.recordings()));
        form.add(new Block.Together(signatures(facts)));
        return new OfficialDocument(facts.agency(), "现场检查笔录", "", form.blocks());
    }

    private static List<Block> signatures(InspectionFacts facts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph("以上笔录已阅看（或者已向我宣读），与现场情况相符，无误。"));
        facts.attendants().forEach(a -> blocks.add(Signatures.line(a.capacity(), a.name())));
        blocks.addAll(Signatures.officers("检查人员", facts.officers()));
        return blocks;
    }
}
