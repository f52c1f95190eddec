package cn.quanhen.casefile.facts;

import static cn.quanhen.casefile.facts.PenaltyRecords.NOW;
import static cn.quanhen.casefile.facts.PenaltyRecords.STANDARD;
import static cn.quanhen.casefile.facts.PenaltyRecords.after;
import static cn.quanhen.casefile.facts.PenaltyRecords.facts;
import static cn.quanhen.casefile.facts.PenaltyRecords.list;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.period.Standing;
import cn.quanhen.casefile.v1.FineHandedIn;
import cn.quanhen.casefile.v1.TurnedOrdinary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 处罚法 第五十一条、第五十二条、第六十八条至第七十一条: what a penalty on the spot says to the rules. */
class SpotFactsTest {
    private static final List<Recorded> RECORDS = SpotRecords.all();
    private static final LocalDate DAY = LocalDate.parse("2026-11-25");

    @Test
    void theDecisionIsTheOfficersOwnAndHandedOverAndReportedByThem() {
        assertThat(map(facts(RECORDS), "decision"))
                .containsEntry("fineFen", SpotRecords.FINE)
                .containsEntry("kinds", List.of("罚款"))
                .containsEntry("evidence", List.of(3L))
                .containsEntry("handedOver", true)
                .containsEntry("reportedOn", DAY)
                .containsEntry("madeOn", DAY);
    }

    @Test
    void whatIsHandedOverOnTheSpotIsServedByHand() {
        assertThat(list(facts(RECORDS), "services"))
                .singleElement()
                .satisfies(service -> assertThat(service)
                        .containsEntry("way", "直接送达")
                        .containsEntry("servers", List.of("赵明", "钱丽"))
                        .containsEntry("signedBy", "陈惠民")
                        .doesNotContainKey("refusalNoted"));
    }

    @Test
    void handedOverOnALaterDayItIsNotHandedOverOnTheSpot() {
        var late = SpotRecords.handedOver()
                .setSignedBy("陈惠民")
                .setHandedOverAt(Times.timestamp(NOW.plus(Duration.ofDays(1))));

        assertThat(map(after(RECORDS.subList(0, 9), late), "decision")).containsEntry("handedOver", false);
    }

    @Test
    void aFineThatIsCollectedOnTheSpotIsPaidByTheParty() {
        assertThat(map(facts(RECORDS), "performance"))
                .containsEntry("paidFen", SpotRecords.FINE)
                .containsEntry("done", true);
    }

    @Test
    void aWarningIsPerformedWithItsHandingOver() {
        var warned = after(
                RECORDS.subList(0, 5),
                SpotRecords.decided().setFineFen(0).setWarning(true),
                SpotRecords.handedOver().setSignedBy("陈惠民"));

        assertThat(map(warned, "decision")).containsEntry("kinds", List.of("警告"));
        assertThat(map(warned, "performance")).containsEntry("done", true);
    }

    @Test
    void aFineIsHandedInWithinTwoWorkingDaysOfItsCollection() {
        var collected = facts(RECORDS.subList(0, 11));

        assertThat(standing(collected, "penalty.hand-in", NOW).lastDay()).contains(LocalDate.parse("2026-11-27"));
        assertThat(standing(collected, "penalty.hand-in", NOW.plus(Duration.ofDays(3)))
                        .broken())
                .isTrue();
        assertThat(standing(facts(RECORDS), "penalty.hand-in", NOW).broken()).isFalse();
        assertThat(standing(facts(RECORDS), "penalty.pay-in", NOW).broken()).isFalse();
    }

    @Test
    void theDaysOfAFineThatWasCollectedOnTheWaterRunFromWhenTheOfficersAreAshore() {
        var afloat = after(RECORDS.subList(0, 10), SpotRecords.collected().setOnWater(true));
        assertThat(STANDARD.standings(afloat.timeline(NOW), NOW))
                .noneMatch(standing -> standing.period().id().equals("penalty.hand-in"));

        var ashore = after(
                RECORDS.subList(0, 10),
                SpotRecords.collected().setOnWater(true),
                FineHandedIn.newBuilder()
                        .setCollection(11)
                        .setAshoreAt(Times.timestamp(NOW))
                        .setHandedInAt(Times.timestamp(NOW)));
        assertThat(standing(ashore, "penalty.hand-in", NOW).broken()).isFalse();
    }

    @Test
    void turnedOverThePartyIsToldAndAnswersAnew() {
        var turned = after(RECORDS.subList(0, 6), TurnedOrdinary.newBuilder().setReason("案情复杂"));

        assertThat(map(turned, "act")).containsEntry("procedure", "ordinary");
        assertThat(turned.view(PenaltyRecords.setting("initiation"), NOW).facts())
                .doesNotContainKeys("rights", "answer", "decision");
        assertThat(list(turned, "evidence")).hasSize(1);
    }

    private static Standing standing(Facts facts, String period, Instant now) {
        return STANDARD.standings(facts.timeline(now), now).stream()
                .filter(standing -> standing.period().id().equals(period))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // the vocabulary declares it a fact with fields
    private static Map<String, Object> map(Facts facts, String name) {
        return (Map<String, Object>)
                facts.view(PenaltyRecords.setting("execution"), NOW).facts().get(name);
    }
}
