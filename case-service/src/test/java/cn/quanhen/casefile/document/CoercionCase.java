package cn.quanhen.casefile.document;

import cn.quanhen.casefile.CaseCalls;
import cn.quanhen.casefile.document.template.Forms;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.v1.ActType;
import cn.quanhen.casefile.v1.Approval;
import cn.quanhen.casefile.v1.Case;
import cn.quanhen.casefile.v1.CaseServiceGrpc;
import cn.quanhen.casefile.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import cn.quanhen.casefile.v1.Checklist;
import cn.quanhen.casefile.v1.CloseCaseRequest;
import cn.quanhen.casefile.v1.DirectService;
import cn.quanhen.casefile.v1.Document;
import cn.quanhen.casefile.v1.DocumentServiceGrpc;
import cn.quanhen.casefile.v1.DraftDocumentRequest;
import cn.quanhen.casefile.v1.Filing;
import cn.quanhen.casefile.v1.GetChecklistRequest;
import cn.quanhen.casefile.v1.IssueDocumentRequest;
import cn.quanhen.casefile.v1.LegalBasis;
import cn.quanhen.casefile.v1.LegalReview;
import cn.quanhen.casefile.v1.ListedItem;
import cn.quanhen.casefile.v1.MeasureApproved;
import cn.quanhen.casefile.v1.MeasureEnded;
import cn.quanhen.casefile.v1.MeasureKind;
import cn.quanhen.casefile.v1.MeasureOutcome;
import cn.quanhen.casefile.v1.MeasureTaken;
import cn.quanhen.casefile.v1.NatureDetermined;
import cn.quanhen.casefile.v1.Procedure;
import cn.quanhen.casefile.v1.Proposal;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.ReleaseGround;
import cn.quanhen.casefile.v1.SeizedItem;
import cn.quanhen.casefile.v1.Service;
import cn.quanhen.casefile.v1.UnitDecision;
import cn.quanhen.casefile.v1.UrgentMeasureReported;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.TestChannel;
import com.google.protobuf.Timestamp;
import java.util.UUID;

/** A case of coercion that is led on over gRPC. */
final class CoercionCase {
    static final String PERSON = "王某";
    private static final String PLACE = "绥化市北林区中兴大街1号";

    private final TestChannel channel;
    private final Cases cases;
    private final String name;

    CoercionCase(TestChannel channel, Cases cases, Procedure procedure) {
        this.channel = channel;
        this.cases = cases;
        this.name = cases(Demo.OFFICER)
                .openCase(CaseCalls.open()
                        .setTitle("涉嫌经营超过保质期的食品，采取行政强制措施")
                        .setActType(ActType.ACT_TYPE_COERCION)
                        .setProcedure(procedure)
                        .build())
                .getCase()
                .getName();
    }

    String name() {
        return name;
    }

    CaseServiceBlockingStub cases(Demo.Person person) {
        return CaseServiceGrpc.newBlockingStub(channel.as(person));
    }

    long append(Demo.Person person, RecordContent.Builder content) {
        return append(person, content, CaseCalls.secondsAgo(0), "");
    }

    void record(Demo.Person person, RecordContent.Builder content) {
        var unused = append(person, content);
    }

    long append(Demo.Person person, RecordContent.Builder content, Timestamp happenedAt, String lateReason) {
        return cases(person)
                .appendRecord(CaseCalls.append(name, content.build())
                        .setHappenedAt(happenedAt)
                        .setLateReason(lateReason)
                        .build())
                .getRecord()
                .getSequence();
    }

    void identify() {
        record(Demo.OFFICER, CaseCalls.identify(name).getContent().toBuilder());
    }

    void file() {
        record(
                Demo.LEADER,
                RecordContent.newBuilder()
                        .setFiling(Filing.newBuilder()
                                .setOpinion("同意启动")
                                .setApproved(true)
                                .setSignedOn(CaseCalls.today())));
    }

    long approveDetention() {
        return append(
                Demo.LEADER, RecordContent.newBuilder().setMeasureApproved(approval()), CaseCalls.secondsAgo(40), "");
    }

    static MeasureApproved.Builder approval() {
        return MeasureApproved.newBuilder()
                .setKind(MeasureKind.MEASURE_KIND_DETAIN)
                .setObject("超过保质期的饼干12袋")
                .setReason("防止证据损毁、控制危险扩大")
                .addBasis(basis());
    }

    /** Detention of what the case is about, with all that the law asks for. */
    static MeasureTaken.Builder detention() {
        return MeasureTaken.newBuilder()
                .setKind(MeasureKind.MEASURE_KIND_DETAIN)
                .setStartedAt(CaseCalls.secondsAgo(20))
                .setPlace(PLACE)
                .addOfficers(CaseCalls.officer(Demo.OFFICER))
                .addOfficers(CaseCalls.officer(Demo.SECOND_OFFICER))
                .setPartyPresent(true)
                .setToldAt(CaseCalls.secondsAgo(15))
                .setHeard("对扣押没有异议")
                .setRecordSigned(true)
                .addItems(item())
                .setKeeping("存放于本局物证室，由仓库管理员保管，费用由本局承担")
                .setNoRecordingReason("执法记录仪故障，已报修");
    }

