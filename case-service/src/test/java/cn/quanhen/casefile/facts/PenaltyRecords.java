package cn.quanhen.casefile.facts;

import cn.quanhen.casefile.act.Moment;
import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.standard.pack.Shelf;
import cn.quanhen.casefile.standard.pack.StandardPackage;
import cn.quanhen.casefile.v1.ActType;
import cn.quanhen.casefile.v1.Approval;
import cn.quanhen.casefile.v1.Attendant;
import cn.quanhen.casefile.v1.Capacity;
import cn.quanhen.casefile.v1.Closing;
import cn.quanhen.casefile.v1.ClosingTable;
import cn.quanhen.casefile.v1.Disc;
import cn.quanhen.casefile.v1.DocumentConfirmed;
import cn.quanhen.casefile.v1.DocumentDrafted;
import cn.quanhen.casefile.v1.DocumentIssued;
import cn.quanhen.casefile.v1.DocumentSealed;
import cn.quanhen.casefile.v1.Evidence;
import cn.quanhen.casefile.v1.EvidenceKind;
import cn.quanhen.casefile.v1.Filing;
import cn.quanhen.casefile.v1.Inquiry;
import cn.quanhen.casefile.v1.Inspection;
import cn.quanhen.casefile.v1.LeftBehind;
import cn.quanhen.casefile.v1.LegalBasis;
import cn.quanhen.casefile.v1.LegalReview;
import cn.quanhen.casefile.v1.NatureDetermined;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.OfficersIdentified;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.casefile.v1.Party;
import cn.quanhen.casefile.v1.PartyAnswer;
import cn.quanhen.casefile.v1.Performance;
import cn.quanhen.casefile.v1.Procedure;
import cn.quanhen.casefile.v1.Proposal;
import cn.quanhen.casefile.v1.QuestionAndAnswer;
import cn.quanhen.casefile.v1.Right;
import cn.quanhen.casefile.v1.RightsTold;
import cn.quanhen.casefile.v1.Service;
import cn.quanhen.casefile.v1.SigningPlace;
import cn.quanhen.casefile.v1.Source;
import cn.quanhen.casefile.v1.UnitDecision;
import cn.quanhen.casefile.v1.VolumeFiled;
import cn.quanhen.casefile.v1.VolumeItem;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The records of the demonstration case, all of them made on one day. */
public final class PenaltyRecords {
    public static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    public static final StandardPackage STANDARD = Shelf.read("suihua-2026-1");
    public static final String TODAY = "2026-11-25";
    static final String CASE = "counties/231202/agencies/11231202MB1A2B3C47/cases/demo";
    static final String INQUIRY_RECORD = CASE + "/documents/inquiry";
    static final String DECISION = CASE + "/documents/decision";
    static final String VIDEO = CASE + "/recordings/video";
    static final String HANDLER = "赵明";
    static final String REVIEWER = "孙法";
    static final String HEAD = "李正";
    private static final Officer FIRST = officer(HANDLER, "08120200101");
    private static final Officer SECOND = officer("钱丽", "08120200102");

    private PenaltyRecords() {}

    public static Setting setting(String phase) {
        return new Setting(
                phase,
                "绥化市北林区市场监督管理局",
                "11231202MB1A2B3C47",
                "231202",
                "organ",
                STANDARD.seal().pin(),
                LocalDate.parse("2026-01-01"),
                STANDARD.laws(),
                Map.of(
                        "inquiry-record/1", "evidence",
                        "penalty-decision/1", "party",
                        "spot-penalty-decision/1", "party"));
    }

