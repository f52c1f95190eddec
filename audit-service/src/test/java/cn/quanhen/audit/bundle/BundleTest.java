package cn.quanhen.audit.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleTest {
    private static final int SIZE = 75;

    @TempDir
    Path directory;

    private CountyFile county;

    @BeforeEach
    void grow() throws Exception {
        county = new CountyFile(SIZE);
    }

    @ParameterizedTest
    @CsvSource({"0, 75, false", "0, 75, true", "1, 75, false", "37, 60, true", "64, 75, false", "75, 75, false"})
    void aBundleVerifiesOnItsOwnAndEndsAtItsCheckpoint(int from, int to, boolean payloads) throws Exception {
        byte[] bundle = from == to
                ? county.bundle(from, to, payloads, List.of(county.checkpoint(to)))
                : county.bundle(from, to, payloads);

        Checkpoint last = Checkpoint.parse(verify(bundle, county.trust()).text());

        assertThat(last.size()).isEqualTo(to);
        assertThat(last.root()).isEqualTo(county.frontier(to).root());
    }

    @ParameterizedTest
    @CsvSource({"0, false", "13, true", "64, true"})
    void whoeverHasOnlyThePageOfTheFormatComputesTheRootOfEveryCheckpoint(int from, boolean payloads) throws Exception {
        PlainBundle plain = new PlainBundle(county.bundle(from, SIZE, payloads));

        assertThat(plain.computed).isEqualTo(plain.roots).hasSizeGreaterThan(1);
        assertThat(plain.roots.getLast()).isEqualTo(county.frontier(SIZE).root().base64());
        assertThat(plain.payloads).isEqualTo(payloads ? SIZE - from : 0);
    }

    @Test
    void eachOfTwoHundredDamagedBytesIsRefused() throws Exception {
        byte[] bundle = county.bundle(13, SIZE, true);
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = bundle.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            assertThat(reason(damaged)).isIn(Reason.BUNDLE_DAMAGED, Reason.BUNDLE_MALFORMED);
        }
    }

    @Test
    void cutShortAnywhereOrPaddedItIsRefused() throws Exception {
        byte[] bundle = county.bundle(0, 20, false);
        for (int length = 0; length < bundle.length; length += 1 + length / 20) {
            assertThat(reason(Arrays.copyOf(bundle, length))).isIn(Reason.BUNDLE_DAMAGED, Reason.BUNDLE_MALFORMED);
        }
        assertThat(reason(Arrays.copyOf(bundle, bundle.length + 1))).isEqualTo(Reason.BUNDLE_DAMAGED);
    }

    @Test
    void anotherLogsKeyIsRefused() throws Exception {
        Trust other = new CountyFile(0).trust();
        assertThat(refusal(county.bundle(0, SIZE, false), other).reason()).isEqualTo(Reason.BUNDLE_INCONSISTENT);
    }

    @Test
    void entriesThatDoNotGiveTheRootAreRefused() throws Exception {
        List<Frame> swapped = List.of(county.entry(1), county.entry(0), county.checkpoint(2));
        assertThat(reason(county.bundle(0, 2, false, swapped))).isEqualTo(Reason.BUNDLE_INCONSISTENT);
    }

    @Test
    void anotherEntrysPayloadIsRefused() throws Exception {
        List<Frame> wrong = List.of(county.entry(0), county.payload(1), county.checkpoint(1));
        assertThat(reason(county.bundle(0, 1, true, wrong))).isEqualTo(Reason.BUNDLE_MALFORMED);
    }

    @Test
    void aPayloadInABundleThatSaysItHasNoneIsRefused() throws Exception {
        List<Frame> hidden = List.of(county.entry(0), county.payload(0), county.checkpoint(1));
        assertThat(reason(county.bundle(0, 1, false, hidden))).isEqualTo(Reason.BUNDLE_MALFORMED);
    }

    @Test
    void aBundleThatDoesNotEndAtACheckpointIsRefused() throws Exception {
        List<Frame> loose = List.of(county.entry(0), county.checkpoint(1), county.entry(1));
        assertThat(reason(county.bundle(0, 2, false, loose))).isEqualTo(Reason.BUNDLE_MALFORMED);
        assertThat(reason(county.bundle(0, 1, false, List.of(county.entry(0))))).isEqualTo(Reason.BUNDLE_MALFORMED);
    }

    private Note verify(byte[] bundle, Trust trust) throws IOException {
        Path file = Files.write(directory.resolve("bundle"), bundle);
        return BundleCheck.verify(BundleFile.open(file), trust);
    }

    private Reason reason(byte[] bundle) throws IOException {
        return refusal(bundle, county.trust()).reason();
    }

    private Refusal refusal(byte[] bundle, Trust trust) throws IOException {
        Path file = Files.write(directory.resolve("bundle"), bundle);
        try {
            var unused = BundleCheck.verify(BundleFile.open(file), trust);
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("not refused");
    }
}
