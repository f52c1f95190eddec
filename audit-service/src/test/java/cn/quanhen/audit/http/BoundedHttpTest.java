package cn.quanhen.audit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoundedHttpTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final BoundedHttp http = new BoundedHttp();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch gaveUp = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        var unused = threads.shutdownNow();
    }

    @Test
    void anAnswerOfTheLargestSizeIsRead() throws Exception {
        assertThat(answer(exchange -> {
                            exchange.sendResponseHeaders(200, 100);
                            exchange.getResponseBody().write(new byte[100]);
                            exchange.close();
                        })
                        .body())
                .hasSize(100);
    }

    @Test
    void oneByteMoreIsRefusedWhetherItWasAnnouncedOrNot() {
        for (int announced : new int[] {101, 0}) {
            assertThatThrownBy(() -> answer(exchange -> {
                        exchange.sendResponseHeaders(200, announced);
                        exchange.getResponseBody().write(new byte[101]);
                        exchange.close();
                    }))
                    .as("content-length %d", announced)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("larger than 100 bytes");
        }
    }

    @Test
    void aBodyWithoutAnEndIsGivenUpAtItsBoundAndSoIsTheConnection() throws Exception {
        assertThatThrownBy(() -> answer(exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    writeUntilGivenUp(exchange.getResponseBody(), new byte[64]);
                }))
                .isInstanceOf(IOException.class);
        assertThat(gaveUp.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoeverSaysNothingIsWaitedForNoLonger() {
        assertThatThrownBy(() -> answer(exchange -> {
                    // Neither headers nor body.
                }))
                .isInstanceOf(IOException.class);
    }

    /** A byte now and then keeps any bound alive that starts anew with each of them. */
    @Test
    void aBodyThatDripsIsGivenUpInTimeAndSoIsTheConnection() throws Exception {
        assertThatThrownBy(() -> answer(exchange -> {
                    exchange.sendResponseHeaders(200, 100);
                    writeUntilGivenUp(exchange.getResponseBody(), new byte[1]);
                }))
                .isInstanceOf(IOException.class);
        assertThat(gaveUp.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void writeUntilGivenUp(java.io.OutputStream body, byte[] part) {
        try {
            while (true) {
                body.write(part);
                body.flush();
                Thread.sleep(200);
            }
        } catch (IOException e) {
            gaveUp.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> answer(HttpHandler handler) throws Exception {
        var unused = server.createContext("/" + System.identityHashCode(handler), handler);
        URI url = URI.create(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/" + System.identityHashCode(handler));
        return assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> http.send(HttpRequest.newBuilder(url).build(), SECOND, 100));
    }
}
