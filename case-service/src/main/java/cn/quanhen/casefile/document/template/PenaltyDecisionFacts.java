package cn.quanhen.casefile.document.template;

import java.time.LocalDate;
import java.util.List;

/**
 * What a penalty decision must state (处罚法 第五十九条).
 *
 * @param agency the agency's full name
 * @param number 文号, for instance 绥北市监罚决字〔2026〕第1号
 * @param party 第一项
 * @param matter 案由
 * @param facts the violation found (第二项)
 * @param evidence what proves it (第二项); at least one
 * @param hearing how the party was told its rights, what it answered, and the review of it (Art. 9 第九项)
 * @param violated the provisions violated (第二项); at least one
 * @param basis the provisions the penalty rests on (第三项); at least one
 * @param discretion the step of the discretion standard (Art. 10 第一项)
 * @param penalties the kinds imposed beside a fine, each a phrase (第三项)
 * @param fineFen the fine in fen (分); 0 for none
 * @param payment where and how a fine is paid (第四项); empty without a fine
 * @param performance how and until when the other penalties are performed (第四项); empty without them
 * @param remedies where the party may turn (第五项)
 * @param decidedOn the day of the decision (第六项)
 */
public record PenaltyDecisionFacts(
        String agency,
        String number,
        Party party,
        String matter,
        String facts,
        List<EvidenceItem> evidence,
        @MayBeBlank("告知以及陈述、申辩情况") String hearing,
        List<LegalBasis> violated,
        List<LegalBasis> basis,
        @MayBeBlank("裁量情况") String discretion,
        @MayBeBlank("罚款以外的处罚") List<String> penalties,
        @MayBeBlank("罚款金额（分）") long fineFen,
        @MayBeBlank("缴纳方式") String payment,
        @MayBeBlank("履行方式和期限") String performance,
        Remedies remedies,
        LocalDate decidedOn) {

    /** @throws IllegalArgumentException where 处罚法 第五十九条 misses something */
    public PenaltyDecisionFacts {
        evidence = List.copyOf(evidence);
        violated = List.copyOf(violated);
        basis = List.copyOf(basis);
        penalties = List.copyOf(penalties);
        Required.text(agency, "行政执法机关名称（处罚法第五十九条第六项）");
        Required.told(party, "当事人（处罚法第五十九条第一项）");
        Required.text(matter, "案由（处罚法第五十九条第二项）");
        Required.text(number, "文号（办法第十四条）");
        Required.text(party.address(), "当事人的地址（处罚法第五十九条第一项）");
        Required.text(facts, "违法事实（处罚法第五十九条第二项）");
        Required.atLeast(1, evidence, "证据（处罚法第五十九条第二项）");
        Required.atLeast(1, violated, "违反的规定（处罚法第五十九条第二项）");
        Required.atLeast(1, basis, "处罚依据（处罚法第五十九条第三项）");
        if (fineFen == 0) {
            Required.atLeast(1, penalties, "处罚种类（处罚法第五十九条第三项）");
        } else {
            Required.text(payment, "罚款的缴纳方式（处罚法第五十九条第四项）");
        }
        if (!penalties.isEmpty()) {
            Required.text(performance, "履行方式和期限（处罚法第五十九条第四项）");
        }
        Required.told(remedies, "救济途径（处罚法第五十九条第五项）");
        Required.told(decidedOn, "决定日期（处罚法第五十九条第六项）");
    }

    @Override
    public String toString() {
        return "PenaltyDecisionFacts[number=" + number + "]";
    }
}
