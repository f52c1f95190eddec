package cn.quanhen.casefile.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.document.ofd.Anchor;
import cn.quanhen.casefile.document.ofd.Imprint;
import cn.quanhen.casefile.document.ofd.OfdReading;
import cn.quanhen.casefile.document.ofd.OfdRenderer;
import cn.quanhen.casefile.document.ofd.OfficialDocument;
import cn.quanhen.casefile.document.ofd.Rendered;
import cn.quanhen.casefile.document.template.FormSamples;
import cn.quanhen.casefile.document.template.Forms;
import cn.quanhen.casefile.v1.Alteration;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.SignatureRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Art. 15. */
class AttestationTest {
    private static final List<Alteration> TWO = List.of(
            Alteration.newBuilder().setOriginal("共20箱").setAltered("共21箱").build(),
            Alteration.newBuilder().setOriginal("有票据").build());
    private static final List<Officer> OFFICERS = List.of(
            Officer.newBuilder()
                    .setName("张卫国")
                    .setCertificateNumber("08231202001")
                    .build(),
            Officer.newBuilder()
                    .setName("李㛃")
                    .setCertificateNumber("08231202002")
                    .build());

    @Test
    void eachAlterationHasAPlaceForThePartysHandPrintOfItsOwn() throws IOException {
        // when
        var rendered = render(Attestation.altered(inquiry(), TWO), "inquiry-altered");
        // then
        assertThat(OfdReading.text(rendered.ofd()))
                .containsSubsequence("更改第1处：原文“共20箱”，更改为“共21箱”。", "更改处捺印（1）", "第2处：原文“有票据”，删去。", "更改处捺印（2）", "被询问人签名");
        assertThat(rendered.anchors())
                .filteredOn(anchor -> anchor.kind() == Anchor.Kind.HAND_PRINT)
                .hasSize(2)
                .allSatisfy(anchor -> assertThat(anchor.signer().capacity()).isEqualTo("被询问人"));
    }

    @Test
    void aRefusalStandsWhereTheSignatureWouldAndTwoOfficersSignBelowIt() throws IOException {
        // when
        var rendered = render(Attestation.refused(inquiry(), refusal("被询问人"), OFFICERS), "inquiry-refused");
        // then
        assertThat(OfdReading.text(rendered.ofd()))
                .containsSubsequence("拒绝签字确认，原因：认为罚款过重。", "行政执法人员签名（1）", "行政执法人员签名（2）", "询问人签名")
                .doesNotContain("被询问人签名", "与我所说的一致");
        assertThat(rendered.anchors())
                .extracting(anchor -> anchor.signer().certificateNumber())
                .containsExactly("08231202001", "08231202002", "08231202001", "08231202002");
    }

    @Test
    void theWitnessStillConfirmsWhatThePartyRefusesToSign() throws IOException {
        var form = Forms.find("inspection-record/1").orElseThrow();
        // when
        var rendered = render(
                Attestation.refused(form.write(FormSamples.told(form)), refusal("当事人"), OFFICERS),
                "inspection-refused");
        // then
        assertThat(OfdReading.text(rendered.ofd())).containsSubsequence("与现场情况相符，无误。", "当事人对以上文字记录拒绝签字确认", "见证人签名");
    }

    @Test
    void nobodyRefusesWhoWasNotAsked() {
        assertThatThrownBy(() -> Attestation.refused(inquiry(), refusal("见证人"), OFFICERS))
                .hasMessageContaining("没有“见证人”的签字");
    }

    private static SignatureRefusal refusal(String capacity) {
        return SignatureRefusal.newBuilder()
                .setCapacity(capacity)
                .setReason("认为罚款过重")
                .build();
    }

    private static OfficialDocument inquiry() {
        var form = Forms.find("inquiry-record/1").orElseThrow();
        return form.write(FormSamples.told(form));
    }

    /** Renders it and keeps the file under target, to look at. */
    private static Rendered render(OfficialDocument document, String name) throws IOException {
        var rendered = new OfdRenderer().render(document, new Imprint(new UUID(1, 2), LocalDate.of(2026, 9, 20)));
        Files.write(Files.createDirectories(Path.of("target/forms")).resolve(name + ".ofd"), rendered.ofd());
        return rendered;
    }
}
