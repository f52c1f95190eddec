package cn.quanhen.casefile.record;

import cn.quanhen.casefile.facts.Facts;
import cn.quanhen.casefile.standard.pack.Effect;
import cn.quanhen.casefile.standard.pack.Rule;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.identity.Caller;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;

/** 准予继续: who lets which rule pass. What the law forbids nobody does. */
final class Overrides {
    private Overrides() {}

    /** The content, with the role in which the caller overrides where it is an override. */
    static RecordContent inRole(RecordContent content, StandardPackage standard, Facts facts, Caller caller) {
        if (!content.hasRuleOverride()) {
            return content;
        }
        var rule = rule(content.getRuleOverride().getRule(), standard);
        var role = OverrideRoles.of(caller, rule.override())
                .orElseThrow(() -> refusal(rule, "您不是可以准予继续的人员")
                        .remedy("请由" + standard.vocabulary().anyOf(rule.override()) + "办理"));
        if (facts.handler().filter(caller.subject()::equals).isPresent()) {
            throw refusal(rule, "承办人不能准予自己承办的事项继续").remedy("请由另一人办理");
        }
        return content.toBuilder()
                .setRuleOverride(content.getRuleOverride().toBuilder().setRole(role))
                .build();
    }

    private static Rule rule(String id, StandardPackage standard) {
        var rule = standard.rules().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Reason.OVERRIDE_REFUSED)
                        .article("第六条")
                        .because("本案的标准包没有规则“" + id + "”")
                        .remedy("请按清单（GetChecklist）填写规则编号")
                        .fact("rule", id));
        if (!(rule.effect() instanceof Effect.Hold)) {
            throw refusal(rule, "“" + rule.title() + "”不是待批事项，任何人不得准予例外")
                    .article(standard.articles(rule.basis()))
                    .remedy(rule.remedy());
        }
        return rule;
    }

    private static Refusal refusal(Rule rule, String because) {
        return Refusal.of(Reason.OVERRIDE_REFUSED)
                .article("第十六条")
                .because(because)
                .fact("rule", rule.id());
    }
}
