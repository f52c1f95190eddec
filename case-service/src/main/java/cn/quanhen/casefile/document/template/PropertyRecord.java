package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.Instant;
import java.util.List;

/** 罚没物品处理记录 (Art. 11 第四项; 处罚法 第七十四条). */
public final class PropertyRecord {

    static final FormTemplate<Facts> FORM = SignedRecord.form(
            DocumentClass.EVIDENCE,
            "confiscated-property-record/1",
            "罚没物品处理记录",
            "办法第十一条第四项；处罚法第七十四条",
            Confirmation.signatures("处理人", "监督人"),
            Facts.class,
            PropertyRecord::fill);

    private PropertyRecord() {}

    /**
     * What it states.
     *
     * @param agency 行政执法机关名称
     * @param matter 案由
     * @param decisionNumber 处罚决定书文号
     * @param party 当事人
     * @param treatedAt 处理时间
     * @param place 处理地点
     * @param articles 罚没物品
     * @param manner 处理方式
     * @param basis 处理依据
     * @param course 处理经过和结果
     * @param recordings 音像记录; may be empty
     * @param treatedBy 处理人
     * @param supervisedBy 监督人
     */
    public record Facts(
            String agency,
            String matter,
            String decisionNumber,
            String party,
            Instant treatedAt,
            String place,
            List<Article> articles,
            String manner,
            List<LegalBasis> basis,
            String course,
            @MayBeBlank("音像记录") List<String> recordings,
            String treatedBy,
            String supervisedBy)
            implements Headed {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            articles = List.copyOf(articles);
            basis = List.copyOf(basis);
            recordings = List.copyOf(recordings);
            Required.text(agency, "行政执法机关名称（办法第十一条第四项）");
            Required.text(matter, "案由（办法第十一条第四项）");
            Required.text(decisionNumber, "处罚决定书文号（办法第十一条第四项）");
            Required.text(party, "当事人（办法第十一条第四项）");
            Required.told(treatedAt, "处理时间（办法第十一条第四项）");
            Required.text(place, "处理地点（办法第十一条第四项）");
            Required.atLeast(1, articles, "罚没物品（办法第十一条第四项）");
            Required.text(manner, "处理方式（处罚法第七十四条）");
            Required.atLeast(1, basis, "处理依据（处罚法第七十四条）");
            Required.text(course, "处理经过和结果（办法第十一条第四项）");
            Required.text(treatedBy, "处理人（办法第十一条第四项）");
            Required.text(supervisedBy, "监督人（办法第十一条第四项）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.field("案由", facts.matter());
        form.field("决定书文号", facts.decisionNumber());
        form.field("当事人", facts.party());
        form.field("处理时间", BeijingTime.minute(facts.treatedAt()));
        form.field("处理地点", facts.place());
        form.field("处理方式", facts.manner());
        form.field("处理依据", LegalBasis.cited(facts.basis()));
        Article.list(form, facts.articles());
        form.heading("处理经过和结果");
        form.paragraph(facts.course());
        form.fieldIfKnown("音像记录", String.join("、", facts.recordings()));
        form.field("处理人", facts.treatedBy());
        form.field("监督人", facts.supervisedBy());
        form.signed(
                "以上记录属实。",
                List.of(Signatures.line("处理人", facts.treatedBy()), Signatures.line("监督人", facts.supervisedBy())));
    }
}
