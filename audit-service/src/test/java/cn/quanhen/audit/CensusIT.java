package cn.quanhen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.audit.Chain.Published;
import cn.quanhen.audit.v1.AlarmKind;
import cn.quanhen.audit.v1.AlarmRaised;
import cn.quanhen.ledger.v1.IntegrityFault;
import cn.quanhen.ledger.v1.Record;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Art. 27: whatever a superuser or root does to a service's records is alarmed by name, within a minute. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(NodeProfile.Counting.class)
class CensusIT {
    private static final String CASES = "counties/231202/agencies/11231202MB1A2B3C47/cases/";

    private FakeService service;
    private String chain;
    private Published lost;

    @BeforeEach
    void threeRecords() throws Exception {
        String unique = UUID.randomUUID().toString();
        service = new FakeService("fake-" + unique);
        chain = CASES + unique;
        for (String says : List.of("一", "二", "三")) {
            service.append(chain, says);
        }
    }

    @AfterEach
    void close() throws Exception {
        service.close();
        execute("UPDATE alarm SET ended_at = now() WHERE ended_at IS NULL");
    }

    @Test
    void aServiceThatHoldsWhatTheLogHoldsIsNeverAskedForItsChains() throws Exception {
        service.census();
        service.append(chain, "四");
        service.census();
        Thread.sleep(5_000);

        assertThat(alarms()).isEmpty();
        assertThat(service.asked()).isZero();
    }

    @Test
    void aDroppedEventIsNamedAndTheAlarmEndsWhenItArrives() throws Exception {
        lost = service.appendAndLose(chain, "四");
        service.census();
        awaitAlarm("EVENT_MISSING " + chain + "/records/4");

        service.publish(lost);

        awaitNo("EVENT_MISSING " + chain + "/records/4");
    }

    @Test
    void aDroppedEventBeforeOthersOfItsChainIsNamed() throws Exception {
        lost = service.appendAndLose(chain, "四");
        service.append(chain, "五");

        awaitAlarm("EVENT_MISSING " + chain + "/records/4");
    }

    @Test
    void aWholeCaseWhoseEventsWereDroppedIsNamed() throws Exception {
        lost = service.appendAndLose(chain + "-other", "一");
        lost = service.appendAndLose(chain + "-other", "二");
        service.census();

        awaitAlarm("EVENT_MISSING " + chain + "-other/records/1");
    }

    @Test
    void aDeletedCaseIsNamed() throws Exception {
        service.append(chain + "-other", "一");
        service.tamper(chains -> chains.remove(chain));
        service.census();

        awaitAlarm("RECORD_MISSING " + chain);
    }

    @Test
    void aDeletedLastRecordIsNamed() throws Exception {
        service.tamper(chains -> chains.get(chain).removeLast());
        service.census();

        awaitAlarm("RECORD_MISSING " + chain + "/records/3");
    }

    @Test
    void aChangedLastRecordIsNamed() throws Exception {
        service.tamper(chains -> chains.get(chain).set(2, new byte[] {1}));
        service.census();

        awaitAlarm("RECORD_CHANGED " + chain + "/records/3");
    }

    @Test
    void whatTheServiceFindsItselfIsNamedWithAllThatIsNotAsLogged() throws Exception {
        service.tamper(chains -> chains.get(chain).set(0, new byte[] {1}));
        service.tamper(chains -> chains.get(chain).set(1, null));
        service.finds(chain, 2, IntegrityFault.INTEGRITY_FAULT_MISSING);

        awaitAlarm("RECORD_MISSING " + chain + "/records/2");
        awaitAlarm("RECORD_CHANGED " + chain + "/records/1");
    }

    @Test
    void aChainThatWasRewrittenAndGoesOnIsNamedWhereItWasRewritten() throws Exception {
        service.tamper(chains -> chains.get(chain).set(2, new byte[] {1}));
        service.append(chain, "四");

        awaitAlarm("RECORD_CHANGED " + chain + "/records/3");
    }

    @Test
    void aRestoredBackupIsNamedByTheCasesThatItLacks() throws Exception {
        service.census();
        Runnable restore = service.backup();
        service.append(chain, "四");
        service.append(chain + "-new", "一");
        service.census();
        Thread.sleep(1_000);
        restore.run();
        service.append(chain + "-after", "一");
        service.census();

        awaitAlarm("RECORD_MISSING " + chain + "/records/4");
        awaitAlarm("RECORD_MISSING " + chain + "-new");
        awaitAlarm("SERVICE_RESTORED " + service.source());
        assertThat(alarms()).noneMatch(alarm -> alarm.contains("-after"));
    }

