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

    @Test
    void anSm2KeyIsMadeOnceAndKeptForItsOwnerAlone() throws IOException {
        var first = new KeyFile(directory, "log-sm2", KeyKind.SM2).open();
        var again = new KeyFile(directory, "log-sm2", KeyKind.SM2).open();
        assertThat(again.getPublic().getEncoded()).isEqualTo(first.getPublic().getEncoded());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("log-sm2.key"))))
                .isEqualTo("rw-------");
        var unused = new KeyFile(directory, "log").open();
        assertThatThrownBy(() -> new KeyFile(directory, "log", KeyKind.SM2).open())
                .hasMessageContaining("damaged");
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
