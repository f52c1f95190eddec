package cn.quanhen.audit.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/**
 * A key in files: {@code {name}.key} (PKCS#8, mode 0600) and {@code {name}.pub} (SubjectPublicKeyInfo), both in base64.
 * Made at first start; never written again.
 *
 * @param directory where they are
 * @param name of the files
 * @param kind of the key
 */
public record KeyFile(Path directory, String name, KeyKind kind) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final byte[] PROBE = "quanhen".getBytes(StandardCharsets.US_ASCII);

    /** An Ed25519 key. */
    public KeyFile(Path directory, String name) {
        this(directory, name, KeyKind.ED25519);
    }

    /** Reads the key pair, which is made first where there is none. */
    public KeyPair open() {
        try {
            Files.createDirectories(directory);
            return Files.exists(path(".key")) ? read() : create();
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + path(".key") + " cannot be read or written", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key " + path(".key") + " is damaged", e);
        }
    }

    /** Writes a line beside the key, for others to read: the public key under its name. */
    public void publish(String vkey) {
        try {
            write(".vkey", vkey + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the public key " + path(".vkey") + " cannot be written", e);
        }
    }

    private Path path(String suffix) {
        return directory.resolve(name + suffix);
    }

    private KeyPair create() throws IOException, GeneralSecurityException {
        KeyPair pair = kind.generate();
        write(".pub", base64(pair.getPublic().getEncoded()));
        write(".key", base64(pair.getPrivate().getEncoded()));
        return read();
    }

    private KeyPair read() throws IOException, GeneralSecurityException {
        KeyFactory keys = kind.factory();
        PrivateKey privateKey = keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(".key")));
        PublicKey publicKey = keys.generatePublic(new X509EncodedKeySpec(bytes(".pub")));
        Signature signature = kind.signature();
        signature.initSign(privateKey);
        signature.update(PROBE);
        byte[] signed = signature.sign();
        signature.initVerify(publicKey);
        signature.update(PROBE);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("private and public key do not belong together");
        }
        return new KeyPair(publicKey, privateKey);
    }

    private byte[] bytes(String suffix) throws IOException {
        return Base64.getDecoder().decode(Files.readString(path(suffix)).strip());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    /** Whole or not at all, and on disk before it is believed. */
    private void write(String suffix, String text) throws IOException {
        Path fresh = Files.createTempFile(directory, name, suffix, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(fresh, text);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        if (!suffix.equals(".key")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.move(fresh, path(suffix), StandardCopyOption.ATOMIC_MOVE);
    }
}
