package cn.quanhen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.testkit.RealParts;
import cn.quanhen.testkit.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A node that takes nothing in and has no witness. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(NodeProfile.Idle.class)
class IdleIT {
    @TestHTTPResource
    URL node;

    @Test
    void anIdleLogIsReadyAndSignsNothingAnew() throws Exception {
        Thread.sleep(2_000);
        long signed = signed();
        Thread.sleep(2_500);

        assertThat(signed()).isEqualTo(signed).isPositive();
        assertThat(status("/log/checkpoint")).isEqualTo(200);
        assertThat(status("/q/health/ready")).isEqualTo(200);
        assertThat(status("/witness/vkey")).isEqualTo(404);
    }

    private int status(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + node.getPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static long signed() throws Exception {
        try (Connection connection = TestDatabase.app();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(
                        "SELECT (SELECT count(*) FROM log_checkpoint) + (SELECT count(*) FROM log_publication)")) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
