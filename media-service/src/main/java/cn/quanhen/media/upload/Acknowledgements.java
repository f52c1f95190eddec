package cn.quanhen.media.upload;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import cn.quanhen.media.custody.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * How many bytes of an upload were acknowledged: a file to which only is appended, 16 bytes an entry, the offset and
 * its complement. The last whole entry counts, so that an entry torn by a power cut is as if it had not been written.
 */
final class Acknowledgements {
    private static final int ENTRY = 2 * Long.BYTES;

    private final Path file;

    Acknowledgements(Path file) {
        this.file = file;
    }

    /** The offset last acknowledged; 0 where there is none. */
    long last() {
        try {
            var entries = ByteBuffer.wrap(Files.readAllBytes(file));
            for (int start = entries.limit() / ENTRY * ENTRY - ENTRY; start >= 0; start -= ENTRY) {
                long offset = entries.getLong(start);
                if (offset >= 0 && entries.getLong(start + Long.BYTES) == ~offset) {
                    return offset;
                }
            }
            return 0;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw Disk.failure(e);
        }
    }

    /** Acknowledges an offset; it is on disk when this returns. */
    void append(long offset) {
        var fresh = !Files.exists(file);
        try (var channel = FileChannel.open(file, CREATE, APPEND)) {
            // A torn entry is cut off, so that entries stay aligned.
            channel.truncate(channel.size() / ENTRY * ENTRY);
            var entry =
                    ByteBuffer.allocate(ENTRY).putLong(offset).putLong(~offset).flip();
            while (entry.hasRemaining()) {
                channel.write(entry);
            }
            channel.force(true);
            if (fresh) {
                Disk.sync(file.getParent());
            }
        } catch (IOException e) {
            throw Disk.failure(e);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
