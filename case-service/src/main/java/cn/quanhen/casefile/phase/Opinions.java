package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The handler's, the handling unit's, the reviewer's and the head's opinion, each by another person and with its own
 * date, in order (Art. 10, 16).
 *
 * @param handler who proposed
 * @param fineFen the fine proposed, in fen
 * @param unit what the handling unit intends (承办机构拟作出决定)
 */
record Opinions(
        String handler,
        LocalDate proposedOn,
        long fineFen,
        Optional<Signed> unit,
        Optional<Signed> review,
        Optional<Signed> approval) {

    /** Who signed, and when. */
    record Signed(String person, LocalDate on) {}

    static Opinions proposed(Act.Proposed proposed, String handler) {
        return new Opinions(
                handler, proposed.signedOn(), proposed.fineFen(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Opinions decidedByUnit(Act.UnitDecided decided, Moment moment) {
        apart(handler, moment.person(), "承办人不能以承办机构负责人身份签署自己承办的案件");
        apart(review, moment.person(), "审核人不能签署承办机构拟作出的决定");
        SignatureDates.inOrder(proposedOn, decided.signedOn(), moment);
        var signed = Optional.of(new Signed(moment.person(), decided.signedOn()));
        return new Opinions(handler, proposedOn, fineFen, signed, review, approval);
    }

    Opinions reviewed(Act.LegallyReviewed reviewed, Moment moment) {
        apart(handler, moment.person(), "承办人不能审核自己承办的案件");
        apart(unit, moment.person(), "承办机构负责人不能审核本机构承办的案件");
        SignatureDates.inOrder(proposedOn, reviewed.signedOn(), moment);
        var signed = Optional.of(new Signed(moment.person(), reviewed.signedOn()));
        return new Opinions(handler, proposedOn, fineFen, unit, signed, approval);
    }

    /** Discussed is what was proposed, so not before it (处罚法 第五十七条第二款). */
    void discussed(Act.Discussed discussed, Moment moment) {
        SignatureDates.inOrder(proposedOn, discussed.heldOn(), moment);
    }

    Opinions approved(Act.Approved approved, Moment moment) {
        var reviewer = review.orElseThrow();
        apart(handler, moment.person(), "承办人不能批准自己承办的案件");
        apart(unit, moment.person(), "承办机构负责人不能批准本机构承办的案件");
        apart(review, moment.person(), "审核人不能批准自己审核的案件");
        SignatureDates.inOrder(reviewer.on(), approved.signedOn(), moment);
        unit.ifPresent(signed -> SignatureDates.inOrder(signed.on(), approved.signedOn(), moment));
        var signed = Optional.of(new Signed(moment.person(), approved.signedOn()));
        return new Opinions(handler, proposedOn, fineFen, unit, review, signed);
    }

    private static void apart(Optional<Signed> one, String other, String because) {
        one.ifPresent(signed -> apart(signed.person(), other, because));
    }

    private static void apart(String one, String other, String because) {
        if (one.equals(other)) {
            throw Refusal.of(Reason.SAME_PERSON)
                    .article("第十六条")
                    .because(because)
                    .remedy("请由另一人办理");
        }
    }
}
