package cn.quanhen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildProcessIT {
    @TempDir
    Path directory;

    @Test
    void aChildThatIsStoppedIsGone() {
        ChildProcess child = start("sleep 60");
        long pid = child.pid();

        child.close();

        assertThat(child.isAlive()).isFalse();
        assertThat(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    @Test
    void aChildThatIsKilledIsGone() {
        ChildProcess child = start("sleep 60");

        child.kill();

        assertThat(child.isAlive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "HUP"})
    void aChildEndsWithTheWholeProcessGroupThatIsSignalled(String signal) throws Exception {
        ChildProcess child = start("sleep 60");
        ProcessHandle process = ProcessHandle.of(child.pid()).orElseThrow();

        for (ProcessHandle shell : ProcessHandle.current().children().toList()) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(shell.pid()))
                    .start()
                    .waitFor();
        }
        child.close();

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aChildThatEndsWhileStartingIsReportedWithWhatItSaid() {
        try (ChildProcess child = start("echo port is taken; exit 3")) {
            assertThatThrownBy(() -> Readiness.await(child, Duration.ofSeconds(10), () -> false))
                    .isInstanceOf(PartFailure.class)
                    .hasMessageContaining("a part ended while starting")
                    .hasMessageContaining("port is taken");
        }
    }

    @Test
    void aChildThatNeverAnswersIsGivenUp() {
        try (ChildProcess child = start("sleep 60")) {
            assertThatThrownBy(() -> Readiness.await(child, Duration.ofMillis(300), () -> false))
                    .isInstanceOf(PartFailure.class)
                    .hasMessageContaining("did not answer");
        }
    }

    private ChildProcess start(String script) {
        return ChildProcess.start(
                Command.of("a part", List.of("sh", "-c", script), directory, directory.resolve("part.log")));
    }
}
