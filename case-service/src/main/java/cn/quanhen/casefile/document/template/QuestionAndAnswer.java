package cn.quanhen.casefile.document.template;

/** One question and its answer, verbatim. */
public record QuestionAndAnswer(String question, String answer) {
    @Override
    public String toString() {
        return "QuestionAndAnswer[redacted]";
    }
}
