package cn.quanhen.casefile.contract;

import cn.quanhen.casefile.act.Enforcement;
import cn.quanhen.casefile.act.Procedure;
import cn.quanhen.casefile.v1.ActType;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.Arrays;
import java.util.Optional;

/** The kind and the procedure in which a case opens. */
public final class Procedures {
    private Procedures() {}

    /** That of a case that was opened. */
    public static Procedure of(Opening opening) {
        return find(opening.getActType(), opening.getProcedure())
                .orElseThrow(() -> unknown(opening.getActType(), opening.getProcedure()));
    }

    /**
     * Refuses a procedure that its kind of enforcement does not have.
     *
     * @throws Refusal naming the kind and the procedure
     */
    public static void require(ActType type, cn.quanhen.casefile.v1.Procedure procedure) {
        if (find(type, procedure).isEmpty()) {
            throw Refusal.of(Reason.NOT_OF_THIS_KIND)
                    .article("第二条第二款")
                    .because(kind(type).title() + "没有该程序")
                    .remedy("请按执法种类选择程序；普通程序填写 PROCEDURE_ORDINARY")
                    .fact("actType", type)
                    .fact("procedure", procedure);
        }
    }

    private static Optional<Procedure> find(ActType type, cn.quanhen.casefile.v1.Procedure procedure) {
        var kind = kind(type);
        var word = word(procedure);
        return Arrays.stream(Procedure.values())
                .filter(known -> known.kind() == kind && known.word().equals(word))
                .findFirst();
    }

    /** The kind of enforcement (Art. 2 第二款). */
    public static Enforcement kind(ActType type) {
        return switch (type) {
            case ACT_TYPE_PENALTY -> Enforcement.PENALTY;
            case ACT_TYPE_INSPECTION -> Enforcement.INSPECTION;
            case ACT_TYPE_COERCION -> Enforcement.COERCION;
            case ACT_TYPE_UNSPECIFIED, UNRECOGNIZED -> throw unknown(type);
        };
    }

    private static String word(cn.quanhen.casefile.v1.Procedure procedure) {
        return switch (procedure) {
            case PROCEDURE_ORDINARY -> "ordinary";
            case PROCEDURE_SIMPLE -> "simple";
            case PROCEDURE_HEARING -> "hearing";
            case PROCEDURE_MEASURE -> "measure";
            case PROCEDURE_URGENT -> "urgent";
            case PROCEDURE_ENFORCEMENT -> "enforcement";
            case PROCEDURE_UNSPECIFIED, UNRECOGNIZED -> throw unknown(procedure);
        };
    }

    private static IllegalArgumentException unknown(Object... values) {
        return new IllegalArgumentException("the contract lets no such value through: " + Arrays.toString(values));
    }
}
