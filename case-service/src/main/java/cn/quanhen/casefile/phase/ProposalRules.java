package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Enforcement;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;

/** 承办意见 (Art. 10 第一项): what a proposal says in which kind of enforcement. */
final class ProposalRules {
    private ProposalRules() {}

    static void check(Act.Proposed proposed, Enforcement kind) {
        if (kind == Enforcement.PENALTY && proposed.violated() == 0) {
            throw Refusal.of(Reason.BASIS_MISSING)
                    .article("第十条第一项、行政处罚法第五十九条第一款第二项")
                    .because("没有写明当事人违反的法律、法规或者规章")
                    .remedy("请在 violated 中填写违反的条款");
        }
        if (kind != Enforcement.PENALTY && proposed.punishes()) {
            throw Refusal.of(Reason.NOT_OF_THIS_KIND)
                    .article("第二条第二款、行政处罚法第五十四条")
                    .because(kind.title() + "不能作出行政处罚")
                    .remedy("需要处罚的，请另行立案，并在来源中写明本案名称")
                    .fact("kind", kind.title());
        }
    }
}
