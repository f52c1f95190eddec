package cn.quanhen.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path directory;

    @Test
    void aSecretStaysWhatItWas() {
        Path file = directory.resolve("secrets.json");

        String first = Secrets.in(file).get("user/zhao");

        assertThat(first).matches("[A-Za-z0-9_]{24}");
        assertThat(Secrets.in(file).get("user/zhao")).isEqualTo(first);
        assertThat(Secrets.in(file).get("user/qian")).isNotEqualTo(first);
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws IOException {
        Path file = directory.resolve("secrets.json");

        String unused = Secrets.in(file).get("user/zhao");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