    static SeizedItem.Builder item() {
        return SeizedItem.newBuilder()
                .setItem(ListedItem.newBuilder().setName("饼干").setQuantity("12袋"))
                .setRelation("涉嫌超过保质期销售的食品");
    }

    long take(MeasureTaken.Builder measure) {
        return append(Demo.OFFICER, RecordContent.newBuilder().setMeasureTaken(measure));
    }

    void report(long measure, boolean approved) {
        record(
                Demo.LEADER,
                RecordContent.newBuilder()
                        .setUrgentMeasureReported(UrgentMeasureReported.newBuilder()
                                .setMeasure(measure)
                                .setReportedAt(CaseCalls.secondsAgo(5))
                                .setReason(approved ? "情况属实，同意补办" : "情节轻微，不应当采取强制措施")
                                .setApproved(approved)));
    }

    static RecordContent.Builder release(long measure, ReleaseGround ground, Document decision) {
        return RecordContent.newBuilder()
                .setMeasureEnded(MeasureEnded.newBuilder()
                        .setMeasure(measure)
                        .setOutcome(MeasureOutcome.MEASURE_OUTCOME_RELEASED)
                        .setGround(ground)
                        .setEndedAt(CaseCalls.secondsAgo(0))
                        .setDocument(decision.getName())
                        .setHandedTo(PERSON)
                        .setNote("当场清点，当事人签收"));
    }

    /** A document of that form that stands sealed and issued. */
    Document issued(String form) {
        var document = drafted(form);
        Sealed.byTheAgency(cases, name, document);
        issue(document);
        return document;
    }

    void issue(Document document) {
        var unused = DocumentServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER))
                .issueDocument(IssueDocumentRequest.newBuilder()
                        .setName(document.getName())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    /** A list that everybody has signed whose signature it asks for. */
    Document signed(String form) {
        var document = drafted(form);
        document.getSignatoriesList()
                .forEach(signatory -> Sealed.signed(
                        cases,
                        name,
                        document,
                        signatory,
                        signatory.getName().isEmpty() ? PERSON : signatory.getName()));
        return document;
    }

    Document drafted(String form) {
        var request = DraftDocumentRequest.newBuilder()
                .setParent(name)
                .setRequestId(UUID.randomUUID().toString())
                .setForm(form);
        request.getFieldsBuilder().putAllFields(SampleFields.of(Forms.find(form).orElseThrow()));
        return DocumentServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER))
                .draftDocument(request.build())
                .getDocument();
    }

    void serve(Document document) {
        serve(document, CaseCalls.secondsAgo(0));
    }

    void serve(Document document, Timestamp at) {
        record(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setService(Service.newBuilder()
                                .setDocument(document.getName())
                                .setRecipient("绥化市某某餐饮有限公司")
                                .setServedAt(at)
                                .setPlace(PLACE)
                                .addServers(CaseCalls.officer(Demo.OFFICER))
                                .addServers(CaseCalls.officer(Demo.SECOND_OFFICER))
                                .setDirect(DirectService.newBuilder().setSignedBy(PERSON))));
    }

    void propose(String opinion, long evidence) {
        record(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setProposal(Proposal.newBuilder()
                                .setOpinion(opinion)
                                .setReason("已经查清事实")
                                .setFacts("见现场笔录")
                                .addEvidence(evidence)
                                .addBasis(basis())
                                .setDiscretion("不涉及自由裁量")
                                .setSignedOn(CaseCalls.today())));
    }

    void unitDecides(String opinion) {
        record(
                Demo.SECOND_OFFICER,
                RecordContent.newBuilder()
                        .setUnitDecision(UnitDecision.newBuilder()
                                .setUnit("执法大队")
                                .setOpinion(opinion)
                                .setSignedOn(CaseCalls.today())));
    }

    void approve() {
        record(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setNatureDetermined(NatureDetermined.newBuilder().setReason("事实清楚，不属于重大执法决定")));
        record(
                Demo.REVIEWER,
                RecordContent.newBuilder()
                        .setLegalReview(LegalReview.newBuilder()
                                .setOpinion("程序合法")
                                .setAgreed(true)
                                .setSignedOn(CaseCalls.today())));
        record(
                Demo.LEADER,
                RecordContent.newBuilder()
                        .setApproval(Approval.newBuilder()
                                .setOpinion("同意")
                                .setApproved(true)
                                .setSignedOn(CaseCalls.today())));
    }

    void close(String basis) {
        var unused = cases(Demo.OFFICER)
                .closeCase(CloseCaseRequest.newBuilder()
                        .setName(name)
                        .setRequestId(UUID.randomUUID().toString())
                        .setEndedOn(CaseCalls.today())
                        .setBasis(basis)
                        .build());
    }

    Case archive() {
        return cases(Demo.ARCHIVIST)
                .fileVolume(CaseCalls.fileVolume(name).build())
                .getCase();
    }

    Checklist checklist() {
        return cases(Demo.OFFICER)
                .getChecklist(GetChecklistRequest.newBuilder().setName(name).build())
                .getChecklist();
    }

    static LegalBasis basis() {
        return LegalBasis.newBuilder().setLaw("中华人民共和国行政强制法").setArticle("第十八条").build();
    }
}
