package cn.quanhen.verify;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.MlDsaCosigner;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteSigner;
import cn.quanhen.tlog.TlogProof;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar, as a child process, with the exit statuses that a user sees. */
class ReceiptIT {
    private static final Path JAR = Path.of("target/verify.jar").toAbsolutePath();

    private static final String NETWORK =
            "java\\.net\\.(\\w*Socket|Inet\\w*Address|\\w*URLConnection|http)|sun\\.nio\\.ch\\.(Net|NioSocketImpl) ";

    @TempDir
    Path directory;

    private final ExampleLog log = new ExampleLog(300);

    @BeforeEach
    void files() throws IOException {
        write("policy.txt", log.policy());
        write("receipt", log.receipt(1, log.cosigned()).format());
        write("record", ExampleLog.CANONICAL);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private Child verify(Object... arguments) throws Exception {
        return Child.java(List.of("-jar", JAR.toString()), arguments);
    }

    private Child receipt(String... more) throws Exception {
        Object[] arguments = new Object[4 + more.length];
        arguments[0] = "receipt";
        arguments[1] = directory.resolve("receipt");
        arguments[2] = "--policy";
        arguments[3] = directory.resolve("policy.txt");
        System.arraycopy(more, 0, arguments, 4, more.length);
        return verify(arguments);
    }

    @Test
    void aReceiptIsValidFromItsFileAndThePolicyAlone() throws Exception {
        Child child = receipt();
        assertThat(child.status()).as(child.out()).isZero();
        assertThat(child.out())
                .contains("有效 VALID", "✓ 成立", "city", "2026-09-02T08:31:00Z", "records/2", "at index 1 ")
                .doesNotContain("✗");
    }

    @Test
    void aPolicyThatDemandsTheWitnesssMlDsa44KeyTooIsMetByBothLinesAndNotByOne() throws Exception {
        MlDsaCosigner lasting = new MlDsaCosigner(ExampleLog.WITNESS, ExampleLog.mlDsaKeys(), log.at);
        write(
                "policy.txt",
                log.policy()
                        .replace(
                                "quorum city\n",
                                "witness lasting " + lasting.verifier().vkey()
                                        + "\ngroup both all city lasting\nquorum both\n"));
        Child one = receipt();
        assertThat(one.status()).as(one.out()).isEqualTo(1);

        Note both = log.cosigned().with(List.of(lasting.sign(log.cosigned().text())));
        write("receipt", log.receipt(1, both).format());
        Child two = receipt();
        assertThat(two.status()).as(two.out()).isZero();
    }

    @Test
    void theRecordIsComparedWithBothCommitments() throws Exception {
        String record = directory.resolve("record").toString();
        Child right = receipt("--record", record, "--salt", ExampleLog.SALT);
        assertThat(right.status()).as(right.out()).isZero();
        assertThat(right.out()).contains("SHA-256", "SM3");

        Child salt = receipt("--record", record, "--salt", ExampleLog.SALT.replace('f', 'e'));
        assertThat(salt.status()).isEqualTo(1);

        write("record", "Canonical");
        Child changed = receipt("--json", "--record", record, "--salt", ExampleLog.SALT);
        assertThat(changed.status()).isEqualTo(1);
        assertThat(changed.out())
                .contains("\"id\":\"record-sha256\",\"result\":\"fails\"", "\"id\":\"record-sm3\",\"result\":\"fails\"")
                .contains("\"id\":\"inclusion\",\"result\":\"holds\"");
    }

    @Test
    void jsonIsOneObjectOnOneLine() throws Exception {
        Child child = receipt("--json");
        assertThat(child.status()).isZero();
        assertThat(child.out().lines()).hasSize(1);
        assertThat(child.out())
                .startsWith("{\"checks\":[{\"en\":")
                .contains("\"verdict\":\"valid\"", "\"index\":1,", "\"treeSize\":300,", "\"status\":0");
    }

    @Test
    void aReceiptWithoutTheCitysCosignatureIsInvalid() throws Exception {
        write("receipt", log.receipt(1, log.signed()).format());
        Child child = receipt("--json");
        assertThat(child.status()).isEqualTo(1);
        assertThat(child.out())
                .contains("\"id\":\"quorum\",\"result\":\"fails\"", "\"id\":\"log-signature\",\"result\":\"holds\"");
    }

    @Test
    void aReceiptOfAnotherEntryIsInvalid() throws Exception {
        TlogProof proof = log.receipt(1, log.cosigned());
        write("receipt", new TlogProof(Optional.of(ExampleLog.entry(2)), 1, proof.path(), proof.checkpoint()).format());
        Child child = receipt("--json");
        assertThat(child.status()).isEqualTo(1);
        assertThat(child.out()).contains("\"id\":\"inclusion\",\"result\":\"fails\"");
    }

    @Test
    void aCheckpointThatAnotherKeySignedInTheLogsNameIsInvalid() throws Exception {
        NoteSigner thief = new NoteSigner(ExampleLog.ORIGIN, ExampleLog.keys("Ed25519"));
        Checkpoint head = log.head();
        Note note = head.signedBy(thief).with(List.of(log.city.sign(head.text())));
        write("receipt", log.receipt(1, note).format());
        Child child = receipt("--json");
        assertThat(child.status()).isEqualTo(1);
        assertThat(child.out()).contains("\"id\":\"log-signature\",\"result\":\"fails\"");
    }

    @Test
    void theSm2KeyAloneMayBeThePolicysLog() throws Exception {
        write(
                "policy.txt",
                "log %s\nwitness city %s\nquorum city\n"
                        .formatted(
                                log.sm2.verifier().vkey(), log.city.verifier().vkey()));
        Child child = receipt();
        assertThat(child.status()).as(child.out()).isZero();
    }

    @Test
    void whatCannotBeReadOrIsNotKnownCannotBeTold() throws Exception {
        assertThat(verify().status()).isEqualTo(2);
        assertThat(verify("receipts").status()).isEqualTo(2);
        assertThat(verify("receipt", directory.resolve("receipt")).status()).isEqualTo(2);
        assertThat(receipt("--record", "x").status()).isEqualTo(2);
        assertThat(receipt("--record", "x", "--salt", "zz").status()).isEqualTo(2);
        assertThat(receipt("--proof", "x").status()).isEqualTo(2);
        assertThat(receipt("--policy", "x").status()).isEqualTo(2);
        assertThat(receipt("--record", "no-such-file", "--salt", "00").status()).isEqualTo(2);

        write("policy.txt", "quorum none\n");
        Child unknown = receipt();
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.out()).contains("无法判断 CANNOT TELL", ExampleLog.ORIGIN);

        write("policy.txt", log.policy() + "quorum none\n");
        Child policy = receipt();
        assertThat(policy.status()).isEqualTo(2);
        assertThat(policy.out()).contains("line 4");

        write("policy.txt", log.policy());
        write("receipt", "c2sp.org/tlog-proof@v1\n");
        assertThat(receipt().status()).isEqualTo(2);
        TlogProof proof = log.receipt(1, log.cosigned());
        write("receipt", new TlogProof(Optional.empty(), 1, proof.path(), proof.checkpoint()).format());
        assertThat(receipt().status()).isEqualTo(2);
        Files.delete(directory.resolve("receipt"));
        assertThat(receipt().status()).isEqualTo(2);
    }

