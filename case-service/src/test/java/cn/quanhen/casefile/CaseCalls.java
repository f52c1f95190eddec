package cn.quanhen.casefile;

import cn.quanhen.casefile.v1.ActType;
import cn.quanhen.casefile.v1.AppendRecordRequest;
import cn.quanhen.casefile.v1.ClosingTable;
import cn.quanhen.casefile.v1.FileVolumeRequest;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.OfficersIdentified;
import cn.quanhen.casefile.v1.OpenCaseRequest;
import cn.quanhen.casefile.v1.Party;
import cn.quanhen.casefile.v1.Procedure;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.Source;
import cn.quanhen.testkit.Demo;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Requests that the law has nothing against, for each test to change one thing of. */
public final class CaseCalls {
    private CaseCalls() {}

    public static OpenCaseRequest.Builder open() {
        return OpenCaseRequest.newBuilder()
                .setParent(Demo.AGENCY)
                .setRequestId(UUID.randomUUID().toString())
                .setTitle("涉嫌未取得食品经营许可从事食品经营活动")
                .setActType(ActType.ACT_TYPE_PENALTY)
                .setProcedure(Procedure.PROCEDURE_ORDINARY)
                .setParty(Party.newBuilder()
                        .setName("绥化市某某餐饮有限公司")
                        .setUnifiedSocialCreditCode("91110000600037341L")
                        .setAddress("绥化市北林区中兴大街1号"))
                .setSource(Source.SOURCE_INSPECTION)
                .setSourceReference("日常监督检查计划第36号")
                .setReceivedAt(secondsAgo(7200))
                .setReason("日常检查发现");
    }

    public static AppendRecordRequest.Builder identify(String caseName) {
        return append(
                caseName,
                RecordContent.newBuilder()
                        .setOfficersIdentified(OfficersIdentified.newBuilder()
                                .addOfficers(officer(Demo.OFFICER))
                                .addOfficers(officer(Demo.SECOND_OFFICER))
                                .setShownTo("经营者")
                                .setShownAt(secondsAgo(60)))
                        .build());
    }

    public static AppendRecordRequest.Builder append(String caseName, RecordContent content) {
        return AppendRecordRequest.newBuilder()
                .setParent(caseName)
                .setRequestId(UUID.randomUUID().toString())
                .setHappenedAt(secondsAgo(60))
                .setContent(content);
    }

    /** A volume as DA/T 22 wants it, kept for as long as the standard says. */
    public static FileVolumeRequest.Builder fileVolume(String caseName) {
        return FileVolumeRequest.newBuilder()
                .setName(caseName)
                .setRequestId(UUID.randomUUID().toString())
                .setFonds("0123")
                .setClosingTable(ClosingTable.newBuilder()
                        .setNote("本卷文件齐全，无破损")
                        .setCheckedBy(Demo.LEADER.name())
                        .setCheckedOn(today()));
    }

    public static Officer officer(Demo.Person person) {
        return Officer.newBuilder()
                .setName(person.name())
                .setCertificateNumber(person.certificate())
                .build();
    }

    public static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }

    public static Timestamp secondsAgo(long seconds) {
        return Timestamp.newBuilder()
                .setSeconds(Instant.now().getEpochSecond() - seconds)
                .build();
    }
}
