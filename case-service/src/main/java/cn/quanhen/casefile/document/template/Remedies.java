package cn.quanhen.casefile.document.template;

/**
 * Where the party may turn.
 *
 * @param reconsideration the body that hears a reconsideration (行政复议法 第二十四条), by its full name
 * @param court the court that hears a suit, by its full name
 */
public record Remedies(String reconsideration, String court) {

    /** @throws IllegalArgumentException where one of them is blank */
    public Remedies {
        Required.text(reconsideration, "行政复议机关（处罚法第五十九条第五项、强制法第二十四条、许可法第三十八条）");
        Required.text(court, "人民法院（处罚法第五十九条第五项、强制法第二十四条、许可法第三十八条）");
    }

    /** 行政复议法 第二十条: 60 days; 行政诉讼法 第四十六条: six months. */
    String of(String decision) {
        return "如不服本" + decision + "，可以自收到本" + decision + "之日起六十日内向" + reconsideration + "申请行政复议，也可以自收到本" + decision
                + "之日起六个月内依法向" + court + "提起行政诉讼。";
    }
}
