package cn.quanhen.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.casefile.v1.CaseServiceGrpc;
import cn.quanhen.casefile.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import cn.quanhen.casefile.v1.GetCaseRequest;
import cn.quanhen.testkit.Demo;
import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestChannel;
import cn.quanhen.testkit.TestDatabase;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Art. 27: nobody changes or deletes a record, and whoever gets around that is found. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AppendOnlyIT {
    @TestHTTPResource
    URL url;

    private TestChannel channel;
    private CaseServiceBlockingStub officer;
    private String name;

    /** They are published before anybody tampers: what was changed before it was published is another story. */
    @BeforeEach
    void threeRecords() throws Exception {
        channel = TestChannel.to(url.getPort());
        officer = CaseServiceGrpc.newBlockingStub(channel.as(Demo.OFFICER));
        name = officer.openCase(CaseCalls.open().build()).getCase().getName();
        var second = officer.appendRecord(CaseCalls.identify(name).build());
        var third = officer.appendRecord(CaseCalls.identify(name).build());
        assertThat(third).isNotEqualTo(second);
        awaitPublished();
    }

    private void awaitPublished() throws Exception {
        try (var superuser = TestDatabase.superuser();
                var waiting = superuser.prepareStatement("SELECT count(*) FROM outbox WHERE chain = ?")) {
            waiting.setString(1, name);
            for (var patience = 100; waiting(waiting) > 0; patience--) {
                assertThat(patience).as("the outbox is relayed in time").isPositive();
                Thread.sleep(100);
            }
        }
    }

    private static long waiting(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @AfterEach
    void disconnect() {
        channel.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE record SET kind = 'x'",
                "DELETE FROM record",
                "TRUNCATE record",
                "UPDATE document_file SET ofd = ''",
                "DELETE FROM document_file"
            })
    void neitherTheServiceNorTheOwnerChangesARecord(String statement) throws SQLException {
        try (var app = TestDatabase.app();
                var owner = TestDatabase.owner()) {
            refused(app, statement);
            if (!statement.contains("document_file")) {
                refused(owner, statement);
            }
        }
    }

    @Test
    void aRowThatASuperuserChangedIsNamedByTheNextReading() throws SQLException {
        try (var superuser = TestDatabase.superuser()) {
            execute(superuser, "ALTER TABLE record DISABLE TRIGGER record_append_only");
            execute(
                    superuser,
                    "UPDATE record SET canonical = set_byte(canonical, 200, get_byte(canonical, 200) # 1)"
                            + " WHERE sequence = 2 AND chain = '" + name + "'");
            execute(superuser, "ALTER TABLE record ENABLE TRIGGER record_append_only");
        }

        brokenAt(2);
    }

    @Test
    void aRowThatASuperuserDeletedIsNamedByTheNextReading() throws SQLException {
        try (var superuser = TestDatabase.superuser()) {
            execute(superuser, "ALTER TABLE record DISABLE TRIGGER record_append_only");
            execute(superuser, "DELETE FROM record WHERE sequence = 3 AND chain = '" + name + "'");
            execute(superuser, "ALTER TABLE record ENABLE TRIGGER record_append_only");
        }

        brokenAt(3);
    }

    private void brokenAt(int sequence) {
        assertThatThrownBy(() -> officer.getCase(
                        GetCaseRequest.newBuilder().setName(name).build()))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        e -> assertThat(e.getStatus().getDescription())
                                .contains("第" + sequence + "条记录已被改动")
                                .contains("第二十七条"));
    }

    private static void refused(Connection connection, String statement) {
        assertThatThrownBy(() -> execute(connection, statement)).isInstanceOf(SQLException.class);
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
