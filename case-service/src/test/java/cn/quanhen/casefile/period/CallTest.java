package cn.quanhen.casefile.period;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.standard.pack.Shelf;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Art. 26: the volume is due 30 days after the end; the period calls before, on and after that day. */
class CallTest {
    private static final StandardPackage STANDARD = Shelf.read("suihua-2026-1");
    private static final Timeline.Event ENDED =
            new Timeline.Event("case.ended", "", Instant.parse("2026-09-02T01:00:00Z"));
    private static final Instant FILED = Instant.parse("2026-09-20T01:00:00Z");

    @Test
    void nothingCallsBeforeItsTime() {
        var now = Instant.parse("2026-09-10T00:00:00Z");

        assertThat(Call.due(standings(now), now)).isEmpty();
        assertThat(Call.next(standings(now), Set.of())).contains(Instant.parse("2026-09-21T16:00:00Z"));
    }

    @Test
    void theFirstOfTheOpenPeriodsFallsDueWithTheMomentAfterItsLastDayOverdueOrNot() {
        var due = Instant.parse("2026-10-02T16:00:00Z");

        assertThat(FirstDue.of(standings(Instant.parse("2026-09-10T00:00:00Z"))))
                .contains(due);
        assertThat(FirstDue.of(standings(Instant.parse("2026-11-10T00:00:00Z"))))
                .contains(due);
        assertThat(FirstDue.of(List.of())).isEmpty();
    }

    @Test
    void whatHasCalledIsToldInItsOrder() {
        var now = Instant.parse("2026-10-02T01:00:00Z");

        assertThat(Call.due(standings(now), now))
                .extracting(call -> call.alarm().when())
                .containsExactly(
                        Alarm.When.BEFORE, Alarm.When.BEFORE, Alarm.When.BEFORE, Alarm.When.BEFORE, Alarm.When.ON);
        assertThat(Call.next(standings(now), told(now))).contains(Instant.parse("2026-10-02T16:00:00Z"));
    }

    @Test
    void whatWasNotToldIsNextThoughItsMomentHasPassed() {
        var now = Instant.parse("2026-10-02T01:00:00Z");

        assertThat(Call.next(standings(now), Set.of())).contains(Instant.parse("2026-09-21T16:00:00Z"));
    }

    @Test
    void whatIsDoneCallsNoMore() {
        var now = Instant.parse("2026-10-02T01:00:00Z");
        var done = new Timeline(List.of(ENDED, new Timeline.Event("case.archived", "", FILED)), List.of());

        assertThat(Call.due(STANDARD.standings(done, now), now)).isEmpty();
        assertThat(Call.next(STANDARD.standings(done, now), Set.of())).isEmpty();
    }

    private static Set<Call.Key> told(Instant now) {
        return Call.due(standings(now), now).stream().map(Call::key).collect(Collectors.toSet());
    }

    private static List<Standing> standings(Instant now) {
        return STANDARD.standings(new Timeline(List.of(ENDED), List.of()), now);
    }
}
