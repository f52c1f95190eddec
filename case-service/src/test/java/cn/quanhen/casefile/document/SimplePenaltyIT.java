package cn.quanhen.casefile.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.CaseCalls;
import cn.quanhen.casefile.Refusals;
import cn.quanhen.casefile.document.ofd.OfdReading;
import cn.quanhen.casefile.document.template.Forms;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.v1.Case;
import cn.quanhen.casefile.v1.CaseServiceGrpc;
import cn.quanhen.casefile.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import cn.quanhen.casefile.v1.CloseCaseRequest;
import cn.quanhen.casefile.v1.CollectionGround;
import cn.quanhen.casefile.v1.Document;
import cn.quanhen.casefile.v1.DocumentServiceGrpc;
import cn.quanhen.casefile.v1.DocumentServiceGrpc.DocumentServiceBlockingStub;
import cn.quanhen.casefile.v1.DraftDocumentRequest;
import cn.quanhen.casefile.v1.Evidence;
import cn.quanhen.casefile.v1.EvidenceKind;
import cn.quanhen.casefile.v1.Filing;
import cn.quanhen.casefile.v1.FineCollected;
import cn.quanhen.casefile.v1.FineHandedIn;
import cn.quanhen.casefile.v1.FinePaidIn;
import cn.quanhen.casefile.v1.GetCaseRequest;
import cn.quanhen.casefile.v1.GetChecklistRequest;
import cn.quanhen.casefile.v1.GetDocumentRequest;
import cn.quanhen.casefile.v1.IssueDocumentRequest;
import cn.quanhen.casefile.v1.LegalBasis;
import cn.quanhen.casefile.v1.PartyAnswer;
import cn.quanhen.casefile.v1.Phase;
import cn.quanhen.casefile.v1.Procedure;
import cn.quanhen.casefile.v1.ReceiptIssuer;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.Right;
import cn.quanhen.casefile.v1.RightsTold;
import cn.quanhen.casefile.v1.SpotDecisionHandedOver;
import cn.quanhen.casefile.v1.SpotPenaltyDecided;
import cn.quanhen.casefile.v1.SpotPenaltyReported;
import cn.quanhen.casefile.v1.TurnedOrdinary;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import com.google.protobuf.ByteString;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 简易程序 over gRPC: a penalty on the spot, from its opening to its archive (处罚法 第五十一条至第五十三条、第六十八条至第七十一条). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SimplePenaltyIT {
    private static final String PERSON = "王某";

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
                        .setTitle("占用人行道经营")
                        .setProcedure(Procedure.PROCEDURE_SIMPLE)
                        .setReason("巡查发现")
                        .build())
                .getCase()
                .getName();
    }

    @AfterEach
    void disconnect() {
        channel.close();
    }

    @Test
    void aPenaltyOnTheSpotGoesFromItsOpeningToItsArchiveWithoutFilingReviewOrApproval() {
        assertThat(read().getPhase()).isEqualTo(Phase.PHASE_INVESTIGATION);
        refused("CERTIFICATES_NOT_SHOWN", content().setSpotPenaltyDecided(decided(10_000)));
        var evidence = investigate();
        refused(
                "RIGHTS_NOT_TOLD",
                content().setSpotPenaltyDecided(decided(10_000).setEvidence(0, evidence)));
        hear();
        var overTheLimit = refusal(
                "STANDARD_RULE",
                content().setSpotPenaltyDecided(decided(300_100).setEvidence(0, evidence)));
        assertThat(overTheLimit.getMetadataMap()).containsEntry("rule", "law.51.simple");
        assertThat(overTheLimit.getMetadataMap().get("article")).contains("第五十一条");

        append(content().setSpotPenaltyDecided(decided(10_000).setEvidence(0, evidence)));
        assertThat(read().getPhase()).isEqualTo(Phase.PHASE_DECISION);
        Refusals.refused(() -> draft("penalty-decision/1"), Status.Code.FAILED_PRECONDITION, "NOT_OF_THIS_PROCEDURE");
        Document decision = draft("spot-penalty-decision/1");
        assertThat(decision.getNumber()).matches("绥北市监当罚字〔\\d{4}〕第\\d+号");
        assertThat(text(decision))
                .contains(decision.getNumber())
                .contains("当事人占用人行道摆放货架经营。")
                .contains("绥化市北林区中兴大街1号门前")
                .contains("当事人放弃陈述、申辩。");
        Sealed.byTheAgency(cases, name, decision);
        Refusals.refused(() -> issue(decision), Status.Code.FAILED_PRECONDITION, "OFFICER_SIGNATURE_MISSING");
        sign(decision);
        var unused = issue(decision);

        refused("SERVICE_MISSING", content().setFineCollected(collected()));
        append(content().setSpotDecisionHandedOver(handedOver(decision)));
        var collection = appended(content().setFineCollected(collected()));
        assertThat(refusedClosing("REPORT_MISSING").get("article")).contains("第五十二条第三款");
        append(content()
                .setSpotPenaltyReported(SpotPenaltyReported.newBuilder()
                        .setReportedAt(CaseCalls.secondsAgo(0))
                        .setReceivedBy("法规股")));
        assertThat(refusedClosing("STANDARD_RULE")).containsEntry("rule", "law.71.paid-in");
        append(content()
                .setFineHandedIn(FineHandedIn.newBuilder()
                        .setCollection(collection)
                        .setHandedInAt(CaseCalls.secondsAgo(0))
                        .setReceivedBy("财务室")));
        append(content()
                .setFinePaidIn(FinePaidIn.newBuilder()
                        .setCollection(collection)
                        .setPaidInAt(CaseCalls.secondsAgo(0))
                        .setBank("农业银行北林支行")
                        .setVoucherNumber("2026-0001")));
        close();

        var volume = cases(Demo.ARCHIVIST).fileVolume(CaseCalls.fileVolume(name).build());
        assertThat(volume.getCase().getPhase()).isEqualTo(Phase.PHASE_ARCHIVED);
        assertThat(volume.getVolume().getItemsList())
                .extracting(item -> item.getTitle())
                .contains("当场行政处罚决定书", "当场收缴罚款记录", "当场处罚备案记录");
    }

    @Test
    void aFineOfMoreThanAHundredYuanIsNotCollectedBecauseItIsLittle() {
        var decision = issuedDecision(20_000);
        append(content().setSpotDecisionHandedOver(handedOver(decision)));

        var refusal =
                refusal("STANDARD_RULE", content().setFineCollected(collected().setAmountFen(20_000)));

        assertThat(refusal.getMetadataMap()).containsEntry("rule", "law.68.ground");
        assertThat(refusal.getMetadataMap().get("article")).contains("第六十八条");
    }

    @Test
    void aPartyThatRefusesToSignForItHasItAllTheSame() {
        var decision = issuedDecision(10_000);

        append(content().setSpotDecisionHandedOver(handedOver(decision).setRefusalNoted("当事人拒绝签收，已在决定书上注明")));

        assertThat(read().getPhase()).isEqualTo(Phase.PHASE_EXECUTION);
    }

    @Test
    void whatIsNotSimpleIsFiledByTheHeadAndLedOnAsAnOrdinaryCase() {
        var unused = investigate();
        hear();
        Refusals.refused(() -> filed(), Status.Code.FAILED_PRECONDITION, "NOT_OF_THIS_PROCEDURE");
        append(content().setTurnedOrdinary(TurnedOrdinary.newBuilder().setReason("涉案数额较大，事实尚需调查")));

        assertThat(read().getProcedure()).isEqualTo(Procedure.PROCEDURE_ORDINARY);
        assertThat(read().getPhase()).isEqualTo(Phase.PHASE_INITIATION);
        var unused2 = filed();
        assertThat(read().getPhase()).isEqualTo(Phase.PHASE_INVESTIGATION);
        refused("WRONG_PHASE", content().setSpotPenaltyDecided(decided(10_000).setEvidence(0, 3)));
    }

    @Test
    void itsChecklistAsksNeitherForAFilingNorForAReview() {
        var checklist = cases(Demo.OFFICER)
                .getChecklist(GetChecklistRequest.newBuilder().setName(name).build())
                .getChecklist();

        assertThat(checklist.getFindingsList())
                .extracting(finding -> finding.getRule())
                .contains("law.51.simple", "law.52.contents", "law.52.on-the-spot")
                .doesNotContain("8.1.filing", "10.3.legal-review", "10.5.approval");
    }

    private long investigate() {
        append(CaseCalls.identify(name).getContent().toBuilder());
        return appended(content()
                .setEvidence(Evidence.newBuilder()
                        .setKind(EvidenceKind.EVIDENCE_KIND_DOCUMENT)
                        .setTitle("现场照片")
                        .setSource("执法记录仪")
                        .setProvider("赵明")
                        .addCollectors(CaseCalls.officer(Demo.OFFICER))
                        .addCollectors(CaseCalls.officer(Demo.SECOND_OFFICER))
                        .setSha256(ByteString.copyFrom(new byte[32]))
                        .setPurpose("证明占用人行道经营")));
    }

    private void hear() {
        append(content()
                .setRightsTold(RightsTold.newBuilder()
                        .addRights(Right.RIGHT_STATEMENT)
                        .addRights(Right.RIGHT_DEFENCE)
                        .setIntended("占用人行道经营，拟当场罚款")
                        .setProposedFineFen(20_000)
                        .setToldAt(CaseCalls.secondsAgo(30))
                        .setToldTo(PERSON)));
        append(content()
                .setPartyAnswer(PartyAnswer.newBuilder()
                        .setAnsweredAt(CaseCalls.secondsAgo(20))
                        .setWaiver("没有意见，放弃陈述、申辩")));
    }

    private Document issuedDecision(long fineFen) {
        var evidence = investigate();
        hear();
        append(content().setSpotPenaltyDecided(decided(fineFen).setEvidence(0, evidence)));
        Document decision = draft("spot-penalty-decision/1");
        Sealed.byTheAgency(cases, name, decision);
        sign(decision);
        return issue(decision);
    }

    private static SpotPenaltyDecided.Builder decided(long fineFen) {
        return SpotPenaltyDecided.newBuilder()
                .setDecidedAt(CaseCalls.secondsAgo(10))
                .setPlace("绥化市北林区中兴大街1号门前")
                .setFacts("当事人占用人行道摆放货架经营。")
                .addEvidence(3)
                .addViolated(basis("第三十三条"))
                .addBasis(basis("第五十一条"))
                .setFineFen(fineFen)
                .setNoRecordingReason("执法记录仪故障，已报修");
    }

    private static LegalBasis basis(String article) {
        return LegalBasis.newBuilder()
                .setLaw("中华人民共和国行政处罚法")
                .setArticle(article)
                .build();
    }

    private static SpotDecisionHandedOver.Builder handedOver(Document decision) {
        return SpotDecisionHandedOver.newBuilder()
                .setDocument(decision.getName())
                .setRecipient("绥化市某某餐饮有限公司")
                .setHandedOverAt(CaseCalls.secondsAgo(0))
                .setPlace("绥化市北林区中兴大街1号门前")
                .addCertificateNumbers(Demo.OFFICER.certificate())
                .addCertificateNumbers(Demo.SECOND_OFFICER.certificate())
                .setSignedBy(PERSON);
    }

    private static FineCollected.Builder collected() {
        return FineCollected.newBuilder()
                .setGround(CollectionGround.COLLECTION_GROUND_SMALL)
                .setAmountFen(10_000)
                .setCollectedAt(CaseCalls.secondsAgo(0))
                .addCertificateNumbers(Demo.OFFICER.certificate())
                .addCertificateNumbers(Demo.SECOND_OFFICER.certificate())
                .setReceiptNumber("黑财罚0001")
                .setReceiptIssuer(ReceiptIssuer.RECEIPT_ISSUER_PROVINCE);
    }

    private Document draft(String form) {
        var request = DraftDocumentRequest.newBuilder()
                .setParent(name)
                .setRequestId(UUID.randomUUID().toString())
                .setForm(form);
        request.getFieldsBuilder().putAllFields(SampleFields.of(Forms.find(form).orElseThrow()));
        return documents(Demo.OFFICER).draftDocument(request.build()).getDocument();
    }

    private String text(Document document) {
        var ofd = documents(Demo.OFFICER)
                .getDocument(GetDocumentRequest.newBuilder()
                        .setName(document.getName())
                        .build())
                .getOfd();
        return OfdReading.text(ofd.toByteArray());
    }

    private void sign(Document decision) {
        decision.getSignatoriesList()
                .forEach(signatory -> Sealed.signed(
                        cases,
                        name,
                        decision,
                        signatory,
                        signatory.getName().isEmpty() ? PERSON : signatory.getName()));
    }

    private Document issue(Document document) {
        return documents(Demo.OFFICER)
                .issueDocument(IssueDocumentRequest.newBuilder()
                        .setName(document.getName())
                        .setRequestId(UUID.randomUUID().toString())
                        .build())
                .getDocument();
    }

    private long filed() {
        return appended(
                Demo.LEADER,
                content()
                        .setFiling(Filing.newBuilder()
                                .setOpinion("同意立案")
                                .setApproved(true)
                                .setSignedOn(CaseCalls.today())));
    }

    private void close() {
        var unused = cases(Demo.OFFICER).closeCase(closing());
    }

    private Map<String, String> refusedClosing(String reason) {
        return Refusals.refusal(() -> cases(Demo.OFFICER).closeCase(closing()), Status.Code.FAILED_PRECONDITION, reason)
                .getMetadataMap();
    }

    private CloseCaseRequest closing() {
        return CloseCaseRequest.newBuilder()
                .setName(name)
                .setRequestId(UUID.randomUUID().toString())
                .setEndedOn(CaseCalls.today())
                .setBasis("罚款当场缴清，执行完毕")
                .build();
    }

    private void refused(String reason, RecordContent.Builder content) {
        assertThat(refusal(reason, content).getReason()).isEqualTo(reason);
    }

    private ErrorInfo refusal(String reason, RecordContent.Builder content) {
        return Refusals.refusal(() -> appended(content), Status.Code.FAILED_PRECONDITION, reason);
    }

    private static RecordContent.Builder content() {
        return RecordContent.newBuilder();
    }

    private void append(RecordContent.Builder content) {
        var unused = appended(content);
    }

    /** The place of what was recorded. */
    private long appended(RecordContent.Builder content) {
        return appended(Demo.OFFICER, content);
    }

    private long appended(Demo.Person person, RecordContent.Builder content) {
        return cases(person)
                .appendRecord(CaseCalls.append(name, content.build())
                        .setHappenedAt(CaseCalls.secondsAgo(0))
                        .build())
                .getRecord()
                .getSequence();
    }

    private Case read() {
        return cases(Demo.OFFICER)
                .getCase(GetCaseRequest.newBuilder().setName(name).build())
                .getCase();
    }

    private CaseServiceBlockingStub cases(Demo.Person person) {
        return CaseServiceGrpc.newBlockingStub(channel.as(person));
    }

    private DocumentServiceBlockingStub documents(Demo.Person person) {
        return DocumentServiceGrpc.newBlockingStub(channel.as(person));
    }
}
