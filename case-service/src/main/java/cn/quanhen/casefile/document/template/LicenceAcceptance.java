package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.LocalDate;
import java.util.List;

/** 行政许可申请受理通知书 (许可法 第三十二条第一款第五项, 第二款). */
public final class LicenceAcceptance {

    static final FormTemplate<Facts> FORM = Notice.form(
            "licence-acceptance/1",
            "行政许可申请受理通知书",
            "办法第八条第二项、第十四条；许可法第三十二条、第四十二条",
            Facts.class,
            LicenceAcceptance::fill);

    private LicenceAcceptance() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param application 许可申请
     * @param acceptedOn 受理日期
     * @param materials 申请材料
     * @param within 作出决定的期限
     * @param excluded 不计入期限的时间; may be empty
     */
    public record Facts(
            Issue issue,
            Party party,
            LicenceApplication application,
            LocalDate acceptedOn,
            List<String> materials,
            String within,
            @MayBeBlank("不计入期限的时间") String excluded)
            implements Issued {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            materials = List.copyOf(materials);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.told(application, "许可申请（许可法第三十二条）");
            Required.told(acceptedOn, "受理日期（许可法第三十二条）");
            Required.atLeast(1, materials, "申请材料（许可法第三十二条）");
            Required.text(within, "作出决定的期限（许可法第四十二条）");
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.paragraph(facts.application().told() + "，申请材料齐全、符合法定形式，属于本机关职权范围。依据《中华人民共和国行政许可法》第三十二条第一款第五项的规定，本机关于"
                + BeijingTime.day(facts.acceptedOn()) + "予以受理。已收到的申请材料如下：");
        form.items(facts.materials());
        form.paragraph("本机关将自受理之日起" + facts.within() + "内作出行政许可决定。" + facts.excluded());
    }
}
