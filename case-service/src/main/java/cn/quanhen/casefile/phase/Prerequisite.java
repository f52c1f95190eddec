package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Enforcement;
import cn.quanhen.refusal.Reason;
import java.util.Optional;
import java.util.function.Predicate;

/** What a case must have come to before a document of some form has its place (Art. 8–11). */
enum Prerequisite {
    /** 两名以上执法人员出示证件 */
    IDENTIFIED(
            OfficerRules.CERTIFICATES_MISSING,
            phase -> inquest(phase)
                    .map(inquest -> inquest.identified().size() >= 2)
                    .orElse(true)),
    /** 立案 */
    FILED(new Missing(Reason.WRONG_PHASE, "第八条第一项", "尚未立案", "由负责人审批立案"), phase -> !(phase instanceof Initiation)),
    /** 有检查、询问或者证据记录 */
    INVESTIGATED(
            Inquest.NOTHING_FOUND,
            phase -> inquest(phase).map(inquest -> inquest.findings() > 0).orElse(true)),
    /** 已告知权利 */
    TOLD(
            RightsHeard.NOT_TOLD,
            phase -> !(phase instanceof Initiation)
                    && rights(phase).map(rights -> rights.toldAt().isPresent()).orElse(true)),
    /** 已提出承办意见 */
    PROPOSED(
            new Missing(Reason.PROPOSAL_MISSING, "第十条第一项", "承办人尚未提出处理意见", "记录承办意见和理由"),
            phase -> !(phase instanceof Initiation
                    || phase instanceof Investigation
                    || phase instanceof SpotInvestigation)),
    /** 法制审核通过 */
    REVIEWED(
            Decision.LEGAL_REVIEW,
            phase -> opinions(phase)
                    .map(opinions -> opinions.review().isPresent())
                    .orElse(PROPOSED.holds(phase))),
    /** 负责人批准 */
    APPROVED(
            Decision.APPROVAL,
            phase -> opinions(phase)
                    .map(opinions -> opinions.approval().isPresent())
                    .orElse(PROPOSED.holds(phase))),
    /** 尚未作出决定: what is told before a decision */
    NOT_YET_APPROVED(
            new Missing(Reason.WRONG_PHASE, "第九条第九项、行政处罚法第四十四条", "负责人已经批准，事先告知应当在作出决定之前", "确需重新告知的，由负责人退回后办理"),
            phase -> !APPROVED.holds(phase)),
    /** 已当场作出处罚决定 */
    DECIDED_ON_THE_SPOT(
            new Missing(Reason.PROPOSAL_MISSING, "行政处罚法第五十二条", "尚未当场作出处罚决定", "记录当场作出的处罚决定：违法事实、证据、依据和处罚"),
            phase -> phase instanceof SpotDecision),
    /** 决定书已送达 */
    SERVED(
            new Missing(Reason.SERVICE_MISSING, "第十一条第一项", "决定书尚未送达", "送达决定书并记录"),
            phase -> over(phase)
                    || execution(phase)
                            .filter(execution -> execution.servedOn().isPresent())
                            .isPresent()),
    /** 有应当履行的决定: of the case itself, served, or of another, whose enforcement the case is about */
    DUE(
            new Missing(Reason.SERVICE_MISSING, "第十一条第一项", "决定书尚未送达", "送达决定书并记录"),
            phase -> SERVED.holds(phase) || enforces(phase)),
    /** 已有履行记录 */
    PERFORMED(
            new Missing(Reason.PERFORMANCE_MISSING, "第十一条第二项", "没有当事人履行情况的记录", "记录当事人履行情况"),
            phase ->
                    over(phase) || execution(phase).filter(Execution::performed).isPresent());

    private final Missing missing;
    private final Predicate<Phase> holds;

    Prerequisite(Missing missing, Predicate<Phase> holds) {
        this.missing = missing;
        this.holds = holds;
    }

    boolean holds(Phase phase) {
        return holds.test(phase);
    }

    void require(Phase phase) {
        if (!holds(phase)) {
            throw missing.refusal();
        }
    }

    /** What was found out; empty once the decision was issued. */
    static Optional<Inquest> inquest(Phase phase) {
        return switch (phase) {
            case Initiation initiation -> Optional.of(initiation.inquest());
            case Investigation investigation -> Optional.of(investigation.inquest());
            case Decision decision -> Optional.of(decision.inquest());
            case SpotInvestigation investigation -> Optional.of(investigation.inquest());
            case SpotDecision decision -> Optional.of(decision.inquest());
            case SpotExecution execution -> Optional.of(execution.inquest());
            case Execution p -> Optional.empty();
            case Settlement p -> Optional.empty();
            case Ended p -> Optional.empty();
            case Archived p -> Optional.empty();
        };
    }

    private static Optional<RightsHeard> rights(Phase phase) {
        return switch (phase) {
            case Investigation investigation -> Optional.of(investigation.rights());
            case Decision decision -> Optional.of(decision.rights());
            case SpotInvestigation investigation -> Optional.of(investigation.rights());
            default -> Optional.empty();
        };
    }

    private static Optional<Opinions> opinions(Phase phase) {
        return phase instanceof Decision decision ? Optional.of(decision.opinions()) : Optional.empty();
    }

    private static Optional<Execution> execution(Phase phase) {
        return switch (phase) {
            case Execution execution -> Optional.of(execution);
            case SpotExecution spot -> Optional.of(spot.execution());
            default -> Optional.empty();
        };
    }

    private static boolean over(Phase phase) {
        return phase instanceof Settlement || phase instanceof Ended || phase instanceof Archived;
    }

    /** Before its own decision, a case of coercion that is filed is about somebody else's. */
    private static boolean enforces(Phase phase) {
        return phase instanceof Investigation investigation && investigation.kind() == Enforcement.COERCION
                || phase instanceof Decision decision && decision.kind() == Enforcement.COERCION;
    }
}
