package cn.quanhen.audit.supervision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.quanhen.audit.witness.CountyLog;
import cn.quanhen.tlog.NoteVerifier;
import cn.quanhen.tlog.TilePath;
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
        CountyLog log = log();

        assertThatThrownBy(() ->
                        assertTimeoutPreemptively(Duration.ofSeconds(25), () -> new CountyReader().checkpoint(log)))
                .isInstanceOf(CountyAway.class);
    }

    /** Otherwise one county's answer fills the city's memory. */
    @Test
    void whatIsLargerThanTheSpecificationAllowsIsNotRead() throws GeneralSecurityException {
        CountyLog log = log();
        endless("/log/checkpoint", 200_000);
        endless("/log/tile/0/000", 256 * 32 + 1);
        endless("/log/tile/entries/000", 256 * (2 + 65_535) + 1);

        CountyReader reader = new CountyReader();
        assertThatThrownBy(() -> reader.checkpoint(log)).hasMessageContaining("larger than 131072 bytes");
        assertThatThrownBy(() -> reader.tile(log, TilePath.parse("tile/0/000")))
                .hasMessageContaining("larger than 8192 bytes");
        assertThatThrownBy(() -> reader.entries(log, TilePath.parse("tile/entries/000")))
                .hasMessageContaining("larger than 16777472 bytes");
    }

    private void endless(String path, int bytes) {
        var unused = county.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[bytes]);
            exchange.close();
        });
    }

    private CountyLog log() throws GeneralSecurityException {
        NoteVerifier key = NoteVerifier.of(
                "log", KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());
        URI url = URI.create("http://127.0.0.1:" + county.getAddress().getPort() + "/log");
        return new CountyLog("231221", "望奎县", "log", key, url);
    }
}
