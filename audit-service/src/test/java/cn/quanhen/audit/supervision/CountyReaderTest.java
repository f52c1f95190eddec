package cn.quanhen.audit.supervision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.tlog.NoteVerifier;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountyReaderTest {
    private HttpServer county;

    @BeforeEach
    void listen() throws IOException {
        county = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        county.start();
    }

    @AfterEach
    void close() {
        county.stop(0);
    }

    /** Otherwise one county keeps the city from looking at all the others, for as long as it likes. */
    @Test
    void aCountyThatFallsSilentInTheMiddleOfItsAnswerIsAway() throws GeneralSecurityException {
        county.createContext("/log/checkpoint", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
        });
        NoteVerifier key = NoteVerifier.of(
                "log", KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());
        URI url = URI.create("http://127.0.0.1:" + county.getAddress().getPort() + "/log");
        CountyLog log = new CountyLog("231221", "望奎县", "log", key, url);

        assertThatThrownBy(() -> assertTimeoutPreemptively(
                        Duration.ofSeconds(25), () -> new CountyReader().checkpoint(log)))
                .isInstanceOf(CountyAway.class);
    }
}
