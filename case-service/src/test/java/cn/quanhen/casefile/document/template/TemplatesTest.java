package cn.quanhen.casefile.document.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.quanhen.casefile.document.ofd.Anchor;
import cn.quanhen.casefile.document.ofd.Imprint;
import cn.quanhen.casefile.document.ofd.OfdReading;
import cn.quanhen.casefile.document.ofd.OfdRenderer;
import cn.quanhen.casefile.document.ofd.OfficialDocument;
import cn.quanhen.casefile.document.ofd.Rendered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final OfdRenderer RENDERER = new OfdRenderer();
    private static final String AGENCY = "绥化市北林区市场监督管理局";
    private static final Officer FIRST = new Officer("张卫国", "08231202001");
    private static final Officer SECOND = new Officer("李㛃", "08231202002");
    private static final Party PARTY = new Party("北林区吉祥食品商行", "92231202MA1B2C3D4E", false, "北林区中兴东路118号");
    private static final Instant START = Instant.parse("2026-09-19T01:30:00Z");
    private static final Instant END = Instant.parse("2026-09-19T02:05:00Z");

    @Test
    void an_inquiry_record_opens_with_the_rights_and_ends_with_the_confirmation_and_three_signatures() {
        // when
        Rendered rendered = render(InquiryRecord.write(inquiry(SECOND, 20)));
        // then
        List<String> pages = OfdReading.pages(rendered.ofd());
        assertThat(pages.getFirst())
                .contains("询问时间：2026年9月19日9时30分至2026年9月19日10时05分", "记录人：李㛃（执法证号：08231202002）")
                .containsSubsequence("有权申请回避", "有权进行陈述和申辩", "问：", "答：");
        assertThat(pages.getLast()).containsSubsequence("以上笔录共有问答20组", "无误", "被询问人签名", "询问人签名", "记录人签名");
        assertThat(rendered.anchors()).hasSize(3).extracting(Anchor::page).containsOnly(pages.size());
    }

    @Test
    void an_inquiry_is_not_asked_and_recorded_by_one_officer() {
        assertThatIllegalArgumentException().isThrownBy(() -> inquiry(FIRST, 1)).withMessageContaining("第四十二条");
    }

    @Test
    void an_inspection_record_states_place_span_findings_recordings_and_who_attended() {
        // when
        Rendered rendered = render(InspectionRecord.write(inspection(List.of(FIRST, SECOND), "")));
        // then
        assertThat(OfdReading.text(rendered.ofd()))
                .contains("检查地点：北林区中兴东路118号", "到场人员：王吉（当事人）、赵六（见证人）", "货架上有过期食品12袋。", "DSJ-0017");
        assertThat(rendered.anchors())
                .extracting(Anchor::label)
                .containsExactly("当事人签名", "见证人签名", "检查人员签名（1）", "检查人员签名（2）");
    }

    @Test
    void an_inspection_by_one_officer_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inspection(List.of(FIRST), ""))
                .withMessageContaining("处罚法第四十二条");
    }

    @Test
    void a_penalty_decision_states_all_that_article_59_asks_for() {
        // when
        Rendered rendered = render(PenaltyDecision.write(decision("北林区中兴东路118号", "北林区人民法院")));
        // then
        assertThat(OfdReading.text(rendered.ofd()).replaceAll("第\\d+页 共\\d+页", ""))
                .containsSubsequence(
                        AGENCY,
                        "行政处罚决定书",
                        "绥北市监罚决字〔2026〕第1号",
                        "当事人：北林区吉祥食品商行",
                        "地址：北林区中兴东路118号",
                        "一、违法事实和证据",
                        "货架上陈列待售的食品超过保质期",
                        "现场检查笔录",
                        "违反了《中华人民共和国食品安全法》第三十四条第十项",
                        "二、告知以及陈述、申辩情况",
                        "三、处罚的种类和依据",
                        "依据《中华人民共和国食品安全法》第一百二十四条第一款第五项",
                        "1. 没收违法经营的食品；2. 罚款5000.00元（人民币大写：伍仟元整）。",
                        "四、履行方式和期限",
                        "十五日内缴纳罚款",
                        "百分之三加处罚款",
                        "五、救济途径和期限",
                        "六十日内向绥化市北林区人民政府申请行政复议",
                        "六个月内依法向北林区人民法院提起行政诉讼",
                        AGENCY,
                        "2026年10月20日");
        assertThat(rendered.anchors()).singleElement().extracting(Anchor::kind).isEqualTo(Anchor.Kind.SEAL);
    }

    @Test
    void a_penalty_decision_without_the_partys_address_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decision(" ", "北林区人民法院"))
                .withMessageContaining("第五十九条第一项");
    }

    @Test
    void a_penalty_decision_without_the_court_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decision("北林区", ""))
                .withMessageContaining("第五十九条第五项");
    }

    @Test
    void facts_tell_nothing_of_people_when_printed() {
        assertThat(inquiry(SECOND, 1).toString() + PARTY + FIRST + inspection(List.of(FIRST, SECOND), ""))
                .doesNotContain("王", "张卫国", "吉祥", "118号");
    }

    private static Rendered render(OfficialDocument document) {
        return RENDERER.render(document, new Imprint(new UUID(1, 2), LocalDate.of(2026, 9, 20)));
    }

    private static InquiryFacts inquiry(Officer recordedBy, int exchanges) {
        return new InquiryFacts(
                AGENCY,
                "涉嫌经营超过保质期的食品案",
                new Party("王吉", "360426199101010071", true, ""),
                "北林区中兴东路118号",
                START,
                END,
                FIRST,
                recordedBy,
                Collections.nCopies(
                        exchanges, new QuestionAndAnswer("这批食品从哪里购进？", "从批发市场购进，有票据，共20箱，剩余的都在货架上，没有注意到已经过期。")));
    }

    private static InspectionFacts inspection(List<Officer> officers, String noRecordingReason) {
        return new InspectionFacts(
                AGENCY,
                "投诉举报核查",
                PARTY,
                "北林区中兴东路118号",
                START,
                END,
                officers,
                List.of(new Attendant("王吉", "当事人"), new Attendant("赵六", "见证人")),
                "货架上有过期食品12袋。",
                List.of("执法记录仪 DSJ-0017，1段"),
                noRecordingReason);
    }

    private static PenaltyDecisionFacts decision(String address, String court) {
        return new PenaltyDecisionFacts(
                AGENCY,
                "绥北市监罚决字〔2026〕第1号",
                new Party("北林区吉祥食品商行", "92231202MA1B2C3D4E", false, address),
                "经营超过保质期的食品案",
                "货架上陈列待售的食品超过保质期。",
                List.of(new EvidenceItem("勘验笔录、现场笔录", "现场检查笔录", "食品过期")),
                "已告知，当事人未提出陈述、申辩。",
                List.of(new LegalBasis("中华人民共和国食品安全法", "第三十四条第十项")),
                List.of(new LegalBasis("中华人民共和国食品安全法", "第一百二十四条第一款第五项")),
                "适用从轻处罚。",
                List.of("没收违法经营的食品"),
                500_000,
                "绥化农商银行北林支行",
                "没收的食品自送达之日起交付本机关。",
                new Remedies("绥化市北林区人民政府", court),
                LocalDate.of(2026, 10, 20));
    }
}
