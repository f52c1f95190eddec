package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The handler's, the reviewer's and the head's opinion, each by another person and with its own date, in order (Art.
 * 16).
 *
 * @param handler who proposed
 * @param fineFen the fine proposed, in fen
 */
record Opinions(
        String handler, LocalDate proposedOn, long fineFen, Optional<Signed> review, Optional<Signed> approval) {

    /** Who signed, and when. */
    record Signed(String person, LocalDate on) {}

    static Opinions proposed(Act.Proposed proposed, String handler) {
        return new Opinions(handler, proposed.signedOn(), proposed.fineFen(), Optional.empty(), Optional.empty());
    }

    Opinions reviewed(Act.LegallyReviewed reviewed, Moment moment) {
        apart(handler, moment.person(), "承办人不能审核自己承办的案件");
        SignatureDates.inOrder(proposedOn, reviewed.signedOn(), moment);
        return new Opinions(
                handler, proposedOn, fineFen, Optional.of(new Signed(moment.person(), reviewed.signedOn())), approval);
    }

    Opinions approved(Act.Approved approved, Moment moment) {
        var reviewer = review.orElseThrow();
        apart(handler, moment.person(), "承办人不能批准自己承办的案件");
        apart(reviewer.person(), moment.person(), "审核人不能批准自己审核的案件");
        SignatureDates.inOrder(reviewer.on(), approved.signedOn(), moment);
        return new Opinions(
                handler, proposedOn, fineFen, review, Optional.of(new Signed(moment.person(), approved.signedOn())));
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
