package cn.quanhen.casefile.facts;

import static cn.quanhen.casefile.facts.PenaltyRecords.NOW;
import static cn.quanhen.casefile.facts.PenaltyRecords.TODAY;

import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.v1.Closing;
import cn.quanhen.casefile.v1.CollectionGround;
import cn.quanhen.casefile.v1.DocumentDrafted;
import cn.quanhen.casefile.v1.DocumentIssued;
import cn.quanhen.casefile.v1.DocumentSealed;
import cn.quanhen.casefile.v1.Evidence;
import cn.quanhen.casefile.v1.EvidenceKind;
import cn.quanhen.casefile.v1.FineCollected;
import cn.quanhen.casefile.v1.FineHandedIn;
import cn.quanhen.casefile.v1.FinePaidIn;
import cn.quanhen.casefile.v1.LegalBasis;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.OfficersIdentified;
import cn.quanhen.casefile.v1.PartyAnswer;
import cn.quanhen.casefile.v1.Procedure;
import cn.quanhen.casefile.v1.ReceiptIssuer;
import cn.quanhen.casefile.v1.Right;
import cn.quanhen.casefile.v1.RightsTold;
import cn.quanhen.casefile.v1.SigningPlace;
import cn.quanhen.casefile.v1.SpotDecisionHandedOver;
import cn.quanhen.casefile.v1.SpotPenaltyDecided;
import cn.quanhen.casefile.v1.SpotPenaltyReported;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;

/** The records of a fine of a hundred yuan on the spot, collected there and then. */
public final class SpotRecords {
    public static final long FINE = 10_000;
    static final String DECISION = PenaltyRecords.CASE + "/documents/spot";
    private static final String FIRST = "08120200101";
    private static final String SECOND = "08120200102";

    private SpotRecords() {}

    /** All of them, in their order. */
    public static List<Recorded> all() {
        var records = new ArrayList<Recorded>();
        add(records, PenaltyRecords.opening().setTitle("占道经营案").setProcedure(Procedure.PROCEDURE_SIMPLE));
        add(
                records,
                OfficersIdentified.newBuilder()
                        .addOfficers(officer(PenaltyRecords.HANDLER, FIRST))
                        .addOfficers(officer("钱丽", SECOND))
                        .setShownTo("陈惠民")
                        .setShownAt(Times.timestamp(NOW.minusSeconds(1200))));
        add(
                records,
                Evidence.newBuilder()
                        .setKind(EvidenceKind.EVIDENCE_KIND_AUDIO_VISUAL)
                        .setTitle("占道经营照片")
                        .setSource("执法记录仪")
                        .setProvider(PenaltyRecords.HANDLER)
                        .addCollectors(officer(PenaltyRecords.HANDLER, FIRST))
                        .addCollectors(officer("钱丽", SECOND))
                        .setSha256(ByteString.copyFrom(new byte[32]))
                        .setPurpose("证明占道经营"));
        add(
                records,
                RightsTold.newBuilder()
                        .addRights(Right.RIGHT_STATEMENT)
                        .addRights(Right.RIGHT_DEFENCE)
                        .setIntended("拟罚款100元")
                        .setToldAt(Times.timestamp(NOW.minusSeconds(600)))
                        .setToldTo("陈惠民")
                        .setProposedFineFen(FINE));
        add(
                records,
                PartyAnswer.newBuilder()
                        .setAnsweredAt(Times.timestamp(NOW.minusSeconds(540)))
                        .setWaiver("没有意见。"));
        add(records, decided());
        add(
                records,
                DocumentDrafted.newBuilder()
                        .setDocument(DECISION)
                        .setTemplate("spot-penalty-decision/1")
                        .setTitle("当场行政处罚决定书")
                        .setNumber("绥北市监当罚字〔2026〕第1号")
                        .setPages(1)
                        .addPlaces(SigningPlace.newBuilder().setSeal(true).setLabel("绥化市北林区市场监督管理局")));
        add(records, DocumentSealed.newBuilder().setDocument(DECISION));
        add(records, DocumentIssued.newBuilder().setDocument(DECISION).setIssuedOn(TODAY));
        add(records, handedOver().setSignedBy("陈惠民"));
        add(records, collected());
        add(
                records,
                FineHandedIn.newBuilder()
                        .setCollection(11)
                        .setHandedInAt(Times.timestamp(NOW))
                        .setReceivedBy("财务室"));
        add(
                records,
                FinePaidIn.newBuilder()
                        .setCollection(11)
                        .setPaidInAt(Times.timestamp(NOW))
                        .setBank("农业银行北林支行")
                        .setVoucherNumber("2026-1"));
        add(
                records,
                SpotPenaltyReported.newBuilder()
                        .setReportedAt(Times.timestamp(NOW))
                        .setReceivedBy("法规股"));
        add(records, Closing.newBuilder().setEndedOn(TODAY).setBasis("执行完毕").setArchiveDueOn("2026-12-25"));
        return records;
    }

    public static SpotPenaltyDecided.Builder decided() {
        return SpotPenaltyDecided.newBuilder()
                .setDecidedAt(Times.timestamp(NOW.minusSeconds(300)))
                .setPlace("某街1号门前")
                .setFacts("当事人占道经营")
                .addEvidence(3)
                .addViolated(law("第三十三条"))
                .addBasis(law("第五十一条"))
                .setFineFen(FINE)
                .addRecordings(PenaltyRecords.VIDEO);
    }

    public static SpotDecisionHandedOver.Builder handedOver() {
        return SpotDecisionHandedOver.newBuilder()
                .setDocument(DECISION)
                .setRecipient("某超市")
                .setHandedOverAt(Times.timestamp(NOW))
                .setPlace("某街1号门前")
                .addCertificateNumbers(FIRST)
                .addCertificateNumbers(SECOND);
    }

    public static FineCollected.Builder collected() {
        return FineCollected.newBuilder()
                .setGround(CollectionGround.COLLECTION_GROUND_SMALL)
                .setAmountFen(FINE)
                .setCollectedAt(Times.timestamp(NOW))
                .addCertificateNumbers(FIRST)
                .addCertificateNumbers(SECOND)
                .setReceiptNumber("黑财罚0001")
                .setReceiptIssuer(ReceiptIssuer.RECEIPT_ISSUER_PROVINCE);
    }

    private static LegalBasis law(String article) {
        return LegalBasis.newBuilder()
                .setLaw("中华人民共和国行政处罚法")
                .setArticle(article)
                .build();
    }

    private static Officer officer(String name, String certificate) {
        return Officer.newBuilder()
                .setName(name)
                .setCertificateNumber(certificate)
                .build();
    }

    private static void add(List<Recorded> records, Message.Builder content) {
        records.add(PenaltyRecords.next(records, PenaltyRecords.HANDLER, content));
    }
}
