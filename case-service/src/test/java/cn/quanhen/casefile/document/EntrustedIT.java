package cn.quanhen.casefile.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.CaseCalls;
import cn.quanhen.casefile.Refusals;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.v1.ActType;
import cn.quanhen.casefile.v1.Approval;
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
import cn.quanhen.casefile.v1.GetCaseRequest;
import cn.quanhen.casefile.v1.GetMandateRequest;
import cn.quanhen.casefile.v1.GrantMandateRequest;
import cn.quanhen.casefile.v1.IssueDocumentRequest;
import cn.quanhen.casefile.v1.LegalBasis;
import cn.quanhen.casefile.v1.LegalReview;
import cn.quanhen.casefile.v1.ListMandatesRequest;
import cn.quanhen.casefile.v1.ListRecordsRequest;
import cn.quanhen.casefile.v1.MandateGranted;
import cn.quanhen.casefile.v1.MandateServiceGrpc;
import cn.quanhen.casefile.v1.MandateServiceGrpc.MandateServiceBlockingStub;
import cn.quanhen.casefile.v1.NatureDetermined;
import cn.quanhen.casefile.v1.OfficersIdentified;
import cn.quanhen.casefile.v1.OpenCaseRequest;
import cn.quanhen.casefile.v1.PartyAnswer;
import cn.quanhen.casefile.v1.Performance;
import cn.quanhen.casefile.v1.Phase;
import cn.quanhen.casefile.v1.Proposal;
import cn.quanhen.casefile.v1.Record;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.RevokeMandateRequest;
import cn.quanhen.casefile.v1.Right;
import cn.quanhen.casefile.v1.RightsTold;
import cn.quanhen.casefile.v1.Service;
import cn.quanhen.casefile.v1.UnitDecision;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.Demo.Person;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 受委托组织 over gRPC: a mandate, and a penalty that is led under it in the principal's name (第三十二条; 处罚法 第二十条、第二十一条). */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EntrustedIT {
    private static final String MATTER = "食品摊贩管理";
    private static final Person OFFICER =
            new Person("feng", "冯服", Demo.ENTRUSTED_BODY, "08120200301", List.of("officer"));
    private static final Person SECOND =
            new Person("chu", "褚务", Demo.ENTRUSTED_BODY, "08120200302", List.of("officer", "unit-head"));
    private static final Person BODY_LEADER =
            new Person("wei", "卫主", Demo.ENTRUSTED_BODY, "08120200303", List.of("leader"));
    private static final Person BODY_ARCHIVIST =
            new Person("jiang", "蒋档", Demo.ENTRUSTED_BODY, "", List.of("archivist"));

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
    void anEntrustedBodyLeadsAPenaltyInItsPrincipalsNameFromItsOpeningToItsArchive() {
        var mandate = grant();
        var name = open(mandate);
        investigate(name);
        decide(name);
        Document decision = draft(name);
        assertThat(decision.getNumber()).matches("绥北市监罚决字〔\\d{4}〕第\\d+号");
        assertThat(records(name).getLast().getContent().getDocumentDrafted().getFields())
                .contains(Demo.AGENCY_TITLE)
                .doesNotContain(Demo.ENTRUSTED_BODY_TITLE);
        Sealed.byTheAgency(cases, name, decision);
        var unused = documents(OFFICER)
                .issueDocument(IssueDocumentRequest.newBuilder()
                        .setName(decision.getName())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
        serveAndPerform(name, decision);
        var closed = cases(OFFICER)
                .closeCase(CloseCaseRequest.newBuilder()
                        .setName(name)
                        .setRequestId(UUID.randomUUID().toString())
                        .setEndedOn(CaseCalls.today())
                        .setBasis("执行完毕")
                        .build());
        assertThat(closed.getCase().getPhase()).isEqualTo(Phase.PHASE_ENDED);
        var volume = cases(BODY_ARCHIVIST).fileVolume(CaseCalls.fileVolume(name).build());
        assertThat(volume.getCase().getPhase()).isEqualTo(Phase.PHASE_ARCHIVED);
    }

    @Test
    void theCaseKeepsTheMandateAsItStoodAndThePrincipalReadsIt() {
        var mandate = grant();
        var name = open(mandate);

        var pinned = records(name).getFirst().getContent().getOpening().getMandate();

        assertThat(pinned.getName()).isEqualTo(mandate);
        assertThat(pinned.getPrincipalTitle()).isEqualTo(Demo.AGENCY_TITLE);
        assertThat(pinned.getSha256().size()).isEqualTo(32);
        Refusals.refused(
                () -> cases(Demo.STRANGER)
                        .getCase(GetCaseRequest.newBuilder().setName(name).build()),
                Status.Code.PERMISSION_DENIED,
                "OTHER_AGENCY");
    }

    @Test
    void withoutAMandateItOpensNoCase() {
        refused("MANDATE_MISSING", opening("").clearMandate());
    }

    @Test
    void aMatterOrAKindThatIsNotEntrustedIsRefused() {
        var mandate = grant();

        refused("OUTSIDE_MANDATE", opening(mandate).setMandateMatter("广告监管"));
        refused("OUTSIDE_MANDATE", opening(mandate).setActType(ActType.ACT_TYPE_INSPECTION));
    }

    @Test
    void outsideItsTermAMandateCoversNothing() {
        var over = grant(terms().setValidFrom("2025-01-01").setValidUntil("2025-12-31"));
        var notYet = grant(terms().setValidFrom(today().plusDays(1).toString()));

        refused("OUTSIDE_MANDATE", opening(over));
        refused("OUTSIDE_MANDATE", opening(notYet));
    }

    @Test
    void whatWasRevokedLetsNobodyActAnyMoreInAnOpenCaseEither() {
        var mandate = grant();
        var name = open(mandate);
        var revoked = mandates(Demo.LEADER)
                .revokeMandate(RevokeMandateRequest.newBuilder()
                        .setName(mandate)
                        .setRequestId(UUID.randomUUID().toString())
                        .setReason("机构改革，收回委托")
                        .build())
                .getMandate();

        assertThat(revoked.getRevoked().getRevokedOn()).isEqualTo(CaseCalls.today());
        refused("OUTSIDE_MANDATE", opening(mandate));
        Refusals.refused(
                () -> cases(OFFICER)
                        .appendRecord(
                                CaseCalls.append(name, identified().build()).build()),
                Status.Code.FAILED_PRECONDITION,
                "OUTSIDE_MANDATE");
    }

    @Test
    void anEntrustedBodyEntrustsNobodyElse() {
        var refusal = Refusals.refusal(
                () -> mandates(BODY_LEADER)
                        .grantMandate(GrantMandateRequest.newBuilder()
                                .setParent(Demo.ENTRUSTED_BODY)
                                .setRequestId(UUID.randomUUID().toString())
                                .setMandate(terms())
                                .build()),
                Status.Code.FAILED_PRECONDITION,
                "NOT_ENTRUSTABLE");

        assertThat(refusal.getMetadataMap().get("article")).contains("第二十条第四款");
    }

    @Test
    void onlyTheHeadOfThePrincipalEntrusts() {
        Refusals.refused(
                () -> mandates(Demo.OFFICER)
                        .grantMandate(GrantMandateRequest.newBuilder()
                                .setParent(Demo.AGENCY)
                                .setRequestId(UUID.randomUUID().toString())
                                .setMandate(terms())
                                .build()),
                Status.Code.PERMISSION_DENIED,
                "ROLE_MISSING");
    }

    @Test
    void aMandateIsPublishedToWhoeverHasAToken() {
        var mandate = grant();

        assertThat(mandates(Demo.STRANGER)
                        .getMandate(
                                GetMandateRequest.newBuilder().setName(mandate).build())
                        .getMandate()
                        .getGranted()
                        .getMattersList())
                .containsExactly(MATTER);
        assertThat(mandates(Demo.STRANGER)
                        .listMandates(ListMandatesRequest.newBuilder()
                                .setParent(Demo.AGENCY)
                                .setPageSize(200)
                                .build())
                        .getMandatesList())
                .extracting(one -> one.getName())
                .contains(mandate);
    }

    private String grant() {
        return grant(terms());
    }

    private String grant(MandateGranted.Builder terms) {
        return mandates(Demo.LEADER)
                .grantMandate(GrantMandateRequest.newBuilder()
                        .setParent(Demo.AGENCY)
                        .setRequestId(UUID.randomUUID().toString())
                        .setMandate(terms)
                        .build())
                .getMandate()
                .getName();
    }

    private static MandateGranted.Builder terms() {
        return MandateGranted.newBuilder()
                .setBody(Demo.ENTRUSTED_BODY)
                .setDocumentNumber("绥北市监委〔2026〕1号")
                .addBasis(basis("第二十条"))
                .addPowers(ActType.ACT_TYPE_PENALTY)
                .addMatters(MATTER)
                .setValidFrom("2026-01-01")
                .setValidUntil(today().plusYears(1).toString())
                .setPublishedIn("北林区人民政府网站")
                .setSha256(ByteString.copyFrom(new byte[32]))
                .setPublicFunction(true)
                .setQualifiedStaff(true)
                .setTechnicallyEquipped(true);
    }

    private static OpenCaseRequest.Builder opening(String mandate) {
        return CaseCalls.open()
                .setParent(Demo.ENTRUSTED_BODY)
                .setMandate(mandate)
                .setMandateMatter(MATTER);
    }

    private String open(String mandate) {
        return cases(OFFICER).openCase(opening(mandate).build()).getCase().getName();
    }

    private void refused(String reason, OpenCaseRequest.Builder opening) {
        Refusals.refused(() -> cases(OFFICER).openCase(opening.build()), Status.Code.FAILED_PRECONDITION, reason);
    }

    private void investigate(String name) {
        append(OFFICER, name, identified());
        append(
                OFFICER,
                name,
                content()
                        .setEvidence(Evidence.newBuilder()
                                .setKind(EvidenceKind.EVIDENCE_KIND_DOCUMENT)
                                .setTitle("进货票据")
                                .setSource("当事人提供")
                                .setProvider("王某")
                                .addCollectors(CaseCalls.officer(OFFICER))
                                .addCollectors(CaseCalls.officer(SECOND))
                                .setSha256(ByteString.copyFrom(new byte[32]))
                                .setPurpose("证明购进时间和数量")));
        append(
                Demo.LEADER,
                name,
                content()
                        .setFiling(Filing.newBuilder()
                                .setOpinion("同意立案")
                                .setApproved(true)
                                .setSignedOn(CaseCalls.today())));
        append(
                OFFICER,
                name,
                content()
                        .setRightsTold(RightsTold.newBuilder()
                                .addRights(Right.RIGHT_STATEMENT)
                                .addRights(Right.RIGHT_DEFENCE)
                                .setIntended("拟罚款1000元")
                                .setProposedFineFen(100_000)
                                .setToldAt(CaseCalls.secondsAgo(60))
                                .setToldTo("王某")));
        append(
                OFFICER,
                name,
                content()
                        .setPartyAnswer(PartyAnswer.newBuilder()
                                .setAnsweredAt(CaseCalls.secondsAgo(30))
                                .setWaiver("放弃陈述、申辩")));
    }

    /** The body handles, the principal reviews and approves. */
    private void decide(String name) {
        append(
                OFFICER,
                name,
                content()
                        .setProposal(Proposal.newBuilder()
                                .setOpinion("建议罚款1000元")
                                .setReason("初次违法，主动改正")
                                .setFacts("当事人未按规定保存进货票据。")
                                .addEvidence(3)
                                .addBasis(basis("第九条"))
                                .addViolated(basis("第九条"))
                                .setDiscretion("从轻处罚")
                                .setFineFen(100_000)
                                .setSignedOn(CaseCalls.today())));
        append(
                OFFICER,
                name,
                content().setNatureDetermined(NatureDetermined.newBuilder().setReason("事实清楚，处罚较轻")));
        append(
                SECOND,
                name,
                content()
                        .setUnitDecision(UnitDecision.newBuilder()
                                .setUnit("摊贩管理科")
                                .setOpinion("拟罚款1000元")
                                .setSignedOn(CaseCalls.today())));
        append(
                Demo.REVIEWER,
                name,
                content()
                        .setLegalReview(LegalReview.newBuilder()
                                .setOpinion("事实清楚，程序合法")
                                .setAgreed(true)
                                .setQualification("A20162312020011")
                                .setSignedOn(CaseCalls.today())));
        append(
                Demo.LEADER,
                name,
                content()
                        .setApproval(Approval.newBuilder()
                                .setOpinion("同意")
                                .setApproved(true)
                                .setSignedOn(CaseCalls.today())));
    }

    private Document draft(String name) {
        return documents(OFFICER)
                .draftDocument(DraftDocumentRequest.newBuilder()
                        .setParent(name)
                        .setRequestId(UUID.randomUUID().toString())
                        .setForm("penalty-decision/1")
                        .build())
                .getDocument();
    }

    private void serveAndPerform(String name, Document decision) {
        append(
                OFFICER,
                name,
                content()
                        .setService(Service.newBuilder()
                                .setDocument(decision.getName())
                                .setRecipient("绥化市某某餐饮有限公司")
                                .setServedAt(CaseCalls.secondsAgo(0))
                                .setPlace("绥化市北林区中兴大街1号")
                                .addServers(CaseCalls.officer(OFFICER))
                                .addServers(CaseCalls.officer(SECOND))
                                .setDirect(DirectService.newBuilder().setSignedBy("王某"))));
        append(
                OFFICER,
                name,
                content()
                        .setPerformance(Performance.newBuilder()
                                .setObligation("缴纳罚款1000元")
                                .setDueOn(CaseCalls.today())
                                .setDoneOn(CaseCalls.today())
                                .setPaidFen(100_000)
                                .setReceiptNumber("1")));
    }

    /** As the principal reads them. */
    private List<Record> records(String name) {
        return cases(Demo.LEADER)
                .listRecords(ListRecordsRequest.newBuilder().setParent(name).build())
                .getRecordsList();
    }

    private static RecordContent.Builder identified() {
        return content()
                .setOfficersIdentified(OfficersIdentified.newBuilder()
                        .addOfficers(CaseCalls.officer(OFFICER))
                        .addOfficers(CaseCalls.officer(SECOND))
                        .setShownTo("经营者")
                        .setShownAt(CaseCalls.secondsAgo(90)));
    }

    private static LegalBasis basis(String article) {
        return LegalBasis.newBuilder()
                .setLaw("中华人民共和国行政处罚法")
                .setArticle(article)
                .build();
    }

    private static LocalDate today() {
        return LocalDate.parse(CaseCalls.today());
    }

    private static RecordContent.Builder content() {
        return RecordContent.newBuilder();
    }

    private void append(Person person, String name, RecordContent.Builder content) {
        var unused = cases(person)
                .appendRecord(CaseCalls.append(name, content.build())
                        .setHappenedAt(CaseCalls.secondsAgo(0))
                        .build());
    }

    private CaseServiceBlockingStub cases(Person person) {
        return CaseServiceGrpc.newBlockingStub(channel.as(person));
    }

    private DocumentServiceBlockingStub documents(Person person) {
        return DocumentServiceGrpc.newBlockingStub(channel.as(person));
    }

    private MandateServiceBlockingStub mandates(Person person) {
        return MandateServiceGrpc.newBlockingStub(channel.as(person));
    }
}
