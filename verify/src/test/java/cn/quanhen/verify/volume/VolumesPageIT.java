package cn.quanhen.verify.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.quanhen.verify.Child;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/volumes.md shows, run as it stands there, by the jar that a user has. */
class VolumesPageIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    private final VolumeLog log = new VolumeLog();
    private List<String> commands;

    @BeforeEach
    void files() throws IOException {
        var page = Files.readString(ROOT.resolve("docs/volumes.md"));
        commands = Pattern.compile("(?ms)^```sh\n(.*?)^```$")
                .matcher(page)
                .results()
                .map(block -> block.group(1))
                .toList();
        ExampleVolume volume = new ExampleVolume();
        for (int i = 1; i <= volume.records.size(); i++) {
            volume.text(
                    "receipts/%04d.tlog-proof".formatted(i),
                    log.receipt(ExampleVolume.CASE + "/records/" + i, i, volume.records.get(i - 1)));
        }
        var unused = volume.described().zip(directory.resolve("volume.zip"));
        Files.writeString(directory.resolve("policy.txt"), log.policy());
    }

    private Child run(String script) throws Exception {
        String here = script.replace("bin/verify", ROOT.resolve("bin/verify").toString())
                .replace("policy.txt", directory.resolve("policy.txt").toString());
        return Child.run(List.of("sh", "-e", "-c", "cd '" + directory + "'\n" + here));
    }

    private static boolean has(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    @Test
    void theVolumeIsValidByItselfAndAgainstTheLog() throws Exception {
        Child child = run(commands.getFirst());
        assertThat(child.status()).as(child.out()).isZero();
        assertThat(child.out()).contains("有效 VALID", "receipts of the log were not", "\"verdict\":\"valid\"");
    }

    @Test
    void theSystemsOwnToolsCheckItAndEachRecord() throws Exception {
        assumeTrue(has("unzip") && has("sha256sum"), "unzip or sha256sum is not here");
        assertThat(commands).hasSize(3);
        for (String script : commands.subList(1, 3)) {
            Child child = run(script);
            assertThat(child.status()).as(child.out()).isZero();
        }
    }

    @Test
    void aVolumeWithAFlippedBitIsInvalidAndNoVolumeCannotBeTold() throws Exception {
        Path zip = directory.resolve("volume.zip");
        byte[] bytes = Files.readAllBytes(zip);
        bytes[bytes.length / 3] ^= 1;
        Files.write(zip, bytes);
        assertThat(run("bin/verify volume volume.zip").status()).isEqualTo(1);
        assertThat(run("bin/verify volume nothing.zip").status()).isEqualTo(2);
        assertThat(run("bin/verify volume").status()).isEqualTo(2);
    }
}
