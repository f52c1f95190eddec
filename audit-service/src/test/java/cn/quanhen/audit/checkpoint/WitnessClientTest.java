package cn.quanhen.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.quanhen.tlog.AddCheckpoint;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Cosigner;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.NoteSigner;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WitnessClientTest {
    private final NoteSigner log = new NoteSigner("log", pair());
    private final Cosigner city = new Cosigner("city", pair(), () -> Instant.EPOCH);
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    /** Otherwise the one thread that publishes waits for ever, and no other witness's cosignature helps. */
    @Test
    void aWitnessThatFallsSilentInTheMiddleOfItsAnswerIsAwayAfterItsTimeout() {
        server.createContext("/add-checkpoint", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
        });
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Panel.Member member = new Panel.Member(url, List.of(city.verifier()), Duration.ofSeconds(1));
        AddCheckpoint request =
                new AddCheckpoint(0, List.of(), new Checkpoint("log", 0, Hashing.empty()).signedBy(log));

        assertThatThrownBy(() -> assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> new WitnessClient().ask(member, request)))
                .isInstanceOf(WitnessAway.class);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
