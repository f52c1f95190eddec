package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Block;
import cn.quanhen.casefile.document.ofd.OfficialDocument;
import java.util.ArrayList;
import java.util.List;

/** 行政处罚决定书 (处罚法 第五十九条; Art. 14: sealed and dated). */
public final class PenaltyDecision {

    /** The template, with its version. */
    public static final String TEMPLATE = "penalty-decision/1";

    static final FormTemplate<PenaltyDecisionFacts> FORM = new FormTemplate<>(
            TEMPLATE,
            "行政处罚决定书",
            DocumentClass.TO_PARTY,
            "办法第十四条；处罚法第五十九条",
            Confirmation.seal(),
            PenaltyDecisionFacts.class,
            PenaltyDecision::write);

    private PenaltyDecision() {}

    /** The decision, with the place where the agency seals it. */
    public static OfficialDocument write(PenaltyDecisionFacts facts) {
        Form form = new Form();
        form.field("当事人", facts.party().name());
        form.fieldIfKnown(facts.party().identifierLabel(), facts.party().identifier());
        form.field("地址", facts.party().address());
        form.field("案由", facts.matter());
        form.section("违法事实和证据");
        form.paragraph(facts.facts());
        form.paragraph("上述事实，有下列证据证明：");
        EvidenceItem.list(form, facts.evidence());
        form.paragraph("当事人的上述行为违反了" + LegalBasis.cited(facts.violated()) + "的规定。");
        form.sectionIfTold("告知以及陈述、申辩情况", facts.hearing());
        form.section("处罚的种类和依据");
        form.paragraphIfTold(facts.discretion());
        form.paragraph("依据" + LegalBasis.cited(facts.basis()) + "的规定，本机关决定对当事人给予以下行政处罚：\n" + penalties(facts));
        form.section("履行方式和期限");
        performance(facts).forEach(form::paragraph);
        form.section("救济途径和期限");
        form.add(new Block.Together(
                List.of(new Block.Paragraph(remedies(facts)), new Block.SealArea(facts.agency(), facts.decidedOn()))));
        return new OfficialDocument(facts.agency(), "行政处罚决定书", facts.number(), form.blocks());
    }

    private static String penalties(PenaltyDecisionFacts facts) {
        List<String> penalties = new ArrayList<>(facts.penalties());
        if (facts.fineFen() > 0) {
            penalties.add("罚款" + Yuan.both(facts.fineFen()));
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < penalties.size(); i++) {
            lines.add((i + 1) + ". " + penalties.get(i) + (i + 1 < penalties.size() ? "；" : "。"));
        }
        return String.join("\n", lines);
    }

    /** 处罚法 第六十七条: 15 days; 第七十二条: 3 % a day, at most the fine. */
    private static List<String> performance(PenaltyDecisionFacts facts) {
        List<String> paragraphs = new ArrayList<>();
        if (facts.fineFen() > 0) {
            paragraphs.add("当事人应当自收到本决定书之日起十五日内缴纳罚款，缴纳方式：" + facts.payment() + "。"
                    + "到期不缴纳的，依据《中华人民共和国行政处罚法》第七十二条第一款第一项，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额。");
        }
        if (!facts.performance().isBlank()) {
            paragraphs.add(facts.performance());
        }
        return paragraphs;
    }

    /** 行政复议法 第二十条: 60 days; 行政诉讼法 第四十六条: six months; 处罚法 第七十三条: no suspension. */
    private static String remedies(PenaltyDecisionFacts facts) {
        return facts.remedies().of("决定") + "申请行政复议或者提起行政诉讼期间，行政处罚不停止执行，法律另有规定的除外。\n"
                + "当事人逾期不申请行政复议、不提起行政诉讼，又不履行本决定的，本机关将依法强制执行或者申请人民法院强制执行。";
    }
}
