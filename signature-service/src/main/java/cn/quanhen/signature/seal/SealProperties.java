package cn.quanhen.signature.seal;

import cn.quanhen.signature.trust.Der;
import cn.quanhen.signature.trust.Sm2;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A seal's properties, SES_ESPropertyInfo (GB/T 38540-2020 clause 6.1).
 *
 * @param kind the type of the seal; this node makes those of {@link SealKind}
 * @param name 印章名称
 * @param signers who may sign with it
 * @param made when it was made
 * @param from first moment of validity
 * @param to last moment of validity
 */
public record SealProperties(int kind, String name, Signers signers, Instant made, Instant from, Instant to) {

    /**
     * Who may sign with the seal (签章者证书信息列表).
     *
     * @param type 1: {@code values} are certificates; 2: they are SM3 digests of certificates
     */
    public record Signers(int type, List<byte[]> values) {

        /** The certificates themselves. */
        public static Signers of(X509CertificateHolder... certificates) {
            return new Signers(
                    1, Arrays.stream(certificates).map(Signers::encoded).toList());
        }

        /** Whether that certificate is listed. */
        public boolean hold(X509CertificateHolder certificate) {
            var encoded = encoded(certificate);
            var sought = type == 1 ? encoded : Sm2.digest(encoded);
            return values.stream().anyMatch(value -> Arrays.equals(value, sought));
        }

        private static byte[] encoded(X509CertificateHolder certificate) {
            try {
                return certificate.getEncoded();
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    static SealProperties read(ASN1Encodable value) {
        var fields = Der.sequence(value, 7, 7);
        var type = ASN1Integer.getInstance(fields.getObjectAt(2)).intValueExact();
        return new SealProperties(
                ASN1Integer.getInstance(fields.getObjectAt(0)).intValueExact(),
                ASN1UTF8String.getInstance(fields.getObjectAt(1)).getString(),
                signers(type, ASN1Sequence.getInstance(fields.getObjectAt(3))),
                Der.time(fields.getObjectAt(4)),
                Der.time(fields.getObjectAt(5)),
                Der.time(fields.getObjectAt(6)));
    }

    private static Signers signers(int type, ASN1Sequence list) {
        if (type != 1 && type != 2) {
            throw new IllegalArgumentException("unknown certListType " + type);
        }
        var values = new ArrayList<byte[]>();
        for (var item : list) {
            // CertDigestObj ::= SEQUENCE { type PrintableString, value OCTET STRING }
            var value = type == 1 ? item : Der.sequence(item, 2, 2).getObjectAt(1);
            values.add(ASN1OctetString.getInstance(value).getOctets());
        }
        return new Signers(type, List.copyOf(values));
    }

    ASN1Encodable der() {
        if (signers.type() != 1) {
            throw new IllegalStateException("this node lists certificates, not their digests");
        }
        var certificates = signers.values().stream().map(DEROctetString::new).toArray(ASN1Encodable[]::new);
        return new DERSequence(new ASN1Encodable[] {
            new ASN1Integer(kind),
            new DERUTF8String(name),
            new ASN1Integer(signers.type()),
            new DERSequence(certificates),
            Der.time(made),
            Der.time(from),
            Der.time(to)
        });
    }
}
