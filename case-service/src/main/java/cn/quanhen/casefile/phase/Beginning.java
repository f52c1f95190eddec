package cn.quanhen.casefile.phase;

import cn.quanhen.casefile.act.Procedure;

/** Where a case begins (程序启动, Art. 8): what is decided on the spot needs no filing (处罚法 第五十一条). */
final class Beginning {
    private Beginning() {}

    static Phase of(Procedure procedure) {
        return switch (procedure) {
            case PENALTY_SIMPLE -> SpotInvestigation.begun();
            case PENALTY_ORDINARY,
                    PENALTY_HEARING,
                    INSPECTION_ORDINARY,
                    COERCION_MEASURE,
                    COERCION_URGENT,
                    COERCION_ENFORCEMENT -> new Initiation(procedure.kind(), Inquest.EMPTY);
        };
    }
}
