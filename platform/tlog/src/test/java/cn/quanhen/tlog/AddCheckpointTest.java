package cn.quanhen.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddCheckpointTest {
    private static final String PROOF = "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n";
    private static final String NOTE = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
            """;

    @Test
    void theStandardsExampleIsReadAndWrittenAlike() {
        String body = """
                old 20852014
                PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
                jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
                5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
                /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

                """ + NOTE;
        AddCheckpoint request = AddCheckpoint.parse(body);
        assertThat(request.old()).isEqualTo(20852014);
        assertThat(request.proof()).hasSize(4);
        assertThat(request.format()).isEqualTo(body);
    }

    @Test
    void theFirstCheckpointNeedsNoProof() {
        assertThat(AddCheckpoint.parse("old 0\n\n" + NOTE).proof()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old 0\n",
                "\n\n",
                "old\n\n",
                "old  1\n\n",
                "old 01\n\n",
                "old -1\n\n",
                "Old 1\n\n",
                "old 1\nnot a hash\n\n",
                "old 1\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw\n\n",
            })
    void whatIsNotARequestIsRefused(String start) {
        assertThatThrownBy(() -> AddCheckpoint.parse(start + NOTE)).isInstanceOf(MalformedException.class);
    }

    @Test
    void moreThan63ProofLinesAreRefused() {
        assertThat(AddCheckpoint.parse("old 1\n" + PROOF.repeat(63) + "\n" + NOTE)
                        .proof())
                .hasSize(63);
        assertThatThrownBy(() -> AddCheckpoint.parse("old 1\n" + PROOF.repeat(64) + "\n" + NOTE))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void aConflictTellsASize() {
        assertThat(AddCheckpoint.size("20852014\n")).isEqualTo(20852014);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "5", "-1\n", "+5\n", "007\n", "5\n\n", " 5\n", "5 \n", "9223372036854775808\n"})
    void noOtherTextIsASize(String body) {
        assertThatThrownBy(() -> AddCheckpoint.size(body)).isInstanceOf(MalformedException.class);
    }
}