    /** Any socket begins with one of these; {@code SocketChannelImpl} is named by the JDK's own reading of files. */
    @Test
    void noClassOfTheNetworkIsEverLoaded() throws Exception {
        Child child = Child.java(
                List.of("-Xlog:class+load", "-jar", JAR.toString()),
                "receipt",
                directory.resolve("receipt"),
                "--policy",
                directory.resolve("policy.txt"));
        assertThat(child.status()).as(child.out()).isZero();
        assertThat(child.out()).contains("cn.quanhen.verify.Main").doesNotContainPattern(NETWORK);
    }

    @Test
    void theJarIsSmallAndRunsAlone() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(3_000_000);
    }

    /** JVMS §4.1: 52 is Java 8, which every Java still in use reads. */
    @Test
    void aJavaThatIsTooOldCanSaySo() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile());
                DataInputStream start =
                        new DataInputStream(jar.getInputStream(jar.getEntry("cn/quanhen/verify/Start.class")))) {
            assertThat(jar.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS))
                    .isEqualTo("cn.quanhen.verify.Start");
            assertThat(start.readInt()).isEqualTo(0xCAFEBABE);
            assertThat(start.readUnsignedShort()).isZero();
            assertThat(start.readUnsignedShort()).isEqualTo(52);
        }
    }

    @Test
    void theLauncherVerifiesFromAnyDirectory() throws Exception {
        Child child = Child.run(List.of(
                Path.of("../bin/verify").toAbsolutePath().normalize().toString(),
                "receipt",
                directory.resolve("receipt").toString(),
                "--policy",
                directory.resolve("policy.txt").toString()));
        assertThat(child.status()).as(child.out()).isZero();
    }
}
