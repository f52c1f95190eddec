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
        String hearing,
        List<LegalBasis> violated,
        List<LegalBasis> basis,
        String discretion,
        List<String> penalties,
        long fineFen,
        String payment,
        String performance,
        Remedies remedies,
        LocalDate decidedOn) {

    /**
     * Where the party may turn.
     *
     * @param reconsideration the body that hears a reconsideration (行政复议法 第二十四条), by its full name
     * @param court the court that hears a suit, by its full name
     */
    public record Remedies(String reconsideration, String court) {}

    /** @throws IllegalArgumentException where 处罚法 第五十九条 misses something */
    public PenaltyDecisionFacts {
        evidence = List.copyOf(evidence);
        violated = List.copyOf(violated);
        basis = List.copyOf(basis);
        penalties = List.copyOf(penalties);
        Required.text(number, "文号（办法第十四条）");
        Required.text(party.name(), "当事人的姓名或者名称（处罚法第五十九条第一项）");
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
        Required.text(remedies.reconsideration(), "行政复议机关（处罚法第五十九条第五项）");
        Required.text(remedies.court(), "人民法院（处罚法第五十九条第五项）");
    }

    @Override
    public String toString() {
        return "PenaltyDecisionFacts[number=" + number + "]";
    }
}
