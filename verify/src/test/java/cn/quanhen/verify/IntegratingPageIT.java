package cn.quanhen.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.quanhen.tlog.Hashing;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/integrating.md shows, run as it stands there. */
class IntegratingPageIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    private final ExampleLog log = new ExampleLog(300);
    private String page;

    @BeforeEach
    void files() throws IOException {
        page = Files.readString(ROOT.resolve("docs/integrating.md"));
        log.write(directory);
        Files.writeString(directory.resolve("record.bin"), ExampleLog.CANONICAL);
    }

    private List<String> blocks(String language) {
        Matcher fences =
                Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(page);
        return fences.results().map(found -> found.group(1)).toList();
    }

    /** Whether a program answers at all; a command that is not there cannot be started. */
    private static boolean works(String... command) throws InterruptedException {
        try {
            return Child.run(List.of(command)).status() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void theVectorsOfThePageAreThoseOfTheCode() {
        byte[] entry = blocks("json").getFirst().strip().getBytes(UTF_8);
        assertThat(entry).isEqualTo(ExampleLog.entry(1));
        assertThat(page).contains("`" + Hashing.leaf(entry).hex() + "`");
    }

    @Test
    void theCommandsOfThePageAnswerAsItSays() throws Exception {
        List<String> commands = blocks("sh").stream()
                .map(String::strip)
                .filter(command -> command.startsWith("bin/verify"))
                .toList();
        assertThat(commands).hasSize(2);
        for (String command : commands) {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            words.set(0, ROOT.resolve("bin/verify").toString());
            words.replaceAll(word -> Files.exists(directory.resolve(word))
                    ? directory.resolve(word).toString()
                    : word);
            Child child = Child.run(words);
            assertThat(child.status()).as(child.out()).isZero();
        }
    }

    @Test
    void theProgramInPythonAcceptsAReceiptAndRefusesEveryMutationThatItTries() throws Exception {
        assumeTrue(
                works("python3", "-c", "import cryptography"),
                "python3 with the package cryptography is not on the PATH");
        Path program = Files.writeString(
                directory.resolve("verify_receipt.py"), blocks("python").getFirst());
        Path receipt = directory.resolve("receipt.tlog-proof");
        byte[] text = Files.readAllBytes(receipt);
        Child valid = python(program, receipt);
        assertThat(valid.status()).as(valid.out()).isZero();
        assertThat(valid.out()).contains("records/2 at index 1 of 300");

        Random random = new Random(3);
        int unknown = new String(text, UTF_8).lastIndexOf("— " + ExampleLog.ORIGIN);
        int covered = new String(text, UTF_8).substring(0, unknown).getBytes(UTF_8).length;
        for (int i = 0; i < 24; i++) {
            byte[] changed = text.clone();
            changed[random.nextInt(covered)] ^= (byte) (1 << random.nextInt(7));
            Files.write(receipt, changed);
            Child child = python(program, receipt);
            assertThat(child.status())
                    .as(child.out() + new String(changed, UTF_8))
                    .isEqualTo(1);
            assertThat(child.out()).contains("invalid");
        }
        Files.writeString(receipt, log.receipt(1, log.signed()).format());
        assertThat(python(program, receipt).out()).contains("not signed by " + ExampleLog.WITNESS);
    }

    private Child python(Path program, Path receipt) throws Exception {
        return Child.run(List.of(
                "python3",
                program.toString(),
                receipt.toString(),
                directory.resolve("policy.txt").toString()));
    }

    @Test
    void gosOwnImplementationReadsTheWholeLog() throws Exception {
        assumeTrue(works("go", "version"), "go is not on the PATH");
        assumeTrue(
                works("go", "-C", ROOT.resolve("docs/interop").toString(), "build", "-o", "/dev/null", "."),
                "go cannot build docs/interop, for instance without its module proxy");
        HttpServer server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                directory,
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            String prefix = "http://127.0.0.1:" + server.getAddress().getPort();
            Path run = ROOT.resolve("docs/interop/run");
            Child child =
                    Child.run(List.of(run.toString(), prefix, log.log.verifier().vkey()));
            assertThat(child.status()).as(child.out()).isZero();
            assertThat(child.out()).contains("300 entries", "1 known and 2 other keys");

            Path bundle = directory.resolve("tile/entries/000");
            byte[] bytes = Files.readAllBytes(bundle);
            bytes[100] ^= 1;
            Files.write(bundle, bytes);
            assertThat(Child.run(List.of(
                                    run.toString(), prefix, log.log.verifier().vkey()))
                            .status())
                    .isNotZero();
        } finally {
            server.stop(0);
        }
    }
}
