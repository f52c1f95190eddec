package cn.quanhen.standalone;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.embedded.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreflightTest {
    @TempDir
    Path directory;

    @Test
    void aTakenPortIsNamedWithItsPartAndHowToMoveIt() throws Exception {
        int port = Ports.free();
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Preflight.port("keycloak", other.getLocalPort()))
                    .hasMessageContaining("Port " + port + ", for keycloak, is taken")
                    .asInstanceOf(InstanceOfAssertFactories.type(Trouble.class))
                    .extracting(Trouble::remedy, InstanceOfAssertFactories.STRING)
                    .contains("QUANHEN_PORT_BASE=28100 make run");
        }
    }

    @Test
    void anOldJdkIsRefusedWithWhatToInstall() {
        assertThatThrownBy(() -> Preflight.jdk(17))
                .hasMessageContaining("This is JDK 17; 21 or newer is needed")
                .asInstanceOf(InstanceOfAssertFactories.type(Trouble.class))
                .extracting(Trouble::remedy, InstanceOfAssertFactories.STRING)
                .contains("adoptium.net");
    }

    @Test
    void aDiskThatIsNearlyFullIsRefused() {
        assertThatThrownBy(() -> Preflight.disk(new Layout(directory, directory), 100L << 20))
                .hasMessageContaining("Only 100 MiB are free")
                .hasMessageContaining("2048 MiB are needed");
    }

    @Test
    void aSecondRunOverTheSameDataIsRefused() {
        try (RunLock first = RunLock.take(directory.resolve("lock"))) {
            assertThatThrownBy(() -> RunLock.take(directory.resolve("lock")))
                    .as("while %s is held", first)
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("It runs already, as process");
        }
    }

    @Test
    void aPortBaseThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> PortPlan.fromEnvironment(Map.of(PortPlan.BASE, "many")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("QUANHEN_PORT_BASE=many is no number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"70000", "65530", "0", "-1"})
    void aPortBaseThatLeavesNoRoomForAllPartsIsRefused(String base) {
        assertThatThrownBy(() -> PortPlan.fromEnvironment(Map.of(PortPlan.BASE, base)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("QUANHEN_PORT_BASE=" + base);
    }
}
