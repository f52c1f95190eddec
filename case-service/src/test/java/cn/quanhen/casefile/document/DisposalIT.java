package cn.quanhen.casefile.document;

import static cn.quanhen.casefile.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.archiving.LaterDisposal;
import cn.quanhen.casefile.document.PenaltyCase.Stage;
import cn.quanhen.casefile.record.Author;
import cn.quanhen.casefile.record.Cases;
import cn.quanhen.casefile.v1.DisposalAppraised;
import cn.quanhen.casefile.v1.DisposeVolumeRequest;
import cn.quanhen.casefile.v1.DisposeVolumeResponse;
import cn.quanhen.casefile.v1.ExportVolumeRequest;
import cn.quanhen.casefile.v1.RecordContent;
import cn.quanhen.casefile.v1.RetentionHeld;
import cn.quanhen.casefile.v1.VolumeServiceGrpc;
import cn.quanhen.identity.Caller;
import cn.quanhen.identity.Role;
import cn.quanhen.requests.Requests;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import cn.quanhen.testkit.TestDatabase;
import io.grpc.Status;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 暂缓销毁、销毁 (Art. 25 第三款, 27), on the real database. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DisposalIT {
    private static final Clock LATER = Clock.fixed(Instant.parse("2090-01-10T02:00:00Z"), ZoneOffset.UTC);

    @TestHTTPResource
    URL url;

    @Inject
    Cases cases;

    @Inject
    Requests requests;

    private TestChannel channel;
    private PenaltyCase penalty;

    @BeforeEach
    void file() {
        channel = TestChannel.to(url.getPort());
        penalty = new PenaltyCase(channel, cases).to(Stage.ARCHIVED);
    }

    @AfterEach
    void disconnect() {
        channel.close();
    }

    @Test
    void aVolumeMayBeHeldAndIsNotDestroyedBeforeItsTime() {
        long hold = penalty.append(
                Demo.ARCHIVIST,
                RecordContent.newBuilder()
                        .setRetentionHeld(RetentionHeld.newBuilder().setReason("行政诉讼正在审理")));
        assertThat(hold).isPositive();
        refused(
                () -> penalty.append(
                        Demo.ARCHIVIST,
                        RecordContent.newBuilder()
                                .setDisposalAppraised(
                                        DisposalAppraised.newBuilder().setOpinion("已无保存价值"))),
                Status.Code.FAILED_PRECONDITION,
                "RETENTION_RUNNING");
        refused(
                () -> VolumeServiceGrpc.newBlockingStub(channel.as(Demo.LEADER)).disposeVolume(request(1)),
                Status.Code.FAILED_PRECONDITION,
                "RETENTION_RUNNING");
    }

    @Test
    void whenItsTimeIsOverTwoPeopleDestroyItAndATombstoneStays() throws Exception {
        var before = filesOfTheCase();
        assertThat(before).isPositive();
        long appraisal = later(() -> appraise("zhou"));

        assertThatThrownBy(() -> later(() -> dispose("zhou", appraisal))).hasMessageContaining("同一人");
        var disposed = later(() -> dispose("li", appraisal));

        assertThat(disposed.getDestroyed()).isEqualTo((int) before);
        assertThat(filesOfTheCase()).isZero();
        refused(
                () -> VolumeServiceGrpc.newBlockingStub(channel.as(Demo.ARCHIVIST))
                        .exportVolume(ExportVolumeRequest.newBuilder()
                                .setName(penalty.name())
                                .build())
                        .next(),
                Status.Code.FAILED_PRECONDITION,
                "VOLUME_DISPOSED");
        var records = later(() -> cases.read(penalty.name()));
        assertThat(records.entries().getLast().name()).isEqualTo(disposed.getRecord());
        assertThat(records.file().documents().all()).isNotEmpty();
    }

    @Test
    void nobodyDestroysAFileWithoutARecordThatApprovesIt() throws Exception {
        try (var app = TestDatabase.app();
                var superuser = TestDatabase.superuser();
                var sql = app.createStatement();
                var superusers = superuser.createStatement()) {
            var call = "SELECT destroy_document_files('" + penalty.name()
                    + "', (SELECT array_agg(sha256) FROM document_file))";
            assertThatThrownBy(() -> sql.execute(call))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("approves");
            assertThatThrownBy(() -> sql.execute("DELETE FROM document_file"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> superusers.execute(
                            "SET quanhen.disposed = '" + penalty.name() + "'; DELETE FROM document_file"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Art. 27");
        }
    }

    private Uni<Long> appraise(String subject) {
        var appraised =
                DisposalAppraised.newBuilder().setOpinion("保管期限届满，已无保存价值").build();
        return cases.hold(penalty.name())
                .chain(held -> cases.append(
                        held,
                        appraised,
                        Author.now(
                                person(subject, Role.ARCHIVIST),
                                LATER.instant(),
                                UUID.randomUUID().toString())))
                .map(entry -> entry.record().getSequence());
    }

    private Uni<DisposeVolumeResponse> dispose(String subject, long appraisal) {
        return LaterDisposal.at(LATER, cases, requests).handle(request(appraisal), person(subject, Role.LEADER));
    }

    private DisposeVolumeRequest request(long appraisal) {
        return DisposeVolumeRequest.newBuilder()
                .setName(penalty.name())
                .setRequestId(UUID.randomUUID().toString())
                .setAppraisal(appraisal)
                .setOpinion("同意销毁")
                .build();
    }

    private static Caller person(String subject, Role role) {
        return new Caller(subject, subject, "231202", Demo.AGENCY, Set.of(role), "");
    }

    /** How many files there are that the records of the case name. */
    private long filesOfTheCase() throws SQLException {
        try (var superuser = TestDatabase.superuser();
                var sql = superuser.createStatement();
                var rows = sql.executeQuery("SELECT count(DISTINCT f.sha256) FROM document_file f JOIN record r"
                        + " ON position(f.sha256 IN r.canonical) > 0 WHERE r.chain = '" + penalty.name() + "'")) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    private static <T> T later(Supplier<Uni<T>> work) throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
        } catch (Exception e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
