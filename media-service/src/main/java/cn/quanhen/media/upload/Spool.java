package cn.quanhen.media.upload;

import cn.quanhen.media.custody.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Where the bytes of uploads lie until they are whole: on this machine's disk, two files an upload. {@code id.part}
 * holds the bytes, {@code id.ack} how many of them were acknowledged.
 */
public final class Spool {
    private static final String PART = ".part";

    private final Path root;

    /** A spool in this directory, which is made where it is missing. */
    public Spool(Path root) {
        try {
            this.root = Files.createDirectories(root);
        } catch (IOException e) {
            throw Disk.failure(e);
        }
    }

    /** The files of one upload; they need not be there yet. */
    public SpoolFile file(UUID upload) {
        return new SpoolFile(root.resolve(upload + PART), new Acknowledgements(root.resolve(upload + ".ack")));
    }

    /** The uploads that have bytes here. */
    public List<UUID> uploads() {
        try (var files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(PART))
                    .map(name -> UUID.fromString(name.substring(0, name.length() - PART.length())))
                    .toList();
        } catch (IOException e) {
            throw Disk.failure(e);
        }
    }

    /** Writes, syncs and removes a small file: whether the disk takes bytes. */
    public void probe() {
        try {
            var file = Files.createTempFile(root, "probe", "");
            try {
                Files.write(file, new byte[4096]);
                Disk.sync(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw Disk.failure(e);
        }
    }
}
