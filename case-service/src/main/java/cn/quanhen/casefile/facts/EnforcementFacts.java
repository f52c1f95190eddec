package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.CourtApplied;
import cn.quanhen.casefile.v1.Demand;
import cn.quanhen.casefile.v1.EnforcementFinished;
import cn.quanhen.casefile.v1.EnforcementHalted;
import cn.quanhen.casefile.v1.EnforcementStarted;
import cn.quanhen.casefile.v1.EnforcementWay;
import cn.quanhen.casefile.v1.PaymentDeferred;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.Service;
import cn.quanhen.casefile.v1.TerminationGround;
import java.time.Instant;
import java.time.LocalDate;

/** 行政强制执行情况 (Art. 11 第三项; 强制法 第三十五条至第五十五条), 延期、分期 and 加处罚款 (处罚法 第六十六条、第七十二条) */
final class EnforcementFacts {
    static final String PERFORMANCE = "performance";
    private static final String ENFORCEMENT = "enforcement";
    private static final String DEMAND = "demand";
    private static final String SURCHARGE = "surchargeFen";

    private EnforcementFacts() {}

    static void of(RecordContent content, Gains gains) {
        switch (content.getContentCase()) {
            case DEMAND -> of(content.getDemand(), gains);
            case ENFORCEMENT_STARTED -> of(content.getEnforcementStarted(), gains);
            case COURT_APPLIED -> of(content.getCourtApplied(), gains);
            case PAYMENT_DEFERRED -> of(content.getPaymentDeferred(), gains);
            case ENFORCEMENT_HALTED -> of(content.getEnforcementHalted(), gains);
            case ENFORCEMENT_FINISHED -> of(content.getEnforcementFinished(), gains);
            default -> {} // the decision that is enforced and an agreement give no fact of the vocabulary
        }
    }

    /** It counts from the service of its document, whichever is recorded first. */
    private static void of(Demand demand, Gains gains) {
        gains.one(
                DEMAND,
                new Fields()
                        .text("document", demand.getDocument())
                        .text("term", demand.getDueOn())
                        .text("manner", demand.getManner())
                        .with("rightsTold", demand.getRightsTold()));
        if (!demand.getReviewClosedOn().isBlank()) {
            gains.happened("review.closed", Times.day(demand.getReviewClosedOn()));
        }
        gains.before().several("services").stream()
                .filter(service -> service.text("document").equals(demand.getDocument()))
                .findFirst()
                .ifPresent(service -> servedOn(
                        LocalDate.ofInstant((Instant) service.field("servedAt"), Moment.CHINA),
                        Fields.of(gains.single.get(DEMAND)),
                        gains));
    }

    /** A service of the demand that stands. */
    static void served(Service service, Gains gains) {
        gains.before()
                .single(DEMAND)
                .filter(demand -> demand.text("document").equals(service.getDocument()))
                .ifPresent(demand -> servedOn(Times.day(service.getCountsOn()), Fields.of(demand), gains));
    }

    private static void servedOn(LocalDate day, Fields demand, Gains gains) {
        gains.one(DEMAND, demand.with("servedOn", day));
        gains.happened("demand.served", day);
    }

    private static void of(EnforcementStarted started, Gains gains) {
        if (started.getWay() == EnforcementWay.ENFORCEMENT_WAY_SURCHARGE) {
            surcharged(started.getAmountFen(), gains);
            return;
        }
        gains.one(
                ENFORCEMENT,
                new Fields()
                        .with("way", title(started.getWay()))
                        .with("startedOn", LocalDate.ofInstant(Times.instant(started.getStartedAt()), Moment.CHINA))
                        .field("approvedBy", gains.before().single("approval"), "role"));
        gains.covered("行政强制执行", started.getRecordingsList(), started.getNoRecordingReason());
    }

    /** What was imposed adds up. */
    private static void surcharged(long amountFen, Gains gains) {
        var before = gains.before()
                .single(PERFORMANCE)
                .map(known -> (Long) known.field(SURCHARGE))
                .orElse(0L);
        gains.one(PERFORMANCE, performance(gains).with(SURCHARGE, Math.addExact(before, amountFen)));
    }

    /** The head signs the application (强制法 第五十五条第二款), and alone records it. */
    private static void of(CourtApplied applied, Gains gains) {
        gains.one(
                ENFORCEMENT,
                new Fields()
                        .with("way", "申请人民法院强制执行")
                        .day("startedOn", applied.getAppliedOn())
                        .with("approvedBy", OpinionFacts.HEAD));
        gains.happened("review.closed", Times.day(applied.getReviewClosedOn()));
        gains.happened("court.applied", Times.day(applied.getAppliedOn()));
    }

    private static void of(PaymentDeferred deferred, Gains gains) {
        gains.one(
                PERFORMANCE,
                performance(gains)
                        .day("deferredUntil", deferred.getUntilOn())
                        .with("deferralApprovedBy", OpinionFacts.HEAD));
        gains.happened("payment.deferred", gains.record.moment().day());
    }

    private static void of(EnforcementHalted halted, Gains gains) {
        if (halted.hasTerminated()) {
            result("终结执行：" + title(halted.getTerminated()), gains);
        }
    }

    private static void of(EnforcementFinished finished, Gains gains) {
        result(finished.getResult(), gains);
    }

    private static void result(String result, Gains gains) {
        gains.one(
                ENFORCEMENT,
                gains.before()
                        .single(ENFORCEMENT)
                        .map(Fields::of)
                        .orElseGet(Fields::new)
                        .with("result", result));
    }

    /** What is known of the performance so far. */
    static Fields performance(Gains gains) {
        return gains.before().single(PERFORMANCE).map(Fields::of).orElseGet(Fields::new);
    }

    private static String title(EnforcementWay way) {
        return switch (way) {
            case ENFORCEMENT_WAY_SURCHARGE -> "加处罚款或者滞纳金";
            case ENFORCEMENT_WAY_TRANSFER -> "划拨存款、汇款";
            case ENFORCEMENT_WAY_SALE -> "拍卖或者依法处理查封、扣押的场所、设施或者财物";
            case ENFORCEMENT_WAY_RESTORATION -> "排除妨碍、恢复原状";
            case ENFORCEMENT_WAY_SUBSTITUTE -> "代履行";
            case ENFORCEMENT_WAY_OTHER -> "其他强制执行方式";
            case ENFORCEMENT_WAY_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("the contract lets no such way through: " + way);
        };
    }

    private static String title(TerminationGround ground) {
        return switch (ground) {
            case TERMINATION_GROUND_DEATH -> "公民死亡，无遗产可供执行，又无义务承受人";
            case TERMINATION_GROUND_DISSOLUTION -> "法人或者其他组织终止，无财产可供执行，又无义务承受人";
            case TERMINATION_GROUND_LOST -> "执行标的灭失";
            case TERMINATION_GROUND_REVOKED -> "据以执行的行政决定被撤销";
            case TERMINATION_GROUND_OTHER -> "行政机关认为需要终结执行的其他情形";
            case TERMINATION_GROUND_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("the contract lets no such ground through: " + ground);
        };
    }
}
