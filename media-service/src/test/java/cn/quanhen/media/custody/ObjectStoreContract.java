package cn.quanhen.media.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.quanhen.refusal.Reason;
import cn.quanhen.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every backend of the object store keeps to (Art. 7 防删改, Art. 27). */
abstract class ObjectStoreContract {
    private static final int SIZE = 2 * BlockTree.BLOCK + 12345;

    @TempDir
    Path directory;

    private ObjectStore store;
    private final byte[] content = bytes(1);

    /** A store that keeps its objects somewhere below this directory. */
    abstract ObjectStore open(Path directory);

    /** Changes one bit of what the backend keeps as the object's bytes, behind the store's back. */
    abstract void flipBit(Path directory, Digest object, long offset) throws IOException;

    /** The same in the object's block tree. */
    abstract void flipBitOfTree(Path directory, Digest object, long offset) throws IOException;

    @BeforeEach
    void openStore() {
        store = open(directory.resolve("store"));
    }

    @Test
    void what_was_committed_is_read_back() throws IOException {
        var measured = measure(content);

        store.commit(file(content), measured);

        assertThat(read(measured.fingerprint())).isEqualTo(content);
    }

    @Test
    void what_was_committed_is_there_for_the_next_process() throws IOException {
        var measured = measure(content);
        store.commit(file(content), measured);

        store = open(directory.resolve("store"));

        assertThat(read(measured.fingerprint())).isEqualTo(content);
    }

    @Test
    void the_file_may_go_once_it_is_committed() throws IOException {
        var file = file(content);
        var measured = measure(content);
        store.commit(file, measured);

        Files.delete(file);

        assertThat(read(measured.fingerprint())).isEqualTo(content);
    }

    @Test
    void a_commit_may_be_repeated_with_the_same_file_and_with_an_equal_one() throws IOException {
        var file = file(content);
        var measured = measure(content);
        store.commit(file, measured);

        store.commit(file, measured);
        store.commit(file(content), measured);

        assertThat(read(measured.fingerprint())).isEqualTo(content);
    }

    @Test
    void equal_files_may_be_committed_at_once() throws IOException {
        var measured = measure(content);
        var files = new Path[] {file(content), file(content), file(content), file(content)};

        var commits = Arrays.stream(files)
                .map(file -> CompletableFuture.runAsync(() -> store.commit(file, measured)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(commits).join();

        assertThat(read(measured.fingerprint())).isEqualTo(content);
    }

    @Test
    void a_flipped_bit_is_found_and_the_block_and_the_file_are_named() throws IOException {
        var measured = measure(content);
        var object = measured.fingerprint().sha256();
        store.commit(file(content), measured);

        flipBit(directory.resolve("store"), object, BlockTree.BLOCK + 77);

        try (var stored = store.open(measured.fingerprint())) {
            assertThat(stored.block(0)).isEqualTo(Arrays.copyOf(content, BlockTree.BLOCK));
            assertThatThrownBy(() -> stored.block(1)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.reason()).isEqualTo(Reason.OBJECT_CORRUPT);
                assertThat(refusal.facts()).containsEntry("block", "1").containsEntry("offset", "1048576");
                assertThat(refusal.facts().get("file")).contains(object.hex());
            });
        }
    }

    @Test
    void a_tree_that_was_exchanged_with_the_bytes_is_found_by_its_root() throws IOException {
        var measured = measure(content);
        var object = measured.fingerprint().sha256();
        store.commit(file(content), measured);

        flipBitOfTree(directory.resolve("store"), object, 3);

        assertThatThrownBy(() -> store.open(measured.fingerprint()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.OBJECT_CORRUPT));
    }

    @Test
    void a_corrupt_object_is_not_overwritten_by_a_good_one() throws IOException {
        var measured = measure(content);
        store.commit(file(content), measured);
        flipBit(directory.resolve("store"), measured.fingerprint().sha256(), 5);

        assertThatThrownBy(() -> store.commit(file(content), measured))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.OBJECT_CORRUPT));
        assertThatThrownBy(() -> read(measured.fingerprint())).isInstanceOf(Refusal.class);
    }

    @Test
    void an_object_that_was_never_stored_is_said_to_be_missing() {
        assertThatThrownBy(() -> store.open(measure(content).fingerprint()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.OBJECT_CORRUPT));
    }

    @Test
    void room_is_told_in_bytes() {
        assertThat(store.free()).isPositive();
    }

    Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(directory, "whole", ""), bytes);
    }

    byte[] content() {
        return content;
    }

    ObjectStore store() {
        return store;
    }

    private byte[] read(Fingerprint fingerprint) {
        var result = new byte[Math.toIntExact(fingerprint.size())];
        try (var stored = store.open(fingerprint)) {
            IntStream.range(0, BlockTree.blocks(fingerprint.size())).forEach(block -> {
                var bytes = stored.block(block);
                System.arraycopy(bytes, 0, result, block * BlockTree.BLOCK, bytes.length);
            });
        }
        return result;
    }

    static Measured measure(byte[] bytes) {
        var measuring = new Measuring(Runnable::run);
        for (int start = 0; start < bytes.length; start += BlockTree.BLOCK) {
            var block = Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + BlockTree.BLOCK));
            measuring.take(block, block.length);
        }
        return measuring.finish();
    }

    static byte[] bytes(long seed) {
        var bytes = new byte[SIZE];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
