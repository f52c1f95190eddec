package cn.quanhen.casefile.facts;

import static cn.quanhen.casefile.facts.PenaltyRecords.NOW;
import static cn.quanhen.casefile.facts.PenaltyRecords.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.checklist.Checking;
import cn.quanhen.casefile.checklist.Finding;
import cn.quanhen.casefile.v1.Alteration;
import cn.quanhen.casefile.v1.DocumentConfirmed;
import cn.quanhen.casefile.v1.DocumentDrafted;
import cn.quanhen.casefile.v1.DocumentVoided;
import cn.quanhen.casefile.v1.SignatureRefusal;
import cn.quanhen.casefile.v1.SigningPlace;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Art. 14, 15: what the records of documents say of signatures, refusals, alterations and void numbers. */
class AttestedDocumentsTest {
    private static final String NOTES = "行政执法人员";

    @Test
    void rule_15_signed_aTextRecordThatThePartyHasNotSignedHoldsTheCaseInInvestigation() {
        assertThat(stopped("15.signed", drafted())).isTrue();
        assertThat(stopped("15.signed", drafted(), signed("陈惠民", "被询问人", 0))).isFalse();
        assertThat(stopped("15.signed", drafted(), signed("赵明", "询问人", 0))).isTrue();
    }

    @Test
    void rule_15_signed_aRefusalThatIsNotedStandsForTheSignature() {
        assertThat(stopped("15.signed", drafted().setRefusal(refusal("被询问人")))).isFalse();
        assertThat(stopped("15.signed", drafted().setRefusal(refusal("见证人")))).isTrue();
    }

    @Test
    void rule_15_signed_whereThePartyDidNotAttendNobodyWaitsForItsSignature() {
        var witnessed =
                drafted().addPlaces(SigningPlace.newBuilder().setCapacity("见证人").setSigner("刘建国"));

        assertThat(stopped("15.signed", witnessed.clone())).isFalse();
        assertThat(stopped(
                        "15.signed",
                        witnessed.clone().addPlaces(SigningPlace.newBuilder().setCapacity("被询问人"))))
                .isTrue();
    }

    @Test
    void rule_15_refusal_theNoteIsSignedByTwoOfficers() {
        var noted = drafted().setRefusal(refusal("被询问人"));

        assertThat(document(noted, signed("赵明", NOTES, 0)))
                .containsEntry("refused", true)
                .containsEntry("refusalNoted", true)
                .containsEntry("refusalSigners", List.of("08120200101"))
                .doesNotContainKey(Setting.NOTED_BEFORE);
        assertThat(document(noted, signed("赵明", NOTES, 0), signed("赵明", "询问人", 0), signed("钱丽", NOTES, 0)))
                .containsEntry("refusalSigners", List.of("08120200101", "08120200102"));
    }

    @Test
    void rule_15_corrections_eachAlterationBearsTheHandPrintOfTheParty() {
        var altered = drafted()
                .addAlterations(Alteration.newBuilder().setOriginal("十二"))
                .addAlterations(Alteration.newBuilder().setOriginal("去年"));

        assertThat(document(altered)).containsEntry("changes", 2L).containsEntry("changesConfirmed", 0L);
        assertThat(stopped("15.corrections", altered, signed("陈惠民", "被询问人", 1))).isTrue();
        assertThat(stopped("15.corrections", altered, signed("陈惠民", "被询问人", 2))).isFalse();
    }

    @Test
    void rule_14_number_aVoidNumberStaysOnRecord() {
        var told = told(
                drafted().setNumber("〔2026〕第9号"),
                DocumentVoided.newBuilder().setDocument("x").setNumber("〔2026〕第9号"));

        assertThat(told.get("voidedNumbers")).isEqualTo(List.of("〔2026〕第9号"));
        assertThat((List<?>) told.get("documents")).isEmpty();
    }

    @Test
    void rule_9_3_twoInspectors_whoInspectedIsReadOffTheDocumentThatRendersTheInspection() {
        var record = DocumentDrafted.newBuilder()
                .setDocument("x")
                .setTemplate("inspection-record/1")
                .setRecord(4)
                .addPlaces(SigningPlace.newBuilder().setCapacity("检查人员").setCertificateNumber("08120200101"));

        assertThat(stopped("9.3.two-inspectors")).isFalse();
        assertThat(stopped("9.3.two-inspectors", record.clone())).isTrue();
        assertThat(stopped(
                        "9.3.two-inspectors",
                        record.clone()
                                .addPlaces(SigningPlace.newBuilder()
                                        .setCapacity("检查人员")
                                        .setCertificateNumber("08120200102"))))
                .isFalse();
    }

    private static DocumentDrafted.Builder drafted() {
        return DocumentDrafted.newBuilder()
                .setDocument("x")
                .setTemplate("inquiry-record/1")
                .setTitle("询问笔录")
                .setPages(1);
    }

    private static DocumentConfirmed.Builder signed(String person, String capacity, int handPrints) {
        return DocumentConfirmed.newBuilder()
                .setDocument("x")
                .setSignedBy(person)
                .setCapacityTitle(capacity)
                .setHandPrints(handPrints);
    }

    private static SignatureRefusal refusal(String capacity) {
        return SignatureRefusal.newBuilder()
                .setCapacity(capacity)
                .setReason("没有说明原因")
                .addCertificateNumbers("08120200101")
                .addCertificateNumbers("08120200102")
                .build();
    }

    /** Whether that rule stops a case that is investigated, behind those records. */
    private static boolean stopped(String rule, Message.Builder... more) {
        var facts = facts(more);
        var view = facts.view(PenaltyRecords.setting("investigation"), NOW);
        return new Checking(STANDARD, view)
                .at("leave.investigation", view.facts(), facts.timeline(NOW), NOW).stream()
                        .filter(Finding::stops)
                        .anyMatch(finding -> finding.rule().equals(rule));
    }

    @SuppressWarnings("unchecked") // the vocabulary declares it a list of facts
    private static Map<String, Object> document(Message.Builder... more) {
        return ((List<Map<String, Object>>) told(more).get("documents")).getFirst();
    }

    private static Map<String, Object> told(Message.Builder... more) {
        return facts(more).view(PenaltyRecords.setting("investigation"), NOW).facts();
    }

    private static Facts facts(Message.Builder... more) {
        var records = new ArrayList<>(PenaltyRecords.all().subList(0, 5));
        for (var content : more) {
            records.add(PenaltyRecords.next(records, "赵明", content));
        }
        return PenaltyRecords.facts(records);
    }
}
