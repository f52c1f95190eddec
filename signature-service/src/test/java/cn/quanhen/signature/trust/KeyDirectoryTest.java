package cn.quanhen.signature.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.signature.TestNode;
import cn.quanhen.signature.trust.CertificateMaker.Period;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyDirectoryTest {
    private static final byte[] CONTENT = "用印".getBytes(StandardCharsets.UTF_8);
    private static final Period PERIOD = new Period(TestNode.NOW, TestNode.NOW.plus(Duration.ofDays(1)));
    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path home;

    @Test
    void aKeyIsMadeOnceAndFoundAgainLater() {
        var made = open(Optional.empty()).key("root", this::root);

        var found = open(Optional.empty()).key("root", () -> {
            throw new AssertionError("made again");
        });

        assertThat(found.certificate()).isEqualTo(made.certificate());
        assertThat(Sm2.verifies(made.certificate().getSubjectPublicKeyInfo(), CONTENT, found.sign(CONTENT)))
                .isTrue();
    }

    @Test
    void keysAndSecretAreForTheirOwnerOnly() throws IOException {
        var directory = home.resolve("keys");
        assertThat(open(Optional.empty()).key("root", this::root)).isNotNull();

        for (var file : new Path[] {directory.resolve("root.p12"), directory.resolve("secret")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void aSecretFromTheConfigurationIsNotWrittenDown() {
        assertThat(open(Optional.of("given")).key("root", this::root)).isNotNull();

        assertThat(home.resolve("keys/secret")).doesNotExist();
    }

    @Test
    void aKeyDoesNotOpenWithAnotherSecretAndTheMessageSaysWhereTheRightOneBelongs() {
        assertThat(open(Optional.of("given")).key("root", this::root)).isNotNull();

        assertThatThrownBy(() -> open(Optional.of("another")).key("root", this::root))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("quanhen.signature.secret");
    }

    private KeyDirectory open(Optional<String> secret) {
        return new KeyDirectory(home.resolve("keys"), secret, random);
    }

    private SoftKey root() {
        return new CertificateMaker(random).root(new X500Name("CN=root"), PERIOD);
    }
}
