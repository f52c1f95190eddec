package cn.quanhen.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks an archive once; whoever comes second finds it whole or not at all. */
final class Unpacking {
    /** What is done with the unpacked directory before anybody sees it. */
    interface Finishing {
        void finish(Path directory) throws IOException;
    }

    private Unpacking() {}

    static Path tarXz(InputStream archive, Path target) {
        return once(target, directory -> {
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
                extract(tar, directory);
            }
        });
    }

    static void zip(Path archive, Path directory) throws IOException {
        try (ZipArchiveInputStream zip =
                new ZipArchiveInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            extract(zip, directory);
        }
    }

    static Path once(Path target, Finishing filling) {
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Files.createDirectories(target.getParent());
            Path beside = Files.createTempDirectory(target.getParent(), target.getFileName() + ".");
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
            filling.finish(beside);
            publish(beside, target);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack to " + target, e);
        }
    }

    private static void publish(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (IOException somebodyWasFirst) {
            if (!Files.isDirectory(target)) {
                throw somebodyWasFirst;
            }
            Scratch.drop(beside);
        }
    }

    private static void extract(ArchiveInputStream<? extends ArchiveEntry> archive, Path directory) throws IOException {
        for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Path file = entry.resolveIn(directory);
            if (entry.isDirectory()) {
                Files.createDirectories(file);
            } else if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
                Files.createDirectories(file.getParent());
                Files.createSymbolicLink(file, Path.of(tar.getLinkName()));
            } else {
                Files.createDirectories(file.getParent());
                Files.copy(archive, file, StandardCopyOption.REPLACE_EXISTING);
                if (entry instanceof TarArchiveEntry tar && (tar.getMode() & 0100) != 0) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }
}
