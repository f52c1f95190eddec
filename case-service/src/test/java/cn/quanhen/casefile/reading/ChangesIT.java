package cn.quanhen.casefile.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.CaseCalls;
import cn.quanhen.casefile.v1.CaseServiceGrpc;
import cn.quanhen.casefile.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import cn.quanhen.casefile.v1.Change;
import cn.quanhen.casefile.v1.ChangeServiceGrpc;
import cn.quanhen.casefile.v1.ChangeServiceGrpc.ChangeServiceBlockingStub;
import cn.quanhen.casefile.v1.FollowChangesRequest;
import cn.quanhen.casefile.v1.ListChangesRequest;
import cn.quanhen.casefile.v1.ListChangesResponse;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import cn.quanhen.testkit.TestDatabase;
import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A third party that goes on from its cursor misses nothing and gets nothing twice. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ChangesIT {
    private static final int WRITERS = 6;
    private static final int APPENDS = 12;

    @TestHTTPResource
    URL url;

    private TestChannel channel;
    private CaseServiceBlockingStub officer;
    private ChangeServiceBlockingStub system;

    @BeforeEach
    void connect() {
        channel = TestChannel.to(url.getPort());
        officer = CaseServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER));
        system = ChangeServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER.as("third-party")));
    }

    @AfterEach
    void disconnect() {
        channel.close();
    }

    @Test
    void whoeverGoesOnFromTheirCursorMissesNothingAndGetsNothingTwiceWhileManyAppend() throws Exception {
        var start = end();
        var expected = new HashSet<String>();
        var read = new ArrayList<Change>();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var appended = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> writers.submit(this::writeCase))
                    .toList();
            var cursor = start;
            var open = true;
            for (var patience = 600; open && patience > 0; patience--) {
                var page = page(cursor, 7);
                read.addAll(page.getChangesList());
                cursor = page.getNextCursor();
                if (page.getChangesCount() == 0) {
                    Thread.sleep(50);
                }
                open = read.size() < WRITERS * (APPENDS + 1);
            }
            for (var written : appended) {
                expected.addAll(written.get());
            }
        }

        assertThat(names(read)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        inTheOrderOfTheirChains(read);
        assertThat(all(start)).isEqualTo(read);
    }

    @Test
    void aStreamGoesOnFromTheCursorOfTheLastChangeThatWasKept() {
        var start = end();
        var written = new ArrayList<>(writeCase());
        var first = follow(start, 5);
        var rest = follow(first.getLast().getCursor(), written.size() - 5);

        first.addAll(rest);
        assertThat(names(first)).isEqualTo(written);
        assertThat(first.getFirst().getRecord().getContent().hasOpening()).isTrue();
    }

    @Test
    void aStreamTellsWhatComesWhileItWaits() {
        var start = end();
        var context = Context.current().withCancellation();
        var previous = context.attach();
        try {
            var changes = system.followChanges(FollowChangesRequest.newBuilder()
                    .setParent(Demo.AGENCY)
                    .setCursor(start)
                    .build());
            var name = officer.openCase(CaseCalls.open().build()).getCase().getName();
            assertThat(changes.next().getChange().getRecord().getName()).isEqualTo(name + "/records/1");
            var second = officer.appendRecord(CaseCalls.identify(name).build()).getRecord();
            assertThat(changes.next().getChange().getRecord()).isEqualTo(second);
        } finally {
            context.detach(previous);
            context.cancel(null);
        }
    }

    @Test
    void anotherAgencysSystemAndAnOfficerAreTurnedAway() {
        var request = ListChangesRequest.newBuilder().setParent(Demo.AGENCY).build();
        var stranger = ChangeServiceGrpc.newBlockingStub(channel.as(Demo.STRANGER.as("third-party")));
        var person = ChangeServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER));

        refused(() -> stranger.listChanges(request), "OTHER_AGENCY");
        refused(() -> person.listChanges(request), "ROLE_MISSING");
        refused(
                () -> stranger.followChanges(FollowChangesRequest.newBuilder()
                                .setParent(Demo.AGENCY)
                                .build())
                        .next(),
                "OTHER_AGENCY");
    }

    @Test
    void aCursorOfAnotherListOrFromAfterARestoreIsRefused() {
        refused(() -> page("bm9uc2Vuc2U", 1), "PAGE_TOKEN_INVALID");
        refused(() -> page(ChangePages.cursor(Demo.OTHER_AGENCY, 1), 1), "PAGE_TOKEN_INVALID");
        refused(() -> page(ChangePages.cursor(Demo.AGENCY, Long.MAX_VALUE), 1), "PAGE_TOKEN_INVALID");
    }

    @Test
    void whatStandsInAChainBesideTheCaseIsNoRecordOfIt() throws Exception {
        var name = officer.openCase(CaseCalls.open().build()).getCase().getName();
        try (var app = TestDatabase.app();
                var sql = app.createStatement()) {
            app.setAutoCommit(false);
            sql.execute("INSERT INTO outbox (chain, sequence) VALUES ('" + name + "/alarms', 1), ('" + name + "', 7)");
            sql.execute("DELETE FROM outbox WHERE chain = '" + name + "/alarms' OR sequence = 7");
            try (var rows = sql.executeQuery("SELECT chain, sequence FROM case_change WHERE chain LIKE '" + name
                    + "%' ORDER BY position DESC")) {
                while (rows.next()) {
                    assertThat(rows.getString(1)).isEqualTo(name);
                }
            }
            app.rollback();
        }
    }

    @Test
    void aChangeThatASuperuserAlteredIsNamedAndNotTold() throws Exception {
        var start = end();
        var name = officer.openCase(CaseCalls.open().build()).getCase().getName();
        var unused = officer.appendRecord(CaseCalls.identify(name).build());
        var kept = follow(start, 2);
        assertThat(names(kept)).containsExactly(name + "/records/1", name + "/records/2");
        try (var superuser = TestDatabase.superuser();
                var sql = superuser.createStatement()) {
            sql.execute("ALTER TABLE record DISABLE TRIGGER record_append_only");
            var flip = "UPDATE record SET canonical = set_byte(canonical, 200, get_byte(canonical, 200) # 1)"
                    + " WHERE sequence = 2 AND chain = '" + name + "'";
            sql.execute(flip);
            assertThat(page(start, 10).getChangesList()).isEqualTo(kept.subList(0, 1));
            refused(() -> page(kept.getFirst().getCursor(), 10), "CHAIN_BROKEN");
            sql.execute(flip);
            sql.execute("ALTER TABLE record ENABLE TRIGGER record_append_only");
        }
        assertThat(page(start, 10).getChangesList()).isEqualTo(kept);
    }

    private List<String> writeCase() {
        var name = officer.openCase(CaseCalls.open().build()).getCase().getName();
        var records = new ArrayList<>(List.of(name + "/records/1"));
        for (var i = 0; i < APPENDS; i++) {
            records.add(officer.appendRecord(CaseCalls.identify(name).build())
                    .getRecord()
                    .getName());
        }
        return records;
    }

    private List<Change> follow(String cursor, int count) {
        var context = Context.current().withCancellation();
        var previous = context.attach();
        try {
            var stream = system.followChanges(FollowChangesRequest.newBuilder()
                    .setParent(Demo.AGENCY)
                    .setCursor(cursor)
                    .build());
            var changes = new ArrayList<Change>();
            while (changes.size() < count) {
                changes.add(stream.next().getChange());
            }
            return changes;
        } finally {
            context.detach(previous);
            context.cancel(null);
        }
    }

    /** The cursor behind all that was told by now, while nothing waits in the outbox. */
    private static String end() {
        try (var app = TestDatabase.app();
                var sql = app.prepareStatement(
                        "SELECT coalesce(max(position), 0), (SELECT count(*) FROM outbox) FROM case_change")) {
            for (var patience = 200; patience > 0; patience--) {
                try (var rows = sql.executeQuery()) {
                    rows.next();
                    if (rows.getLong(2) == 0) {
                        return ChangePages.cursor(Demo.AGENCY, rows.getLong(1));
                    }
                }
                Thread.sleep(50);
            }
        } catch (SQLException | InterruptedException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("the outbox is not relayed in time");
    }

    private List<Change> all(String from) {
        var changes = new ArrayList<Change>();
        var page = page(from, 500);
        while (page.getChangesCount() > 0) {
            changes.addAll(page.getChangesList());
            page = page(page.getNextCursor(), 500);
        }
        return changes;
    }

    private ListChangesResponse page(String cursor, int size) {
        return system.listChanges(ListChangesRequest.newBuilder()
                .setParent(Demo.AGENCY)
                .setCursor(cursor)
                .setPageSize(size)
                .build());
    }

    private static List<String> names(List<Change> changes) {
        return changes.stream().map(change -> change.getRecord().getName()).toList();
    }

    private static void inTheOrderOfTheirChains(List<Change> changes) {
        Set<String> seen = new HashSet<>();
        for (var change : changes) {
            var record = change.getRecord();
            var chain = record.getName().substring(0, record.getName().lastIndexOf('/'));
            if (record.getSequence() > 1) {
                assertThat(seen).contains(chain + "/" + (record.getSequence() - 1));
            }
            seen.add(chain + "/" + record.getSequence());
        }
    }

    private static void refused(Callable<?> call, String reason) {
        ThrowingCallable refusal = call::call;
        assertThatThrownBy(refusal)
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        e -> assertThat(StatusProto.fromThrowable(e).toString()).contains(reason));
    }
}
