package cn.quanhen.casefile.record;

import static cn.quanhen.casefile.facts.PenaltyRecords.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.quanhen.casefile.checklist.Steps;
import cn.quanhen.casefile.contract.Acts;
import cn.quanhen.casefile.contract.Contents;
import cn.quanhen.casefile.facts.Facts;
import cn.quanhen.casefile.facts.PenaltyRecords;
import cn.quanhen.casefile.facts.Recorded;
import cn.quanhen.casefile.facts.SpotRecords;
import cn.quanhen.casefile.v1.CollectionGround;
import cn.quanhen.casefile.v1.Party;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.refusal.Refusal;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 处罚法 第五十一条、第五十二条、第六十八条至第七十一条: what the city's standard says of a penalty on the spot. */
class SimplePenaltyRulesTest {
    private static final List<Recorded> RECORDS = SpotRecords.all();

    @Test
    void aFineOfAHundredYuanIsDecidedCollectedAndClosedOnTheSpot() {
        var facts = Facts.NONE;
        for (var record : RECORDS) {
            var now = facts;
            assertThatCode(() -> ask(now, record)).doesNotThrowAnyException();
            facts = facts.with(record).facts();
        }
    }

    @Test
    void itsOpeningNamesItsSourceForNoFilingComesAfterIt() {
        var opening = RECORDS.getFirst().content().getOpening().toBuilder();

        assertThat(rule(List.of(), opening.clearSourceReference())).isEqualTo("8.1.source");
    }

    @Test
    void anOrganisationIsFinedUpToThreeThousandYuanOnTheSpot() {
        assertThat(rule(first(5), SpotRecords.decided().setFineFen(300_001))).isEqualTo("law.51.simple");
        assertThatCode(() -> ask(
                        PenaltyRecords.facts(first(5)),
                        next(first(5), SpotRecords.decided().setFineFen(300_000))))
                .doesNotThrowAnyException();
    }

    @Test
    void aCitizenIsFinedUpToTwoHundredYuanOnTheSpot() {
        var opening = first(5).getFirst().content().getOpening().toBuilder()
                .setParty(Party.newBuilder().setName("陈惠民").setCitizenId("360426199101010071"));
        var records = new ArrayList<>(first(5));
        records.set(0, changed(records.getFirst(), opening));

        assertThat(rule(records, SpotRecords.decided().setFineFen(20_001))).isEqualTo("law.51.simple");
    }

    @Test
    void aStatementOnTheSpotDoesNotMakeTheFineHeavier() {
        var records = new ArrayList<>(first(4));
        records.add(next(
                records,
                first(5).get(4).content().getPartyAnswer().toBuilder()
                        .setStatement("只占了一小会儿")
                        .setReview("不影响认定")));

        assertThat(rule(records, SpotRecords.decided().setFineFen(15_000))).isEqualTo("9.9.not-heavier");
    }

    @Test
    void moreThanAHundredYuanIsNotCollectedOnTheSpotBecauseItIsLittle() {
        var records = new ArrayList<>(first(10));
        records.set(5, changed(records.get(5), SpotRecords.decided().setFineFen(10_001)));

        assertThat(rule(records, SpotRecords.collected())).isEqualTo("law.68.ground");
        assertThatCode(() -> ask(
                        PenaltyRecords.facts(records),
                        next(
                                records,
                                SpotRecords.collected()
                                        .setGround(CollectionGround.COLLECTION_GROUND_HARD_LATER)
                                        .setExplanation("流动摊贩，没有固定住所"))))
                .doesNotThrowAnyException();
    }

    @Test
    void inTheOrdinaryProcedureOnlyAPartyFarAwayThatAsksPaysOnTheSpot() {
        var records = PenaltyRecords.all().subList(0, 19);

        assertThat(rule(records, SpotRecords.collected())).isEqualTo("law.68.ground");
        assertThatCode(() -> ask(
                        PenaltyRecords.facts(records),
                        next(
                                records,
                                SpotRecords.collected()
                                        .setAmountFen(500_000)
                                        .setGround(CollectionGround.COLLECTION_GROUND_REMOTE)
                                        .setExplanation("村里没有银行，请求当场缴纳"))))
                .doesNotThrowAnyException();
    }

    @Test
    void nothingIsCollectedBeyondTheFine() {
        assertThat(rule(first(10), SpotRecords.collected().setAmountFen(10_001)))
                .isEqualTo("law.70.receipt");
    }

    @Test
    void whatWasCollectedIsPaidInToTheBankBeforeTheCaseIsClosed() {
        var records = new ArrayList<>(RECORDS);
        records.remove(12);

        var refusal = refusal(records.subList(0, 13), records.get(13).content().getClosing().toBuilder());

        assertThat(refusal.facts()).containsEntry("rule", "law.71.paid-in").containsEntry("override", "head");
    }

    @Test
    void whatWasNotHandedOverOnTheSpotOrNotReportedIsNotClosed() {
        var records = new ArrayList<>(RECORDS.subList(0, 13));

        assertThat(rule(records, RECORDS.getLast().content().getClosing().toBuilder()))
                .isEqualTo("law.52.on-the-spot");
    }

    @Test
    void aPartyThatRefusesToSignForItHasItAllTheSameWhereThatIsNoted() {
        assertThatCode(() -> ask(
                        PenaltyRecords.facts(first(9)),
                        next(first(9), SpotRecords.handedOver().setRefusalNoted("当事人拒绝签收"))))
                .doesNotThrowAnyException();
    }

    private static List<Recorded> first(int records) {
        return RECORDS.subList(0, records);
    }

    private static Recorded next(List<Recorded> before, Message.Builder content) {
        return PenaltyRecords.next(before, "赵明", content);
    }

    private static Recorded changed(Recorded record, Message.Builder content) {
        return new Recorded(record.sequence(), Contents.holding(content.build()), record.moment(), record.recorder());
    }

    private static Object rule(List<Recorded> before, Message.Builder content) {
        return refusal(before, content).facts().get("rule");
    }

    private static Refusal refusal(List<Recorded> before, Message.Builder content) {
        return catchThrowableOfType(Refusal.class, () -> ask(PenaltyRecords.facts(before), next(before, content)));
    }

    private static void ask(Facts facts, Recorded record) {
        var officer = new Caller(record.moment().person(), "赵明", "231202", "", Set.of(Role.OFFICER), "");
        new StandardRules(STANDARD)
                .require(
                        facts.with(record),
                        PenaltyRecords.setting("investigation"),
                        Steps.of(Acts.of(record.content())),
                        new Author(officer, record.moment(), "request"));
    }
}
