package cn.quanhen.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** One run at a time over the same data; the system lets go of it however the process ends. */
final class RunLock implements AutoCloseable {
    /** What lies there holds personal data and secrets, whatever mode each part gives its own files. */
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    static RunLock take(Path file) {
        try {
            Files.setPosixFilePermissions(Files.createDirectories(file.getParent()), OWNER_ONLY);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String pid = Files.readString(file).strip();
                channel.close();
                throw new Trouble(
                        "It runs already, as process " + pid + ".",
                        "Stop that one first: Ctrl-C in its terminal, or kill " + pid + ".");
            }
            channel.truncate(0);
            var unused = channel.write(
                    ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new RunLock(channel);
        } catch (IOException e) {
            throw new Trouble(
                    "Nothing can be written to %s: %s".formatted(file.getParent(), e.getMessage()),
                    "See to it that the directory is yours and that its disk has room; "
                            + "`make clean-data` drops the data of earlier runs.");
        }
    }

    /** Null where somebody holds it, be it in this JVM. */
    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
