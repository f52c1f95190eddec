package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.Instant;
import java.util.List;

/** 集体讨论记录 (Art. 10 第四项; 处罚法 第五十七条第二款). */
public final class CollectiveDiscussion {

    static final FormTemplate<Facts> FORM = SignedRecord.form(
            DocumentClass.APPROVAL,
            "collective-discussion/1",
            "行政处罚案件集体讨论记录",
            "办法第十条第四项；处罚法第五十七条第二款",
            Confirmation.signatures("主持人", "参加人员", "列席人员", "记录人"),
            Facts.class,
            CollectiveDiscussion::fill);

    private CollectiveDiscussion() {}

    /**
     * What it states.
     *
     * @param agency 行政执法机关名称
     * @param matter 案由
     * @param party 当事人
     * @param startedAt 讨论开始时间
     * @param endedAt 讨论结束时间
     * @param place 讨论地点
     * @param members 参加讨论的人员
     * @param recorder 记录人
     * @param report 承办人汇报的案情和处理建议
     * @param opinions 每名参加人员的意见
     * @param dissent 不同意见; may be empty
     * @param conclusion 讨论决定
     */
    public record Facts(
            String agency,
            String matter,
            String party,
            Instant startedAt,
            Instant endedAt,
            String place,
            List<Attendant> members,
            String recorder,
            String report,
            List<Statement> opinions,
            @MayBeBlank("不同意见") String dissent,
            String conclusion)
            implements Headed {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            members = List.copyOf(members);
            opinions = List.copyOf(opinions);
            Required.text(agency, "行政执法机关名称（办法第十条第四项）");
            Required.text(matter, "案由（办法第十条第四项）");
            Required.text(party, "当事人（办法第十条第四项）");
            Required.told(startedAt, "讨论开始时间（办法第十条第四项）");
            Required.told(endedAt, "讨论结束时间（办法第十条第四项）");
            Required.text(place, "讨论地点（办法第十条第四项）");
            Required.atLeast(1, members, "参加讨论的人员（办法第十条第四项）");
            Required.text(recorder, "记录人（办法第十条第四项）");
            Required.text(report, "承办人汇报的案情和处理建议（办法第十条第一项）");
            Required.atLeast(1, opinions, "每名参加人员的意见（办法第十条第四项）");
            Required.text(conclusion, "讨论决定（办法第十条第四项）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.field("案由", facts.matter());
        form.field("当事人", facts.party());
        form.field("讨论时间", BeijingTime.span(facts.startedAt(), facts.endedAt()));
        form.field("讨论地点", facts.place());
        form.field("参加人员", Minutes.present(facts.members()));
        form.field("记录人", facts.recorder());
        form.section("案情和处理建议");
        form.paragraph(facts.report());
        form.section("讨论意见");
        Minutes.words(form, facts.opinions());
        form.sectionIfTold("不同意见", facts.dissent());
        form.section("讨论决定");
        form.paragraph(facts.conclusion());
        Minutes.signed(form, "以上记录经参加讨论的人员核对无误。", facts.members(), new Attendant(facts.recorder(), "记录人"));
    }
}
