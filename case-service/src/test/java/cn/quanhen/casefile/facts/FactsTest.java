package cn.quanhen.casefile.facts;

import static cn.quanhen.casefile.facts.PenaltyRecords.NOW;
import static cn.quanhen.casefile.facts.PenaltyRecords.STANDARD;
import static cn.quanhen.casefile.facts.PenaltyRecords.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.contract.Times;
import cn.quanhen.casefile.period.Timeline;
import cn.quanhen.casefile.standard.rule.CaseView;
import cn.quanhen.casefile.v1.DirectService;
import cn.quanhen.casefile.v1.DocumentDrafted;
import cn.quanhen.casefile.v1.ElectronicService;
import cn.quanhen.casefile.v1.EntrustedService;
import cn.quanhen.casefile.v1.PartyAnswer;
import cn.quanhen.casefile.v1.Performance;
import cn.quanhen.casefile.v1.PostalService;
import cn.quanhen.casefile.v1.PublicNotice;
import cn.quanhen.casefile.v1.Right;
import cn.quanhen.casefile.v1.RightsTold;
import cn.quanhen.casefile.v1.Service;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the records of a case say, by the names of the vocabulary. */
class FactsTest {
    private static final LocalDate DAY = LocalDate.parse(TODAY);

    @Test
    void theDemonstrationCaseIsToldInTheWordsOfTheVocabulary() {
        var told = whole();

        assertThat(told.get("act"))
                .isEqualTo(Map.of("type", "penalty", "procedure", "ordinary", "phase", "execution", "openedOn", DAY));
        assertThat(told.get("party"))
                .isEqualTo(
                        Map.of("kind", "organisation", "name", "某超市", "code", "91231202MA1BK2C3DP", "address", "某街1号"));
        assertThat(told.get("opening"))
                .isEqualTo(Map.of(
                        "source",
                        "检查发现",
                        "reference",
                        "日常监督检查计划第36号",
                        "receivedAt",
                        NOW.minusSeconds(10_800),
                        "reason",
                        "检查发现"));
        assertThat(told.get("filing")).isEqualTo(Map.of("opinion", "同意立案", "approved", true, "signedOn", DAY));
        assertThat(told.get("officers"))
                .isEqualTo(List.of(
                        Map.of("name", "赵明", "certificate", "08120200101", "shownAt", NOW.minusSeconds(3300)),
                        Map.of("name", "钱丽", "certificate", "08120200102", "shownAt", NOW.minusSeconds(3300))));
        assertThat(told.get("ending")).isEqualTo(Map.of("endedOn", DAY, "basis", "执行完毕"));
        assertThat(told.get("volume"))
                .isEqualTo(Map.of(
                        "number",
                        "0123-CF·2026-D30-0001",
                        "retention",
                        "30年",
                        "contents",
                        true,
                        "paged",
                        true,
                        "cover",
                        true,
                        "closingTable",
                        true,
                        "avEvidence",
                        1L,
                        "discs",
                        List.of(Map.of(
                                "item",
                                "现场检查",
                                "at",
                                NOW.minusSeconds(3000),
                                "place",
                                "某街1号",
                                "way",
                                "执法记录仪",
                                "officers",
                                List.of("08120200101", "08120200102")))));
        assertThat(told.get("performance"))
                .isEqualTo(Map.of(
                        "dueOn", LocalDate.parse("2026-12-10"), "done", true, "doneOn", DAY, "paidFen", 500_000L));
    }

