package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/** 行政许可申请材料补正告知书 (许可法 第三十二条第一款第四项: once, within five working days). */
public final class LicenceCorrection {

    static final FormTemplate<Facts> FORM = Notice.form(
            "licence-correction/1", "行政许可申请材料补正告知书", "办法第八条第二项、第十四条；许可法第三十二条", Facts.class, LicenceCorrection::fill);

    /** What is wrong with one of the materials, and what to do. */
    public record Missing(String material, String defect, String demand) {
        public Missing {
            Required.text(material, "材料的名称（许可法第三十二条第一款第四项）");
            Required.text(defect, "存在的问题（许可法第三十二条第一款第四项）");
            Required.text(demand, "补正要求（许可法第三十二条第一款第四项）");
        }
    }

    private LicenceCorrection() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param application 许可申请
     * @param missing 需要补正的材料
     * @param until 补正期限
     */
    public record Facts(
            Issue issue, Party party, LicenceApplication application, List<Missing> missing, LocalDate until)
            implements Issued {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            missing = List.copyOf(missing);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.told(application, "许可申请（许可法第三十二条）");
            Required.atLeast(1, missing, "需要补正的材料（许可法第三十二条第一款第四项）");
            Required.told(until, "补正期限（办法第八条第二项）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.paragraph(facts.application().told() + "，申请材料不齐全或者不符合法定形式。依据《中华人民共和国行政许可法》第三十二条第一款第四项的规定，现一次告知需要补正的全部内容：");
        form.numbered(
                List.of("材料名称", "存在的问题", "补正要求"),
                List.of(6, 8, 8),
                facts.missing().stream()
                        .map(m -> List.of(m.material(), m.defect(), m.demand()))
                        .toList());
        form.paragraph("请于" + BeijingTime.day(facts.until()) + "前补正。按照要求提交全部补正材料的，本机关予以受理。");
    }
}
