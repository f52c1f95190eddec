package cn.quanhen.signature.seal;

import cn.quanhen.signature.trust.Der;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;

/**
 * What a seal looks like, SES_ESPictureInfo (GB/T 38540-2020 clause 6.1).
 *
 * @param type {@link #OFD}, {@link #PNG}, or what another maker uses; in lower case, the only form some readers know
 * @param width in millimetres
 * @param height in millimetres
 */
public record SealPicture(String type, byte[] data, int width, int height) {
    public static final String OFD = "ofd";
    public static final String PNG = "png";

    static SealPicture read(ASN1Encodable value) {
        var fields = Der.sequence(value, 4, 4);
        return new SealPicture(
                ASN1IA5String.getInstance(fields.getObjectAt(0)).getString(),
                ASN1OctetString.getInstance(fields.getObjectAt(1)).getOctets(),
                ASN1Integer.getInstance(fields.getObjectAt(2)).intValueExact(),
                ASN1Integer.getInstance(fields.getObjectAt(3)).intValueExact());
    }

    ASN1Encodable der() {
        return new DERSequence(new ASN1Encodable[] {
            new DERIA5String(type), new DEROctetString(data), new ASN1Integer(width), new ASN1Integer(height)
        });
    }
}
