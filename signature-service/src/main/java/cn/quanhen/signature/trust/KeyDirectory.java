package cn.quanhen.signature.trust;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Keys as PKCS#12 files (RFC 7292) in one directory, made when they are first asked for. Where no secret is given, one
 * is made and kept beside them. Every file can be read by its owner only.
 */
public final class KeyDirectory {
    private static final String ALIAS = "key";
    private static final String SECRET_FILE = "secret";
    private static final String FORM = "PKCS12-AES256-AES128";

    private final Path directory;
    private final char[] secret;
    private final SecureRandom random;
    private final Provider provider = registered();

    /** Opens the directory, which is made where there is none. */
    public KeyDirectory(Path directory, Optional<String> secret, SecureRandom random) {
        this.directory = directory;
        this.random = random;
        PrivateFile.ensureDirectory(directory);
        this.secret = secret.map(String::toCharArray).orElseGet(this::ownSecret);
    }

    /** The key of that name; made and stored first, where there is none. */
    public SoftKey key(String name, Supplier<SoftKey> make) {
        return read(file(name + ".p12", () -> write(make.get())), name);
    }

    /** The bytes of a file of that name beside the keys; made and stored first, where there is none. */
    public byte[] file(String name, Supplier<byte[]> make) {
        var path = directory.resolve(name);
        try {
            if (!Files.exists(path)) {
                PrivateFile.write(path, make.get());
            }
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + path, unreadable);
        }
    }

    /** Whether the directory's secret and keys can be read now. */
    public boolean readable() {
        try (var files = Files.list(directory)) {
            return files.allMatch(Files::isReadable);
        } catch (IOException gone) {
            return false;
        }
    }

    /** BouncyCastle's key stores look parts of themselves up among the registered providers. */
    private static Provider registered() {
        var provider = Security.getProvider(BouncyCastleProvider.PROVIDER_NAME);
        if (provider == null) {
            provider = new BouncyCastleProvider();
            Security.addProvider(provider);
        }
        return provider;
    }

    private char[] ownSecret() {
        var bytes = file(SECRET_FILE, () -> {
            var fresh = new byte[32];
            random.nextBytes(fresh);
            return HexFormat.of().formatHex(fresh).getBytes(StandardCharsets.US_ASCII);
        });
        return new String(bytes, StandardCharsets.US_ASCII).strip().toCharArray();
    }

    private SoftKey read(byte[] file, String name) {
        try {
            var store = KeyStore.getInstance(FORM, provider);
            store.load(new ByteArrayInputStream(file), secret);
            var key = PrivateKeyFactory.createKey(store.getKey(ALIAS, secret).getEncoded());
            var certificate =
                    new X509CertificateHolder(store.getCertificate(ALIAS).getEncoded());
            return new SoftKey(key, certificate, random);
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new IllegalStateException(
                    directory.resolve(name + ".p12") + " cannot be opened with this secret"
                            + " (quanhen.signature.secret, else the file " + SECRET_FILE + " beside it)",
                    unreadable);
        }
    }

    private byte[] write(SoftKey key) {
        try {
            var store = KeyStore.getInstance(FORM, provider);
            store.load(null, secret);
            var privateKey =
                    BouncyCastleProvider.getPrivateKey(PrivateKeyInfoFactory.createPrivateKeyInfo(key.privateKey()));
            var certificate =
                    new JcaX509CertificateConverter().setProvider(provider).getCertificate(key.certificate());
            store.setKeyEntry(ALIAS, privateKey, secret, new Certificate[] {certificate});
            var out = new ByteArrayOutputStream();
            store.store(out, secret);
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException fault) {
            throw new IllegalStateException("cannot store a key", fault);
        }
    }
}
