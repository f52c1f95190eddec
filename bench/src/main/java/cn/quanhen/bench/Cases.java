package cn.quanhen.bench;

import cn.quanhen.casefile.v1.ActType;
import cn.quanhen.casefile.v1.AppendRecordRequest;
import cn.quanhen.casefile.v1.CaseServiceGrpc;
import cn.quanhen.casefile.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import cn.quanhen.casefile.v1.Evidence;
import cn.quanhen.casefile.v1.EvidenceKind;
import cn.quanhen.casefile.v1.Filing;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.OfficersIdentified;
import cn.quanhen.casefile.v1.OpenCaseRequest;
import cn.quanhen.casefile.v1.Party;
import cn.quanhen.casefile.v1.Procedure;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.Source;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.TestChannel;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Cases under investigation, and the appending of one piece of evidence after the other to them. */
final class Cases {

    private static final Officer FIRST = officer(Demo.OFFICER);
    private static final Officer SECOND = officer(Demo.SECOND_OFFICER);
    private static final ByteString ORIGINAL = ByteString.copyFrom(new byte[32]);

    private final CaseServiceBlockingStub officer;
    private final CaseServiceBlockingStub leader;

    Cases(TestChannel channel) {
        this.officer = CaseServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER));
        this.leader = CaseServiceGrpc.newBlockingStub(channel.as(Demo.LEADER));
    }

    /** A case that was filed, its officers identified: evidence may follow. Its name. */
    String open() {
        String name = officer.openCase(OpenCaseRequest.newBuilder()
                        .setParent(Demo.AGENCY)
                        .setRequestId(UUID.randomUUID().toString())
                        .setTitle("涉嫌销售超过保质期食品案")
                        .setActType(ActType.ACT_TYPE_PENALTY)
                        .setProcedure(Procedure.PROCEDURE_ORDINARY)
                        .setParty(Party.newBuilder()
                                .setName("绥化市某某商店")
                                .setUnifiedSocialCreditCode("91110000600037341L")
                                .setAddress("绥化市北林区"))
                        .setSource(Source.SOURCE_INSPECTION)
                        .setSourceReference("检〔2026〕1号")
                        .setReceivedAt(now())
                        .setReason("检查发现")
                        .build())
                .getCase()
                .getName();
        append(leader, name, RecordContent.newBuilder().setFiling(filing()).build());
        append(
                officer,
                name,
                RecordContent.newBuilder().setOfficersIdentified(shown()).build());
        return name;
    }

    void appendEvidence(String name) {
        append(officer, name, RecordContent.newBuilder().setEvidence(evidence()).build());
    }

    private static void append(CaseServiceBlockingStub caller, String name, RecordContent content) {
        var unused = caller.appendRecord(AppendRecordRequest.newBuilder()
                .setParent(name)
                .setRequestId(UUID.randomUUID().toString())
                .setHappenedAt(now())
                .setContent(content)
                .build());
    }

    private static Filing filing() {
        return Filing.newBuilder()
                .setOpinion("同意立案")
                .setApproved(true)
                .setSignedOn(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString())
                .build();
    }

    private static OfficersIdentified shown() {
        return OfficersIdentified.newBuilder()
                .addOfficers(FIRST)
                .addOfficers(SECOND)
                .setShownTo("张三")
                .setShownAt(now())
                .build();
    }

    private static Evidence evidence() {
        return Evidence.newBuilder()
                .setKind(EvidenceKind.EVIDENCE_KIND_DOCUMENT)
                .setTitle("进货票据")
                .setSource("当事人经营场所")
                .setProvider("张三")
                .addCollectors(FIRST)
                .addCollectors(SECOND)
                .setSha256(ORIGINAL)
                .setPurpose("证明当事人购进涉案食品的数量、时间和价格")
                .build();
    }

    private static Officer officer(Demo.Person person) {
        return Officer.newBuilder()
                .setName(person.name())
                .setCertificateNumber(person.certificate())
                .build();
    }

    private static Timestamp now() {
        Instant now = Instant.now();
        return Timestamp.newBuilder().setSeconds(now.getEpochSecond()).build();
    }
}
