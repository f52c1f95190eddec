package cn.quanhen.casefile.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.quanhen.casefile.v1.ActType;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.casefile.v1.Procedure;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The kind and the procedure of a case (Art. 2 第二款)")
class ProceduresTest {

    @ParameterizedTest
    @CsvSource({
        "ACT_TYPE_PENALTY, PROCEDURE_ORDINARY, PENALTY_ORDINARY",
        "ACT_TYPE_INSPECTION, PROCEDURE_ORDINARY, INSPECTION_ORDINARY",
    })
    void aCaseIsLedInAProcedureOfItsKind(ActType type, Procedure procedure, cn.quanhen.casefile.act.Procedure led) {
        Procedures.require(type, procedure);
        var opening = Opening.newBuilder().setActType(type).setProcedure(procedure);
        assertThat(Procedures.of(opening.build())).isEqualTo(led);
    }

    @Test
    void anInspectionHasNoHearing() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Procedures.require(ActType.ACT_TYPE_INSPECTION, Procedure.PROCEDURE_HEARING))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_OF_THIS_KIND));
    }
}
