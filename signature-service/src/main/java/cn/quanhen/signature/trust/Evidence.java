package cn.quanhen.signature.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * What a person's signature rests on, bound into the event certificate (Art. 15; 电子签名法 第十三条). SM3 digests of 32 bytes;
 * as an extension:
 *
 * <pre>
 * SigningEvidence ::= SEQUENCE {
 *   version    INTEGER (1),
 *   signature  OCTET STRING,               -- of the signature as written, PNG
 *   document   OCTET STRING,               -- of the OFD file as the person saw it
 *   signedAt   GeneralizedTime,            -- by the tablet's clock
 *   handPrint  [0] EXPLICIT OCTET STRING OPTIONAL }
 * </pre>
 */
public record Evidence(byte[] signature, byte[] document, Instant signedAt, Optional<byte[]> handPrint) {
    private static final ASN1ObjectIdentifier OID =
            new ASN1ObjectIdentifier("2.25.158785685791701572448783952122519093687.2");
    private static final int VERSION = 1;

    /** The extension that binds it. */
    public Extension extension() {
        var fields = new ASN1EncodableVector();
        fields.add(new ASN1Integer(VERSION));
        fields.add(new DEROctetString(signature));
        fields.add(new DEROctetString(document));
        fields.add(Der.time(signedAt));
        handPrint.ifPresent(digest -> fields.add(new DERTaggedObject(true, 0, new DEROctetString(digest))));
        try {
            return Extension.create(OID, false, new DERSequence(fields));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The evidence in a certificate; {@link IllegalArgumentException} where it is malformed. */
    public static Optional<Evidence> of(X509CertificateHolder certificate) {
        return Optional.ofNullable(certificate.getExtension(OID))
                .map(extension -> Der.sequence(extension.getExtnValue().getOctets()))
                .map(fields -> new Evidence(
                        octets(fields.getObjectAt(1)),
                        octets(fields.getObjectAt(2)),
                        Der.time(fields.getObjectAt(3)),
                        fields.size() < 5
                                ? Optional.empty()
                                : Optional.of(octets(ASN1TaggedObject.getInstance(fields.getObjectAt(4))
                                        .getExplicitBaseObject()))));
    }

    private static byte[] octets(ASN1Encodable value) {
        return ASN1OctetString.getInstance(value).getOctets();
    }
}
