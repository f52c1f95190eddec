package cn.quanhen.casefile.document.template;

/** One question and its answer, verbatim. */
public record QuestionAndAnswer(String question, String answer) {
    /** @throws IllegalArgumentException where one of them is blank */
    public QuestionAndAnswer {
        Required.text(question, "问（办法第九条第二项）");
        Required.text(answer, "答（办法第九条第二项）");
    }

    @Override
    public String toString() {
        return "QuestionAndAnswer[redacted]";
    }
}
