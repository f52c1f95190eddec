package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.MeasureAct;
import cn.quanhen.casefile.act.MeasureKind;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * 行政强制措施 of a case (Art. 9 第八项), each by the place of its record; immutable.
 *
 * @param approvals what the head has let be done, and when
 * @param taken what was done
 */
record Measures(Map<Long, Approval> approvals, Map<Long, Measure> taken) {
    static final Measures NONE = new Measures(Map.of(), Map.of());

    static final Missing NOT_ENDED =
            new Missing(Reason.MEASURE_STANDS, "第九条第八项、行政强制法第二十七条", "行政强制措施尚未解除或者作出处理决定", "在期限内查清事实，作出处理决定或者解除");
    static final Missing NOT_RELEASED = new Missing(
            Reason.MEASURE_STANDS, "第九条第八项、行政强制法第十九条", "行政机关负责人认为不应当采取行政强制措施，尚未解除", "立即解除行政强制措施并记录（measure_ended）");

    /** What the head approved. */
    record Approval(MeasureKind kind, Instant at) {}

    /**
     * A measure that was taken.
     *
     * @param heads what the head held of one that was taken on the spot; empty before that, and for others
     * @param releasedBy the decision that released it
     */
    record Measure(
            MeasureKind kind,
            Instant startedAt,
            boolean urgent,
            Optional<Boolean> heads,
            boolean extended,
            boolean ended,
            Optional<String> releasedBy) {

        boolean toRelease() {
            return !ended && heads.filter(approves -> !approves).isPresent();
        }

        Measure reported(boolean approved) {
            return new Measure(kind, startedAt, urgent, Optional.of(approved), extended, ended, releasedBy);
        }

        Measure longer() {
            return new Measure(kind, startedAt, urgent, heads, true, ended, releasedBy);
        }

        Measure over(Optional<String> decision) {
            return new Measure(kind, startedAt, urgent, heads, extended, true, decision);
        }
    }

    Measures {
        approvals = Map.copyOf(approvals);
        taken = Map.copyOf(taken);
    }

    /**
     * After that act.
     *
     * @param place the act's own place
     * @param documents those of the case
     */
    Measures admit(MeasureAct act, long place, Documents documents, Moment moment) {
        return switch (act) {
            case MeasureAct.Approved approved ->
                new Measures(with(approvals, place, new Approval(approved.kind(), moment.happenedAt())), taken);
            case MeasureAct.Taken measure -> {
                MeasureRules.approved(measure, approvals);
                MeasureRules.papers(measure, documents);
                yield new Measures(approvals, with(taken, place, measure(measure)));
            }
            case MeasureAct.UrgentReported report -> {
                MeasureRules.reportable(open(report.measure()), report, moment);
                yield after(report.measure(), measure -> measure.reported(report.approved()));
            }
            case MeasureAct.Extended extension -> {
                MeasureRules.extendable(open(extension.measure()));
                yield after(extension.measure(), Measure::longer);
            }
            case MeasureAct.ExtensionTold told -> {
                MeasureRules.extensionTold(open(told.measure()), told, documents, moment);
                yield this;
            }
            case MeasureAct.FreezeDelivered delivered -> {
                MeasureRules.delivered(open(delivered.measure()), delivered, moment);
                yield this;
            }
            case MeasureAct.Ended end -> {
                var measure = open(end.measure());
                MeasureRules.ended(measure, end, documents, moment);
                yield after(end.measure(), before -> before.over(decision(measure, end)));
            }
        };
    }

    /** What stands in the way of the end of the case. */
    List<Missing> missing() {
        return Stream.concat(
                        toRelease().stream(),
                        taken.values().stream()
                                .filter(measure -> !measure.ended() && !measure.toRelease())
                                .map(measure -> NOT_ENDED))
                .distinct()
                .toList();
    }

    /** What the head has not approved, and nobody has released. */
    List<Missing> toRelease() {
        return taken.values().stream()
                .filter(Measure::toRelease)
                .map(measure -> NOT_RELEASED)
                .distinct()
                .toList();
    }

    /** The decisions that released some. */
    Stream<String> releases() {
        return taken.values().stream().flatMap(measure -> measure.releasedBy().stream());
    }

    private Measure open(long place) {
        return MeasureRules.open(taken.get(place), place);
    }

    private Measures after(long place, UnaryOperator<Measure> change) {
        return new Measures(approvals, with(taken, place, change.apply(taken.get(place))));
    }

    private static Measure measure(MeasureAct.Taken measure) {
        return new Measure(
                measure.kind(),
                measure.startedAt(),
                measure.urgent(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }

    private static Optional<String> decision(Measure measure, MeasureAct.Ended end) {
        return measure.kind().seizes() && end.released()
                ? Optional.of(end.document()).filter(document -> !document.isBlank())
                : Optional.empty();
    }

    private static <T> Map<Long, T> with(Map<Long, T> those, long place, T one) {
        var more = new HashMap<>(those);
        more.put(place, one);
        return more;
    }
}
