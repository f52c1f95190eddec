package cn.quanhen.casefile.document;

import static cn.quanhen.casefile.document.RecordJson.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.document.template.FormSamples;
import cn.quanhen.casefile.document.template.FormTemplate;
import cn.quanhen.casefile.document.template.Forms;
import cn.quanhen.casefile.v1.FilledField;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormFieldsTest {
    private static final FormTemplate<?> LIST = Forms.find("seizure-list/1").orElseThrow();
    private static final FormTemplate<?> SAMPLING =
            Forms.find("sampling-record/1").orElseThrow();

    static List<FormTemplate<?>> forms() {
        return Forms.ALL;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theSampleOfEveryFormHasNoFault(FormTemplate<?> form) {
        assertThat(FormSchema.of(form).faults(FormSamples.told(form))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFieldThatACaseFillsInIsAFieldOfTheFormAndHasATitle(FormTemplate<?> form) {
        var schema = FormSchema.of(form);

        assertThat(Fillings.of(form.id(), schema).keySet())
                .allSatisfy(path -> assertThat(schema.has(path)).as(path).isTrue())
                .allSatisfy(path -> assertThat(schema.title(path)).as(path).isNotBlank());
    }

    @Test
    void whatIsKnownIsFilledInAndNamedWithItsRecord() {
        var fields = of(LIST, told(LIST).without(List.of("place")), known("/place", Known.binding(text("某地"), 4)));

        assertThat(fields.values().get("place").asText()).isEqualTo("某地");
        assertThat(fields.filled())
                .containsExactly(
                        FilledField.newBuilder().setField("/place").setRecord(4).build());
    }

    @Test
    void whatContradictsTheRecordsIsRefusedBesideWhatIsMissing() {
        var told = told(LIST).put("place", "别处").put("listedAt", "昨天");
        var unused = told.remove("articles");

        assertThatThrownBy(() -> of(LIST, told, known("/place", Known.binding(text("某地"), 4))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.DOCUMENT_FIELDS_WRONG);
                    assertThat(refusal.because())
                            .contains("有3处填写不对", "清点地点（/place）与第4条记录不符", "清点时间（/listedAt）不是时间", "（/articles）没有填写");
                    assertThat(refusal.facts()).containsEntry("faults", "3");
                });
    }

    @Test
    void whatIsUsualMayBeSaidOtherwise() {
        var fields = of(LIST, told(LIST).put("place", "别处"), known("/place", Known.usual(text("某地"), 4)));

        assertThat(fields.values().get("place").asText()).isEqualTo("别处");
        assertThat(fields.filled()).isEmpty();
    }

    @Test
    void officersAreAmongThoseWhoHaveShownTheirCertificates() {
        var shown = RecordJson.array(
                List.of("1", "2", "3"),
                number ->
                        RecordJson.object().put("name", "执法" + number).put("certificateNumber", "0812020010" + number));
        var two = told(SAMPLING);
        two.putArray("officers").add(shown.get(0)).add(shown.get(2));
        var stranger = two.deepCopy();
        stranger.putArray("officers")
                .add(shown.get(0))
                .add(RecordJson.object().put("name", "别人").put("certificateNumber", "08120200109"));

        assertThat(of(SAMPLING, two, known("/officers", Known.oneOf(shown)))
                        .values()
                        .get("officers"))
                .hasSize(2);
        assertThatThrownBy(() -> of(SAMPLING, stranger, known("/officers", Known.oneOf(shown))))
                .hasMessageContaining("（/officers）与案件记录不符");
    }

    @Test
    void aNumberIsTakenFromTheOneDocumentThatStandsAndChosenAmongSeveral() {
        var one = Known.oneOf(RecordJson.texts(List.of("第1号")));
        var several = Known.oneOf(RecordJson.texts(List.of("第1号", "第2号")));
        var untold = told(LIST).without(List.of("decisionNumber"));

        assertThat(of(LIST, untold.deepCopy(), known("/decisionNumber", one))
                        .values()
                        .get("decisionNumber")
                        .asText())
                .isEqualTo("第1号");
        assertThatThrownBy(() -> of(LIST, untold.deepCopy(), known("/decisionNumber", several)))
                .hasMessageContaining("（/decisionNumber）没有填写");
        assertThatThrownBy(() -> of(LIST, told(LIST).put("decisionNumber", "第3号"), known("/decisionNumber", several)))
                .hasMessageContaining("请填写案件记录中有的");
    }

    @Test
    void whatIsKnownBlankDoesNotBindAndAMomentIsTheSameInAnotherOffset() {
        var known = known("/place", Known.binding(text(""), 4));
        known.put("/listedAt", Known.binding(text("2026-09-20T03:00:00Z"), 4));
        var told = told(LIST).put("place", "某地").put("listedAt", "2026-09-20T11:00:00+08:00");

        var fields = of(LIST, told, known);

        assertThat(fields.values().get("place").asText()).isEqualTo("某地");
        assertThat(fields.values().get("listedAt").asText()).isEqualTo("2026-09-20T03:00:00Z");
    }

    private static FormFields of(FormTemplate<?> form, ObjectNode told, SequencedMap<String, Known> known) {
        return FormFields.of(form.title(), FormSchema.of(form), known, told);
    }

    private static ObjectNode told(FormTemplate<?> form) {
        return FormSamples.told(form);
    }

    private static SequencedMap<String, Known> known(String path, Known fact) {
        var known = new LinkedHashMap<String, Known>();
        known.put(path, fact);
        return known;
    }
}
