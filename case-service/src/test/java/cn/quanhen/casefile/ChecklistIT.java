package cn.quanhen.casefile;

import static cn.quanhen.casefile.Refusals.refusal;
import static cn.quanhen.casefile.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.v1.Answer;
import cn.quanhen.casefile.v1.CaseServiceGrpc;
import cn.quanhen.casefile.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import cn.quanhen.casefile.v1.Checklist;
import cn.quanhen.casefile.v1.ChecklistItem;
import cn.quanhen.casefile.v1.Effect;
import cn.quanhen.casefile.v1.Filing;
import cn.quanhen.casefile.v1.Finding;
import cn.quanhen.casefile.v1.GetCaseRequest;
import cn.quanhen.casefile.v1.GetChecklistRequest;
import cn.quanhen.casefile.v1.PeriodState;
import cn.quanhen.casefile.v1.Phase;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.RuleOverride;
import cn.quanhen.casefile.v1.StepStanding;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an officer is told of a case, now, and what its standard refuses, on the wire. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ChecklistIT {
    private static final String HOLD = "20.recorded";

    @TestHTTPResource
    URL url;

    private TestChannel channel;
    private CaseServiceBlockingStub officer;
    private CaseServiceBlockingStub leader;

    @BeforeEach
    void connect() {
        channel = TestChannel.to(url.getPort());
        officer = CaseServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER));
        leader = CaseServiceGrpc.newBlockingStub(channel.as(Demo.LEADER));
    }

    @AfterEach
    void disconnect() {
        channel.close();
    }

    @Test
    void aCaseThatWasOpenedIsToldWhatIsRecordedAndWhatIsMissingWithItsArticle() {
        var name = opened();

        var checklist = checklist(officer, name);

        var read = officer.getCase(GetCaseRequest.newBuilder().setName(name).build())
                .getCase();
        assertThat(checklist.getStandard()).isEqualTo(read.getStandard()).startsWith("suihua@2026-1+sha256:");
        assertThat(checklist.getStandardTitle()).isEqualTo("绥化市标准 2026-1");
        assertThat(checklist.getEtag()).isEqualTo(read.getEtag());
        assertThat(item(checklist, "8.1").getRecorded()).isTrue();
        assertThat(item(checklist, "8.1").getPhase()).isEqualTo(Phase.PHASE_INITIATION);
        assertThat(item(checklist, "9.9.told").getRecorded()).isFalse();
        assertThat(item(checklist, "9.9.told").getArticles()).isEqualTo("本办法第九条第九项");
        assertThat(checklist.getPeriodsList()).isEmpty();
    }

    @Test
    void whatBlocksTheNextStepIsNamedAndSoIsWhatNoRecordCanSayYet() {
        var checklist = checklist(officer, opened());

        var step = step(checklist, "leave.initiation");
        assertThat(step.getNext()).isTrue();
        assertThat(step.getTitle()).isEqualTo("结束程序启动环节");
        assertThat(step.getBlockedByList()).containsExactlyInAnyOrder("8.1.filing", "8.1.filing-after-receipt");
        assertThat(step(checklist, "append").getBlockedByList()).isEmpty();
        var filing = finding(checklist, "8.1.filing");
        assertThat(filing.getAnswer()).isEqualTo(Answer.ANSWER_MISSING);
        assertThat(filing.getEffect()).isEqualTo(Effect.EFFECT_BLOCK);
        assertThat(filing.getMissingFactsList()).containsExactly("立案审批");
        assertThat(finding(checklist, "8.1.source").getAnswer()).isEqualTo(Answer.ANSWER_SATISFIED);
        assertThat(finding(checklist, "5.regime").getBeyondTheContract()).isTrue();
        assertThat(finding(checklist, "10.2.unit-decision").getBeyondTheContract())
                .isFalse();
        assertThat(finding(checklist, "13.template").getOverrideByList()).containsExactly("承办机构负责人", "行政机关负责人");
    }

    @Test
    void aFiledCaseHasToBeDecidedWithinNinetyDays() {
        var name = opened();
        file(name);

        var checklist = checklist(officer, name);

        assertThat(checklist.getPeriodsList()).singleElement().satisfies(period -> {
            assertThat(period.getId()).isEqualTo("penalty.decision");
            assertThat(period.getState()).isEqualTo(PeriodState.PERIOD_STATE_RUNNING);
            assertThat(period.getLength()).isEqualTo("90日");
            assertThat(period.getLastDay()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            assertThat(period.getAlarmsList()).isNotEmpty().noneMatch(alarm -> alarm.getDue());
            assertThat(period.getArticles()).contains("第六十条");
        });
        assertThat(step(checklist, "leave.investigation").getNext()).isTrue();
    }

    @Test
    void aStepThatTheStandardForbidsIsRefusedWithItsRule() {
        var name = officer.openCase(CaseCalls.open().setSourceReference("").build())
                .getCase()
                .getName();

        var info = refusal(
                () -> leader.appendRecord(CaseCalls.append(name, filing()).build()),
                Status.Code.FAILED_PRECONDITION,
                "STANDARD_RULE");

        assertThat(info.getMetadataMap())
                .containsEntry("rule", "8.1.source")
                .containsEntry("article", "本办法第八条第一项")
                .containsEntry("missing", "启动情况的来源文号或者编号")
                .containsKey("remedy");
    }

    @Test
    void anOverrideIsARecordWithItsReasonAndItsApprover() {
        var name = opened();
        file(name);

        var unused = leader.appendRecord(CaseCalls.append(name, override(HOLD)).build());

        assertThat(checklist(officer, name).getOverridesList()).singleElement().satisfies(override -> {
            assertThat(override.getRecord()).isEqualTo(name + "/records/3");
            assertThat(override.getRule()).isEqualTo(HOLD);
            assertThat(override.getReason()).isEqualTo("执法记录仪故障，已另行说明");
            assertThat(override.getApprover()).isEqualTo(Demo.LEADER.name());
            assertThat(override.getRole()).isEqualTo("行政机关负责人");
            assertThat(override.getOpen()).isTrue();
        });
    }

    @Test
    void nobodyOverridesWithoutTheRoleNorWhatTheLawForbids() {
        var name = opened();

        refused(
                () -> officer.appendRecord(
                        CaseCalls.append(name, override(HOLD)).build()),
                Status.Code.PERMISSION_DENIED,
                "ROLE_MISSING");
        refused(
                () -> CaseServiceGrpc.newBlockingStub(channel.as(Demo.REVIEWER))
                        .appendRecord(CaseCalls.append(name, override(HOLD)).build()),
                Status.Code.FAILED_PRECONDITION,
                "OVERRIDE_REFUSED");
        refused(
                () -> leader.appendRecord(
                        CaseCalls.append(name, override("10.5.approval")).build()),
                Status.Code.FAILED_PRECONDITION,
                "OVERRIDE_REFUSED");
    }

    @Test
    void anotherAgencyIsToldNothingAndTheSupervisorReads() {
        var name = opened();

        refused(
                () -> checklist(CaseServiceGrpc.newBlockingStub(channel.as(Demo.STRANGER)), name),
                Status.Code.PERMISSION_DENIED,
                "OTHER_AGENCY");
        assertThat(checklist(CaseServiceGrpc.newBlockingStub(channel.as(Demo.SUPERVISOR)), name)
                        .getCaseName())
                .isEqualTo(name);
    }

    private String opened() {
        return officer.openCase(CaseCalls.open().build()).getCase().getName();
    }

    private void file(String name) {
        var unused = leader.appendRecord(CaseCalls.append(name, filing()).build());
    }

    private static RecordContent filing() {
        return RecordContent.newBuilder()
                .setFiling(
                        Filing.newBuilder().setOpinion("同意立案").setApproved(true).setSignedOn(CaseCalls.today()))
                .build();
    }

    private static RecordContent override(String rule) {
        return RecordContent.newBuilder()
                .setRuleOverride(RuleOverride.newBuilder().setRule(rule).setReason("执法记录仪故障，已另行说明"))
                .build();
    }

    private static Checklist checklist(CaseServiceBlockingStub caller, String name) {
        return caller.getChecklist(
                        GetChecklistRequest.newBuilder().setName(name).build())
                .getChecklist();
    }

    private static ChecklistItem item(Checklist checklist, String id) {
        return checklist.getItemsList().stream()
                .filter(item -> item.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(Checklist checklist, String rule) {
        return checklist.getFindingsList().stream()
                .filter(finding -> finding.getRule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static StepStanding step(Checklist checklist, String step) {
        return checklist.getStepsList().stream()
                .filter(standing -> standing.getStep().equals(step))
                .findFirst()
                .orElseThrow();
    }
}
