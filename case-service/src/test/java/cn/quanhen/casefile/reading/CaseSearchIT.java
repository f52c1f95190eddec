package cn.quanhen.casefile.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.CaseCalls;
import cn.quanhen.casefile.rebuild.Rebuild;
import cn.quanhen.casefile.v1.CaseFilter;
import cn.quanhen.casefile.v1.CaseServiceGrpc;
import cn.quanhen.casefile.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import cn.quanhen.casefile.v1.CaseSummary;
import cn.quanhen.casefile.v1.Filing;
import cn.quanhen.casefile.v1.ListCasesRequest;
import cn.quanhen.casefile.v1.ListCasesResponse;
import cn.quanhen.casefile.v1.Officer;
import cn.quanhen.casefile.v1.Party;
import cn.quanhen.casefile.v1.PeriodFilter;
import cn.quanhen.casefile.v1.Phase;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import cn.quanhen.testkit.TestDatabase;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases are found by what is known of them, on the wire and from a real index. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CaseSearchIT {
    private static final String LINES = """
            SELECT name || agency || title || opened_at || phase || array_to_string(terms, '|')
                || array_to_string(passages, '|') FROM case_index
            WHERE name = ANY(?) OR agency = 'x' ORDER BY name""";

    @TestHTTPResource
    URL url;

    @Inject
    Rebuild rebuild;

    @Inject
    DescribeCases describe;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> opened = new ArrayList<>();
    private TestChannel channel;
    private CaseServiceBlockingStub officer;

    @BeforeEach
    void connect() {
        channel = TestChannel.to(url.getPort());
        officer = CaseServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER));
    }

    @AfterEach
    void disconnect() {
        channel.close();
    }

    @Test
    void aCaseIsFoundByTheNameOrTheCodeOfItsParty() {
        var name = open("沐春堂" + mark, "超范围经营");

        assertThat(found(CaseFilter.newBuilder().setParty(" 沐春堂" + mark))).containsExactly(name);
        assertThat(found(CaseFilter.newBuilder().setParty("沐春"))).isEmpty();
        assertThat(found(CaseFilter.newBuilder().setParty("91110000600037341l").setText(mark)))
                .containsExactly(name);
    }

    @Test
    void aCaseIsFoundByAnyOfItsWordsInChinese() {
        var name = open("某公司", "擅自改变变更水库大坝" + mark);

        assertThat(found(CaseFilter.newBuilder().setText("大坝 " + mark))).containsExactly(name);
        assertThat(found(CaseFilter.newBuilder().setText("水库大坝" + mark))).containsExactly(name);
        // Its pairs all stand there, it does not.
        assertThat(found(CaseFilter.newBuilder().setText("改变更 " + mark))).isEmpty();
    }

    @Test
    void aCaseIsFoundByAnOfficerWhoShowedACertificateInIt() {
        var name = open("某公司", mark);
        var certificate = "Z" + mark.toUpperCase();
        var identify = CaseCalls.identify(name);
        identify.getContentBuilder()
                .getOfficersIdentifiedBuilder()
                .addOfficers(Officer.newBuilder().setName("何" + mark).setCertificateNumber(certificate));
        var unused = officer.appendRecord(identify.build());

        assertThat(found(CaseFilter.newBuilder().setOfficer(certificate))).containsExactly(name);
        assertThat(found(CaseFilter.newBuilder().setOfficer("何" + mark))).containsExactly(name);
    }

    @Test
    void aCaseIsFoundByItsPhaseAndTheDayOnWhichItWasOpened() {
        var started = open("某公司", mark);
        var moved = open("某公司", mark);
        var unused = officer.appendRecord(CaseCalls.identify(moved).build());
        var today = CaseCalls.today();

        assertThat(found(CaseFilter.newBuilder().setText(mark).setPhase(Phase.PHASE_INITIATION)))
                .contains(started);
        assertThat(found(CaseFilter.newBuilder()
                        .setText(mark)
                        .setOpenedFrom(today)
                        .setOpenedUntil(today)))
                .containsExactly(moved, started);
        assertThat(found(CaseFilter.newBuilder().setText(mark).setOpenedUntil("2020-01-01")))
                .isEmpty();
    }

    @Test
    void aCaseIsFoundByHowItsPeriodsStand() {
        var quiet = open("某公司", mark);
        var fresh = filed(1);
        var overdue = filed(120);

        assertThat(found(periods(PeriodFilter.PERIOD_FILTER_OPEN)))
                .containsExactly(overdue, fresh)
                .doesNotContain(quiet);
        assertThat(found(periods(PeriodFilter.PERIOD_FILTER_OVERDUE))).containsExactly(overdue);
        assertThat(found(periods(PeriodFilter.PERIOD_FILTER_DUE_SOON).setDueWithinDays(5)))
                .isEmpty();
        assertThat(found(periods(PeriodFilter.PERIOD_FILTER_DUE_SOON).setDueWithinDays(120)))
                .containsExactly(fresh);
    }

    @Test
    void aPageGoesOnWhereTheLastOneEndedAndItsTokenIsGoodForItsFilterAlone() {
        var all = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            all.addFirst(open("某公司", mark));
        }
        var filter = CaseFilter.newBuilder().setText(mark);

        var first = page(filter, "");
        var second = page(filter, first.getNextPageToken());
        var third = page(filter, second.getNextPageToken());

        var read = new ArrayList<String>();
        for (var page : List.of(first, second, third)) {
            page.getCasesList().stream().map(CaseSummary::getName).forEach(read::add);
        }
        assertThat(read).isEqualTo(all);
        assertThat(third.getNextPageToken()).isEmpty();
        refused(() -> page(CaseFilter.newBuilder(), first.getNextPageToken()), "PAGE_TOKEN_INVALID");
        refused(
                () -> page(filter.clone().setPhase(Phase.PHASE_INITIATION), first.getNextPageToken()),
                "PAGE_TOKEN_INVALID");
    }

    @Test
    void nobodySearchesTheCasesOfAnotherAgency() {
        var stranger = CaseServiceGrpc.newBlockingStub(channel.as(Demo.STRANGER));

        refused(
                () -> stranger.listCases(
                        request(CaseFilter.newBuilder().setText(mark)).build()),
                "OTHER_AGENCY");
    }

    @Test
    void aSingleCharacterIsNoWord() {
        refused(() -> page(CaseFilter.newBuilder().setText("食 品安"), ""), "INVALID_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM case_index",
                "UPDATE case_index SET terms = '{x}', passages = '{}', phase = 'ENDED'",
                "INSERT INTO case_index VALUES ('counties/231202/agencies/x/cases/none', 'x', 'x', now(), 'ENDED')"
            })
    void theIndexIsRebuiltFromTheRecordsToTheLetter(String damage) throws Throwable {
        var name = open("某公司", mark);
        var unused = officer.appendRecord(CaseCalls.identify(name).build());
        var before = lines();
        try (var app = TestDatabase.app();
                var sql = app.createStatement()) {
            sql.execute(damage);
        }
        assertThat(lines()).isNotEqualTo(before);

        var written = VertxContextSupport.subscribeAndAwait(() -> rebuild.all()).cases();

        assertThat(lines()).isEqualTo(before);
        assertThat(written).isPositive();
    }

    @Test
    void aLineFromBeforeTheIndexDescribedItsCaseIsDescribedAtTheNextStart() throws Throwable {
        var name = open("某公司", mark);
        try (var app = TestDatabase.app();
                var sql = app.createStatement()) {
            sql.execute(
                    "UPDATE case_index SET phase = NULL, terms = NULL, passages = NULL WHERE name = '" + name + "'");
        }
        assertThat(found(CaseFilter.newBuilder().setText(mark))).isEmpty();

        var written = VertxContextSupport.subscribeAndAwait(() -> describe.lacking());

        assertThat(written).isGreaterThanOrEqualTo(1);
        assertThat(found(CaseFilter.newBuilder().setText(mark))).containsExactly(name);
    }

    /** Of the cases of this test; others left chains that do not hold. */
    private List<String> lines() throws SQLException {
        var lines = new ArrayList<String>();
        try (var app = TestDatabase.app();
                var sql = app.prepareStatement(LINES)) {
            sql.setArray(1, app.createArrayOf("text", opened.toArray()));
            try (var rows = sql.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        return lines;
    }

    private String open(String party, String title) {
        var name = officer.openCase(CaseCalls.open()
                        .setTitle(title)
                        .setParty(Party.newBuilder()
                                .setName(party)
                                .setUnifiedSocialCreditCode("91110000600037341L")
                                .setAddress("绥化市北林区" + mark))
                        .build())
                .getCase()
                .getName();
        opened.add(name);
        return name;
    }

    /** A case that was filed so many days ago. */
    private String filed(long daysAgo) {
        var name = officer.openCase(CaseCalls.open()
                        .setTitle(mark)
                        .setReceivedAt(CaseCalls.secondsAgo(daysAgo * 86_400))
                        .build())
                .getCase()
                .getName();
        opened.add(name);
        var filing = Filing.newBuilder()
                .setOpinion("同意立案")
                .setApproved(true)
                .setSignedOn(
                        LocalDate.parse(CaseCalls.today()).minusDays(daysAgo).toString());
        var unused = CaseServiceGrpc.newBlockingStub(channel.as(Demo.LEADER))
                .appendRecord(CaseCalls.append(
                                name,
                                RecordContent.newBuilder().setFiling(filing).build())
                        .build());
        return name;
    }

    private CaseFilter.Builder periods(PeriodFilter state) {
        return CaseFilter.newBuilder().setText(mark).setPeriodState(state);
    }

    private List<String> found(CaseFilter.Builder filter) {
        return officer.listCases(request(filter).build()).getCasesList().stream()
                .map(CaseSummary::getName)
                .toList();
    }

    private ListCasesResponse page(CaseFilter.Builder filter, String token) {
        return officer.listCases(
                request(filter).setPageSize(2).setPageToken(token).build());
    }

    private static ListCasesRequest.Builder request(CaseFilter.Builder filter) {
        return ListCasesRequest.newBuilder().setParent(Demo.AGENCY).setFilter(filter);
    }

    private static void refused(Callable<?> call, String reason) {
        ThrowingCallable refusal = call::call;
        assertThatThrownBy(refusal)
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        e -> assertThat(StatusProto.fromThrowable(e).toString()).contains(reason));
    }
}
