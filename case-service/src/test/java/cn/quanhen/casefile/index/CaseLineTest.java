package cn.quanhen.casefile.index;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.phase.PhaseName;
import cn.quanhen.casefile.v1.DocumentDrafted;
import cn.quanhen.casefile.v1.Evidence;
import cn.quanhen.casefile.v1.Inspection;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.OfficersIdentified;
import cn.quanhen.casefile.v1.Opening;
import cn.quanhen.casefile.v1.Party;
import cn.quanhen.casefile.v1.RecordContent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What finds a case. */
class CaseLineTest {
    private static final Officer OFFICER = officer("赵明", "08120200101");
    private static final CaseLine OPENED = CaseLine.opened(
            "counties/231202/agencies/11231202MB1A2B3C47/cases/1",
            Opening.newBuilder()
                    .setTitle("涉嫌未取得食品经营许可")
                    .setReason("日常检查发现")
                    .setParty(Party.newBuilder()
                            .setName("某某餐饮 有限公司")
                            .setUnifiedSocialCreditCode("91110000600037341L")
                            .setAddress("中兴大街１号"))
                    .build(),
            OFFICER,
            Instant.parse("2026-09-02T08:30:00Z"),
            PhaseName.INITIATION);

    @Test
    void anOpeningIsFoundByItsPartyAndItsOfficer() {
        assertThat(OPENED.keys())
                .containsExactlyInAnyOrder(
                        Key.party("某某餐饮有限公司"),
                        Key.party("91110000600037341l"),
                        Key.officer("赵明"),
                        Key.officer("08120200101"));
        assertThat(OPENED.agency()).isEqualTo("counties/231202/agencies/11231202MB1A2B3C47");
    }

    @Test
    void everyPairOfNeighbouringCharactersIsFoundAndNoPairAcrossPassages() {
        assertThat(OPENED.terms()).contains("食品", "品经", "餐饮", "饮有", "街1", "1号").doesNotContain("许可日", "可日");
    }

    @Test
    void officersWhoShowTheirCertificatesAreOfficersOfTheCase() {
        var line = OPENED.with(
                RecordContent.newBuilder()
                        .setOfficersIdentified(OfficersIdentified.newBuilder()
                                .addOfficers(OFFICER)
                                .addOfficers(officer("钱丽", "08120200102")))
                        .build(),
                PhaseName.INVESTIGATION);

        assertThat(line.keys()).contains(Key.officer("钱丽"), Key.officer("08120200102"));
        assertThat(line.phase()).isEqualTo(PhaseName.INVESTIGATION);
    }

    @Test
    void aDocumentIsFoundByItsNumberHoweverItsBracketsAreTyped() {
        var line = OPENED.with(
                RecordContent.newBuilder()
                        .setDocumentDrafted(DocumentDrafted.newBuilder()
                                .setNumber("绥北市监罚〔2026〕1号")
                                .setTitle("行政处罚决定书"))
                        .build(),
                PhaseName.INITIATION);

        assertThat(line.keys()).contains(Key.number("绥北市监罚〔２０２６〕 1号"));
        assertThat(line.terms()).contains("决定");
    }

    @Test
    void aDocumentWithoutANumberHasNoKey() {
        var line = OPENED.with(
                RecordContent.newBuilder()
                        .setDocumentDrafted(DocumentDrafted.newBuilder().setTitle("询问笔录"))
                        .build(),
                PhaseName.INITIATION);

        assertThat(line.keys()).isEqualTo(OPENED.keys());
    }

    @Test
    void aRecordThatChangesNothingOfWhatIsSearchedLeavesTheLineAsItIs() {
        var evidence = RecordContent.newBuilder()
                .setEvidence(Evidence.newBuilder().setTitle("进货票据"))
                .build();

        assertThat(OPENED.with(evidence, PhaseName.INITIATION)).isEqualTo(OPENED);
    }

    @Test
    void thePlaceOfAnInspectionIsSearched() {
        var line = OPENED.with(
                RecordContent.newBuilder()
                        .setInspection(Inspection.newBuilder().setPlace("康庄路8号"))
                        .build(),
                PhaseName.INVESTIGATION);

        assertThat(line.terms()).contains("康庄");
    }

    @Test
    void aCharacterBeyondTheBasicPlaneIsOneCharacter() {
        assertThat(Words.pairs("𠮷野家")).containsExactlyInAnyOrder("𠮷野", "野家");
        assertThat(Words.pairs("一")).isEmpty();
    }

    @Test
    void whatMayBePersonalIsNotPrinted() {
        assertThat(Key.party("110101199003077758")).asString().doesNotContain("1101");
    }

    private static Officer officer(String name, String certificate) {
        return Officer.newBuilder()
                .setName(name)
                .setCertificateNumber(certificate)
                .build();
    }
}
