package cn.quanhen.casefile.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.CustodyAct;
import cn.quanhen.casefile.act.Moment;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("保管期限与销毁 (第二十五条第三款、第二十七条)")
class CustodyTest {
    private static final LocalDate LAST_DAY = LocalDate.parse("2056-12-31");
    private static final LocalDate AFTER = LAST_DAY.plusDays(1);
    private static final String ARCHIVIST = "archivist";

    @Test
    void nobodyDestroysAVolumeBeforeItsRetentionIsOver() {
        var refusal = refused(filed(), new CustodyAct.Appraised(), on(LAST_DAY, ARCHIVIST), Reason.RETENTION_RUNNING);
        assertThat(refusal.facts()).containsEntry("lastDay", "2056-12-31");
        assertThat(filed().admit(new CustodyAct.Appraised(), on(AFTER, ARCHIVIST))
                        .recordCount())
                .isEqualTo(filed().recordCount() + 1);
    }

    @Test
    void aPermanentVolumeIsNeverDestroyed() {
        var permanent = PenaltyStory.closed()
                .admit(
                        new Act.VolumeFiled("n", OptionalInt.empty(), LocalDate.parse("2026-09-02")),
                        PenaltyStory.by(ARCHIVIST));
        refused(
                permanent,
                new CustodyAct.Appraised(),
                on(LocalDate.parse("2999-01-01"), ARCHIVIST),
                Reason.RETENTION_RUNNING);
    }

    @Test
    void aHoldBeatsTheExpiryUntilItIsReleased() {
        var held = filed().admit(new CustodyAct.Held(), on(LocalDate.parse("2030-01-01"), ARCHIVIST));
        long hold = held.recordCount();
        refused(held, new CustodyAct.Appraised(), on(AFTER, ARCHIVIST), Reason.RETENTION_HELD);
        refused(held, new CustodyAct.Released(hold - 1), on(AFTER, ARCHIVIST), Reason.RECORD_NOT_FOUND);
        var released = held.admit(new CustodyAct.Released(hold), on(AFTER, ARCHIVIST));
        refused(released, new CustodyAct.Released(hold), on(AFTER, ARCHIVIST), Reason.RECORD_NOT_FOUND);
        assertThat(released.admit(new CustodyAct.Appraised(), on(AFTER, ARCHIVIST))
                        .recordCount())
                .isEqualTo(released.recordCount() + 1);
    }

    @Test
    void aHoldThatComesAfterTheAppraisalBeatsItToo() {
        var held = appraised().admit(new CustodyAct.Held(), on(AFTER, ARCHIVIST));
        refused(held, disposed(), on(AFTER, PenaltyStory.LEADER), Reason.RETENTION_HELD);
    }

    @Test
    void twoPeopleDecideOnADisposal() {
        refused(appraised(), disposed(), on(AFTER, ARCHIVIST), Reason.SAME_PERSON);
        refused(filed(), disposed(), on(AFTER, PenaltyStory.LEADER), Reason.APPRAISAL_MISSING);
    }

    @Test
    void aTombstoneStaysAndNothingFollowsIt() {
        var tombstone = appraised().admit(disposed(), on(AFTER, PenaltyStory.LEADER));
        assertThat(tombstone.recordCount()).isEqualTo(filed().recordCount() + 2);
        assertThat(tombstone.documents().all()).isNotEmpty();
        refused(tombstone, new CustodyAct.Held(), on(AFTER, ARCHIVIST), Reason.VOLUME_DISPOSED);
        var reading = catchThrowableOfType(Refusal.class, tombstone::requireKept);
        assertThat(reading.facts()).containsEntry("disposedOn", AFTER.toString());
    }

    @Test
    void aCaseThatIsNotFiledHasNoVolumeToHold() {
        refused(PenaltyStory.closed(), new CustodyAct.Held(), PenaltyStory.by(ARCHIVIST), Reason.WRONG_PHASE);
    }

    private static CaseFile filed() {
        return PenaltyStory.closed().admit(PenaltyStory.volumeFiled(), PenaltyStory.by(ARCHIVIST));
    }

    private static CaseFile appraised() {
        return filed().admit(new CustodyAct.Appraised(), on(AFTER, ARCHIVIST));
    }

    private static CustodyAct disposed() {
        return new CustodyAct.Disposed(appraised().recordCount());
    }

    private static Moment on(LocalDate day, String person) {
        var at = day.atTime(10, 0).atZone(Moment.CHINA).toInstant();
        return new Moment(at, at, person, "");
    }

    @CanIgnoreReturnValue
    private static Refusal refused(CaseFile file, Act act, Moment moment, Reason reason) {
        var refusal = catchThrowableOfType(Refusal.class, () -> {
            var unused = file.admit(act, moment);
        });
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.remedy()).isNotBlank();
        return refusal;
    }
}
