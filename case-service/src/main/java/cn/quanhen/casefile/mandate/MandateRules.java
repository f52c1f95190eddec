package cn.quanhen.casefile.mandate;

import static java.util.stream.Collectors.joining;

import cn.quanhen.casefile.act.Enforcement;
import cn.quanhen.casefile.agency.AgencyKind;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.LocalDate;

/** What may be entrusted to whom, and what a mandate covers (Art. 32; 处罚法 第二十条、第二十一条). */
public final class MandateRules {
    private static final String ARTICLE = "第三十二条、行政处罚法第二十条第二款";

    private MandateRules() {}

    /** Refuses a mandate that the law does not let be granted. */
    public static void grantable(Mandate mandate, AgencyKind principal, AgencyKind body, Conditions conditions) {
        if (principal == AgencyKind.ENTRUSTED) {
            throw notEntrustable("行政处罚法第二十条第四款", "受委托组织不得再委托其他组织或者个人实施", "由委托机关另行委托");
        }
        if (body != AgencyKind.ENTRUSTED) {
            throw notEntrustable("行政处罚法第二十条第一款", "受委托的单位没有登记为受委托组织", "核对受委托组织；请管理员将其性质登记为 entrusted")
                    .fact("body", mandate.body());
        }
        var forbidden =
                mandate.powers().stream().filter(kind -> !kind.entrustable()).toList();
        if (!forbidden.isEmpty()) {
            var kinds = forbidden.stream().map(Enforcement::title).collect(joining("、"));
            throw notEntrustable("第三十二条、行政强制法第十七条第一款、行政许可法第二十四条第一款", kinds + "不得委托给受委托组织", "由行政机关自己实施")
                    .fact("powers", kinds);
        }
        if (!conditions.publicFunction() || !conditions.qualifiedStaff() || !conditions.technicallyEquipped()) {
            throw notEntrustable("行政处罚法第二十一条", "受委托组织不符合法定条件：" + lacking(conditions), "具备条件后再委托")
                    .fact("body", mandate.body());
        }
    }

    /** Refuses what the mandate does not cover: another body, another kind, another matter, another day. */
    public static void covers(Mandate mandate, String body, Enforcement kind, String matter, LocalDate day) {
        if (!mandate.body().equals(body)) {
            throw outside(mandate, "该委托书不是委托本组织").fact("body", mandate.body());
        }
        if (!mandate.powers().contains(kind)) {
            throw outside(mandate, "没有委托实施" + kind.title()).fact("kind", kind.title());
        }
        if (!mandate.matters().contains(matter)) {
            throw outside(mandate, "没有委托办理“" + matter + "”").fact("matter", matter);
        }
        if (day.isBefore(mandate.from()) || day.isAfter(mandate.until())) {
            throw outside(mandate, day + "不在委托期限内（" + mandate.from() + "至" + mandate.until() + "）")
                    .fact("day", day);
        }
        stands(mandate, day);
    }

    /** Refuses what is done on a day on which the mandate was revoked already. */
    public static void stands(Mandate mandate, LocalDate day) {
        mandate.revokedOn().filter(revoked -> !day.isBefore(revoked)).ifPresent(revoked -> {
            throw outside(mandate, "委托已于" + revoked + "收回").fact("revokedOn", revoked);
        });
    }

    private static String lacking(Conditions conditions) {
        if (!conditions.publicFunction()) {
            return "不是依法成立并具有管理公共事务职能的组织";
        }
        return conditions.qualifiedStaff() ? "没有条件组织进行技术检查或者技术鉴定" : "没有取得行政执法资格的工作人员";
    }

    private static Refusal outside(Mandate mandate, String because) {
        return Refusal.of(Reason.OUTSIDE_MANDATE)
                .article(ARTICLE)
                .because(because)
                .remedy("在委托书载明的事项、权限、期限内执法；超出的由委托机关办理，或者重新委托")
                .fact("mandate", mandate.name());
    }

    private static Refusal notEntrustable(String article, String because, String remedy) {
        return Refusal.of(Reason.NOT_ENTRUSTABLE)
                .article(article)
                .because(because)
                .remedy(remedy);
    }
}
