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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
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
    Uni<Recalled> find(String origin) {
        return Uni.createFrom().item(() -> read(origin)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /**
     * Remembers a head, unless a later one is remembered already. A file that cannot be read is set aside first, since
     * a person may read more in it.
     *
     * @param known what was remembered when the head was decided on
     * @throws WitnessDamaged where it could not be read then, and tells of a later head now
     */
    Uni<Void> keep(String origin, WitnessHead head, Recalled known) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> write(origin, head, known));
    }

    private Recalled read(String origin) {
        Path file = file(origin);
        try {
            String[] text = Files.readString(file).split("\n", 2);
            Note note = key.own(Note.parse(text[1]));
            Recalled.requireOf(origin, note);
            return Recalled.of(Optional.of(WitnessHead.of(note, Instant.parse(text[0]))));
        } catch (NoSuchFileException e) {
            return Recalled.of(Optional.empty());
        } catch (IOException
                | MalformedException
                | UnverifiedException
                | DateTimeException
                | ArrayIndexOutOfBoundsException e) {
            return Recalled.damaged(file + ": " + e);
        }
    }

    private synchronized void write(String origin, WitnessHead head, Recalled known) {
        Path file = file(origin);
        try {
            var made = Files.createDirectories(directory);
            try (FileChannel channel = FileChannel.open(
                            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Recalled now = read(origin);
                boolean later = now.head().filter(it -> it.size() > head.size()).isPresent();
                if (later && known.fault().isPresent()) {
                    throw new WitnessDamaged(known.fault().get());
                }
                if (now.fault().isPresent()) {
                    setAside(file, head);
                }
                if (!later) {
                    replace(file, (head.at() + "\n" + head.note()).getBytes(UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside it, under a name that no file has yet. */
    private static void setAside(Path file, WitnessHead head) throws IOException {
        String name = file.getFileName() + ".unreadable-" + head.at().toEpochMilli();
        var moved = Files.move(file, file.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
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
