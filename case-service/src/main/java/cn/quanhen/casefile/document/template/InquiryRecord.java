package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Block;
import cn.quanhen.casefile.document.ofd.OfficialDocument;
import java.util.List;

/** 询问笔录 (Art. 9 第二项; Art. 15: the party confirms it by signature). */
public final class InquiryRecord {

    /** The template, with its version. */
    public static final String TEMPLATE = "inquiry-record/1";

    static final FormTemplate<InquiryFacts> FORM = new FormTemplate<>(
            TEMPLATE,
            "询问笔录",
            DocumentClass.EVIDENCE,
            "办法第九条第二项、第十五条；处罚法第五十五条",
            new Confirmation(List.of("被询问人", "询问人", "记录人"), true, false),
            InquiryFacts.class,
            InquiryRecord::write);

    private static final String NOTICE = "你好，我们是%s的行政执法人员%s、%s，这是我们的执法证件（执法证号：%s、%s），请你确认。"
            + "现依法就有关情况对你进行询问，请如实回答。依据《中华人民共和国行政处罚法》第五十五条，你有协助调查、如实回答询问的义务，不得拒绝或者阻挠；"
            + "依据该法第四十三条，你认为我们与案件有直接利害关系或者有其他关系可能影响公正执法的，有权申请回避；"
            + "依据该法第七条、第四十五条，你有权进行陈述和申辩。你听清楚了吗？是否申请回避？";

    private static final String CONFIRMATION = "以上笔录共有问答%d组，已交我阅看（或者已向我宣读），记录与我所说的一致，无误。";

    private InquiryRecord() {}

    /** The record as it is put before the party; who signs writes and dates on the last page. */
    public static OfficialDocument write(InquiryFacts facts) {
        Form form = new Form();
        form.field("案由", facts.matter());
        form.field("询问时间", BeijingTime.span(facts.startedAt(), facts.endedAt()));
        form.field("询问地点", facts.place());
        form.field("被询问人", facts.person().name());
        form.fieldIfKnown(facts.person().identifierLabel(), facts.person().identifier());
        form.fieldIfKnown("住址", facts.person().address());
        form.field("询问人", facts.askedBy().printed());
        form.field("记录人", facts.recordedBy().printed());
        form.heading("告知");
        form.paragraph(NOTICE.formatted(
                facts.agency(),
                facts.askedBy().name(),
                facts.recordedBy().name(),
                facts.askedBy().certificateNumber(),
                facts.recordedBy().certificateNumber()));
        form.heading("询问内容");
        facts.exchanges().forEach(e -> form.add(new Block.QuestionAnswer(e.question(), e.answer())));
        form.add(new Block.Together(List.of(
                new Block.Paragraph(CONFIRMATION.formatted(facts.exchanges().size())),
                Signatures.line("被询问人", facts.person().name()),
                Signatures.officer("询问人", facts.askedBy()),
                Signatures.officer("记录人", facts.recordedBy()))));
        return new OfficialDocument(facts.agency(), "询问笔录", "", form.blocks());
    }
}
