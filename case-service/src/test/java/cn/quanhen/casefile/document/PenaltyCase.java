package cn.quanhen.casefile.document;

import cn.quanhen.casefile.CaseCalls;
import cn.quanhen.casefile.contract.Signatories;
import cn.quanhen.casefile.document.template.Forms;
import cn.quanhen.casefile.phase.FormRule.Rendering;
import cn.quanhen.casefile.record.Cases;
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
import cn.quanhen.casefile.v1.Evidence;
import cn.quanhen.casefile.v1.EvidenceKind;
import cn.quanhen.casefile.v1.Filing;
import cn.quanhen.casefile.v1.GetDocumentRequest;
import cn.quanhen.casefile.v1.Inquiry;
import cn.quanhen.casefile.v1.Inspection;
import cn.quanhen.casefile.v1.IssueDocumentRequest;
import cn.quanhen.casefile.v1.LegalBasis;
import cn.quanhen.casefile.v1.LegalReview;
import cn.quanhen.casefile.v1.NatureDetermined;
import cn.quanhen.casefile.v1.PartyAnswer;
import cn.quanhen.casefile.v1.Performance;
import cn.quanhen.casefile.v1.Proposal;
import cn.quanhen.casefile.v1.QuestionAndAnswer;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.Right;
import cn.quanhen.casefile.v1.RightsTold;
import cn.quanhen.casefile.v1.Service;
import cn.quanhen.casefile.v1.UnitDecision;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.TestChannel;
import com.google.protobuf.ByteString;
import com.google.protobuf.Value;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** A penalty that is led on, stage by stage, over gRPC. */
final class PenaltyCase {
    static final String PERSON = "王㛃";

    /** How far it has come. */
    enum Stage {
        OPENED,
        HEARD,
        PROPOSED,
        REVIEWED,
        APPROVED,
        SERVED,
        PERFORMED,
        ARCHIVED
    }

    private final TestChannel channel;
    private final Cases cases;
    private final String name;
    private final Map<Rendering, Long> places = new EnumMap<>(Rendering.class);
    private Stage stage = Stage.OPENED;

    PenaltyCase(TestChannel channel, Cases cases) {
        this.channel = channel;
        this.cases = cases;
        this.name =
                cases(Demo.OFFICER).openCase(CaseCalls.open().build()).getCase().getName();
    }

    String name() {
        return name;
    }

    /** The place of the record that such a document renders; 0 where there is none yet. */
    long place(Rendering kind) {
        return places.getOrDefault(kind, 0L);
    }

    DocumentServiceBlockingStub documents(Demo.Person person) {
        return DocumentServiceGrpc.newBlockingStub(channel.as(person));
    }

    PenaltyCase to(Stage goal) {
        while (stage.compareTo(goal) < 0) {
            stage = Stage.values()[stage.ordinal() + 1];
            switch (stage) {
                case OPENED -> throw new IllegalStateException("nothing comes before the opening");
                case HEARD -> investigate();
                case PROPOSED -> propose();
                case REVIEWED -> review();
                case APPROVED -> approve();
                case SERVED -> serve();
                case PERFORMED -> perform();
                case ARCHIVED -> archive();
            }
        }
        return this;
    }

    Document draft(String form, Map<String, Value> fields) {
        return documents(Demo.OFFICER)
                .draftDocument(request(form, fields).build())
                .getDocument();
    }

