package cn.quanhen.media.custody;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/**
 * Objects as files: {@code ab/abcd…} holds the bytes, {@code ab/abcd….tree} the {@link BlockTree}; both read-only.
 *
 * <p>A file gets its name by a hard link: the link fails where a name is taken, so nothing is ever overwritten, and a
 * name stands only for a file that is whole and on disk. The files to commit must therefore lie on the same file
 * system. The tree is linked before the object: an object that has its name has its tree.
 */
public final class FilesystemObjectStore implements ObjectStore {
    private static final String READ_ONLY = "r--r-----";

    private final Path root;
    private final Path drafts;

    /** A store in this directory, which is made where it is missing. One process at a time works on it. */
    public FilesystemObjectStore(Path root) {
        try {
            this.root = Files.createDirectories(root);
            this.drafts = Files.createDirectories(root.resolve("drafts"));
            try (var left = Files.list(drafts)) {
                for (var draft : left.toList()) {
                    Files.delete(draft);
                }
            }
        } catch (IOException e) {
            throw Disk.failure(e);
        }
    }

    @Override
    public void commit(Path whole, Measured measured) {
        var object = file(measured.fingerprint().sha256());
        try {
            shard(object.getParent());
            writeTree(tree(object), measured.tree().encoded());
            seal(whole);
            if (!link(object, whole) && !Files.isSameFile(object, whole)) {
                verify(measured);
            }
            Disk.sync(object.getParent());
        } catch (IOException e) {
            throw Disk.failure(e);
        }
    }

    @Override
    public StoredObject open(Fingerprint fingerprint) {
        return FilesystemObject.open(root, file(fingerprint.sha256()), fingerprint);
    }

    @Override
    public long free() {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Digest sha256) {
        return root.resolve(sha256.hex().substring(0, 2)).resolve(sha256.hex());
    }

    static Path tree(Path object) {
        return object.resolveSibling(object.getFileName() + ".tree");
    }

    private void shard(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Disk.sync(Files.createDirectories(directory).getParent());
        }
    }

    private void verify(Measured measured) {
        try (var there = open(measured.fingerprint())) {
            for (int block = 0; block < measured.tree().count(); block++) {
                var unused = there.block(block);
            }
        }
    }

    private void writeTree(Path tree, byte[] content) throws IOException {
        var draft = Files.createTempFile(drafts, "", "");
        try {
            Files.write(draft, content);
            seal(draft);
            if (!link(tree, draft) && !Arrays.equals(Files.readAllBytes(tree), content)) {
                throw Corrupt.file(root.relativize(tree).toString(), "与入库时不一致");
            }
        } finally {
            Files.delete(draft);
        }
    }

    /** Makes the file read-only; its bytes and its mode are on disk when this returns. */
    private static void seal(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(READ_ONLY));
        Disk.sync(file);
    }

    /** Gives the file one more name; false where the name is taken. */
    private static boolean link(Path name, Path file) throws IOException {
        try {
            Files.createLink(name, file);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }
}
