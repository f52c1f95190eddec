package cn.quanhen.casefile.phase;

import static cn.quanhen.casefile.phase.PenaltyStory.DECISION;
import static cn.quanhen.casefile.phase.PenaltyStory.HANDLER;
import static cn.quanhen.casefile.phase.PenaltyStory.NOW;
import static cn.quanhen.casefile.phase.PenaltyStory.TODAY;
import static cn.quanhen.casefile.phase.PenaltyStory.by;
import static cn.quanhen.casefile.phase.PenaltyStory.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.act.Act;
import cn.quanhen.casefile.act.Way;
import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Art. 18: every way of service, and what it must have on record. */
class ServiceRulesTest {
    static final Way NOTICE =
            new Way.PublicNotice("受送达人下落不明", "绥化日报", Optional.of(TODAY), true, List.of("recordings/2"), "");

    private static final Optional<LocalDate> YESTERDAY = Optional.of(TODAY.minusDays(1));
    private static final Optional<LocalDate> TOMORROW = Optional.of(TODAY.plusDays(1));

    static Stream<Way> whole() {
        return Stream.of(
                new Way.Direct("陈某"),
                new Way.LeftBehind("当事人拒收", "王某", List.of("recordings/2"), ""),
                new Way.LeftBehind("当事人拒收", "王某", List.of(), "执法记录仪故障"),
                new Way.Entrusted("庆安县市场监督管理局", "受送达人在庆安县", "陈某"),
                new Way.Postal("1234567890123", YESTERDAY, true),
                NOTICE,
                new Way.Electronic("party@example.cn", "陈某", YESTERDAY, true));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void aWayWithAllThatTheLawAsksIsTaken(Way way) {
        assertThatCode(() -> ServiceRules.check(service(way), by(HANDLER))).doesNotThrowAnyException();
    }

    static Stream<Arguments> lacking() {
        return Stream.of(
                Arguments.of(new Way.Direct(" "), "受送达人签字", "第十八条第一款"),
                Arguments.of(new Way.Entrusted("庆安县局", "", "陈某"), "委托原因", "第十八条第二款"),
                Arguments.of(new Way.Entrusted("庆安县局", "在外地", ""), "受送达人在送达回证上的签字", "第十八条第二款"),
                Arguments.of(new Way.Entrusted("", "在外地", "陈某"), "受委托机关", "第十八条第二款"),
                Arguments.of(new Way.Postal("1234567890123", YESTERDAY, false), "归档的邮寄回执单", "第十八条第二款"),
                Arguments.of(new Way.Postal("1234567890123", Optional.empty(), true), "回执上注明的收件日期", "第十八条第二款"),
                Arguments.of(new Way.Postal("", YESTERDAY, true), "邮件号", "第十八条第二款"),
                Arguments.of(
                        new Way.PublicNotice("下落不明", "绥化日报", YESTERDAY, false, List.of("r"), ""),
                        "归档的公告文书",
                        "第十八条第二款、民事诉讼法第九十五条"),
                Arguments.of(
                        new Way.PublicNotice("", "", Optional.empty(), true, List.of("r"), ""),
                        "采用公告送达的原因、公告载体、公告日期",
                        "第十八条第二款、民事诉讼法第九十五条"),
                Arguments.of(new Way.Electronic("party@example.cn", "", YESTERDAY, true), "受送达人同意电子送达的签字", "民事诉讼法第九十条"),
                Arguments.of(new Way.Electronic("party@example.cn", "陈某", YESTERDAY, false), "归档的确认书", "民事诉讼法第九十条"),
                Arguments.of(new Way.Electronic("", "陈某", Optional.empty(), true), "送达地址、同意的日期", "民事诉讼法第九十条"));
    }

    @ParameterizedTest(name = "{0} lacks {1}")
    @MethodSource("lacking")
    void aWayThatLacksSomethingIsRefusedWithItsArticleAndWhatIsMissing(Way way, String missing, String article) {
        assertThatThrownBy(() -> ServiceRules.check(service(way), by(HANDLER)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.SERVICE_INCOMPLETE);
                    assertThat(refusal.article()).isEqualTo(article);
                    assertThat(refusal.facts()).containsEntry("missing", missing);
                });
    }

    @Test
    void aDocumentLeftBehindNeedsAWitness() {
        refused(new Way.LeftBehind("当事人拒收", "", List.of("recordings/2"), ""), Reason.WITNESS_MISSING, "第十八条第三款");
    }

    @Test
    void aDocumentLeftBehindNeedsAnExplanation() {
        refused(new Way.LeftBehind(" ", "王某", List.of("recordings/2"), ""), Reason.WITNESS_MISSING, "第十八条第三款");
    }

    @Test
    void aDocumentLeftBehindIsRecordedOrItIsSaidWhyNot() {
        refused(new Way.LeftBehind("当事人拒收", "王某", List.of(), ""), Reason.RECORDING_MISSING, "第二十条");
    }

    @Test
    void whoServesIsNotTheWitness() {
        refused(new Way.LeftBehind("当事人拒收", "赵明", List.of("recordings/2"), ""), Reason.WITNESS_MISSING, "第十八条第三款");
    }

    @Test
    void aPublicNoticeIsRecordedOrItIsSaidWhyNot() {
        refused(
                new Way.PublicNotice("下落不明", "绥化日报", YESTERDAY, true, List.of(), " "),
                Reason.RECORDING_MISSING,
                "第二十条");
    }

    @Test
    void noWayCitesADayThatHasNotCome() {
        refused(new Way.Postal("1234567890123", TOMORROW, true), Reason.HAPPENED_IN_FUTURE, "第三条");
        refused(
                new Way.PublicNotice("下落不明", "绥化日报", TOMORROW, true, List.of("r"), ""),
                Reason.HAPPENED_IN_FUTURE,
                "第三条");
        refused(new Way.Electronic("a@example.cn", "陈某", TOMORROW, true), Reason.HAPPENED_IN_FUTURE, "第三条");
    }

    @Test
    void nothingIsServedAfterItWasRecorded() {
        var future = new Act.Served(DECISION, Set.of("赵明"), NOW.plusSeconds(1), new Way.Direct("陈某"), TODAY);

        assertThatThrownBy(() -> ServiceRules.check(future, by(HANDLER)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.HAPPENED_IN_FUTURE));
    }

    private static void refused(Way way, Reason reason, String article) {
        assertThatThrownBy(() -> ServiceRules.check(service(way), by(HANDLER)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(reason);
                    assertThat(refusal.article()).isEqualTo(article);
                });
    }
}
