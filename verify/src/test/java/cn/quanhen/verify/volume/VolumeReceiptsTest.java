package cn.quanhen.verify.volume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.verify.command.Arguments;
import cn.quanhen.verify.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the log knows the records of a volume. */
class VolumeReceiptsTest {
    @TempDir
    Path directory;

    private final ExampleVolume volume = new ExampleVolume();
    private final VolumeLog log = new VolumeLog();

    @BeforeEach
    void receipts() throws IOException {
        Files.writeString(directory.resolve("policy.txt"), log.policy());
        for (int i = 1; i <= volume.records.size(); i++) {
            volume.text(file(i), log.receipt(ExampleVolume.CASE + "/records/" + i, i, volume.records.get(i - 1)));
        }
    }

    private static String file(int sequence) {
        return "receipts/%04d.tlog-proof".formatted(sequence);
    }

    private Report verify() throws IOException {
        String zip = volume.described().zip(directory.resolve("volume.zip")).toString();
        String policy = directory.resolve("policy.txt").toString();
        return new VolumeCommand().run(Arguments.of(List.of(zip, "--policy", policy)));
    }

    @Test
    void aVolumeWithAReceiptForEveryRecordIsProvedAgainstTheLog() throws IOException {
        Report report = verify();
        assertThat(report.status()).as(report.text()).isZero();
        assertThat(report.text()).contains("all 3 records are in the log");
    }

    @Test
    void aRecordWithoutAReceiptCannotBeToldAgainstTheLog() throws IOException {
        volume.files.remove(file(2));
        Report report = verify();
        assertThat(report.status()).as(report.text()).isEqualTo(2);
        assertThat(report.text()).contains("no receipt: 2");
    }

    @Test
    void anotherRecordsReceiptIsNoReceipt() throws IOException {
        volume.files.put(file(2), volume.files.get(file(1)));
        Report report = verify();
        assertThat(report.status()).isEqualTo(1);
        assertThat(report.text()).contains(file(2) + ": the entry is not of record", "commits to");
    }

    @Test
    void aReceiptThatTheCityDidNotCosignIsNoReceipt() throws IOException {
        String text = new String(volume.files.get(file(3)), UTF_8);
        volume.text(file(3), text.substring(0, text.lastIndexOf("— ")));
        Report report = verify();
        assertThat(report.status()).isEqualTo(1);
        assertThat(report.text()).contains(file(3) + ": too few witnesses");
    }

    @Test
    void aSaltThatWasChangedNoLongerOpensTheCommitment() throws IOException {
        volume.text("data/records/0001.salt", ExampleVolume.SALT.replace('f', 'e'));
        assertThat(verify().status()).isEqualTo(1);
        volume.files.remove("data/records/0001.salt");
        assertThat(verify().status()).isEqualTo(1);
    }

    @Test
    void aLogThatThePolicyDoesNotKnowCannotBeTold() throws IOException {
        Files.writeString(directory.resolve("policy.txt"), "quorum none\n");
        assertThat(verify().status()).isEqualTo(2);
    }
}
