package cn.quanhen.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.casefile.alarm.PeriodAlarms;
import cn.quanhen.casefile.rebuild.Rebuild;
import cn.quanhen.casefile.v1.AlarmTime;
import cn.quanhen.casefile.v1.CaseServiceGrpc;
import cn.quanhen.casefile.v1.Filing;
import cn.quanhen.casefile.v1.PeriodCalled;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.ledger.v1.Record;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import cn.quanhen.testkit.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Art. 26, 31: a period calls before it falls due, on the day and after, once each, whatever restarts. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AlarmIT {
    private static final long DAY = 86_400;

    @TestHTTPResource
    URL url;

    @Inject
    PeriodAlarms alarms;

    @Inject
    Rebuild rebuild;

    private TestChannel channel;

    @BeforeEach
    void connect() {
        channel = TestChannel.to(url.getPort());
    }

    @AfterEach
    void disconnect() {
        channel.close();
    }

    @Test
    void aPeriodCallsOnceForEachOfItsAlarmsHoweverOftenItIsLookedAt() throws Throwable {
        var name = filed(89);

        turn();
        var first = called(name);
        turn();

        assertThat(first).isNotEmpty().allSatisfy(call -> {
            assertThat(call.getCaseName()).isEqualTo(name);
            assertThat(call.getPeriod()).isEqualTo("penalty.decision");
            assertThat(call.getTime()).isEqualTo(AlarmTime.ALARM_TIME_BEFORE);
            assertThat(call.getArticles()).contains("第六十条");
            assertThat(call.getFlagItem()).isZero();
        });
        assertThat(called(name)).isEqualTo(first);
    }

    @Test
    void aPeriodThatIsBrokenProposesItsFlagAndLeavesTheDecisionToAPerson() throws Throwable {
        var name = filed(120);

        turn();

        assertThat(called(name))
                .filteredOn(call -> call.getTime() == AlarmTime.ALARM_TIME_AFTER)
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.getFlagItem()).isEqualTo(2));
    }

    @Test
    void aPeriodThatDoesNotCallYetIsSilent() throws Throwable {
        var name = filed(1);

        turn();

        assertThat(called(name)).isEmpty();
    }

    @Test
    void twoReplicasThatLookAtOnceTellOnce() throws Throwable {
        var name = filed(120);

        try (var replicas = Executors.newFixedThreadPool(4)) {
            for (var looked : replicas.invokeAll(Collections.<Callable<Void>>nCopies(4, this::turned))) {
                looked.get();
            }
        }

        assertThat(called(name))
                .isNotEmpty()
                .extracting(call -> List.of(call.getPeriod(), call.getSubject(), call.getDueToCallAt()))
                .doesNotHaveDuplicates();
    }

    @Test
    void casesThatCannotBeReadKeepNoOtherFromCallingAndAreLookedAtLater() throws Throwable {
        sql("INSERT INTO period_next (chain, at, look_at) SELECT 'counties/0/agencies/lost/cases/' || i, '2026-01-01', "
                + "'2026-01-01' FROM generate_series(1, 150) i");
        var name = filed(120);

        turn();
        turn();

        assertThat(called(name)).isNotEmpty();
        assertThat(rows("SELECT DISTINCT failures, look_at > now() FROM period_next WHERE chain LIKE '%/lost/%'"))
                .containsExactly("1 t");
        sql("DELETE FROM period_next WHERE chain LIKE '%/lost/%'");
    }

    @Test
    void whatIsKeptBesideTheRecordsIsRebuiltFromThemAndNothingCallsTwice() throws Throwable {
        var name = filed(120);
        turn();
        var silent = filed(1);
        var kept = kept();
        var first = called(name);
        sql("SET session_replication_role = replica; DELETE FROM period_called; DELETE FROM period_next; "
                + "DELETE FROM period_due; "
                + "UPDATE case_index SET title = 'changed', opened_at = now()");

        assertThat(kept()).isNotEqualTo(kept);
        assertThat(VertxContextSupport.subscribeAndAwait(rebuild::all).cases()).isPositive();
        assertThat(kept()).isEqualTo(kept);
        turn();
        assertThat(called(name)).isEqualTo(first);
        assertThat(called(silent)).isEmpty();
    }

    private static List<String> kept() throws Exception {
        var kept = new ArrayList<>(rows("SELECT chain, at FROM period_next ORDER BY chain"));
        kept.addAll(rows("SELECT chain, period, subject, at FROM period_called ORDER BY chain, period, subject, at"));
        kept.addAll(rows("SELECT chain, due_at FROM period_due ORDER BY chain"));
        kept.addAll(rows("SELECT name, agency, title, opened_at FROM case_index ORDER BY name"));
        return kept;
    }

    /** A case that was filed so many days ago. */
    private String filed(long daysAgo) {
        var officer = CaseServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER));
        var name = officer.openCase(CaseCalls.open()
                        .setReceivedAt(CaseCalls.secondsAgo(daysAgo * DAY))
                        .build())
                .getCase()
                .getName();
        var filing = RecordContent.newBuilder()
                .setFiling(Filing.newBuilder()
                        .setOpinion("同意立案")
                        .setApproved(true)
                        .setSignedOn(LocalDate.parse(CaseCalls.today())
                                .minusDays(daysAgo)
                                .toString()))
                .build();
        var unused = CaseServiceGrpc.newBlockingStub(channel.as(Demo.LEADER))
                .appendRecord(CaseCalls.append(name, filing).build());
        return name;
    }

    private void turn() throws Throwable {
        var unused = VertxContextSupport.subscribeAndAwait(alarms::turn);
    }

    private Void turned() {
        try {
            turn();
            return null;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sql(String statements) throws Exception {
        try (var superuser = TestDatabase.superuser();
                var change = superuser.createStatement()) {
            change.execute(statements);
        }
    }

    private static List<String> rows(String query) throws Exception {
        var all = new ArrayList<String>();
        try (var superuser = TestDatabase.superuser();
                var rows = superuser.createStatement().executeQuery(query)) {
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getString(column));
                }
                all.add(String.join(" ", row));
            }
        }
        return all;
    }

    private static List<PeriodCalled> called(String name) throws Exception {
        var called = new ArrayList<PeriodCalled>();
        try (var superuser = TestDatabase.superuser();
                var records =
                        superuser.prepareStatement("SELECT canonical FROM record WHERE chain = ? ORDER BY sequence")) {
            records.setString(1, name + "/alarms");
            var rows = records.executeQuery();
            while (rows.next()) {
                called.add(PeriodCalled.parseFrom(
                        Record.parseFrom(rows.getBytes(1)).getContent()));
            }
        }
        return called;
    }
}
