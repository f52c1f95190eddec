package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/** 强制执行申请书, to a court (强制法 第五十四条, 第五十五条: signed by the head, sealed and dated). */
public final class CourtApplication {

    static final FormTemplate<Facts> FORM = SignedRecord.form(
            DocumentClass.OTHER,
            "court-application/1",
            "强制执行申请书",
            "办法第十一条第三项；强制法第五十四条、第五十五条",
            new Confirmation(List.of("行政机关负责人"), false, true),
            Facts.class,
            CourtApplication::fill);

    private CourtApplication() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param head 行政机关负责人
     * @param court 受理申请的人民法院
     * @param party 被申请执行人
     * @param decisionTitle 申请执行的决定书名称
     * @param decisionNumber 申请执行的决定书文号
     * @param decisionServedOn 决定书送达日期
     * @param demand 催告情况
     * @param partyOpinion 当事人的意见
     * @param facts 事实、理由和依据
     * @param requests 申请执行的标的情况
     * @param annexes 随附的材料
     */
    public record Facts(
            Issue issue,
            String head,
            String court,
            Party party,
            String decisionTitle,
            String decisionNumber,
            LocalDate decisionServedOn,
            String demand,
            String partyOpinion,
            String facts,
            List<String> requests,
            List<String> annexes)
            implements Issued {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            requests = List.copyOf(requests);
            annexes = List.copyOf(annexes);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.text(head, "行政机关负责人（强制法第五十五条第二款）");
            Required.text(court, "受理申请的人民法院（强制法第五十四条）");
            Required.told(party, "被申请执行人（强制法第五十五条）");
            Required.text(decisionTitle, "申请执行的决定书名称（强制法第五十五条第二项）");
            Required.text(decisionNumber, "申请执行的决定书文号（强制法第五十五条第二项）");
            Required.told(decisionServedOn, "决定书送达日期（强制法第五十五条第二项）");
            Required.text(demand, "催告情况（强制法第五十五条第三项）");
            Required.text(partyOpinion, "当事人的意见（强制法第五十五条第三项）");
            Required.text(facts, "事实、理由和依据（强制法第五十五条第二项）");
            Required.atLeast(1, requests, "申请执行的标的情况（强制法第五十五条第四项）");
            Required.atLeast(1, annexes, "随附的材料（强制法第五十五条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.field("申请人", facts.issue().agency());
        form.field("负责人", facts.head());
        form.field("联系方式", facts.issue().contact().printed());
        form.party("被申请执行人", facts.party());
        form.section("申请执行的事项和标的");
        form.items(facts.requests());
        form.section("事实、理由和依据");
        form.paragraph("申请人作出的《" + facts.decisionTitle() + "》（" + facts.decisionNumber() + "）已于"
                + BeijingTime.day(facts.decisionServedOn()) + "送达被申请执行人。" + facts.facts());
        form.section("当事人的意见和催告情况");
        form.paragraph("当事人的意见：" + facts.partyOpinion());
        form.paragraph("催告情况：" + facts.demand());
        form.section("随附的材料");
        form.items(facts.annexes());
        form.paragraph("被申请执行人在法定期限内不申请行政复议、不提起行政诉讼，又不履行上述决定。依据《中华人民共和国行政强制法》第五十三条、第五十四条的规定，特申请贵院强制执行。");
        form.heading("此致");
        form.heading(facts.court());
        form.signed("", List.of(Signatures.line("行政机关负责人", facts.head())));
        form.seal(facts.agency(), facts.issue().issuedOn());
    }
}
