package cn.quanhen.casefile.facts;

import static cn.quanhen.casefile.facts.PenaltyRecords.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.period.Timeline;
import cn.quanhen.casefile.v1.HearingAsked;
import cn.quanhen.casefile.v1.HearingHeld;
import cn.quanhen.casefile.v1.HearingNoticed;
import cn.quanhen.casefile.v1.HearingParticipant;
import cn.quanhen.casefile.v1.HearingWaived;
import cn.quanhen.casefile.v1.Officer;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 听证 (Art. 9 第十项, Art. 17) as facts and events of the standard. */
class HearingFactsTest {
    private static final List<Recorded> HEARD = PenaltyRecords.all().subList(0, 10);
    private static final HearingAsked.Builder ASKED =
            HearingAsked.newBuilder().setAskedAt(Times.timestamp(NOW)).setAskedBy("陈惠民");
    private static final Officer HOST = Officer.newBuilder()
            .setName("孙法")
            .setCertificateNumber("08120200103")
            .build();

    @Test
    void aCaseIsLedInTheHearingProcedureFromTheAskingUntilTheWaiver() {
        var asked = after(ASKED);
        var waived = after(ASKED, HearingWaived.newBuilder().setWaivedAt(Times.timestamp(NOW)));

        assertThat(map(asked, "act")).containsEntry("procedure", "hearing").containsEntry("type", "penalty");
        assertThat(map(waived, "act")).containsEntry("procedure", "ordinary");
    }

    @Test
    void aHearingTellsItsHostItsRecordAndWhoCheckedAndSignedIt() {
        var told = after(ASKED, held());

        assertThat(map(told, "hearing"))
                .containsEntry("heldAt", NOW.minusSeconds(3600))
                .containsEntry("host", "08120200103")
                .containsEntry("verbatim", true)
                .containsEntry("version", 2)
                .containsEntry(
                        "participants",
                        List.of(
                                Map.of(
                                        "name",
                                        "陈惠民",
                                        "checkedAt",
                                        NOW.minusSeconds(120),
                                        "signedAt",
                                        NOW.minusSeconds(60),
                                        "signedVersion",
                                        2),
                                Map.of("name", "赵明", "refusalNoted", "拒绝签字")));
    }

    @Test
    void askedForAnewTheEarlierHearingIsNoneAnyMore() {
        assertThat(map(after(ASKED, held(), ASKED), "hearing")).isNull();
    }

    @Test
    void theStepsOfAHearingMoveItsPeriods() {
        var noticed = HearingNoticed.newBuilder()
                .setNoticedAt(Times.timestamp(NOW.minusSeconds(864_000)))
                .setAppointedAt(Times.timestamp(NOW.minusSeconds(3600)));

        assertThat(after(ASKED, noticed, held()).timeline(NOW).events())
                .extracting(Timeline.Event::name)
                .contains("hearing.asked")
                .containsSubsequence("hearing.noticed", "hearing.appointed", "hearing.held", "hearing.over");
    }

    private static HearingHeld.Builder held() {
        return HearingHeld.newBuilder()
                .setStartedAt(Times.timestamp(NOW.minusSeconds(3600)))
                .setEndedAt(Times.timestamp(NOW.minusSeconds(600)))
                .setPlace("本局听证室")
                .setHost(HOST)
                .setRecorder("周文")
                .setVerbatim(true)
                .setVersion(2)
                .addParticipants(HearingParticipant.newBuilder()
                        .setName("陈惠民")
                        .setCheckedAt(Times.timestamp(NOW.minusSeconds(120)))
                        .setSignedAt(Times.timestamp(NOW.minusSeconds(60)))
                        .setSignedVersion(2))
                .addParticipants(HearingParticipant.newBuilder().setName("赵明").setRefusalNoted("拒绝签字"));
    }

    private static Facts after(Message.Builder... contents) {
        var facts = PenaltyRecords.facts(HEARD);
        for (var content : contents) {
            facts = facts.with(PenaltyRecords.next(HEARD, "赵明", content)).facts();
        }
        return facts;
    }

    @SuppressWarnings("unchecked") // the vocabulary declares it a fact with fields
    private static Map<String, Object> map(Facts facts, String name) {
        return (Map<String, Object>)
                facts.view(PenaltyRecords.setting("investigation"), NOW).facts().get(name);
    }
}
