package cn.quanhen.casefile.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.quanhen.casefile.document.ofd.Anchor;
import cn.quanhen.casefile.document.ofd.OfdReading;
import cn.quanhen.casefile.document.ofd.Rendered;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 文字记录 (Art. 12–17), a sentence of the regulation a test. */
class TextRecordsTest {

    static Stream<FormTemplate<?>> toTheParty() {
        return Forms.ALL.stream().filter(form -> form.documentClass() == DocumentClass.TO_PARTY);
    }

    static Stream<FormTemplate<?>> approvals() {
        return Forms.ALL.stream().filter(form -> Approved.class.isAssignableFrom(form.facts()));
    }

    @Test
    @DisplayName("第十二条：包括向当事人出具的行政执法文书、调查取证文书、内部审批文书、听证文书、送达文书等书面记录")
    void thereAreFormsOfEveryClass() {
        assertThat(Forms.ALL)
                .extracting(form -> form.documentClass().title())
                .contains("向当事人出具的行政执法文书", "调查取证文书", "内部审批文书", "听证文书", "送达文书");
    }

    @ParameterizedTest
    @MethodSource("toTheParty")
    @DisplayName("第十四条：向当事人出具的行政执法文书，应当加盖行政执法机关印章，载明签发日期")
    void aDocumentToThePartyHasAPlaceForTheSealOverItsDate(FormTemplate<?> form) {
        Rendered rendered = FormSamples.render(form);
        Anchor seal = rendered.anchors().stream()
                .filter(place -> place.kind() == Anchor.Kind.SEAL)
                .findFirst()
                .orElseThrow();
        assertThat(seal.page()).isEqualTo(rendered.pages());
        assertThat(OfdReading.pages(rendered.ofd()).getLast())
                .containsPattern(seal.label() + "\\d{4}年\\d{1,2}月\\d{1,2}日");
    }

    @ParameterizedTest
    @MethodSource("approvals")
    @DisplayName("第十六条：应当记录承办意见和理由、审核意见、批准意见，并分别载明签字日期")
    void anApprovalHoldsThreeOpinionsTheReasonAndADateForEach(FormTemplate<?> form) {
        for (String blank : List.of(
                "handler/opinion",
                "handler/signedOn",
                "reason",
                "reviewer/opinion",
                "reviewer/signedOn",
                "approver/opinion",
                "approver/signedOn")) {
            ObjectNode told = FormSamples.told(form);
            int cut = blank.indexOf('/');
            ObjectNode approvals = (ObjectNode) told.get("approvals");
            ObjectNode holder = cut < 0 ? approvals : (ObjectNode) approvals.get(blank.substring(0, cut));
            holder.putNull(blank.substring(cut + 1));
            assertThatIllegalArgumentException()
                    .as(blank)
                    .isThrownBy(() -> form.read(told))
                    .withMessageContaining("办法第十六条");
        }
    }

    @Test
    @DisplayName("第十七条：听证文书应当由听证参加人审核无误后签字或者盖章")
    void everyParticipantOfAHearingSignsItsRecordByName() {
        ObjectNode told = FormSamples.told(HearingRecord.FORM);
        List<String> participants = told.get("participants").findValuesAsText("name");
        List<Anchor> places = FormSamples.render(HearingRecord.FORM, told).anchors();
        assertThat(places).extracting(place -> place.signer().name()).containsAll(participants);
        assertThat(places).hasSize(participants.size() + 1);
        assertThat(places.getLast().signer().name())
                .isEqualTo(told.get("recorder").asText());
    }

    @Test
    @DisplayName("第十七条：听证文书应当记录听证的全过程和听证参加人的原始发言")
    void aHearingIsRecordedVerbatimInItsOrder() {
        ObjectNode told = FormSamples.told(HearingRecord.FORM);
        String text = String.join(
                        "",
                        OfdReading.pages(
                                FormSamples.render(HearingRecord.FORM, told).ofd()))
                .replaceAll("第\\d+页 共\\d+页", "");
        assertThat(text).containsSubsequence(told.get("statements").findValuesAsText("words"));
    }
}