    /** All of them, in their order. */
    public static List<Recorded> all() {
        var records = new ArrayList<Recorded>();
        add(records, HANDLER, opening());
        add(
                records,
                HEAD,
                Filing.newBuilder().setOpinion("同意立案").setApproved(true).setSignedOn(TODAY));
        add(
                records,
                HANDLER,
                OfficersIdentified.newBuilder()
                        .addOfficers(FIRST)
                        .addOfficers(SECOND)
                        .setShownTo("陈惠民")
                        .setShownAt(Times.timestamp(NOW.minusSeconds(3300))));
        add(
                records,
                HANDLER,
                Inspection.newBuilder()
                        .setPlace("某街1号")
                        .setStartedAt(Times.timestamp(NOW.minusSeconds(3000)))
                        .setEndedAt(Times.timestamp(NOW.minusSeconds(1200)))
                        .setFindings("货架上摆放超过保质期的食品12袋")
                        .addAttendants(Attendant.newBuilder().setName("陈惠民").setCapacity(Capacity.CAPACITY_PARTY))
                        .addRecordings(VIDEO));
        add(
                records,
                HANDLER,
                Inquiry.newBuilder()
                        .setPerson("陈惠民")
                        .setPlace("办公室")
                        .setStartedAt(Times.timestamp(NOW.minusSeconds(900)))
                        .setEndedAt(Times.timestamp(NOW.minusSeconds(60)))
                        .setAskedBy(FIRST)
                        .setRecordedBy(SECOND)
                        .addExchanges(QuestionAndAnswer.newBuilder()
                                .setQuestion("何时进货？")
                                .setAnswer("去年十一月。")));
        add(
                records,
                HANDLER,
                DocumentDrafted.newBuilder()
                        .setDocument(INQUIRY_RECORD)
                        .setTemplate("inquiry-record/1")
                        .setTitle("询问笔录")
                        .setPages(2));
        add(
                records,
                HANDLER,
                DocumentConfirmed.newBuilder()
                        .setDocument(INQUIRY_RECORD)
                        .setSignedBy("陈惠民")
                        .setCapacity(Capacity.CAPACITY_PARTY)
                        .setRiding(true));
        add(
                records,
                "钱丽",
                Evidence.newBuilder()
                        .setKind(EvidenceKind.EVIDENCE_KIND_AUDIO_VISUAL)
                        .setTitle("现场检查录像")
                        .setSource("执法记录仪")
                        .setProvider(HANDLER)
                        .addCollectors(FIRST)
                        .addCollectors(SECOND)
                        .setSha256(ByteString.copyFrom(new byte[32]))
                        .setPurpose("证明待售"));
        add(
                records,
                HANDLER,
                RightsTold.newBuilder()
                        .addRights(Right.RIGHT_STATEMENT)
                        .addRights(Right.RIGHT_DEFENCE)
                        .setIntended("拟罚款5000元")
                        .setToldAt(Times.timestamp(NOW))
                        .setToldTo("陈惠民")
                        .setProposedFineFen(500_000));
        add(
                records,
                HANDLER,
                PartyAnswer.newBuilder().setAnsweredAt(Times.timestamp(NOW)).setWaiver("放弃陈述、申辩。"));
        add(records, HANDLER, proposal());
        add(records, HANDLER, nature());
        add(
                records,
                "钱丽",
                UnitDecision.newBuilder()
                        .setUnit("食品安全监督管理股")
                        .setOpinion("拟罚款5000元")
                        .setSignedOn(TODAY));
        add(
                records,
                REVIEWER,
                LegalReview.newBuilder()
                        .setOpinion("同意")
                        .setAgreed(true)
                        .setQualification("A20162312020011")
                        .setSignedOn(TODAY));
        add(
                records,
                HEAD,
                Approval.newBuilder().setOpinion("同意。").setApproved(true).setSignedOn(TODAY));
        add(
                records,
                HANDLER,
                DocumentDrafted.newBuilder()
                        .setDocument(DECISION)
                        .setTemplate("penalty-decision/1")
                        .setTitle("行政处罚决定书")
                        .setNumber("绥北市监罚决字〔2026〕第1号")
                        .setPages(2)
                        .addPlaces(SigningPlace.newBuilder().setSeal(true).setLabel("绥化市北林区市场监督管理局")));
        add(records, HANDLER, DocumentSealed.newBuilder().setDocument(DECISION).setRiding(true));
        add(records, HANDLER, DocumentIssued.newBuilder().setDocument(DECISION).setIssuedOn(TODAY));
        add(
                records,
                HANDLER,
                service()
                        .setLeftBehind(LeftBehind.newBuilder()
                                .setExplanation("当事人拒收")
                                .setWitness("刘建国")
                                .addRecordings(VIDEO)));
        add(
                records,
                HANDLER,
                Performance.newBuilder()
                        .setObligation("缴纳罚款5000元")
                        .setDueOn("2026-12-10")
                        .setDoneOn(TODAY)
                        .setPaidFen(500_000));
        add(
                records,
                HANDLER,
                Closing.newBuilder().setEndedOn(TODAY).setBasis("执行完毕").setArchiveDueOn("2026-12-25"));
        add(
                records,
                "周文",
                VolumeFiled.newBuilder()
                        .setArchiveNumber("0123-CF·2026-D30-0001")
                        .setRetention("30年")
                        .addItems(VolumeItem.newBuilder().setTitle("行政处罚决定书").setPage(1))
                        .setClosingTable(ClosingTable.newBuilder()
                                .setNote("本卷文件齐全")
                                .setCheckedBy(HEAD)
                                .setCheckedOn(TODAY))
                        .addDiscs(Disc.newBuilder()
                                .setItem("现场检查")
                                .setAt(Times.timestamp(NOW.minusSeconds(3000)))
                                .setPlace("某街1号")
                                .setWay("执法记录仪")
                                .addCertificateNumbers("08120200101")
                                .addCertificateNumbers("08120200102")
                                .addRecordings(VIDEO))
                        .setFiledOn(TODAY));
        return records;
    }

