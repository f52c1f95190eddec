package cn.quanhen.casefile.reading;

import cn.quanhen.casefile.standard.pack.Effect;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import cn.quanhen.casefile.standard.rule.Outcome;
import cn.quanhen.casefile.v1.Answer;
import cn.quanhen.casefile.v1.Finding;

/** Findings as the contract shows them. */
final class FindingMessages {
    private FindingMessages() {}

    static Finding of(cn.quanhen.casefile.checklist.Finding finding, StandardPackage standard) {
        var message = Finding.newBuilder()
                .setRule(finding.rule())
                .setTitle(finding.title())
                .setStep(finding.step())
                .setAnswer(answer(finding.outcome()))
                .addAllMissingFacts(finding.facts())
                .setEffect(effect(finding.effect()))
                .setFlagItem(finding.effect() instanceof Effect.Flag flag ? flag.item() : 0)
                .addAllOverrideBy(finding.override().stream()
                        .map(role -> standard.vocabulary().roles().get(role))
                        .toList())
                .setArticles(finding.articles())
                .setBeyondTheContract(finding.beyond());
        if (!finding.outcome().passes()) {
            message.setMessage(finding.message()).setRemedy(finding.remedy());
        }
        return message.build();
    }

    private static Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Satisfied satisfied -> Answer.ANSWER_SATISFIED;
            case Outcome.Violated violated -> Answer.ANSWER_VIOLATED;
            case Outcome.Missing missing -> Answer.ANSWER_MISSING;
            case Outcome.Failed failed -> Answer.ANSWER_FAILED;
            case Outcome.NotApplicable apart ->
                throw new IllegalArgumentException("a finding of a rule that is silent");
        };
    }

    private static cn.quanhen.casefile.v1.Effect effect(Effect effect) {
        return switch (effect) {
            case Effect.Block block -> cn.quanhen.casefile.v1.Effect.EFFECT_BLOCK;
            case Effect.Hold hold -> cn.quanhen.casefile.v1.Effect.EFFECT_HOLD;
            case Effect.Flag flag -> cn.quanhen.casefile.v1.Effect.EFFECT_FLAG;
            case Effect.Alarm alarm -> cn.quanhen.casefile.v1.Effect.EFFECT_ALARM;
        };
    }
}
