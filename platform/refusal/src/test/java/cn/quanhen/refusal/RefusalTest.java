package cn.quanhen.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void aRefusalSaysWhatIsWrongOnWhichArticleAndWhatToDo() {
        var refusal = Refusal.of(Reason.SEAL_MISSING)
                .article("第十四条")
                .because("决定书未加盖印章")
                .remedy("先盖章再签发")
                .fact("document", "documents/1");

        assertThat(refusal.sentence()).isEqualTo("决定书未加盖印章（第十四条）。先盖章再签发");
        assertThat(refusal.facts()).containsEntry("document", "documents/1");
    }

    @Test
    void aRefusalWithoutAnArticleReadsAsAPlainSentence() {
        assertThat(Refusal.of(Reason.CASE_NOT_FOUND).because("没有这个案件").sentence())
                .isEqualTo("没有这个案件");
    }
}