    @Test
    void whatWasWrittenAfterTheLastCensusIsNamedWhenABackupIsRestored() throws Exception {
        service.census();
        awaitLogged(service.censusChain() + "/records/1");
        Runnable restore = service.backup();
        service.append(chain, "四");
        service.append(chain, "五");
        service.append(chain + "-new", "一");
        awaitLogged(chain + "-new/records/1");
        restore.run();

        awaitAlarm("SERVICE_RESTORED " + service.source());
        awaitAlarm("RECORD_MISSING " + chain + "/records/4");
        awaitAlarm("RECORD_MISSING " + chain + "-new");
    }

    @Test
    void aRestoredServiceThatHasPassedItsOldPositionsIsNamedByItsCensuses() throws Exception {
        service.census();
        Runnable restore = service.backup();
        service.append(chain + "-new", "一");
        service.census();
        awaitLogged(service.censusChain() + "/records/2");
        restore.run();
        for (int i = 0; i < 10; i++) {
            service.append(chain + "-after", "记录" + i);
        }
        service.census();

        awaitAlarm("SERVICE_RESTORED " + service.source());
        awaitAlarm("RECORD_MISSING " + chain + "-new");
        assertThat(alarms()).noneMatch(alarm -> alarm.contains("-after"));
    }

    @Test
    void aRestoreThatAPersonHasEndedIsNotRaisedAgainButTheNextOneIs() throws Exception {
        service.census();
        awaitLogged(service.censusChain() + "/records/1");
        Runnable restore = service.backup();
        service.append(chain + "-new", "一");
        awaitLogged(chain + "-new/records/1");
        restore.run();
        awaitAlarm("SERVICE_RESTORED " + service.source());

        execute("UPDATE alarm SET ended_at = now() WHERE ended_at IS NULL");
        Thread.sleep(6_000);
        assertThat(alarms()).doesNotContain("SERVICE_RESTORED " + service.source());

        restore = service.backup();
        service.append(chain + "-newer", "一");
        service.append(chain + "-newer", "二");
        awaitLogged(chain + "-newer/records/2");
        restore.run();
        awaitAlarm("SERVICE_RESTORED " + service.source());
        awaitAlarm("RECORD_MISSING " + chain + "-newer");
    }

    @Test
    void ofARestoredServiceEveryChainThatIsMissingIsNamedHoweverManyPartsItsListingHas() throws Exception {
        service.partSize(2);
        service.census();
        awaitLogged(service.censusChain() + "/records/1");
        Runnable restore = service.backup();
        for (int i = 0; i < 40; i++) {
            service.append(chain + "-new" + i, "一");
        }
        awaitLogged(chain + "-new39/records/1");
        restore.run();
        for (int i = 0; i < 10; i++) {
            service.append(chain + "-after" + i, "一");
        }

        for (int i = 0; i < 40; i++) {
            awaitAlarm("RECORD_MISSING " + chain + "-new" + i);
        }
        assertThat(alarms())
                .hasSize(41)
                .contains("SERVICE_RESTORED " + service.source())
                .noneMatch(alarm -> alarm.contains("-after"));
    }

    @Test
    void theRecordsOfAChainAreComparedOneByOneHoweverManyPartsTheyHave() throws Exception {
        service.partSize(2);
        service.append(chain, "四");
        service.append(chain, "五");
        awaitLogged(chain + "/records/5");
        service.tamper(chains -> chains.get(chain).set(3, new byte[] {1}));
        service.finds(chain, 4, IntegrityFault.INTEGRITY_FAULT_CHANGED);
        awaitAlarm("RECORD_CHANGED " + chain + "/records/4");
        Thread.sleep(5_000);

        assertThat(service.asked()).isEqualTo(1);
        assertThat(alarms()).containsExactly("RECORD_CHANGED " + chain + "/records/4");
    }

    @Test
    void transactionsThatAreRolledBackAreNotTakenForABackup() throws Exception {
        service.census();
        for (int i = 0; i < 12; i++) {
            service.rollBack();
            service.append(chain, "记录" + i);
            service.rollBack();
            Thread.sleep(500);
        }

        assertThat(alarms()).isEmpty();
        assertThat(service.asked()).isZero();
    }

    @Test
    void recordsThatTheRelayIsSlowToPublishAreNoAlarm() throws Exception {
        service.census();
        for (int i = 0; i < 6; i++) {
            lost = service.appendAndLose(chain, "记录" + i);
            Thread.sleep(900);
            service.publish(lost);
        }
        Thread.sleep(3_000);

        assertThat(alarms()).isEmpty();
    }

