package cn.quanhen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ports for parts that other processes start. */
class PortsTest {
    @Test
    void noPortIsGivenTwice() {
        assertThat(IntStream.range(0, 200).map(i -> Ports.free()).distinct().count())
                .isEqualTo(200);
    }

    @Test
    void askingWhetherAPartAnswersDoesNotKeepItFromListening() throws Exception {
        int port = Ports.free();
        AtomicBoolean over = new AtomicBoolean();
        Thread asking = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                var unused = Ports.answers(port);
            }
        });
        try {
            for (int i = 0; i < 300; i++) {
                try (ServerSocket part = listen(port)) {
                    assertThat(part.isBound()).isTrue();
                }
            }
        } finally {
            over.set(true);
            asking.join();
        }
    }

    @Test
    void aPartAnswersOnceItListens() throws IOException {
        int port = Ports.free();
        assertThat(Ports.answers(port)).isFalse();
        try (ServerSocket part = listen(port)) {
            assertThat(Ports.answers(part.getLocalPort())).isTrue();
            assertThat(Ports.isFree(port)).isFalse();
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }
}
