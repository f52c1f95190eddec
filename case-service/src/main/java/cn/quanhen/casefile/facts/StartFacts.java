package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.contract.Acts;
import cn.quanhen.casefile.contract.Sources;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.Filing;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.casefile.v1.Party;
import cn.quanhen.casefile.v1.Procedure;

/** 程序启动 (Art. 8) */
final class StartFacts {
    static final String ORDINARY = "ordinary";
    static final String HEARING = "hearing";

    private StartFacts() {}

    static void of(Opening opening, Gains gains) {
        gains.one(
                "act",
                new Fields()
                        .with("type", Acts.kind(opening.getActType()).word())
                        .with("procedure", procedure(opening.getProcedure()))
                        .with("openedOn", gains.record.moment().day()));
        gains.one("party", party(opening.getParty()));
        gains.one(
                "opening",
                new Fields()
                        .with("source", Sources.title(opening.getSource()))
                        .text("reference", opening.getSourceReference())
                        .time("receivedAt", opening.getReceivedAt())
                        .text("reason", opening.getReason()));
    }

    /** 立案: the period for the decision runs from the day of an approval (处罚法 第六十条). */
    static void of(Filing filing, Gains gains) {
        gains.one(
                "filing",
                new Fields()
                        .text("opinion", filing.getOpinion())
                        .with("approved", filing.getApproved())
                        .day("signedOn", filing.getSignedOn()));
        if (filing.getApproved()) {
            gains.happened("case.filed", Times.day(filing.getSignedOn()));
        }
    }

    private static Fields party(Party party) {
        var citizen = party.hasCitizenId();
        return new Fields()
                .with("kind", citizen ? "citizen" : "organisation")
                .text("name", party.getName())
                .text("code", citizen ? party.getCitizenId() : party.getUnifiedSocialCreditCode())
                .text("address", party.getAddress());
    }

    private static String procedure(Procedure procedure) {
        return switch (procedure) {
            case PROCEDURE_ORDINARY -> ORDINARY;
            case PROCEDURE_HEARING -> HEARING;
            case PROCEDURE_UNSPECIFIED, UNRECOGNIZED -> throw unknown(procedure);
        };
    }

    private static IllegalArgumentException unknown(Object value) {
        return new IllegalArgumentException("the contract lets no such value through: " + value);
    }
}