    @Test
    void aServiceThatAnswersNobodyIsNamedUntilItDoes() throws Exception {
        service.deaf(true);
        service.census();
        awaitAlarm("CENSUS_OVERDUE " + service.source());

        service.deaf(false);
        awaitNo("CENSUS_OVERDUE " + service.source());
        Thread.sleep(14_000);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void aServiceThatAnswersWhileItsRelayStandsStillIsNamed() throws Exception {
        service.census();
        awaitLogged(service.censusChain() + "/records/1");
        service.stuck(true);
        lost = service.appendAndLose(chain, "四");

        awaitAlarm("CENSUS_OVERDUE " + service.source());
    }

    @Test
    void aServiceOfWhichADifferenceIsNamedIsNotAskedForItAgainAndAgain() throws Exception {
        service.tamper(chains -> chains.remove(chain));
        service.census();
        awaitAlarm("RECORD_MISSING " + chain);
        int asked = service.asked();
        Thread.sleep(6_000);

        assertThat(service.asked()).isEqualTo(asked);
        assertThat(alarms()).containsExactly("RECORD_MISSING " + chain);
    }

    @Test
    void anAlarmIsAnEntryOfTheLogExactlyOnce() throws Exception {
        service.tamper(chains -> chains.remove(chain));
        service.census();
        awaitAlarm("RECORD_MISSING " + chain);
        Thread.sleep(3_000);
        service.census();
        Thread.sleep(5_000);

        List<AlarmRaised> raised = new ArrayList<>();
        try (Connection connection = TestDatabase.app();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT canonical FROM log_entry JOIN log_payload USING (idx)"
                        + " WHERE source = '//audit-service/counties/231202' AND id LIKE 'counties/231202/alarms/%'")) {
            while (rows.next()) {
                raised.add(
                        AlarmRaised.parseFrom(Record.parseFrom(rows.getBytes(1)).getContent()));
            }
        }
        assertThat(raised)
                .filteredOn(alarm -> alarm.getSubject().equals(chain))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.getKind()).isEqualTo(AlarmKind.ALARM_KIND_RECORD_MISSING));
    }

    @Test
    void underEightWritersAndCensusesEach50MillisecondsNothingIsAlarmedButTheOneThatWasDropped() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(9);
        List<Future<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            String own = chain + "-" + writer;
            Callable<Void> writing = () -> {
                for (int i = 0; i < 60; i++) {
                    service.append(own, "记录" + i);
                    Thread.sleep(ThreadLocalRandom.current().nextInt(40));
                }
                return null;
            };
            writers.add(threads.submit(writing));
        }
        Future<?> counting = threads.submit(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                service.census();
                Thread.sleep(50);
            }
            return null;
        });
        for (Future<Void> writer : writers) {
            assertThat(writer.get()).isNull();
        }
        Thread.sleep(4_000);
        assertThat(alarms()).isEmpty();

        lost = service.appendAndLose(chain + "-3", "丢失");
        awaitAlarm("EVENT_MISSING " + chain + "-3/records/61");
        assertThat(counting.cancel(true)).isTrue();
        threads.shutdownNow();
        assertThat(alarms()).containsExactly("EVENT_MISSING " + chain + "-3/records/61");
    }

    private static void awaitLogged(String record) throws Exception {
        String query = "SELECT count(*) FROM held_record WHERE chain || '/records/' || sequence = '" + record + "'";
        for (int i = 0; i < 300; i++) {
            try (Connection connection = TestDatabase.app();
                    Statement sql = connection.createStatement();
                    ResultSet rows = sql.executeQuery(query)) {
                if (rows.next() && rows.getLong(1) == 1) {
                    return;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not logged: " + record);
    }

    private void awaitAlarm(String alarm) throws Exception {
        long begun = System.nanoTime();
        while (!alarms().contains(alarm)) {
            assertThat(System.nanoTime() - begun)
                    .as(alarm + " among " + alarms())
                    .isLessThan(40_000_000_000L);
            Thread.sleep(100);
        }
        System.out.printf("named after %d ms: %s%n", (System.nanoTime() - begun) / 1_000_000, alarm);
    }

    private void awaitNo(String alarm) throws Exception {
        for (int i = 0; i < 200 && alarms().contains(alarm); i++) {
            Thread.sleep(100);
        }
        assertThat(alarms()).doesNotContain(alarm);
    }

    /** Those about this test's service and cases. */
    private List<String> alarms() throws SQLException {
        List<String> alarms = new ArrayList<>();
        try (Connection connection = TestDatabase.app();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(
                        "SELECT kind || ' ' || subject FROM alarm WHERE ended_at IS NULL ORDER BY id")) {
            while (rows.next()) {
                String alarm = rows.getString(1);
                if (alarm.contains(chain) || alarm.contains(service.source())) {
                    alarms.add(alarm);
                }
            }
        }
        return alarms;
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = TestDatabase.superuser();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
