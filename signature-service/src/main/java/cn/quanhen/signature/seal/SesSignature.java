package cn.quanhen.signature.seal;

import cn.quanhen.signature.trust.Certificates;
import cn.quanhen.signature.trust.Der;
import cn.quanhen.signature.trust.SigningKey;
import cn.quanhen.signature.trust.Sm2;
import java.io.IOException;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A signature with a seal, SES_Signature of version 4 (GB/T 38540-2020 clause 7.1).
 *
 * @param signedAt 签章时间
 * @param documentDigest 原文杂凑值: SM3 of the signature's Signature.xml
 * @param protectedPart 原文数据的属性: the path of that file in the package
 * @param signer the certificate of the signer (签章者)
 * @param algorithm the OID of the signature
 * @param signature over {@code signedBytes}
 * @param signedBytes the DER of TBS_Sign
 * @param hasTimestamp whether a time-stamp of GB/T 20520 stands beside it
 */
public record SesSignature(
        SesSeal seal,
        Instant signedAt,
        byte[] documentDigest,
        String protectedPart,
        X509CertificateHolder signer,
        ASN1ObjectIdentifier algorithm,
        byte[] signature,
        byte[] signedBytes,
        boolean hasTimestamp) {

    /** Reads a signature; {@link IllegalArgumentException} where the bytes are not the DER of one of version 4. */
    public static SesSignature parse(byte[] der) {
        try {
            var fields = Der.sequence(Der.sequence(der), 4, 5);
            var signed = Der.sequence(fields.getObjectAt(0), 5, 6);
            if (ASN1Integer.getInstance(signed.getObjectAt(0)).intValueExact() != SealInfo.VERSION) {
                throw new IllegalArgumentException("another version than 4");
            }
            return new SesSignature(
                    SesSeal.parse(Der.encode(ASN1Sequence.getInstance(signed.getObjectAt(1)))),
                    Der.time(signed.getObjectAt(2)),
                    ASN1BitString.getInstance(signed.getObjectAt(3)).getOctets(),
                    ASN1IA5String.getInstance(signed.getObjectAt(4)).getString(),
                    Certificates.read(
                            ASN1OctetString.getInstance(fields.getObjectAt(1)).getOctets()),
                    ASN1ObjectIdentifier.getInstance(fields.getObjectAt(2)),
                    ASN1BitString.getInstance(fields.getObjectAt(3)).getOctets(),
                    Der.encode(signed),
                    fields.size() == 5);
        } catch (ArithmeticException | IllegalStateException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /**
     * Signs (clause 7.2).
     *
     * @param signatureFile the bytes of Signature.xml
     * @param path its path in the package, from the root
     * @return the DER of the signature
     */
    public static byte[] make(SesSeal seal, SigningKey signer, byte[] signatureFile, String path, Instant at) {
        var signed = new DERSequence(new ASN1Encodable[] {
            new ASN1Integer(SealInfo.VERSION),
            Der.sequence(seal.der()),
            Der.time(at),
            new DERBitString(Sm2.digest(signatureFile)),
            new DERIA5String(path)
        });
        try {
            return Der.encode(new DERSequence(new ASN1Encodable[] {
                signed,
                new DEROctetString(signer.certificate().getEncoded()),
                Sm2.SIGNATURE,
                new DERBitString(signer.sign(Der.encode(signed)))
            }));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