    public static Opening.Builder opening() {
        return Opening.newBuilder()
                .setTitle("经营超过保质期的食品案")
                .setActType(ActType.ACT_TYPE_PENALTY)
                .setProcedure(Procedure.PROCEDURE_ORDINARY)
                .setSource(Source.SOURCE_INSPECTION)
                .setSourceReference("日常监督检查计划第36号")
                .setReceivedAt(Times.timestamp(NOW.minusSeconds(10_800)))
                .setReason("检查发现")
                .setParty(Party.newBuilder()
                        .setName("某超市")
                        .setUnifiedSocialCreditCode("91231202MA1BK2C3DP")
                        .setAddress("某街1号"))
                .setStandard(STANDARD.seal().pin());
    }

    static Proposal.Builder proposal() {
        return Proposal.newBuilder()
                .setOpinion("建议罚款5000元")
                .setReason("初次违法")
                .setFacts("经营超过保质期的食品")
                .addEvidence(4)
                .addEvidence(5)
                .addEvidence(8)
                .addBasis(LegalBasis.newBuilder().setLaw("中华人民共和国食品安全法").setArticle("第一百二十四条第一款第五项"))
                .addViolated(LegalBasis.newBuilder().setLaw("中华人民共和国食品安全法").setArticle("第三十四条第十项"))
                .setDiscretion("减轻处罚")
                .setFineFen(500_000)
                .addPenalties("没收违法所得15元")
                .setSignedOn(TODAY);
    }

    /** 案件性质认定: neither complicated nor heavy, and nothing that asks for a review or a hearing. */
    public static NatureDetermined.Builder nature() {
        return NatureDetermined.newBuilder().setReason("货值金额较小，事实清楚，法律关系单一");
    }

    static Service.Builder service() {
        return Service.newBuilder()
                .setDocument(DECISION)
                .setRecipient("某超市")
                .setServedAt(Times.timestamp(NOW))
                .setPlace("某街1号")
                .addServers(FIRST)
                .addServers(SECOND)
                .setCountsOn(TODAY);
    }

    /** A record behind none. */
    public static Recorded first(Message.Builder content) {
        return next(List.of(), HANDLER, content);
    }

    /** A record behind those. */
    public static Recorded next(List<Recorded> before, String recorder, Message.Builder content) {
        return new Recorded(
                before.size() + 1,
                Contents.holding(content.build()),
                new Moment(NOW, NOW, "subject of " + recorder, ""),
                recorder);
    }

    /** What is known once so many more were recorded. */
    static Facts after(List<Recorded> before, Message.Builder... contents) {
        var records = new ArrayList<>(before);
        for (var content : contents) {
            records.add(next(records, "赵明", content));
        }
        return facts(records);
    }

    @SuppressWarnings("unchecked") // the vocabulary declares it a list of facts
    static List<Map<String, Object>> list(Facts facts, String name) {
        return (List<Map<String, Object>>)
                facts.view(setting("investigation"), NOW).facts().get(name);
    }

    /** What the first of them say. */
    public static Facts facts(List<Recorded> records) {
        var facts = Facts.NONE;
        for (var record : records) {
            facts = facts.with(record).facts();
        }
        return facts;
    }

    private static void add(List<Recorded> records, String recorder, Message.Builder content) {
        records.add(next(records, recorder, content));
    }

    private static Officer officer(String name, String certificate) {
        return Officer.newBuilder()
                .setName(name)
                .setCertificateNumber(certificate)
                .build();
    }
}
