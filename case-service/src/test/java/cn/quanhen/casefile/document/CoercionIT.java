package cn.quanhen.casefile.document;

import static cn.quanhen.casefile.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.CaseCalls;
import cn.quanhen.casefile.document.PenaltyCase.Stage;
import cn.quanhen.casefile.document.template.Forms;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.v1.AppraisalEntrusted;
import cn.quanhen.casefile.v1.AppraisalKind;
import cn.quanhen.casefile.v1.AppraisalReceived;
import cn.quanhen.casefile.v1.AppraisalTold;
import cn.quanhen.casefile.v1.CloseCaseRequest;
import cn.quanhen.casefile.v1.GetCaseRequest;
import cn.quanhen.casefile.v1.MeasureEnded;
import cn.quanhen.casefile.v1.MeasureExtended;
import cn.quanhen.casefile.v1.MeasureExtensionTold;
import cn.quanhen.casefile.v1.MeasureOutcome;
import cn.quanhen.casefile.v1.PeriodStanding;
import cn.quanhen.casefile.v1.PeriodState;
import cn.quanhen.casefile.v1.Phase;
import cn.quanhen.casefile.v1.Procedure;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.ReleaseGround;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 行政强制措施 over gRPC: a seizure that lasts longer and is released, and urgent measures (Art. 9 第八项; 强制法 第十八条至第二十八条). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CoercionIT {
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
    void aSeizureIsExtendedReleasedAndArchived() {
        var seizure = new CoercionCase(channel, cases, Procedure.PROCEDURE_MEASURE);
        seizure.identify();
        seizure.file();
        refused(() -> seizure.take(CoercionCase.detention()), "APPROVAL_MISSING", "第十八条第一项");
        long approval = seizure.approveDetention();
        refused(
                () -> seizure.take(CoercionCase.detention().setMeasureApproval(approval)),
                "EARLIER_DOCUMENT_MISSING",
                "第二十四条第一款");
        var decision = seizure.issued("seizure-decision/1");
        var list = seizure.signed("seizure-list/1");
        var detention = CoercionCase.detention()
                .setMeasureApproval(approval)
                .setDecision(decision.getName())
                .setList(list.getName());
        refused(
                () -> seizure.take(
                        detention.clone().addItems(CoercionCase.item().setNecessity(true))),
                "PROPERTY_PROTECTED",
                "第二十三条");
        refused(() -> seizure.take(detention.clone().removeOfficers(1)), "SECOND_OFFICER_MISSING", "第十八条第二项");
        long measure = seizure.take(detention);
        assertThat(seizureOf(seizure).getLastDay()).isEqualTo(daysAhead(30));

        long appraisal = entrust(seizure);
        assertThat(seizureOf(seizure).getState()).isEqualTo(PeriodState.PERIOD_STATE_STOPPED);
        receive(seizure, appraisal);
        refused(() -> extend(seizure, measure, 31), "EXTENSION_REFUSED", "第二十五条第一款");
        extend(seizure, measure, 30);
        assertThat(seizureOf(seizure).getLastDay()).isEqualTo(daysAhead(60));
        refused(() -> extend(seizure, measure, 1), "EXTENSION_REFUSED", "第二十五条第一款");
        tellExtension(seizure, measure);

        refused(() -> seizure.close("办理完毕"), "MEASURE_STANDS", "第二十七条");
        seizure.propose("解除扣押，退还财物", measure);
        seizure.approve();
        refused(
                () -> seizure.record(
                        Demo.OFFICER, CoercionCase.release(measure, ReleaseGround.RELEASE_GROUND_UNRELATED, decision)),
                "EARLIER_DOCUMENT_MISSING",
                "第二十八条第一款");
        var release = seizure.issued("seizure-release/1");
        seizure.record(Demo.OFFICER, CoercionCase.release(measure, ReleaseGround.RELEASE_GROUND_NO_VIOLATION, release));
        assertThat(seizureOf(seizure).getState()).isEqualTo(PeriodState.PERIOD_STATE_MET);
        refused(() -> seizure.close("办理完毕"), "SERVICE_MISSING", "第二十八条");
        seizure.serve(release);
        seizure.close("已解除扣押并退还财物");

        assertThat(seizure.archive().getPhase()).isEqualTo(Phase.PHASE_ARCHIVED);
    }

    @Test
    void anUrgentMeasureIsReportedWithin24HoursAndApprovedAfterTheFact() {
        var urgent = new CoercionCase(channel, cases, Procedure.PROCEDURE_URGENT);
        urgent.identify();
        refused(() -> urgent.take(CoercionCase.detention()), "APPROVAL_MISSING", "第十八条第一项");
        long measure = urgent.take(CoercionCase.detention().setUrgency("当事人正在转移涉案食品"));
        assertThat(period(urgent, "coercion.urgent-report").getState()).isEqualTo(PeriodState.PERIOD_STATE_RUNNING);
        urgent.file();
        urgent.report(measure, true);
        assertThat(period(urgent, "coercion.urgent-report").getState()).isEqualTo(PeriodState.PERIOD_STATE_MET);
        refused(() -> urgent.report(measure, false), "MEASURE_NOT_REPORTABLE", "第十九条");

        var decision = urgent.issued("seizure-decision/1");
        var release = urgent.issued("seizure-release/1");
        urgent.serve(decision);
        urgent.propose("解除扣押", measure);
        urgent.approve();
        urgent.record(Demo.LEADER, CoercionCase.release(measure, ReleaseGround.RELEASE_GROUND_NOT_NEEDED, release));
        urgent.serve(release);
        urgent.close("已解除扣押");
        assertThat(urgent.archive().getPhase()).isEqualTo(Phase.PHASE_ARCHIVED);
    }

    @Test
    void anUrgentMeasureThatTheHeadDoesNotApproveIsReleasedAtOnce() {
        var urgent = new CoercionCase(channel, cases, Procedure.PROCEDURE_URGENT);
        urgent.identify();
        urgent.file();
        long measure = urgent.take(CoercionCase.detention().setUrgency("当事人正在转移涉案食品"));
        var decision = urgent.issued("seizure-decision/1");
        urgent.report(measure, false);

        refused(() -> extend(urgent, measure, 10), "MEASURE_STANDS", "第十九条");
        refused(() -> urgent.propose("没收", measure), "MEASURE_STANDS", "第十九条");
        refused(() -> urgent.close("办理完毕"), "MEASURE_STANDS", "第十九条");
        var release = urgent.issued("seizure-release/1");
        refused(
                () -> urgent.record(
                        Demo.OFFICER, CoercionCase.release(measure, ReleaseGround.RELEASE_GROUND_NOT_NEEDED, release)),
                "MEASURE_STANDS",
                "第十九条");
        urgent.record(Demo.OFFICER, CoercionCase.release(measure, ReleaseGround.RELEASE_GROUND_NOT_APPROVED, release));
        urgent.serve(decision);
        urgent.serve(release);
        urgent.close("负责人认为不应当采取强制措施，已立即解除");
        assertThat(urgent.archive().getPhase()).isEqualTo(Phase.PHASE_ARCHIVED);
    }

    @Test
    void anUrgentMeasureThatIsReportedTooLateStaysOnRecordAsSuch() {
        var urgent = new CoercionCase(channel, cases, Procedure.PROCEDURE_URGENT);
        urgent.identify();
        urgent.file();
        var thirtyHoursAgo = CaseCalls.secondsAgo(30 * 3600L);
        long measure = urgent.append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setMeasureTaken(CoercionCase.detention()
                                .setUrgency("当事人正在转移涉案食品")
                                .setStartedAt(thirtyHoursAgo)
                                .setToldAt(thirtyHoursAgo)),
                thirtyHoursAgo,
                "偏远地区，网络中断");
        assertThat(period(urgent, "coercion.urgent-report").getState()).isEqualTo(PeriodState.PERIOD_STATE_OVERDUE);
        urgent.report(measure, true);

        assertThat(period(urgent, "coercion.urgent-report").getState()).isEqualTo(PeriodState.PERIOD_STATE_MET_LATE);
        assertThat(urgent.checklist().getFindingsList())
                .filteredOn(finding -> finding.getRule().equals("9.8.urgent-reported"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.getFlagItem()).isEqualTo(2);
                    assertThat(finding.getArticles()).contains("行政强制法第十九条");
                });
    }

    @Test
    void whatIsDetainedInAPenaltyCaseIsConfiscatedByItsDecision() {
        var penalty = new PenaltyCase(channel, cases).to(Stage.HEARD);
        long approval =
                penalty.append(Demo.LEADER, RecordContent.newBuilder().setMeasureApproved(CoercionCase.approval()));
        var detention = CoercionCase.detention()
                .setStartedAt(CaseCalls.secondsAgo(0))
                .setToldAt(CaseCalls.secondsAgo(0))
                .setMeasureApproval(approval)
                .setDecision(penalty.issued("seizure-decision/1").getName());
        refused(
                () -> penalty.append(Demo.OFFICER, RecordContent.newBuilder().setMeasureTaken(detention)),
                "EARLIER_DOCUMENT_MISSING",
                "第二十四条第一款");
        var list = penalty.draft(
                "seizure-list/1", SampleFields.of(Forms.find("seizure-list/1").orElseThrow()));
        list.getSignatoriesList()
                .forEach(signatory -> Sealed.signed(
                        cases,
                        penalty.name(),
                        list,
                        signatory,
                        signatory.getName().isEmpty() ? PenaltyCase.PERSON : signatory.getName()));
        long measure = penalty.append(
                Demo.OFFICER, RecordContent.newBuilder().setMeasureTaken(detention.setList(list.getName())));
        var approved = penalty.to(Stage.APPROVED);
        var decision = approved.draft("penalty-decision/1", Map.of());
        penalty.decidedBy(decision);
        refused(
                () -> penalty.append(Demo.OFFICER, confiscated(measure, decision.getName())),
                "EARLIER_DOCUMENT_MISSING",
                "第二十七条");
        var performed = penalty.to(Stage.PERFORMED);
        refused(
                () -> performed
                        .cases(Demo.OFFICER)
                        .closeCase(CloseCaseRequest.newBuilder()
                                .setName(penalty.name())
                                .setRequestId(UUID.randomUUID().toString())
                                .setEndedOn(CaseCalls.today())
                                .setBasis("执行完毕")
                                .build()),
                "MEASURE_STANDS",
                "第二十七条");
        long ended = penalty.append(Demo.OFFICER, confiscated(measure, decision.getName()));
        var archived = penalty.to(Stage.ARCHIVED)
                .cases(Demo.OFFICER)
                .getCase(GetCaseRequest.newBuilder().setName(penalty.name()).build())
                .getCase();
        assertThat(archived.getPhase()).isEqualTo(Phase.PHASE_ARCHIVED);
        assertThat(archived.getRecordCount()).isGreaterThan(ended);
    }

    private static RecordContent.Builder confiscated(long measure, String decision) {
        return RecordContent.newBuilder()
                .setMeasureEnded(MeasureEnded.newBuilder()
                        .setMeasure(measure)
                        .setOutcome(MeasureOutcome.MEASURE_OUTCOME_CONFISCATED)
                        .setEndedAt(CaseCalls.secondsAgo(0))
                        .setDocument(decision)
                        .setHandedTo("罚没物资仓库"));
    }

    private static long entrust(CoercionCase seizure) {
        return seizure.append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setAppraisalEntrusted(AppraisalEntrusted.newBuilder()
                                .setKind(AppraisalKind.APPRAISAL_KIND_TESTING)
                                .setBody("绥化市食品检验中心")
                                .setQualified(true)
                                .setMatter("是否超过保质期")
                                .setEntrustedAt(CaseCalls.secondsAgo(10))));
    }

    private static void receive(CoercionCase seizure, long appraisal) {
        seizure.record(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setAppraisalReceived(AppraisalReceived.newBuilder()
                                .setAppraisal(appraisal)
                                .setReceivedAt(CaseCalls.secondsAgo(0))
                                .setResult("未超过保质期")
                                .setSha256(ByteString.copyFrom(new byte[32]))));
        seizure.record(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setAppraisalTold(AppraisalTold.newBuilder()
                                .setAppraisal(appraisal)
                                .setToldAt(CaseCalls.secondsAgo(0))
                                .setToldTo(CoercionCase.PERSON)));
    }

    private static void extend(CoercionCase seizure, long measure, int days) {
        seizure.record(
                Demo.LEADER,
                RecordContent.newBuilder()
                        .setMeasureExtended(MeasureExtended.newBuilder()
                                .setMeasure(measure)
                                .setDays(days)
                                .setReason("情况复杂，需要进一步查清货源")));
    }

    private static void tellExtension(CoercionCase seizure, long measure) {
        var notice = seizure.issued("seizure-extension/1");
        seizure.serve(notice);
        seizure.record(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setMeasureExtensionTold(MeasureExtensionTold.newBuilder()
                                .setMeasure(measure)
                                .setDocument(notice.getName())
                                .setToldAt(CaseCalls.secondsAgo(0))
                                .setToldTo(CoercionCase.PERSON)));
    }

    private static PeriodStanding seizureOf(CoercionCase seizure) {
        return period(seizure, "coercion.seizure");
    }

    private static PeriodStanding period(CoercionCase of, String id) {
        return of.checklist().getPeriodsList().stream()
                .filter(period -> period.getId().equals(id))
                .findFirst()
                .orElseThrow();
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
        var told = refusal(turn, Status.Code.FAILED_PRECONDITION, reason);
        assertThat(told.getMetadataOrThrow("article")).contains(article);
    }
}