    @Test
    void anInspectionAndAnInquiryAreEvidenceTooAndSayNoMoreThanTheirRecords() {
        assertThat(list("evidence"))
                .satisfiesExactly(
                        inspection -> assertThat(inspection).isEqualTo(Map.of("sequence", 4L, "kind", "现场笔录")),
                        inquiry -> assertThat(inquiry)
                                .isEqualTo(Map.of(
                                        "sequence",
                                        5L,
                                        "kind",
                                        "当事人的陈述",
                                        "provider",
                                        "陈惠民",
                                        "collectors",
                                        List.of("08120200101", "08120200102"))),
                        video -> assertThat(video)
                                .containsEntry("kind", "视听资料")
                                .containsEntry("sha256", "0".repeat(64))
                                .containsEntry("purpose", "证明待售")
                                .doesNotContainKey("verified"));
        assertThat(list("inspections"))
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .containsEntry("attendants", List.of("陈惠民"))
                        .doesNotContainKey("officers"));
        assertThat(list("inquiries"))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("exchanges", 1));
        assertThat(list("coverage")).extracting(one -> one.get("scene")).containsExactly("现场检查", "询问", "留置送达");
    }

    @Test
    void theOpinionsAreByThoseWhoRecordedThemAndMakeOneInternalApproval() {
        var told = whole();

        assertThat(map(told, "proposal"))
                .containsEntry("by", "赵明")
                .containsEntry("evidence", List.of(4L, 5L, 8L))
                .containsEntry("basis", List.of("中华人民共和国食品安全法第一百二十四条第一款第五项"));
        assertThat(map(told, "legalReview"))
                .isEqualTo(
                        Map.of("reviewer", "孙法", "opinion", "同意", "agreed", true, "qualified", true, "signedOn", DAY));
        assertThat(map(told, "approval")).containsEntry("by", "李正").containsEntry("role", "head");
        assertThat(list("approvals"))
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .containsEntry("handler", "赵明")
                        .containsEntry("handlerReason", "初次违法")
                        .containsEntry("reviewer", "孙法")
                        .containsEntry("approver", "李正"));
        assertThat(list("bases"))
                .hasSize(2)
                .allSatisfy(basis -> assertThat(basis).containsEntry("actOn", DAY));
        assertThat(map(told, "decision"))
                .isEqualTo(Map.of(
                        "kinds",
                        List.of("没收违法所得15元", "罚款"),
                        "fineFen",
                        500_000L,
                        "document",
                        PenaltyRecords.DECISION,
                        "madeOn",
                        DAY));
    }

    @Test
    void aDocumentIsToldFromItsDraftToItsIssue() {
        assertThat(list("documents"))
                .satisfiesExactly(
                        inquiry -> assertThat(inquiry)
                                .containsEntry("kind", "evidence")
                                .containsEntry("signedByParty", true)
                                .containsEntry("riding", true)
                                .containsEntry("pages", 2),
                        decision -> assertThat(decision)
                                .containsEntry("kind", "party")
                                .containsEntry("issuer", "绥化市北林区市场监督管理局")
                                .containsEntry("sealed", true)
                                .containsEntry("sealValid", true)
                                .containsEntry("issuedOn", DAY));
    }

    @Test
    void ofAFormThatThePackageDoesNotPrescribeNeitherItsKindNorItsForceIsKnown() {
        var records = PenaltyRecords.all().subList(0, 5);
        var facts = PenaltyRecords.facts(records)
                .with(PenaltyRecords.next(
                        records,
                        "赵明",
                        DocumentDrafted.newBuilder()
                                .setDocument("x")
                                .setTemplate("inspection-record/1")
                                .setTitle("现场检查笔录")))
                .facts();
        var view = facts.view(PenaltyRecords.setting("investigation"), NOW);

        assertThat(list(view.facts(), "documents"))
                .singleElement()
                .satisfies(document -> assertThat(document).doesNotContainKeys("kind", "templateInForce", "template"));
        assertThat(view.canBe("documents[0].kind")).isFalse();
        assertThat(view.canBe("documents[0].sealValid")).isTrue();
    }

    @Test
    void everyRecordIsAnEntryWithItsRecorderAndTheDigestOfWhatItSays() {
        assertThat(list("records")).hasSize(22).allSatisfy(entry -> {
            assertThat(entry).containsEntry("medium", "文字").containsEntry("lateReason", "");
            assertThat((String) entry.get("sha256")).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void theEventsMoveThePeriods() {
        var midnight = DAY.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();

        assertThat(PenaltyRecords.facts(PenaltyRecords.all()).timeline(NOW).events())
                .allSatisfy(event -> assertThat(event.at()).isEqualTo(midnight))
                .extracting(Timeline.Event::name)
                .containsExactly(
                        "case.filed",
                        "decision.made",
                        "decision.served",
                        "fine.due",
                        "fine.paid",
                        "case.ended",
                        "case.archived");
    }

    @Test
    void whatIsToldAnewIsNotAnsweredYet() {
        var records = PenaltyRecords.all().subList(0, 10);
        var facts = PenaltyRecords.facts(records)
                .with(PenaltyRecords.next(
                        records,
                        "赵明",
                        RightsTold.newBuilder().addRights(Right.RIGHT_HEARING).setToldAt(Times.timestamp(NOW))))
                .facts();

        assertThat(view(facts)).doesNotContainKey("answer");
        assertThat(facts.timeline(NOW).events())
                .extracting(Timeline.Event::name)
                .contains("rights.hearing-told");
    }

    @Test
    void whatIsProposedAnewIsNeitherReviewedNorApprovedNorDecided() {
        var records = PenaltyRecords.all().subList(0, 15);
        var facts = PenaltyRecords.facts(records)
                .with(PenaltyRecords.next(records, "赵明", PenaltyRecords.proposal()))
                .facts();

        assertThat(view(facts))
                .containsKey("proposal")
                .doesNotContainKeys("unitDecision", "legalReview", "approval", "decision");
        assertThat((List<?>) view(facts).get("bases")).hasSize(2);
    }

    @Test
    void aStatementIsToldInItsWordsWithItsReview() {
        var records = PenaltyRecords.all().subList(0, 9);
        var answer = PartyAnswer.newBuilder()
                .setAnsweredAt(Times.timestamp(NOW))
                .setStatement("罚款过重")
                .setReview("不予采纳");

        assertThat(map(after(records, answer), "answer"))
                .isEqualTo(Map.of("waived", false, "words", "罚款过重", "answeredAt", NOW, "review", "不予采纳"));
    }

    @Test
    void aFineThatIsPaidInPartsIsDoneOnceAllOfItIs() {
        var records = PenaltyRecords.all().subList(0, 19);
        var part =
                Performance.newBuilder().setDueOn("2026-12-10").setDoneOn(TODAY).setPaidFen(250_000);
        var once = PenaltyRecords.facts(records).with(PenaltyRecords.next(records, "赵明", part));
        var twice = once.facts().with(PenaltyRecords.next(records, "赵明", part));

        assertThat(map(view(once.facts()), "performance")).containsEntry("done", false);
        assertThat(once.facts().timeline(NOW).events())
                .extracting(Timeline.Event::name)
                .doesNotContain("fine.paid");
        assertThat(map(view(twice.facts()), "performance"))
                .containsEntry("done", true)
                .containsEntry("paidFen", 500_000L);
        assertThat(twice.facts().timeline(NOW).events())
                .extracting(Timeline.Event::name)
                .contains("fine.paid");
    }

    @Test
    void eachWayOfServiceSaysWhatItHas() {
        assertThat(served(PenaltyRecords.service()
                        .setDirect(DirectService.newBuilder().setSignedBy("陈惠民"))))
                .containsEntry("way", "直接送达")
                .containsEntry("signedBy", "陈惠民")
                .containsEntry("servers", List.of("赵明", "钱丽"));
        assertThat(served(PenaltyRecords.service()
                        .setEntrusted(EntrustedService.newBuilder()
                                .setBody("某乡人民政府")
                                .setReason("路远")
                                .setSignedBy("陈惠民"))))
                .containsEntry("way", "委托送达")
                .containsEntry("entrustReason", "路远");
        assertThat(served(PenaltyRecords.service()
                        .setElectronic(ElectronicService.newBuilder()
                                .setConsentSignedBy("陈惠民")
                                .setConsentSha256(ByteString.copyFrom(new byte[32])))))
                .containsEntry("way", "电子送达")
                .containsEntry("consentSigned", true);
        assertThat(served(PenaltyRecords.service()
                        .setCountsOn("2026-11-24")
                        .setPostal(PostalService.newBuilder()
                                .setReceivedOn("2026-11-24")
                                .setReceiptSha256(ByteString.copyFrom(new byte[32])))))
                .containsEntry("way", "邮寄送达")
                .containsEntry("receiptArchived", true)
                .containsEntry("receiptOn", LocalDate.parse("2026-11-24"));
    }

    @Test
    void aPublicNoticeIsNoServiceUntilItsTimeHasRun() {
        var records = PenaltyRecords.all().subList(0, 18);
        var notice = PenaltyRecords.service()
                .setCountsOn("2026-12-25")
                .setPublicNotice(PublicNotice.newBuilder()
                        .setReason("下落不明")
                        .setMedium("绥化日报")
                        .setPublishedOn(TODAY)
                        .setNoticeSha256(ByteString.copyFrom(new byte[32])));
        var facts = PenaltyRecords.facts(records)
                .with(PenaltyRecords.next(records, "赵明", notice))
                .facts();
        var later = NOW.plusSeconds(30 * 86_400);

        assertThat((List<?>) view(facts).get("services")).isEmpty();
        assertThat(facts.timeline(NOW).events())
                .extracting(Timeline.Event::name)
                .contains("notice.published")
                .doesNotContain("notice.served", "decision.served");
        assertThat((List<?>) facts.view(PenaltyRecords.setting("execution"), later)
                        .facts()
                        .get("services"))
                .hasSize(1);
        assertThat(facts.timeline(later).events())
                .extracting(Timeline.Event::name)
                .contains("notice.served", "decision.served");
    }

    @Test
    void ofAListTheNewRecordsViewHoldsOnlyWhatTheRecordAdded() {
        var records = PenaltyRecords.all().subList(0, 8);
        var growth = PenaltyRecords.facts(records.subList(0, 7)).with(records.get(7));

        var added = growth.added(PenaltyRecords.setting("investigation"), NOW).facts();

        assertThat((List<?>) added.get("records")).hasSize(1);
        assertThat((List<?>) added.get("evidence")).hasSize(1);
        assertThat((List<?>) added.get("inspections")).isEmpty();
        assertThat(added).containsKeys("filing", "opening", "agency");
    }

    @Test
    void aRecordOfEveryKindWithEveryFieldIsInTheVocabulary() {
        var sequence = 0L;
        var facts = Facts.NONE;
        for (var content : Specimens.ofEveryKind()) {
            sequence++;
            facts = facts.with(new Recorded(
                            sequence, content, PenaltyRecords.all().getFirst().moment(), "某人"))
                    .facts();
            assertThat(CaseView.of(STANDARD.vocabulary(), view(facts)).act())
                    .isIn("penalty/ordinary", "penalty/hearing");
        }
    }

    private static Map<String, Object> whole() {
        return view(PenaltyRecords.facts(PenaltyRecords.all()));
    }

    private static Map<String, Object> view(Facts facts) {
        return facts.view(PenaltyRecords.setting("execution"), NOW).facts();
    }

    private static Map<String, Object> after(List<Recorded> records, Message.Builder content) {
        return view(PenaltyRecords.facts(records)
                .with(PenaltyRecords.next(records, "赵明", content))
                .facts());
    }

    private static Map<String, Object> served(Service.Builder service) {
        var told = after(PenaltyRecords.all().subList(0, 18), service);
        return list(told, "services").getFirst();
    }

    private static List<Map<String, Object>> list(String name) {
        return list(whole(), name);
    }

    @SuppressWarnings("unchecked") // the vocabulary declares it a list of facts
    private static List<Map<String, Object>> list(Map<String, Object> told, String name) {
        return (List<Map<String, Object>>) told.get(name);
    }

    @SuppressWarnings("unchecked") // the vocabulary declares it a fact with fields
    private static Map<String, Object> map(Map<String, Object> told, String name) {
        return (Map<String, Object>) told.get(name);
    }
}
