package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.contract.Procedures;
import cn.quanhen.casefile.contract.Sources;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.Filing;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.casefile.v1.Party;
import cn.quanhen.casefile.v1.PinnedMandate;
import java.util.List;

/** 程序启动 (Art. 8) */
final class StartFacts {
    private StartFacts() {}

    static void of(Opening opening, Gains gains) {
        var procedure = Procedures.of(opening);
        gains.one(
                "act",
                new Fields()
                        .with("type", procedure.kind().word())
                        .with("procedure", procedure.word())
                        .with("openedOn", gains.record.moment().day()));
        if (opening.hasMandate()) {
            gains.one("mandate", mandate(opening.getMandate()));
        }
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

    /** 委托书 (Art. 32), as the case pins it. */
    private static Fields mandate(PinnedMandate mandate) {
        return new Fields()
                .text("principal", mandate.getPrincipalTitle())
                .text("document", mandate.getDocumentNumber())
                .with(
                        "powers",
                        mandate.getPowersList().stream()
                                .map(power -> Procedures.kind(power).word())
                                .toList())
                .with("matters", List.copyOf(mandate.getMattersList()))
                .text("matter", mandate.getMatter())
                .day("from", mandate.getValidFrom())
                .day("to", mandate.getValidUntil());
    }

    private static Fields party(Party party) {
        var citizen = party.hasCitizenId();
        return new Fields()
                .with("kind", citizen ? "citizen" : "organisation")
                .text("name", party.getName())
                .text("code", citizen ? party.getCitizenId() : party.getUnifiedSocialCreditCode())
                .text("address", party.getAddress());
    }
}
