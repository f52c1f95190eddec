package cn.quanhen.casefile.document;

import static cn.quanhen.casefile.CaseCalls.officer;
import static cn.quanhen.casefile.CaseCalls.secondsAgo;
import static cn.quanhen.casefile.Refusals.refusal;
import static cn.quanhen.casefile.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.document.PenaltyCase.Stage;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.v1.Approval;
import cn.quanhen.casefile.v1.Case;
import cn.quanhen.casefile.v1.CollectiveDiscussion;
import cn.quanhen.casefile.v1.GetCaseRequest;
import cn.quanhen.casefile.v1.HearingAsked;
import cn.quanhen.casefile.v1.HearingHeld;
import cn.quanhen.casefile.v1.HearingNoticed;
import cn.quanhen.casefile.v1.HearingPart;
import cn.quanhen.casefile.v1.HearingParticipant;
import cn.quanhen.casefile.v1.MemberOpinion;
import cn.quanhen.casefile.v1.NatureDetermined;
import cn.quanhen.casefile.v1.Phase;
import cn.quanhen.casefile.v1.Procedure;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A penalty with a hearing, from its opening to its archive, over gRPC (处罚法 第六十三条至第六十五条). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HearingIT {
    @TestHTTPResource
    URL url;

    @Inject
    Cases cases;

    private TestChannel channel;
    private PenaltyCase penalty;

    @BeforeEach
    void connect() {
        channel = TestChannel.to(url.getPort());
        penalty = new PenaltyCase(channel, cases);
    }

    @AfterEach
    void disconnect() {
        channel.close();
    }

    @Test
    void aHeavyPenaltyIsHeardDiscussedDecidedServedPerformedAndArchived() {
        askForAHearing();
        var host = refusal(
                () -> penalty.append(Demo.OFFICER, notice(Demo.OFFICER)),
                Status.Code.FAILED_PRECONDITION,
                "HOST_INVESTIGATED");
        assertThat(host.getMetadataMap())
                .containsEntry("host", Demo.OFFICER.certificate())
                .hasEntrySatisfying("article", article -> assertThat(article).contains("第六十四条第四项"))
                .containsKey("remedy");
        append(Demo.REVIEWER, notice(Demo.REVIEWER));

        leadTo(Stage.REVIEWED);
        append(Demo.OFFICER, heavy());
        var early = refusal(
                () -> penalty.append(Demo.LEADER, approval()), Status.Code.FAILED_PRECONDITION, "HEARING_MISSING");
        assertThat(early.getMetadataMap())
                .hasEntrySatisfying("article", article -> assertThat(article).contains("第六十五条"));
        append(Demo.REVIEWER, held(Demo.REVIEWER));

        var undiscussed = refusal(
                () -> penalty.append(Demo.LEADER, approval()), Status.Code.FAILED_PRECONDITION, "STANDARD_RULE");
        assertThat(undiscussed.getMetadataMap()).containsEntry("rule", "10.4.discussion");
        append(Demo.LEADER, discussion("何副"));

        leadTo(Stage.ARCHIVED);
        assertThat(read().getPhase()).isEqualTo(Phase.PHASE_ARCHIVED);
        assertThat(read().getProcedure()).isEqualTo(Procedure.PROCEDURE_HEARING);
    }

    @Test
    void aParticipantSignsTheRecordThatTheyHaveCheckedOrTheHostNotesTheRefusal() {
        askForAHearing();
        var unsigned = held(Demo.REVIEWER);
        unsigned.getHearingHeldBuilder()
                .getParticipantsBuilder(0)
                .clearSignedAt()
                .clearSignedVersion();

        refused(() -> penalty.append(Demo.REVIEWER, unsigned), Status.Code.INVALID_ARGUMENT, "INVALID_REQUEST");
    }

    @Test
    void everyMemberOfTheDiscussionHasOneOpinion() {
        leadTo(Stage.PROPOSED);

        refused(
                () -> penalty.append(Demo.LEADER, discussion(Demo.LEADER.name())),
                Status.Code.INVALID_ARGUMENT,
                "INVALID_REQUEST");
    }

    private void leadTo(Stage stage) {
        var unused = penalty.to(stage);
    }

    private void askForAHearing() {
        leadTo(Stage.HEARD);
        assertThat(read().getProcedure()).isEqualTo(Procedure.PROCEDURE_ORDINARY);
        append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setHearingAsked(HearingAsked.newBuilder()
                                .setAskedAt(secondsAgo(60))
                                .setAskedBy(PenaltyCase.PERSON)
                                .setWords("罚款过重，要求听证")));
    }

    private void append(Demo.Person person, RecordContent.Builder content) {
        var unused = penalty.append(person, content);
    }

    private Case read() {
        return penalty.cases(Demo.OFFICER)
                .getCase(GetCaseRequest.newBuilder().setName(penalty.name()).build())
                .getCase();
    }

    private static RecordContent.Builder notice(Demo.Person host) {
        return RecordContent.newBuilder()
                .setHearingNoticed(HearingNoticed.newBuilder()
                        .setNoticedAt(secondsAgo(50))
                        .addNoticedTo(PenaltyCase.PERSON)
                        .addNoticedTo(Demo.OFFICER.name())
                        .setAppointedAt(secondsAgo(40))
                        .setPlace("本局听证室")
                        .setHost(officer(host))
                        .setOpen(true));
    }

    private static RecordContent.Builder held(Demo.Person host) {
        return RecordContent.newBuilder()
                .setHearingHeld(HearingHeld.newBuilder()
                        .setStartedAt(secondsAgo(40))
                        .setEndedAt(secondsAgo(20))
                        .setPlace("本局听证室")
                        .setHost(officer(host))
                        .setRecorder(Demo.ARCHIVIST.name())
                        .addParticipants(participant(PenaltyCase.PERSON, HearingPart.HEARING_PART_PARTY))
                        .addParticipants(participant(Demo.OFFICER.name(), HearingPart.HEARING_PART_INVESTIGATOR))
                        .setVerbatim(true)
                        .setVersion(1)
                        .setOpen(true)
                        .setOpinion("事实清楚，建议维持拟作出的处罚")
                        .setNoRecordingReason("录音录像设备故障，已报修"));
    }

    private static HearingParticipant.Builder participant(String name, HearingPart part) {
        return HearingParticipant.newBuilder()
                .setName(name)
                .setPart(part)
                .setCheckedAt(secondsAgo(10))
                .setSignedAt(secondsAgo(5))
                .setSignedVersion(1);
    }

    private static RecordContent.Builder heavy() {
        return RecordContent.newBuilder()
                .setNatureDetermined(NatureDetermined.newBuilder()
                        .setHearing(true)
                        .setMajorRights(true)
                        .setHeavy(true)
                        .setReason("重大违法行为，直接关系当事人重大权益并经过听证"));
    }

    private static RecordContent.Builder discussion(String secondMember) {
        return RecordContent.newBuilder()
                .setCollectiveDiscussion(CollectiveDiscussion.newBuilder()
                        .setHeldOn(PenaltyCase.today())
                        .setChair(Demo.LEADER.name())
                        .addOpinions(opinion(Demo.LEADER.name()))
                        .addOpinions(opinion(secondMember))
                        .setConclusion("同意拟作出的处罚"));
    }

    private static MemberOpinion.Builder opinion(String member) {
        return MemberOpinion.newBuilder().setMember(member).setOpinion("同意");
    }

    private static RecordContent.Builder approval() {
        return RecordContent.newBuilder()
                .setApproval(
                        Approval.newBuilder().setOpinion("同意").setApproved(true).setSignedOn(PenaltyCase.today()));
    }
}
