package cn.quanhen.embedded;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Generated passwords and keys by name, kept in a JSON file that only its owner can read (mode 0600).
 *
 * <p>Each is made when first asked for, and stays.
 */
public final class Secrets {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final SortedMap<String, String> byName;

    private Secrets(Path file, SortedMap<String, String> byName) {
        this.file = file;
        this.byName = byName;
    }

    /** The secrets of this file; none yet if there is no file. */
    public static Secrets in(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new Secrets(
                    file,
                    Files.exists(file)
                            ? JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {})
                            : new TreeMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The secret of this name: 144 random bits, in 24 characters that need no quoting. */
    public synchronized String get(String name) {
        String known = byName.get(name);
        if (known != null) {
            return known;
        }
        byte[] bits = new byte[18];
        RANDOM.nextBytes(bits);
        String made =
                Base64.getUrlEncoder().withoutPadding().encodeToString(bits).replace('-', 'x');
        byName.put(name, made);
        write();
        return made;
    }

    private void write() {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            JSON.writeValue(next.toFile(), byName);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
