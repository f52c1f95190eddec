package cn.quanhen.casefile.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.CaseCalls;
import cn.quanhen.casefile.Refusals;
import cn.quanhen.casefile.document.template.Forms;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.v1.ActType;
import cn.quanhen.casefile.v1.Approval;
import cn.quanhen.casefile.v1.Attendant;
import cn.quanhen.casefile.v1.Capacity;
import cn.quanhen.casefile.v1.CaseServiceGrpc;
import cn.quanhen.casefile.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import cn.quanhen.casefile.v1.CloseCaseRequest;
import cn.quanhen.casefile.v1.DirectService;
import cn.quanhen.casefile.v1.Document;
import cn.quanhen.casefile.v1.DocumentServiceGrpc;
import cn.quanhen.casefile.v1.DocumentServiceGrpc.DocumentServiceBlockingStub;
import cn.quanhen.casefile.v1.DraftDocumentRequest;
import cn.quanhen.casefile.v1.Filing;
import cn.quanhen.casefile.v1.GetChecklistRequest;
import cn.quanhen.casefile.v1.Inspection;
import cn.quanhen.casefile.v1.IssueDocumentRequest;
import cn.quanhen.casefile.v1.LegalBasis;
import cn.quanhen.casefile.v1.LegalReview;
import cn.quanhen.casefile.v1.Phase;
import cn.quanhen.casefile.v1.Proposal;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.Service;
import cn.quanhen.casefile.v1.Source;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import com.google.protobuf.Value;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 行政检查 over gRPC: an inspection that finds nothing, and one that becomes a penalty (Art. 2, 9 第三项). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class InspectionIT {
    @TestHTTPResource
    URL url;

    @Inject
    Cases cases;

    private TestChannel channel;
    private String name;

    @BeforeEach
    void open() {
        channel = TestChannel.to(url.getPort());
        name = cases(Demo.OFFICER)
                .openCase(CaseCalls.open()
                        .setTitle("食品经营日常监督检查")
                        .setActType(ActType.ACT_TYPE_INSPECTION)
                        .build())
                .getCase()
                .getName();
    }

    @AfterEach
    void disconnect() {
        channel.close();
    }

    @Test
    void anInspectionThatFindsNothingGoesFromItsStartToItsArchive() {
        inspect("未发现违法行为。");
        propose("未发现问题，予以办结");
        assertRefused(
                () -> {
                    var unused = draftResult("未发现问题");
                },
                "LEGAL_REVIEW_MISSING");
        approve();
        Document result = draftResult("未发现问题");
        assertThat(result.getNumber()).matches("绥北市监检结字〔\\d{4}〕第\\d+号");
        assertRefused(() -> issue(result), "SEAL_MISSING");
        Sealed.byTheAgency(cases, name, result);
        issue(result);
        assertRefused(this::close, "SERVICE_MISSING");
        serve(result);
        close();

        var volume = cases(Demo.ARCHIVIST).fileVolume(CaseCalls.fileVolume(name).build());
        assertThat(volume.getCase().getPhase()).isEqualTo(Phase.PHASE_ARCHIVED);
        assertThat(volume.getVolume().getItemsList())
                .anySatisfy(item -> assertThat(item.getTitle()).isEqualTo("行政检查结果告知书"));
    }

    @Test
    void anInspectionWithoutAnInspectionRecordGoesNoFurther() {
        append(Demo.OFFICER, CaseCalls.identify(name).getContent().toBuilder());
        file();
        assertRefused(() -> propose("办结", 1), "EVIDENCE_MISSING");
    }

    @Test
    void whatItFindsIsPunishedInAPenaltyCaseThatNamesIt() {
        inspect("货架上有超过保质期的饼干12袋。");
        assertRefused(
                () -> append(
                        Demo.OFFICER,
                        RecordContent.newBuilder()
                                .setProposal(proposal("罚款5000元").setFineFen(500_000))),
                "NOT_OF_THIS_KIND");
        propose("移交立案查处");
        approve();
        assertRefused(
                () -> {
                    var unused = documents(Demo.OFFICER)
                            .draftDocument(DraftDocumentRequest.newBuilder()
                                    .setParent(name)
                                    .setRequestId(UUID.randomUUID().toString())
                                    .setForm("penalty-decision/1")
                                    .build());
                },
                "NOT_OF_THIS_KIND");
        Document result = draftResult("发现涉嫌经营超过保质期的食品，移交立案查处");
        Sealed.byTheAgency(cases, name, result);
        issue(result);
        serve(result);
        close();

        var penalty = cases(Demo.OFFICER)
                .openCase(CaseCalls.open()
                        .setSource(Source.SOURCE_INSPECTION)
                        .setSourceReference(name)
                        .build())
                .getCase();
        assertThat(penalty.getActType()).isEqualTo(ActType.ACT_TYPE_PENALTY);
    }

    @Test
    void itsChecklistAsksWhatAnInspectionAsksAndNothingOfAPenalty() {
        var checklist = cases(Demo.OFFICER)
                .getChecklist(GetChecklistRequest.newBuilder().setName(name).build())
                .getChecklist();

        assertThat(checklist.getFindingsList())
                .extracting(finding -> finding.getRule())
                .contains("9.3.inspection-required")
                .noneMatch(rule -> rule.contains("hearing"));
    }

    private void inspect(String findings) {
        append(Demo.OFFICER, CaseCalls.identify(name).getContent().toBuilder());
        file();
        append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setInspection(Inspection.newBuilder()
                                .setPlace("绥化市北林区中兴大街1号")
                                .setStartedAt(CaseCalls.secondsAgo(50))
                                .setEndedAt(CaseCalls.secondsAgo(10))
                                .setFindings(findings)
                                .addAttendants(
                                        Attendant.newBuilder().setName("王某").setCapacity(Capacity.CAPACITY_PARTY))
                                .setNoRecordingReason("执法记录仪故障，已报修")));
    }

    private void file() {
        append(
                Demo.LEADER,
                RecordContent.newBuilder()
                        .setFiling(Filing.newBuilder()
                                .setOpinion("同意检查")
                                .setApproved(true)
                                .setSignedOn(CaseCalls.today())));
    }

    private void propose(String opinion) {
        propose(opinion, 4);
    }

    private void propose(String opinion, long evidence) {
        append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setProposal(proposal(opinion).clearEvidence().addEvidence(evidence)));
    }

    private static Proposal.Builder proposal(String opinion) {
        return Proposal.newBuilder()
                .setOpinion(opinion)
                .setReason("依检查情况")
                .setFacts("检查情况见现场检查笔录。")
                .addEvidence(4)
                .addBasis(LegalBasis.newBuilder().setLaw("中华人民共和国食品安全法").setArticle("第一百一十条"))
                .setSignedOn(CaseCalls.today());
    }

    private void approve() {
        append(
                Demo.REVIEWER,
                RecordContent.newBuilder()
                        .setLegalReview(LegalReview.newBuilder()
                                .setOpinion("程序合法")
                                .setAgreed(true)
                                .setSignedOn(CaseCalls.today())));
        append(
                Demo.LEADER,
                RecordContent.newBuilder()
                        .setApproval(Approval.newBuilder()
                                .setOpinion("同意")
                                .setApproved(true)
                                .setSignedOn(CaseCalls.today())));
    }

    private Document draftResult(String result) {
        var request = DraftDocumentRequest.newBuilder()
                .setParent(name)
                .setRequestId(UUID.randomUUID().toString())
                .setForm("inspection-result/1");
        request.getFieldsBuilder()
                .putAllFields(SampleFields.of(Forms.find("inspection-result/1").orElseThrow()))
                .putFields("result", Value.newBuilder().setStringValue(result).build());
        return documents(Demo.OFFICER).draftDocument(request.build()).getDocument();
    }

    private void issue(Document document) {
        var unused = documents(Demo.OFFICER)
                .issueDocument(IssueDocumentRequest.newBuilder()
                        .setName(document.getName())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    private void serve(Document document) {
        append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setService(Service.newBuilder()
                                .setDocument(document.getName())
                                .setRecipient("绥化市某某餐饮有限公司")
                                .setServedAt(CaseCalls.secondsAgo(0))
                                .setPlace("绥化市北林区中兴大街1号")
                                .addServers(CaseCalls.officer(Demo.OFFICER))
                                .addServers(CaseCalls.officer(Demo.SECOND_OFFICER))
                                .setDirect(DirectService.newBuilder().setSignedBy("王某"))));
    }

    private void close() {
        var unused = cases(Demo.OFFICER)
                .closeCase(CloseCaseRequest.newBuilder()
                        .setName(name)
                        .setRequestId(UUID.randomUUID().toString())
                        .setEndedOn(CaseCalls.today())
                        .setBasis("检查完毕")
                        .build());
    }

    private void append(Demo.Person person, RecordContent.Builder content) {
        var unused = cases(person)
                .appendRecord(CaseCalls.append(name, content.build())
                        .setHappenedAt(CaseCalls.secondsAgo(0))
                        .build());
    }

    private static void assertRefused(Runnable turn, String reason) {
        Refusals.refused(
                () -> {
                    turn.run();
                    return reason;
                },
                Status.Code.FAILED_PRECONDITION,
                reason);
    }

    private CaseServiceBlockingStub cases(Demo.Person person) {
        return CaseServiceGrpc.newBlockingStub(channel.as(person));
    }

    private DocumentServiceBlockingStub documents(Demo.Person person) {
        return DocumentServiceGrpc.newBlockingStub(channel.as(person));
    }
}
