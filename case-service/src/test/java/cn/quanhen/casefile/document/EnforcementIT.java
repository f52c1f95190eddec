package cn.quanhen.casefile.document;

import static cn.quanhen.casefile.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.CaseCalls;
import cn.quanhen.casefile.document.PenaltyCase.Stage;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.v1.CourtApplied;
import cn.quanhen.casefile.v1.Demand;
import cn.quanhen.casefile.v1.DirectService;
import cn.quanhen.casefile.v1.Document;
import cn.quanhen.casefile.v1.EnforcedDecision;
import cn.quanhen.casefile.v1.EnforcementFinished;
import cn.quanhen.casefile.v1.EnforcementStarted;
import cn.quanhen.casefile.v1.EnforcementWay;
import cn.quanhen.casefile.v1.Evidence;
import cn.quanhen.casefile.v1.EvidenceKind;
import cn.quanhen.casefile.v1.GetCaseRequest;
import cn.quanhen.casefile.v1.PartyAnswer;
import cn.quanhen.casefile.v1.PaymentDeferred;
import cn.quanhen.casefile.v1.Phase;
import cn.quanhen.casefile.v1.Procedure;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.Service;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 行政强制执行 over gRPC: a decision that is not performed is enforced, and so is a penalty (Art. 11 第二项、第三项; 强制法
 * 第三十四条至第五十四条).
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EnforcementIT {
    @TestHTTPResource
    URL url;

    @Inject
    Cases cases;

    private TestChannel channel;

    @BeforeEach
    void connect() {
        channel = TestChannel.to(url.getPort());
    }

    @AfterEach
    void disconnect() {
        channel.close();
    }

    @Test
    void aDecisionThatIsNotPerformedIsEnforcedAfterADemandAndArchived() {
        var enforcement = new CoercionCase(channel, cases, Procedure.PROCEDURE_ENFORCEMENT);
        enforcement.identify();
        enforcement.file();
        long evidence =
                enforcement.append(Demo.OFFICER, RecordContent.newBuilder().setEvidence(photograph()));
        enforcement.record(Demo.OFFICER, RecordContent.newBuilder().setEnforcedDecision(decision()));
        refused(() -> enforcement.propose("强制拆除", evidence), "DEMAND_MISSING", "第三十五条");

        var demand = enforcement.issued("demand/1");
        enforcement.record(Demo.OFFICER, RecordContent.newBuilder().setDemand(demand(demand)));
        enforcement.serve(demand);
        refused(() -> enforcement.record(Demo.OFFICER, answer("")), "REVIEW_MISSING", "第三十六条");
        enforcement.record(Demo.OFFICER, answer("经复核，理由不成立"));
        refused(() -> enforcement.propose("强制拆除", evidence), "DEMAND_MISSING", "第三十七条第一款");
        enforcement.record(
                Demo.OFFICER,
                RecordContent.newBuilder().setEnforcedDecision(decision().setHiding("监控录像证明当事人正在转移涉案设备")));

        enforcement.propose("强制拆除", evidence);
        enforcement.unitDecides("拟强制拆除");
        refused(() -> enforcement.drafted("enforcement-decision/1"), "LEGAL_REVIEW_MISSING", "第五十八条");
        enforcement.approve();
        var order = enforcement.drafted("enforcement-decision/1");
        assertThat(order.getNumber()).matches("绥北市监强执字〔\\d{4}〕第\\d+号");
        refused(() -> enforcement.issue(order), "SEAL_MISSING", "第十四条");
        Sealed.byTheAgency(cases, enforcement.name(), order);
        enforcement.issue(order);
        refused(() -> start(enforcement, started()), "SERVICE_MISSING", "第十一条第一项");
        enforcement.serve(order);

        refused(() -> start(enforcement, started().setCutsResidentsSupply(true)), "ENFORCEMENT_FORBIDDEN", "第四十三条第二款");
        refused(
                () -> start(enforcement, started().clearUrgency().setStartedAt(lastNight())),
                "ENFORCEMENT_FORBIDDEN",
                "第四十三条第一款");
        start(enforcement, started());
        refused(() -> enforcement.close("执行完毕"), "STANDARD_RULE", "第十一条第二项");
        enforcement.record(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setEnforcementFinished(EnforcementFinished.newBuilder()
                                .setFinishedOn(CaseCalls.today())
                                .setResult("违法设施已拆除，物品清点移交")
                                .setFulfilled(true)));
        enforcement.close("强制执行完毕");
        assertThat(enforcement.archive().getPhase()).isEqualTo(Phase.PHASE_ARCHIVED);
    }

    @Test
    void aFineMayBeDeferredAndTheCourtIsNotAskedBeforeTenWorkingDaysHavePassed() {
        var penalty = new PenaltyCase(channel, cases).to(Stage.SERVED);
        refused(
                () -> penalty.append(
                        Demo.LEADER,
                        RecordContent.newBuilder().setPaymentDeferred(deferred().setUntilOn(CaseCalls.today()))),
                Status.Code.INVALID_ARGUMENT,
                "ENDS_BEFORE_START",
                "第六十六条第二款");
        record(penalty, Demo.LEADER, RecordContent.newBuilder().setPaymentDeferred(deferred()));
        refused(() -> penalty.append(Demo.OFFICER, surcharge(500_001)), "STANDARD_RULE", "第七十二条第一款第一项");
        record(penalty, Demo.OFFICER, surcharge(15_000));

        var demand = penalty.issued("demand/1");
        record(penalty, Demo.OFFICER, RecordContent.newBuilder().setDemand(demand(demand)));
        record(
                penalty,
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setService(Service.newBuilder()
                                .setDocument(demand.getName())
                                .setRecipient("绥化市某某餐饮有限公司")
                                .setServedAt(CaseCalls.secondsAgo(0))
                                .setPlace("绥化市北林区中兴大街1号")
                                .addServers(CaseCalls.officer(Demo.OFFICER))
                                .addServers(CaseCalls.officer(Demo.SECOND_OFFICER))
                                .setDirect(DirectService.newBuilder().setSignedBy(PenaltyCase.PERSON))));
        var application = penalty.issued("court-application/1");
        refused(
                () -> penalty.append(
                        Demo.LEADER,
                        RecordContent.newBuilder()
                                .setCourtApplied(applied(application).setReviewClosedOn(CaseCalls.today()))),
                "ENFORCEMENT_FORBIDDEN",
                "第五十三条");
        refused(
                () -> penalty.append(Demo.LEADER, RecordContent.newBuilder().setCourtApplied(applied(application))),
                "STANDARD_RULE",
                "第五十四条");

        assertThat(penalty.to(Stage.ARCHIVED)
                        .cases(Demo.OFFICER)
                        .getCase(GetCaseRequest.newBuilder()
                                .setName(penalty.name())
                                .build())
                        .getCase()
                        .getPhase())
                .isEqualTo(Phase.PHASE_ARCHIVED);
    }

    private static void record(PenaltyCase penalty, Demo.Person person, RecordContent.Builder content) {
        var unused = penalty.append(person, content);
    }

    private static void start(CoercionCase enforcement, EnforcementStarted.Builder started) {
        enforcement.record(Demo.OFFICER, RecordContent.newBuilder().setEnforcementStarted(started));
    }

    private static Evidence.Builder photograph() {
        return Evidence.newBuilder()
                .setKind(EvidenceKind.EVIDENCE_KIND_DOCUMENT)
                .setTitle("逾期未拆除情况说明")
                .setSource("现场核实")
                .setProvider(Demo.OFFICER.name())
                .addCollectors(CaseCalls.officer(Demo.OFFICER))
                .addCollectors(CaseCalls.officer(Demo.SECOND_OFFICER))
                .setSha256(ByteString.copyFrom(new byte[32]))
                .setPurpose("证明当事人逾期未拆除");
    }

    private static EnforcedDecision.Builder decision() {
        return EnforcedDecision.newBuilder()
                .setTitle("责令限期拆除决定书")
                .setNumber("绥北市监责改字〔2026〕第9号")
                .setServedOn(daysAhead(-60))
                .setDueOn(daysAhead(-30))
                .setDuty("拆除违法设施");
    }

    private static Demand.Builder demand(Document document) {
        return Demand.newBuilder()
                .setDocument(document.getName())
                .setDueOn(daysAhead(10))
                .setManner("自行履行")
                .setRightsTold(true);
    }

    private static RecordContent.Builder answer(String review) {
        return RecordContent.newBuilder()
                .setPartyAnswer(PartyAnswer.newBuilder()
                        .setAnsweredAt(CaseCalls.secondsAgo(0))
                        .setStatement("请求延期拆除")
                        .setReview(review));
    }

    private static EnforcementStarted.Builder started() {
        return EnforcementStarted.newBuilder()
                .setWay(EnforcementWay.ENFORCEMENT_WAY_RESTORATION)
                .setStartedAt(CaseCalls.secondsAgo(0))
                .setPlace("绥化市北林区中兴大街1号")
                .addOfficers(CaseCalls.officer(Demo.OFFICER))
                .addOfficers(CaseCalls.officer(Demo.SECOND_OFFICER))
                .setPartyPresent(true)
                .setUrgency("当事人正在转移涉案设备")
                .setNoRecordingReason("执法记录仪故障，已报修");
    }

    private static PaymentDeferred.Builder deferred() {
        return PaymentDeferred.newBuilder()
                .setAskedOn(CaseCalls.today())
                .setReason("经营困难，暂无力一次缴纳")
                .setUntilOn(daysAhead(60));
    }

    private static RecordContent.Builder surcharge(long fen) {
        return RecordContent.newBuilder()
                .setEnforcementStarted(started()
                        .setWay(EnforcementWay.ENFORCEMENT_WAY_SURCHARGE)
                        .setAmountFen(fen));
    }

    private static CourtApplied.Builder applied(Document application) {
        return CourtApplied.newBuilder()
                .setDocument(application.getName())
                .setCourt("绥化市北林区人民法院")
                .setAppliedOn(CaseCalls.today())
                .setReviewClosedOn(daysAhead(-1));
    }

    private static Timestamp lastNight() {
        var night = LocalDate.parse(CaseCalls.today())
                .minusDays(1)
                .atTime(23, 30)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toEpochSecond();
        return Timestamp.newBuilder().setSeconds(night).build();
    }

    private static String daysAhead(int days) {
        return LocalDate.parse(CaseCalls.today()).plusDays(days).toString();
    }

    private static void refused(Runnable turn, String reason, String article) {
        refused(
                () -> {
                    turn.run();
                    return reason;
                },
                reason,
                article);
    }

    private static void refused(Callable<?> turn, String reason, String article) {
        refused(turn, Status.Code.FAILED_PRECONDITION, reason, article);
    }

    private static void refused(Callable<?> turn, Status.Code code, String reason, String article) {
        assertThat(refusal(turn, code, reason).getMetadataOrThrow("article")).contains(article);
    }
}
