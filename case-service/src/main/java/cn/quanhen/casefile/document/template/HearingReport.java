package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Block;
import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** 听证报告 (处罚法 第六十五条: the decision rests on the hearing record). */
public final class HearingReport {

    static final FormTemplate<Facts> FORM = SignedRecord.form(
            DocumentClass.HEARING,
            "hearing-report/1",
            "听证报告",
            "办法第九条第十项、第十七条；处罚法第六十五条",
            Confirmation.signatures("听证主持人", "听证员"),
            Facts.class,
            HearingReport::fill);

    private HearingReport() {}

    /**
     * What it states.
     *
     * @param agency 行政执法机关名称
     * @param matter 案由
     * @param heldAt 听证时间
     * @param place 听证地点
     * @param host 听证主持人
     * @param others 其他听证参加人
     * @param charge 案件调查人员提出的事实、证据和处罚建议
     * @param defence 当事人的申辩和质证
     * @param disputes 争议焦点
     * @param opinion 听证主持人的处理意见和建议
     */
    public record Facts(
            String agency,
            String matter,
            Instant heldAt,
            String place,
            Attendant host,
            List<Attendant> others,
            String charge,
            String defence,
            String disputes,
            String opinion)
            implements Headed {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            others = List.copyOf(others);
            Required.text(agency, "行政执法机关名称（处罚法第六十五条）");
            Required.text(matter, "案由（处罚法第六十五条）");
            Required.told(heldAt, "听证时间（处罚法第六十四条）");
            Required.text(place, "听证地点（处罚法第六十四条）");
            Required.told(host, "听证主持人（处罚法第六十四条第四项）");
            Required.atLeast(1, others, "其他听证参加人（办法第十七条）");
            Required.text(charge, "案件调查人员提出的事实、证据和处罚建议（处罚法第六十四条第七项）");
            Required.text(defence, "当事人的申辩和质证（处罚法第六十四条第七项）");
            Required.text(disputes, "争议焦点（处罚法第六十五条）");
            Required.text(opinion, "听证主持人的处理意见和建议（处罚法第六十五条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.row("案由", facts.matter());
        form.row("听证时间", BeijingTime.minute(facts.heldAt()));
        form.row("听证地点", facts.place());
        form.row("听证主持人", facts.host().name());
        form.row("其他听证参加人", Minutes.present(facts.others()));
        form.row("调查人员提出的事实、证据和建议", facts.charge());
        form.row("当事人的申辩和质证", facts.defence());
        form.row("争议焦点", facts.disputes());
        form.row("处理意见和建议", facts.opinion());
        List<Block.SignatureLine> lines =
                new ArrayList<>(List.of(Signatures.line("听证主持人", facts.host().name())));
        facts.others().stream()
                .filter(person -> person.capacity().equals("听证员"))
                .forEach(person -> lines.add(Signatures.named(person)));
        form.signed("", lines);
    }
}
