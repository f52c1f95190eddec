package cn.quanhen.casefile.archiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.quanhen.casefile.checklist.Checking;
import cn.quanhen.casefile.facts.Facts;
import cn.quanhen.casefile.facts.PenaltyRecords;
import cn.quanhen.casefile.v1.NatureDetermined;
import cn.quanhen.casefile.v1.Retention;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("保管期限 (第二十五条第三款): the longest rule wins")
class KeepingTest {

    @Test
    void anOrdinaryPenaltyIsKeptForThirtyYearsWhereNothingElseIsAsked() {
        var keeping = Keeping.of(Retention.RETENTION_UNSPECIFIED, classes(PenaltyRecords.nature()));
        assertThat(keeping.length()).isEqualTo(RetentionLength.THIRTY_YEARS);
        assertThat(keeping.basis()).contains("一般案卷：30年");
    }

    @Test
    void aHeavyPenaltyIsKeptForEver() {
        var keeping = Keeping.of(
                Retention.RETENTION_UNSPECIFIED, classes(PenaltyRecords.nature().setHeavy(true)));
        assertThat(keeping.length()).isEqualTo(RetentionLength.PERMANENT);
    }

    @Test
    void whatIsNotKnownShortensNothing() {
        var keeping = Keeping.of(Retention.RETENTION_UNSPECIFIED, classes());
        assertThat(keeping.length()).isEqualTo(RetentionLength.PERMANENT);
    }

    @Test
    void theArchivistMayKeepItLongerAndNotShorter() {
        var classes = classes(PenaltyRecords.nature());
        assertThat(Keeping.of(Retention.RETENTION_PERMANENT, classes).length()).isEqualTo(RetentionLength.PERMANENT);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Keeping.of(Retention.RETENTION_TEN_YEARS, classes))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.RETENTION_TOO_SHORT))
                .withMessageContaining("30年");
    }

    @ParameterizedTest
    @CsvSource({"0, PERMANENT", "1, TEN_YEARS", "10, TEN_YEARS", "11, THIRTY_YEARS", "30, THIRTY_YEARS", "31, PERMANENT"
    })
    void yearsAreRoundedUpToALengthThatArchivesKnow(int years, RetentionLength length) {
        assertThat(RetentionLength.ofYears(years)).isEqualTo(length);
    }

    private static List<cn.quanhen.casefile.standard.pack.Retention> classes(NatureDetermined.Builder... nature) {
        var facts = Facts.NONE;
        facts = facts.with(PenaltyRecords.first(PenaltyRecords.opening())).facts();
        for (var determined : nature) {
            facts = facts.with(PenaltyRecords.first(determined)).facts();
        }
        var view = facts.view(PenaltyRecords.setting("execution"), PenaltyRecords.NOW);
        return new Checking(PenaltyRecords.STANDARD, view)
                .retentions(view.facts(), facts.timeline(PenaltyRecords.NOW), PenaltyRecords.NOW);
    }
}
