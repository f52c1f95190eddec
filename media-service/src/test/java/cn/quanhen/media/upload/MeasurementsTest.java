package cn.quanhen.media.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.media.custody.BlockTree;
import cn.quanhen.media.custody.Measured;
import cn.quanhen.media.custody.Measuring;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementsTest {
    private static final UUID UPLOAD = new UUID(1, 2);
    private static final int SIZE = 3 * BlockTree.BLOCK + 1;

    @TempDir
    Path directory;

    private final Measurements measurements = new Measurements(ForkJoinPool.commonPool());
    private final byte[] content = content();

    @Test
    void bytes_that_arrived_in_parts_measure_the_same_as_the_whole() {
        var file = new Spool(directory).file(UPLOAD);
        try (var writer = file.writeFrom(0, SIZE)) {
            for (int start = 0; start < SIZE; start += 700_001) {
                writer.append(ByteBuffer.wrap(content, start, Math.min(700_001, SIZE - start)));
                measurements.advance(UPLOAD, file, writer.acknowledge());
            }
        }

        var measured = measurements.whole(UPLOAD, file, SIZE).join();

        assertThat(measured.fingerprint()).isEqualTo(measured().fingerprint());
    }

    @Test
    void after_a_restart_the_bytes_on_disk_are_measured_from_the_first() {
        var file = new Spool(directory).file(UPLOAD);
        try (var writer = file.writeFrom(0, SIZE)) {
            writer.append(ByteBuffer.wrap(content));
        }

        var measured = new Measurements(ForkJoinPool.commonPool())
                .whole(UPLOAD, file, SIZE)
                .join();

        assertThat(measured.fingerprint()).isEqualTo(measured().fingerprint());
    }

    @Test
    void a_failure_is_not_remembered() {
        var file = new Spool(directory).file(UPLOAD);
        assertThatThrownBy(measurements.whole(UPLOAD, file, SIZE)::join).isNotNull();
        try (var writer = file.writeFrom(0, SIZE)) {
            writer.append(ByteBuffer.wrap(content));
        }

        assertThat(measurements.whole(UPLOAD, file, SIZE).join().fingerprint())
                .isEqualTo(measured().fingerprint());
    }

    private Measured measured() {
        var measuring = new Measuring(Runnable::run);
        for (int start = 0; start < SIZE; start += BlockTree.BLOCK) {
            var block = Arrays.copyOfRange(content, start, Math.min(SIZE, start + BlockTree.BLOCK));
            measuring.take(block, block.length);
        }
        return measuring.finish();
    }

    private static byte[] content() {
        var bytes = new byte[SIZE];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
