package cn.quanhen.media.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class FilesystemObjectStoreIT extends ObjectStoreContract {

    @Override
    ObjectStore open(Path directory) {
        return new FilesystemObjectStore(directory);
    }

    @Override
    void flipBit(Path directory, Digest object, long offset) throws IOException {
        flip(path(directory, object), offset);
    }

    @Override
    void flipBitOfTree(Path directory, Digest object, long offset) throws IOException {
        flip(FilesystemObjectStore.tree(path(directory, object)), offset);
    }

    @Test
    void a_committed_file_is_read_only() throws IOException {
        var measured = measure(content());

        store().commit(file(content()), measured);

        var object = path(directory.resolve("store"), measured.fingerprint().sha256());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(object)))
                .isEqualTo("r--r-----");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FilesystemObjectStore.tree(object))))
                .isEqualTo("r--r-----");
    }

    @Test
    void a_draft_that_a_crash_left_is_swept_away() throws IOException {
        var draft = Files.createFile(directory.resolve("store/drafts/left"));

        var reopened = open(directory.resolve("store"));

        assertThat(reopened.free()).isPositive();
        assertThat(draft).doesNotExist();
    }

    private static Path path(Path directory, Digest object) {
        return directory.resolve(object.hex().substring(0, 2)).resolve(object.hex());
    }

    private static void flip(Path file, long offset) throws IOException {
        var unused = Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        try (var raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(offset);
            int there = raw.read();
            raw.seek(offset);
            raw.write(there ^ 1);
        }
    }
}
