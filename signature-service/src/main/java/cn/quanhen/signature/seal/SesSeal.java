package cn.quanhen.signature.seal;

import cn.quanhen.signature.trust.Certificates;
import cn.quanhen.signature.trust.Der;
import cn.quanhen.signature.trust.SigningKey;
import cn.quanhen.signature.trust.Sm2;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * An electronic seal, SES_Seal of version 4 (GB/T 38540-2020 clause 6.1).
 *
 * @param maker the certificate of the seal maker (制章者)
 * @param algorithm the OID of the maker's signature
 * @param signature of the maker over {@code signedBytes}
 * @param signedBytes the DER of {@code info}
 * @param der the seal as stored and as it stands in every signature
 */
public record SesSeal(
        SealInfo info,
        X509CertificateHolder maker,
        ASN1ObjectIdentifier algorithm,
        byte[] signature,
        byte[] signedBytes,
        byte[] der) {

    /** Reads a seal; {@link IllegalArgumentException} where the bytes are not the DER of one of version 4. */
    public static SesSeal parse(byte[] der) {
        try {
            var fields = Der.sequence(Der.sequence(der), 4, 4);
            return new SesSeal(
                    SealInfo.read(fields.getObjectAt(0)),
                    Certificates.read(
                            ASN1OctetString.getInstance(fields.getObjectAt(1)).getOctets()),
                    ASN1ObjectIdentifier.getInstance(fields.getObjectAt(2)),
                    ASN1BitString.getInstance(fields.getObjectAt(3)).getOctets(),
                    Der.encode(fields.getObjectAt(0)),
                    der);
        } catch (ArithmeticException | IllegalStateException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** Makes a seal (clause 6.2). */
    public static SesSeal make(SealInfo info, SigningKey maker) {
        var signed = Der.encode(info.der());
        try {
            var der = Der.encode(new DERSequence(new ASN1Encodable[] {
                info.der(),
                new DEROctetString(maker.certificate().getEncoded()),
                Sm2.SIGNATURE,
                new DERBitString(maker.sign(signed))
            }));
            return parse(der);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
