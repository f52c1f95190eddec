package cn.quanhen.signature.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;

/** The roots that this node trusts, and whether a certificate was good under one of them at a moment. */
public record TrustAnchors(List<X509CertificateHolder> roots) {

    /** What is known of a certificate. */
    public enum Standing {
        /** Good at that moment. */
        GOOD,
        /** No trusted root bears the issuer's name; nothing can be told. */
        UNKNOWN_ISSUER,
        /** A trusted root bears the issuer's name, but has not signed it. */
        FORGED,
        /** Outside the certificate's period. */
        OUTSIDE_PERIOD,
        /** Its extensions do not let it sign. */
        WRONG_USAGE
    }

    /** How a certificate stood at the moment of the signature (GB/T 20518; RFC 5280 clause 6.1). */
    public Standing standing(X509CertificateHolder certificate, Instant at) {
        var named = roots.stream()
                .filter(root -> root.getSubject().equals(certificate.getIssuer()))
                .toList();
        if (named.isEmpty()) {
            return Standing.UNKNOWN_ISSUER;
        }
        var issuer = named.stream().filter(root -> signed(root, certificate)).findFirst();
        if (issuer.isEmpty()) {
            return Standing.FORGED;
        }
        if (!covers(certificate, at) || !covers(issuer.get(), at)) {
            return Standing.OUTSIDE_PERIOD;
        }
        return maySign(certificate) && mayIssue(issuer.get()) ? Standing.GOOD : Standing.WRONG_USAGE;
    }

    private static boolean signed(X509CertificateHolder root, X509CertificateHolder certificate) {
        try {
            var structure = certificate.toASN1Structure();
            return structure
                            .getSignatureAlgorithm()
                            .equals(structure.getTBSCertificate().getSignature())
                    && structure.getSignatureAlgorithm().getAlgorithm().equals(Sm2.SIGNATURE)
                    && Sm2.verifies(
                            root.getSubjectPublicKeyInfo(),
                            structure.getTBSCertificate().getEncoded(ASN1Encoding.DER),
                            certificate.getSignature());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean covers(X509CertificateHolder certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }

    private static boolean maySign(X509CertificateHolder certificate) {
        var usage = KeyUsage.fromExtensions(certificate.getExtensions());
        return usage != null && usage.hasUsages(KeyUsage.digitalSignature) && !isAuthority(certificate);
    }

    private static boolean mayIssue(X509CertificateHolder root) {
        var usage = KeyUsage.fromExtensions(root.getExtensions());
        return isAuthority(root) && usage != null && usage.hasUsages(KeyUsage.keyCertSign);
    }

    private static boolean isAuthority(X509CertificateHolder certificate) {
        var extension = certificate.getExtension(Extension.basicConstraints);
        return extension != null
                && BasicConstraints.getInstance(extension.getParsedValue()).isCA();
    }
}
