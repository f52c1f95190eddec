package cn.quanhen.signature.trust;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.util.io.pem.PemReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The node's keys and the roots that it trusts, as beans. */
@Dependent
class Trust {
    @Produces
    @Singleton
    SecureRandom random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    CertificateMaker certificates(SecureRandom random) {
        return new CertificateMaker(random);
    }

    @Produces
    @Singleton
    KeyDirectory keys(SignatureConfig config, SecureRandom random) {
        return new KeyDirectory(config.directory(), config.secret(), random);
    }

    @Produces
    @Singleton
    Authority authority(
            KeyDirectory keys,
            CertificateMaker certificates,
            @ConfigProperty(name = "quanhen.county") String county,
            Clock clock) {
        return Authority.open(keys, certificates, county, clock.instant());
    }

    /** Also writes the root's certificate where people find it. */
    @Produces
    @Singleton
    @Startup
    TrustAnchors anchors(SignatureConfig config, KeyDirectory keys, Authority authority) {
        var own = keys.file("root.cer", () -> encoded(authority.root().certificate()));
        var others = config.trustedRoots().orElse(List.of()).stream().map(Trust::certificate);
        return new TrustAnchors(
                Stream.concat(Stream.of(Certificates.read(own)), others).toList());
    }

    private static byte[] encoded(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static X509CertificateHolder certificate(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            var pem = new PemReader(new StringReader(new String(bytes, StandardCharsets.US_ASCII))).readPemObject();
            return Certificates.read(pem == null ? bytes : pem.getContent());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "quanhen.signature.trusted-roots: " + file + " is not a certificate", unreadable);
        }
    }
}
