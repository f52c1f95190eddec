package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.CollectiveDiscussion;
import cn.quanhen.casefile.v1.NatureDetermined;
import cn.quanhen.casefile.v1.UnitDecision;
import java.util.Map;

/**
 * What is weighed before the head decides: the nature of the case, the unit's draft, the heads' discussion (Art. 10).
 */
final class DeliberationFacts {
    private DeliberationFacts() {}

    static void of(NatureDetermined nature, Gains gains) {
        gains.one(
                "triggers",
                new Fields()
                        .with("hearing", nature.getHearing())
                        .with("publicInterest", nature.getPublicInterest())
                        .with("majorRights", nature.getMajorRights())
                        .with("severalRelations", nature.getSeveralRelations())
                        .with("byLaw", nature.getByLaw())
                        .with("complicated", nature.getComplicated())
                        .with("heavy", nature.getHeavy())
                        .with("thirdParty", nature.getThirdParty()));
    }

    static void of(UnitDecision decision, Gains gains) {
        gains.one(
                "unitDecision",
                new Fields()
                        .text("unit", decision.getUnit())
                        .text("opinion", decision.getOpinion())
                        .text("by", gains.record.recorder())
                        .day("signedOn", decision.getSignedOn()));
    }

    static void of(CollectiveDiscussion discussion, Gains gains) {
        gains.one(
                "discussion",
                new Fields()
                        .day("heldOn", discussion.getHeldOn())
                        .with(
                                "opinions",
                                discussion.getOpinionsList().stream()
                                        .map(opinion ->
                                                Map.of("member", opinion.getMember(), "opinion", opinion.getOpinion()))
                                        .toList())
                        .text("conclusion", discussion.getConclusion()));
        gains.happened("discussion.over", Times.day(discussion.getHeldOn()));
    }
}
