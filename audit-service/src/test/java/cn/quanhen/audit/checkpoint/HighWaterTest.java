package cn.quanhen.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.audit.alarm.Kind;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Hash;
import cn.quanhen.tlog.Hashing;
import cn.quanhen.tlog.NoteSigner;
import cn.quanhen.tlog.UnverifiedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighWaterTest {
    private static final Hash ROOT = Hashing.leaf(new byte[] {1});
    private static final Hash OTHER = Hashing.leaf(new byte[] {2});

    @TempDir
    Path directory;

    private NoteSigner log;
    private HighWater memory;

    @BeforeEach
    void open() throws NoSuchAlgorithmException {
        log = signer("log");
        memory = memory("log");
    }

    @Test
    void whatWasSignedIsRememberedByAnotherProcess() {
        assertThat(memory.read()).isEmpty();
        memory.raise(head(log, 5, ROOT));
        assertThat(memory("log").read()).contains(new Checkpoint("log", 5, ROOT));
    }

    @Test
    void aSmallerHeadDoesNotLowerIt() {
        memory.raise(head(log, 5, ROOT));
        memory.raise(head(log, 4, OTHER));
        assertThat(memory.read()).contains(new Checkpoint("log", 5, ROOT));
    }

    @Test
    void anotherRootAtTheRememberedSizeIsAForkAndIsNotRemembered() {
        memory.raise(head(log, 5, ROOT));
        assertThatThrownBy(() -> memory.raise(head(log, 5, OTHER)))
                .isInstanceOfSatisfying(
                        LogContradicted.class, e -> assertThat(e.kind()).isEqualTo(Kind.FORK));
        assertThat(memory.read()).contains(new Checkpoint("log", 5, ROOT));
    }

    @Test
    void aFileThatIsDamagedOrSignedByAnotherKeySaysNothing() throws Exception {
        memory.raise(head(log, 5, ROOT));
        Path file = directory.resolve("high-water");
        Files.writeString(file, Files.readString(file).replace("\n5\n", "\n4\n"));
        assertThatThrownBy(memory::read).isInstanceOf(UnverifiedException.class);

        Files.writeString(file, head(signer("log"), 5, ROOT).note().format());
        assertThatThrownBy(memory::read).isInstanceOf(UnverifiedException.class);
    }

    @Test
    void theMemoryOfAnotherLogSaysNothing() {
        memory.raise(head(log, 5, ROOT));
        assertThatThrownBy(() -> memory("log/2").read()).hasMessageContaining("another log");
    }

    private HighWater memory(String origin) {
        return new HighWater(directory.resolve("high-water"), log::verifier, origin);
    }

    private static SignedHead head(NoteSigner by, long size, Hash root) {
        Checkpoint checkpoint = new Checkpoint("log", size, root);
        return new SignedHead(checkpoint, checkpoint.signedBy(by), Instant.EPOCH);
    }

    private static NoteSigner signer(String name) throws NoSuchAlgorithmException {
        return new NoteSigner(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    }
}
