package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;

/**
 * The three opinions of an approval, each signed on its own day, in order (Art. 16).
 *
 * @param handler 承办人的承办意见
 * @param reason 承办理由
 * @param reviewer 审核人的审核意见
 * @param approver 批准人的批准意见
 */
public record Approvals(Opinion handler, String reason, Opinion reviewer, Opinion approver) {

    /** @throws IllegalArgumentException where Art. 16 misses something, or the days are out of order */
    public Approvals {
        Opinion.require(handler, "承办人", "承办意见");
        Required.text(reason, "承办理由（办法第十六条）");
        Opinion.require(reviewer, "审核人", "审核意见");
        Opinion.require(approver, "批准人", "批准意见");
        Required.inOrder(handler.signedOn(), reviewer.signedOn(), "审核人的签字日期早于承办人的签字日期（办法第十六条）");
        Required.inOrder(reviewer.signedOn(), approver.signedOn(), "批准人的签字日期早于审核人的签字日期（办法第十六条）");
    }

    void fill(Form form) {
        form.row("承办意见\n和理由", handler.opinion() + "\n理由：" + reason, handler.signatures("承办人"));
        form.row("审核意见", reviewer.opinion(), reviewer.signatures("审核人"));
        form.row("批准意见", approver.opinion(), approver.signatures("批准人"));
    }

    @Override
    public String toString() {
        return Redacted.of(this);
    }
}
