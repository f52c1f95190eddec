package cn.quanhen.casefile.phase;

import static java.util.stream.Collectors.joining;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Signatory;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.util.stream.IntStream;

/** Who signs a document, and with which hand-prints (Art. 15, 17, 18). */
public final class SignatureRules {
    private SignatureRules() {}

    static Paper confirmed(Paper paper, Act.DocumentConfirmed confirmed) {
        var signer = signer(paper, confirmed.signedBy(), confirmed.capacity());
        var signatory = paper.signatories().get(signer);
        if (signatory.riding() && paper.pages() > 1 && !confirmed.riding()) {
            throw Refusal.of(Reason.RIDING_PRINT_MISSING)
                    .article("第十五条")
                    .because("文字记录为" + paper.pages() + "页，没有骑缝手印")
                    .remedy("请当事人捺骑缝手印后再提交")
                    .fact("document", paper.name())
                    .fact("pages", paper.pages());
        }
        if (confirmed.handPrints() < signatory.handPrints()) {
            throw Refusal.of(Reason.HAND_PRINT_MISSING)
                    .article("第十五条")
                    .because("文字记录有" + signatory.handPrints() + "处更改，更改处没有当事人的手印")
                    .remedy("请当事人在更改处捺手印或者盖章后再提交")
                    .fact("document", paper.name())
                    .fact("alterations", signatory.handPrints());
        }
        return paper.confirmedBy(signer, confirmed.digest());
    }

    /**
     * The place among the signatories of whoever signs now.
     *
     * @param capacity may be empty where the name is there once
     * @throws Refusal where the document does not ask for that signature, or has it
     */
    public static int signer(Paper paper, String signedBy, String capacity) {
        var those = IntStream.range(0, paper.signatories().size())
                .filter(i -> paper.signatories().get(i).is(signedBy, capacity))
                .toArray();
        if (those.length == 0) {
            throw Refusal.of(Reason.SIGNER_NOT_ASKED)
                    .article("第十五条")
                    .because("《" + paper.title() + "》不需要此人签字")
                    .remedy(paper.signatories().isEmpty() ? "该文书不需要签字" : "应由文书载明的" + asked(paper) + "签字，请核对姓名和身份")
                    .fact("document", paper.name());
        }
        return IntStream.of(those)
                .filter(i -> !paper.signedBy(i))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Reason.DOCUMENT_STATE_WRONG)
                        .article("第十五条")
                        .because("此人已经在《" + paper.title() + "》上签字")
                        .remedy("请查看文书当前状态")
                        .fact("document", paper.name()));
    }

    private static String asked(Paper paper) {
        return paper.signatories().stream().map(Signatory::capacity).distinct().collect(joining("、"));
    }
}
