package cn.quanhen.audit.checkpoint;

import cn.quanhen.audit.log.LogSettings;
import cn.quanhen.tlog.Checkpoint;
import cn.quanhen.tlog.Note;
import cn.quanhen.tlog.NoteVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The newest checkpoint that was signed here, in a file beside the key: a memory that a restored database does not take
 * with it, for the days when no witness can be asked. It is on disk before the signature leaves the process.
 */
@ApplicationScoped
public class HighWater {
    /** Who remembers, in an alarm. */
    static final String NAME = "本节点的高水位文件";

    private final Path file;
    private final Supplier<NoteVerifier> key;
    private final String origin;

    @Inject
    HighWater(LogSettings settings, LogKey key) {
        this(
                settings.highWaterFile().orElse(settings.keyDirectory().resolve("log.high-water")),
                () -> key.signer().verifier(),
                settings.origin());
    }

    HighWater(Path file, Supplier<NoteVerifier> key, String origin) {
        this.file = file;
        this.key = key;
        this.origin = origin;
    }

    /**
     * What is remembered; empty where there is no file.
     *
     * @throws RuntimeException where the file is damaged, or another log's: then nothing can be said
     */
    Optional<Checkpoint> read() {
        try {
            return Files.exists(file) ? Optional.of(open(Note.parse(Files.readAllBytes(file)))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /**
     * Remembers a signed head, unless a greater one is remembered already.
     *
     * @throws LogContradicted where another head of this size is remembered: this one must not leave the process
     */
    void raise(SignedHead head) {
        Optional<Checkpoint> kept = read();
        if (kept.filter(it -> it.size() == head.size()
                        && !it.root().equals(head.checkpoint().root()))
                .isPresent()) {
            throw LogContradicted.forked(NAME, head.size());
        }
        if (kept.filter(it -> it.size() >= head.size()).isPresent()) {
            return;
        }
        try {
            write(head.note().format());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written; nothing is signed without it", e);
        }
    }

    private Checkpoint open(Note note) {
        var unused = note.openedBy(List.of(key.get()));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new IllegalStateException(file + " remembers another log: " + checkpoint.origin());
        }
        return checkpoint;
    }

    private void write(String note) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, note);
        force(fresh, StandardOpenOption.WRITE);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(file.toAbsolutePath().getParent(), StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
