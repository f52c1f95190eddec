package cn.quanhen.casefile.document.template;

import cn.quanhen.casefile.document.ofd.Redacted;
import java.time.Instant;
import java.util.List;

/** 行政处罚听证通知书 (处罚法 第六十四条第二项: seven working days before). */
public final class HearingNotice {

    static final FormTemplate<Facts> FORM =
            Notice.form("hearing-notice/1", "行政处罚听证通知书", "办法第九条第十项、第十四条；处罚法第六十四条", Facts.class, HearingNotice::fill);

    private HearingNotice() {}

    /**
     * What it states.
     *
     * @param issue 文号、签发日期等首部
     * @param party 当事人
     * @param matter 案由
     * @param heldAt 听证时间
     * @param place 听证地点
     * @param open 公开举行
     * @param closedBecause 不公开的理由; may be empty
     * @param host 听证主持人
     * @param others 听证员、记录员和其他参加人; may be empty
     */
    public record Facts(
            Issue issue,
            Party party,
            String matter,
            Instant heldAt,
            String place,
            @MayBeBlank("公开举行") boolean open,
            @MayBeBlank("不公开的理由") String closedBecause,
            Officer host,
            @MayBeBlank("听证员、记录员和其他参加人") List<Attendant> others)
            implements Issued {

        /** @throws IllegalArgumentException where one of them is missing, by its name */
        public Facts {
            others = List.copyOf(others);
            Required.told(issue, "文号、签发日期等首部（办法第十四条）");
            Required.told(party, "当事人（办法第十四条）");
            Required.text(matter, "案由（处罚法第六十四条）");
            Required.told(heldAt, "听证时间（处罚法第六十四条第二项）");
            Required.text(place, "听证地点（处罚法第六十四条第二项）");
            Required.told(host, "听证主持人（处罚法第六十四条第四项）");
            if (!open) {
                Required.text(closedBecause, "不公开的理由（处罚法第六十四条第三项）");
            }
        }

        @Override
        public String toString() {
            return Redacted.of(this);
        }
    }

    private static void fill(Facts facts, Form form) {
        form.paragraph("你（单位）就" + facts.matter() + "提出的听证要求，本机关已收到。依据《中华人民共和国行政处罚法》第六十四条的规定，现定于"
                + BeijingTime.minute(facts.heldAt()) + "在" + facts.place() + "举行听证。");
        form.field("举行方式", facts.open() ? "☑公开　□不公开" : "□公开　☑不公开，理由：" + facts.closedBecause());
        form.field("听证主持人", facts.host().printed());
        form.fieldIfKnown("其他人员", Minutes.present(facts.others()));
        form.paragraph("请你（单位）凭本通知书和身份证件准时参加，也可以委托一至二人代理（代理人须提交授权委托书）。"
                + "认为主持人与本案有直接利害关系的，有权申请回避，申请应当在听证举行前提出。"
                + "无正当理由拒不出席听证或者未经许可中途退出听证的，视为放弃听证权利，本机关终止听证。");
    }
}
