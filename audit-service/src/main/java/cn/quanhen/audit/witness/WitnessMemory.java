package cn.quanhen.audit.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.quanhen.tlog.MalformedException;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.UnverifiedException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was last cosigned, once more beside the database: a witness whose database was restored from an old backup must
 * not go back. A file for each log, written after the commit and before anybody is told. Replicas may share the
 * directory.
 */
@ApplicationScoped
public class WitnessMemory {
    private final Path directory;
    private final WitnessKey key;

    WitnessMemory(WitnessSettings settings, WitnessKey key) {
        this.directory =
                settings.memory().orElseGet(() -> settings.keyDirectory().resolve("witness.heads"));
        this.key = key;
    }

    /** What is remembered for a log. */
    Uni<Optional<WitnessHead>> find(String origin) {
        return Uni.createFrom().item(() -> read(file(origin))).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Remembers a head, unless a later one is remembered already. */
    Uni<Void> keep(String origin, WitnessHead head) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> write(file(origin), head));
    }

    private Optional<WitnessHead> read(Path file) {
        try {
            String[] text = Files.readString(file).split("\n", 2);
            Note note = Note.parse(text[1]);
            var unused = note.openedBy(List.of(key.verifier()));
            return Optional.of(WitnessHead.of(note, Instant.parse(text[0])));
        } catch (java.nio.file.NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException
                | MalformedException
                | UnverifiedException
                | DateTimeException
                | ArrayIndexOutOfBoundsException e) {
            throw new IllegalStateException("the witness cannot read what it remembers: " + file, e);
        }
    }

    private synchronized void write(Path file, WitnessHead head) {
        try {
            var made = Files.createDirectories(directory);
            try (FileChannel channel = FileChannel.open(
                            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (read(file).filter(known -> known.size() > head.size()).isEmpty()) {
                    replace(file, (head.at() + "\n" + head.note()).getBytes(UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".fresh");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                var written = channel.write(buffer);
            }
            channel.force(true);
        }
        var moved = Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(String origin) {
        return directory.resolve(URLEncoder.encode(origin, UTF_8) + ".note");
    }
}
