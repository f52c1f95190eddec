package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.Instant;
import java.util.List;

/** 当场处罚决定书 (处罚法 第五十一条, 第五十二条; 行政复议法 第二十三条: reconsideration comes first). */
public final class SpotPenaltyDecision {

    static final FormTemplate<Facts> FORM = Notice.signedOnTheSpot(
            "spot-penalty-decision/1",
            "当场行政处罚决定书",
            "办法第十四条、第十五条；处罚法第五十一条、第五十二条",
            Facts.class,
            Facts::officers,
            SpotPenaltyDecision::fill);

    private SpotPenaltyDecision() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param decidedAt 处罚时间
     * @param place 处罚地点
     * @param violation 违法行为
     * @param violated 违反的规定
     * @param basis 处罚依据
     * @param warning 警告
     * @param fineFen 罚款金额
     * @param payment 缴纳方式; may be empty
     * @param partyAnswer 陈述、申辩情况
     * @param officers 行政执法人员
     * @param remedies 救济途径
     */
    public record Facts(
            Issue issue,
            Party party,
            Instant decidedAt,
            String place,
            String violation,
            List<LegalBasis> violated,
            List<LegalBasis> basis,
            @MayBeBlank("警告") boolean warning,
            @MayBeBlank("罚款金额（分）") long fineFen,
            @MayBeBlank("缴纳方式") String payment,
            String partyAnswer,
            List<Officer> officers,
            Remedies remedies)
            implements Issued {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            violated = List.copyOf(violated);
            basis = List.copyOf(basis);
            officers = List.copyOf(officers);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.told(decidedAt, "处罚时间（处罚法第五十二条）");
            Required.text(place, "处罚地点（处罚法第五十二条）");
            Required.text(violation, "违法行为（处罚法第五十二条）");
            Required.atLeast(1, violated, "违反的规定（处罚法第五十二条）");
            Required.atLeast(1, basis, "处罚依据（处罚法第五十二条）");
            Required.text(partyAnswer, "陈述、申辩情况（处罚法第四十五条）");
            Required.atLeast(1, officers, "行政执法人员（处罚法第五十二条）");
            Required.told(remedies, "救济途径（处罚法第五十二条）");
            Required.atLeast(2, officers, "第二名行政执法人员（处罚法第四十二条）");
            if (fineFen > 0) {
                Required.text(payment, "罚款的缴纳方式（处罚法第五十二条）");
            } else if (!warning) {
                throw new IllegalArgumentException("缺少警告或者罚款（处罚法第五十一条）");
            }
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.field("处罚时间", BeijingTime.minute(facts.decidedAt()));
        form.field("处罚地点", facts.place());
        form.field("执法人员", Officer.printed(facts.officers()));
        form.field("违法行为", facts.violation());
        form.paragraph("上述行为违反了" + LegalBasis.cited(facts.violated())
                + "的规定。执法人员已出示执法证件，当场告知拟作出的行政处罚内容及事实、理由、依据和依法享有的陈述、申辩权利。" + facts.partyAnswer());
        form.paragraph("依据" + LegalBasis.cited(facts.basis()) + "和《中华人民共和国行政处罚法》第五十一条的规定，决定当场给予以下行政处罚：");
        form.field(
                "处罚内容",
                (facts.warning() ? "☑" : "□") + "警告　"
                        + (facts.fineFen() > 0 ? "☑罚款" + Yuan.both(facts.fineFen()) : "□罚款"));
        form.fieldIfKnown("缴纳方式", facts.payment());
        form.paragraph("如不服本决定，依据《中华人民共和国行政复议法》第二十三条的规定，应当自收到本决定书之日起六十日内先向"
                + facts.remedies().reconsideration() + "申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内依法向"
                + facts.remedies().court() + "提起行政诉讼。申请行政复议或者提起行政诉讼期间，行政处罚不停止执行，法律另有规定的除外。");
    }
}
