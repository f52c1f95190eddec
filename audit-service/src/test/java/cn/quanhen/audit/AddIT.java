package cn.quanhen.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.audit.log.Commitments;
import cn.quanhen.audit.log.Leaf;
import cn.quanhen.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools write to the log over HTTP, where that is switched on. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(NodeProfile.Writable.class)
class AddIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TestHTTPResource
    URL node;

    @Test
    void theSameBytesKeepTheirIndexAndOthersGetOneOfTheirOwn() throws Exception {
        String first = added("added once".getBytes(UTF_8));
        assertThat(added("added once".getBytes(UTF_8))).isEqualTo(first).matches("[0-9]+");
        assertThat(Long.parseLong(added("added next".getBytes(UTF_8)))).isGreaterThan(Long.parseLong(first));
    }

    @Test
    void callsThatComeTogetherEachGetTheirOwnIndex() throws Exception {
        assertThat(added("before them".getBytes(UTF_8))).isNotEmpty();
        List<CompletableFuture<HttpResponse<String>>> calls = IntStream.range(0, 200)
                .mapToObj(i ->
                        HTTP.sendAsync(post(("together " + i).getBytes(UTF_8)), HttpResponse.BodyHandlers.ofString()))
                .toList();
        Set<String> indices = new HashSet<>();
        for (CompletableFuture<HttpResponse<String>> call : calls) {
            assertThat(call.get().statusCode()).isEqualTo(200);
            indices.add(call.get().body());
        }
        assertThat(indices).hasSize(200);
    }

    @Test
    void anEntryHasFrom1To65535Bytes() throws Exception {
        assertThat(add(new byte[0]).statusCode()).isEqualTo(400);
        assertThat(add(new byte[65_536]).statusCode()).isEqualTo(413);
        assertThat(added(new byte[65_535])).matches("[0-9]+");
        assertThat(added(new byte[1])).matches("[0-9]+");
    }

    /** The log cannot hold it against a payload: it would be taken for a record whose payload was taken away. */
    @Test
    void anEntryInTheFormOfARecordIsRefused() throws Exception {
        String none = "0".repeat(64);
        Leaf leaf = new Leaf(
                "a/records/1",
                none,
                1,
                new Commitments(none, none),
                "//case-service/counties/231202",
                "a",
                Instant.parse("2026-09-02T08:30:00Z"),
                "cn.x");
        HttpResponse<String> answer = add(leaf.bytes());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("add other bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x"})
    void anEntryIsTakenAsItComesWhateverItsMediaTypeSays(String type) throws Exception {
        byte[] entry = (type + "x".repeat(9000)).getBytes(UTF_8);
        String index = added(entry);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.getPort() + "/log/add"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(entry))
                .build();
        HttpResponse<String> again = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).as("the same bytes").isEqualTo(index);
    }

    private String added(byte[] entry) throws Exception {
        for (int i = 0; i < 50; i++) {
            HttpResponse<String> answer = add(entry);
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            assertThat(answer.statusCode())
                    .as("closed until a replica has cleared the log")
                    .isEqualTo(503);
            Thread.sleep(200);
        }
        throw new AssertionError("the log stays closed");
    }

    private HttpResponse<String> add(byte[] entry) throws Exception {
        return HTTP.send(post(entry), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest post(byte[] entry) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.getPort() + "/log/add"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(entry))
                .build();
    }
}
