package cn.quanhen.audit.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyFileTest {
    @TempDir
    Path directory;

    @Test
    void aKeyIsMadeOnceAndKept() {
        var first = new KeyFile(directory, "log").open();
        var again = new KeyFile(directory, "log").open();
        assertThat(again.getPublic()).isEqualTo(first.getPublic());
        assertThat(again.getPrivate()).isEqualTo(first.getPrivate());
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            names = {"SM2", "ML_DSA_44"})
    void aKeyOfEveryKindIsMadeOnceAndKeptForItsOwnerAlone(KeyKind kind) throws IOException {
        var first = new KeyFile(directory, "other", kind).open();
        var again = new KeyFile(directory, "other", kind).open();
        assertThat(again.getPublic().getEncoded()).isEqualTo(first.getPublic().getEncoded());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("other.key"))))
                .isEqualTo("rw-------");
        var unused = new KeyFile(directory, "log").open();
        assertThatThrownBy(() -> new KeyFile(directory, "log", kind).open()).hasMessageContaining("damaged");
    }

    @Test
    void onlyItsOwnerMayReadThePrivateKey() throws IOException {
        var unused = new KeyFile(directory, "log").open();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("log.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void keysThatDoNotBelongTogetherAreRefused() throws IOException {
        var one = new KeyFile(directory, "log").open();
        var other = new KeyFile(directory, "other").open();
        Files.copy(directory.resolve("other.pub"), directory.resolve("log.pub"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(one.getPublic()).isNotEqualTo(other.getPublic());
        assertThatThrownBy(() -> new KeyFile(directory, "log").open()).hasMessageContaining("damaged");
    }

    @Test
    void aHalfWrittenKeyIsRefusedNotReplaced() throws IOException {
        Files.writeString(directory.resolve("log.key"), "AAAA");
        assertThatThrownBy(() -> new KeyFile(directory, "log").open()).isInstanceOf(RuntimeException.class);
        assertThat(directory.resolve("log.key")).hasContent("AAAA");
    }
}
