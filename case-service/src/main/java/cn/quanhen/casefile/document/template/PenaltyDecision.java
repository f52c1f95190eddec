package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Block;
import cn.quanhen.casefile.document.ofd.OfficialDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** 行政处罚决定书 (处罚法 第五十九条; Art. 14: sealed and dated). */
public final class PenaltyDecision {

    /** The template, with its version. */
    public static final String TEMPLATE = "penalty-decision/1";

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
        form.add(evidence(facts.evidence()));
        form.paragraph("当事人的上述行为违反了" + cited(facts.violated()) + "的规定。");
        if (!facts.hearing().isBlank()) {
            form.section("告知以及陈述、申辩情况");
            form.paragraph(facts.hearing());
        }
        form.section("处罚的种类和依据");
        if (!facts.discretion().isBlank()) {
            form.paragraph(facts.discretion());
        }
        form.paragraph("依据" + cited(facts.basis()) + "的规定，本机关决定对当事人给予以下行政处罚：\n" + penalties(facts));
        form.section("履行方式和期限");
        performance(facts).forEach(form::paragraph);
        form.section("救济途径和期限");
        form.add(new Block.Together(
                List.of(new Block.Paragraph(remedies(facts)), new Block.SealArea(facts.agency(), facts.decidedOn()))));
        return new OfficialDocument(facts.agency(), "行政处罚决定书", facts.number(), form.blocks());
    }

    private static Block evidence(List<EvidenceItem> items) {
        List<List<String>> rows = new ArrayList<>();
        for (EvidenceItem item : items) {
            rows.add(List.of(String.valueOf(rows.size() + 1), item.kind(), item.title(), item.purpose()));
        }
        return new Block.Table(List.of("序号", "种类", "名称", "证明目的"), List.of(2, 4, 8, 10), rows);
    }

    private static String cited(List<LegalBasis> provisions) {
        return provisions.stream().map(LegalBasis::cited).collect(Collectors.joining("、"));
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
        return "当事人如不服本决定，可以自收到本决定书之日起六十日内向" + facts.remedies().reconsideration()
                + "申请行政复议，也可以自收到本决定书之日起六个月内依法向"
                + facts.remedies().court() + "提起行政诉讼。申请行政复议或者提起行政诉讼期间，行政处罚不停止执行，法律另有规定的除外。\n"
                + "当事人逾期不申请行政复议、不提起行政诉讼，又不履行本决定的，本机关将依法强制执行或者申请人民法院强制执行。";
    }
}
