package cn.quanhen.signature.trust;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * What a certificate of this node is for, as its extended key usage says. Without it, whoever holds one certificate of
 * the node could act with it as another: a party's event certificate could make seals. The identifiers lie under the
 * arc of a random UUID (ITU-T X.667), which needs no registration.
 */
public enum Purpose {
    /** 制章人: makes seals. */
    SEAL_MAKER("1"),
    /** 签章人: applies an agency's seal. */
    SEAL_SIGNER("2"),
    /** 事件证书: one signature of one person. */
    EVENT("3");

    static final String ARC = "2.25.158785685791701572448783952122519093687";

    private final ASN1ObjectIdentifier oid;

    Purpose(String last) {
        this.oid = new ASN1ObjectIdentifier(ARC + ".1." + last);
    }

    KeyPurposeId id() {
        return KeyPurposeId.getInstance(oid);
    }

    /** The purpose that a certificate tells; empty for one that is not of a node of this kind. */
    public static Optional<Purpose> of(X509CertificateHolder certificate) {
        var usage = ExtendedKeyUsage.fromExtensions(certificate.getExtensions());
        for (var purpose : values()) {
            if (usage != null && usage.hasKeyPurposeId(purpose.id())) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }
}
