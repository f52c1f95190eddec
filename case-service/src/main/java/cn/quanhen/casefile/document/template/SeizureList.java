package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Block;
import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** 查封（扣押）财物清单 (强制法 第二十四条第三项: two copies). */
public final class SeizureList {

    static final FormTemplate<Facts> FORM = SignedRecord.form(
            DocumentClass.EVIDENCE,
            "seizure-list/1",
            "查封（扣押）财物清单",
            "办法第九条第八项、第十五条；强制法第十八条、第二十四条",
            new Confirmation(List.of("当事人", "见证人", "行政执法人员"), true, false),
            Facts.class,
            SeizureList::fill);

    private SeizureList() {}

    /**
     * What it states.
     *
     * @param agency 行政执法机关名称
     * @param number 清单编号
     * @param decisionNumber 查封、扣押决定书文号
     * @param party 当事人
     * @param listedAt 清点时间
     * @param place 清点地点
     * @param articles 查封、扣押的场所、设施或者财物
     * @param officers 行政执法人员
     * @param witness 见证人; may be empty
     */
    public record Facts(
            String agency,
            String number,
            String decisionNumber,
            String party,
            Instant listedAt,
            String place,
            List<Article> articles,
            List<Officer> officers,
            @MayBeBlank("见证人") String witness)
            implements Headed {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            articles = List.copyOf(articles);
            officers = List.copyOf(officers);
            Required.text(agency, "行政执法机关名称（强制法第二十四条）");
            Required.text(number, "清单编号（强制法第二十四条）");
            Required.text(decisionNumber, "查封、扣押决定书文号（强制法第二十四条）");
            Required.text(party, "当事人（强制法第二十四条）");
            Required.told(listedAt, "清点时间（强制法第十八条）");
            Required.text(place, "清点地点（强制法第十八条）");
            Required.atLeast(1, articles, "查封、扣押的场所、设施或者财物（强制法第二十四条第三项）");
            Required.atLeast(1, officers, "行政执法人员（强制法第十八条第二项）");
            Required.atLeast(2, officers, "第二名行政执法人员（强制法第十八条第二项）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.field("当事人", facts.party());
        form.field("决定书文号", facts.decisionNumber());
        form.field("清点时间", BeijingTime.minute(facts.listedAt()));
        form.field("清点地点", facts.place());
        form.field("执法人员", Officer.printed(facts.officers()));
        form.fieldIfKnown("见证人", facts.witness());
        Article.list(form, facts.articles());
        List<Block.SignatureLine> lines = new ArrayList<>(List.of(
                facts.witness().isBlank() ? Signatures.line("当事人", "") : Signatures.line("见证人", facts.witness())));
        lines.addAll(Signatures.officers("行政执法人员", facts.officers()));
        form.signed(
                "以上财物共%d项，经当场清点，名称、规格和数量核对无误。本清单一式二份。"
                        .formatted(facts.articles().size()),
                lines);
    }
}
