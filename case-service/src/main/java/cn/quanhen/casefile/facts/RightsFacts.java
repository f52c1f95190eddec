package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.PartyAnswer;
import cn.quanhen.casefile.v1.Right;
import cn.quanhen.casefile.v1.RightsTold;

/** 权利告知、当事人的答复 (Art. 9 第九项) */
final class RightsFacts {
    private RightsFacts() {}

    /** Told anew, what was answered before does not answer it. */
    static void of(RightsTold told, Gains gains) {
        gains.drop("answer");
        var fields = told.hasProposedFineFen()
                ? new Fields().with("proposedFineFen", told.getProposedFineFen())
                : new Fields();
        gains.one(
                "rights",
                fields.with(
                                "rights",
                                told.getRightsList().stream()
                                        .map(RightsFacts::title)
                                        .toList())
                        .text("intended", told.getIntended())
                        .time("toldAt", told.getToldAt())
                        .text("toldTo", told.getToldTo()));
        if (told.getRightsList().contains(Right.RIGHT_HEARING)) {
            gains.happened("rights.hearing-told", Times.instant(told.getToldAt()));
        }
    }

    static void of(PartyAnswer answer, Gains gains) {
        gains.one(
                "answer",
                new Fields()
                        .with("waived", answer.hasWaiver())
                        .text("words", answer.hasWaiver() ? answer.getWaiver() : answer.getStatement())
                        .time("answeredAt", answer.getAnsweredAt())
                        .text("review", answer.getReview()));
    }

    private static String title(Right right) {
        return switch (right) {
            case RIGHT_STATEMENT -> "陈述";
            case RIGHT_DEFENCE -> "申辩";
            case RIGHT_RECUSAL -> "回避";
            case RIGHT_HEARING -> "听证";
            case RIGHT_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("the contract lets no such right through: " + right);
        };
    }
}
