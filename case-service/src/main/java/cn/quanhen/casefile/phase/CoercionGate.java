package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Moment;
import java.util.List;
import java.util.stream.Stream;

/** What coercion in a case lets the case not do, whichever kind of enforcement it is. */
final class CoercionGate {
    private CoercionGate() {}

    /**
     * Refuses a proposal while a measure is to be released at once or, where a decision is enforced, before the
     * demand's term is over; and an end while a measure stands.
     */
    static void check(Act act, CaseFile file, Moment moment) {
        if (act instanceof Act.Proposed) {
            Missing.refuseAny(file.coercion().measures().toRelease());
            if (file.procedure().enforces()) {
                Missing.refuseAny(file.coercion()
                        .enforcing()
                        .missing(moment.day(), file.coercion().demandServedOn()));
            }
        }
        if (act instanceof Act.Closed) {
            Missing.refuseAny(file.coercion().missing());
        }
    }

    /** What is missing of the case's own phase, and of its coercion. */
    static List<Missing> missing(CaseFile file) {
        var coercion = file.coercion();
        var of = PhaseName.of(file.phase()) == PhaseName.EXECUTION
                ? coercion.missing()
                : coercion.measures().toRelease();
        return Stream.concat(file.phase().missing().stream(), of.stream()).toList();
    }
}
