package cn.quanhen.signature.trust;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;

/** Reads certificates that come from outside. */
public final class Certificates {
    private Certificates() {}

    /**
     * Reads a certificate whole. BouncyCastle reads names and extensions only when they are asked for, and then fails
     * in many ways; here it is asked for all that a verification needs.
     *
     * @throws IllegalArgumentException where something of it is malformed
     */
    public static X509CertificateHolder read(byte[] der) {
        try {
            var certificate = new X509CertificateHolder(der);
            List<Supplier<Object>> needed = List.of(
                    certificate.getSubject()::toString,
                    certificate.getIssuer()::toString,
                    certificate::getNotBefore,
                    certificate::getNotAfter,
                    certificate::getSignature,
                    certificate.getSubjectPublicKeyInfo().getPublicKeyData()::getOctets,
                    () -> BasicConstraints.fromExtensions(certificate.getExtensions()),
                    () -> ExtendedKeyUsage.fromExtensions(certificate.getExtensions()),
                    () -> KeyUsage.fromExtensions(certificate.getExtensions()));
            for (var part : needed) {
                var unused = part.get();
            }
            return certificate;
        } catch (IOException | RuntimeException malformed) {
            throw new IllegalArgumentException("not a certificate", malformed);
        }
    }
}