    /** A document of that form that stands sealed and issued. */
    Document issued(String form) {
        var document = draft(form, SampleFields.of(Forms.find(form).orElseThrow()));
        Sealed.byTheAgency(cases, name, document);
        var unused = documents(Demo.OFFICER)
                .issueDocument(IssueDocumentRequest.newBuilder()
                        .setName(document.getName())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
        return document;
    }

    DraftDocumentRequest.Builder request(String form, Map<String, Value> fields) {
        var request = DraftDocumentRequest.newBuilder()
                .setParent(name)
                .setRequestId(UUID.randomUUID().toString())
                .setForm(form);
        request.getFieldsBuilder().putAllFields(fields);
        return request;
    }

    private void investigate() {
        var unused = cases(Demo.OFFICER).appendRecord(CaseCalls.identify(name).build());
        long inspected = append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setInspection(Inspection.newBuilder()
                                .setPlace("绥化市北林区中兴大街1号")
                                .setStartedAt(CaseCalls.secondsAgo(3000))
                                .setEndedAt(CaseCalls.secondsAgo(1200))
                                .setFindings("货架第二层陈列饼干12袋，保质期均已届满。")
                                .addAttendants(
                                        Attendant.newBuilder().setName(PERSON).setCapacity(Capacity.CAPACITY_PARTY))
                                .setNoRecordingReason("执法记录仪故障，已报修")));
        places.put(Rendering.INSPECTION, inspected);
        places.put(
                Rendering.INQUIRY,
                append(
                        Demo.OFFICER,
                        RecordContent.newBuilder()
                                .setInquiry(Inquiry.newBuilder()
                                        .setPerson(PERSON)
                                        .setPlace("本局询问室")
                                        .setStartedAt(CaseCalls.secondsAgo(900))
                                        .setEndedAt(CaseCalls.secondsAgo(300))
                                        .setAskedBy(CaseCalls.officer(Demo.OFFICER))
                                        .setRecordedBy(CaseCalls.officer(Demo.SECOND_OFFICER))
                                        .addExchanges(QuestionAndAnswer.newBuilder()
                                                .setQuestion("饼干从哪里购进？")
                                                .setAnswer("上午8时从批发市场购进。")))));
        var unused2 = append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setEvidence(Evidence.newBuilder()
                                .setKind(EvidenceKind.EVIDENCE_KIND_DOCUMENT)
                                .setTitle("进货票据")
                                .setSource("当事人提供")
                                .setProvider(PERSON)
                                .addCollectors(CaseCalls.officer(Demo.OFFICER))
                                .addCollectors(CaseCalls.officer(Demo.SECOND_OFFICER))
                                .setSha256(ByteString.copyFrom(new byte[32]))
                                .setPurpose("证明购进时间和数量")));
        var unused3 = append(
                Demo.LEADER,
                RecordContent.newBuilder()
                        .setFiling(Filing.newBuilder()
                                .setOpinion("同意立案")
                                .setApproved(true)
                                .setSignedOn(today())));
        var unused4 = append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setRightsTold(RightsTold.newBuilder()
                                .addRights(Right.RIGHT_STATEMENT)
                                .addRights(Right.RIGHT_DEFENCE)
                                .addRights(Right.RIGHT_HEARING)
                                .setIntended("拟罚款5000元")
                                .setToldAt(CaseCalls.secondsAgo(120))
                                .setToldTo(PERSON)
                                .setProposedFineFen(500_000)));
        var unused5 = append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setPartyAnswer(PartyAnswer.newBuilder()
                                .setAnsweredAt(CaseCalls.secondsAgo(90))
                                .setWaiver("放弃陈述、申辩")));
    }

    private void propose() {
        var unused = append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setProposal(Proposal.newBuilder()
                                .setOpinion("建议罚款5000元")
                                .setReason("货值金额较小，主动改正")
                                .setFacts("当事人经营超过保质期的饼干12袋。")
                                .addEvidence(places.get(Rendering.INSPECTION))
                                .addEvidence(places.get(Rendering.INQUIRY))
                                .addBasis(basis("第一百二十四条第一款第五项"))
                                .addViolated(basis("第三十四条第十项"))
                                .setDiscretion("从轻处罚")
                                .setFineFen(500_000)
                                .setSignedOn(today())));
        var unused2 = append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setNatureDetermined(NatureDetermined.newBuilder().setReason("事实清楚，法律关系单一，处罚较轻")));
        var unused3 = append(
                Demo.SECOND_OFFICER,
                RecordContent.newBuilder()
                        .setUnitDecision(UnitDecision.newBuilder()
                                .setUnit("食品安全监督管理股")
                                .setOpinion("拟罚款5000元")
                                .setSignedOn(today())));
    }

    private void review() {
        places.put(
                Rendering.LEGAL_REVIEW,
                append(
                        Demo.REVIEWER,
                        RecordContent.newBuilder()
                                .setLegalReview(LegalReview.newBuilder()
                                        .setOpinion("事实清楚，程序合法")
                                        .setAgreed(true)
                                        .setQualification("A20162312020011")
                                        .setSignedOn(today()))));
    }

    private void approve() {
        var unused = append(
                Demo.LEADER,
                RecordContent.newBuilder()
                        .setApproval(Approval.newBuilder()
                                .setOpinion("同意")
                                .setApproved(true)
                                .setSignedOn(today())));
    }

    /** The decision, sealed as signature-service answers it, issued and served. */
    private void serve() {
        var decision = documents(Demo.OFFICER)
                .getDocument(GetDocumentRequest.newBuilder().setName(decision()).build())
                .getDocument();
        Sealed.byTheAgency(cases, name, decision);
        var unused = documents(Demo.OFFICER)
                .issueDocument(IssueDocumentRequest.newBuilder()
                        .setName(decision.getName())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
        places.put(
                Rendering.SERVICE,
                append(
                        Demo.OFFICER,
                        RecordContent.newBuilder()
                                .setService(Service.newBuilder()
                                        .setDocument(decision.getName())
                                        .setRecipient("绥化市某某餐饮有限公司")
                                        .setServedAt(CaseCalls.secondsAgo(0))
                                        .setPlace("绥化市北林区中兴大街1号")
                                        .addServers(CaseCalls.officer(Demo.OFFICER))
                                        .addServers(CaseCalls.officer(Demo.SECOND_OFFICER))
                                        .setDirect(DirectService.newBuilder().setSignedBy(PERSON)))));
    }

    private String decision;

    private String decision() {
        if (decision == null) {
            decision = draft("penalty-decision/1", Map.of()).getName();
        }
        return decision;
    }

    /** A decision that a test has drafted already. */
    void decidedBy(Document drafted) {
        decision = drafted.getName();
    }

    private void perform() {
        var unused = append(
                Demo.OFFICER,
                RecordContent.newBuilder()
                        .setPerformance(Performance.newBuilder()
                                .setObligation("缴纳罚款5000元")
                                .setDueOn(today())
                                .setDoneOn(today())
                                .setPaidFen(500_000)
                                .setReceiptNumber("1")));
    }

    private void archive() {
        var closed = cases(Demo.OFFICER)
                .closeCase(CloseCaseRequest.newBuilder()
                        .setName(name)
                        .setRequestId(UUID.randomUUID().toString())
                        .setEndedOn(today())
                        .setBasis("执行完毕")
                        .build());
        var filed = cases(Demo.ARCHIVIST)
                .fileVolume(CaseCalls.fileVolume(closed.getCase().getName()).build());
        if (filed.getVolume().getItemsCount() == 0) {
            throw new AssertionError("an empty volume");
        }
    }

    /** The party signs it. */
    void confirmedByTheParty(Document document) {
        document.getSignatoriesList().stream()
                .filter(signatory -> Signatories.PARTY.contains(signatory.getCapacity()))
                .findFirst()
                .ifPresent(signatory -> Sealed.signed(
                        cases,
                        name,
                        document,
                        signatory,
                        signatory.getName().isEmpty() ? PERSON : signatory.getName()));
    }

    long append(Demo.Person person, RecordContent.Builder content) {
        return cases(person)
                .appendRecord(CaseCalls.append(name, content.build())
                        .setHappenedAt(CaseCalls.secondsAgo(0))
                        .build())
                .getRecord()
                .getSequence();
    }

    CaseServiceBlockingStub cases(Demo.Person person) {
        return CaseServiceGrpc.newBlockingStub(channel.as(person));
    }

    private static LegalBasis basis(String article) {
        return LegalBasis.newBuilder()
                .setLaw("中华人民共和国食品安全法")
                .setArticle(article)
                .build();
    }

    static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }
}
