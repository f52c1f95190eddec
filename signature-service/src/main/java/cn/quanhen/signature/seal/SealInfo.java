package cn.quanhen.signature.seal;

import cn.quanhen.signature.trust.Der;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERSequence;

/**
 * What the seal maker signs, SES_SealInfo (GB/T 38540-2020 clause 6.1).
 *
 * @param vendor 厂商标识
 * @param code 印章编码, esID
 */
public record SealInfo(String vendor, String code, SealProperties properties, SealPicture picture) {
    /** 厂商标识: how seals of this node are told from others. */
    public static final String VENDOR = "quanhen";

    static final int VERSION = 4;
    private static final String HEADER = "ES";

    static SealInfo read(ASN1Encodable value) {
        var fields = Der.sequence(value, 4, 5);
        var header = Der.sequence(fields.getObjectAt(0), 3, 3);
        var id = ASN1IA5String.getInstance(header.getObjectAt(0)).getString();
        var version = ASN1Integer.getInstance(header.getObjectAt(1)).intValueExact();
        if (!id.equals(HEADER) || version != VERSION) {
            throw new IllegalArgumentException("header " + id + " " + version);
        }
        return new SealInfo(
                ASN1IA5String.getInstance(header.getObjectAt(2)).getString(),
                ASN1IA5String.getInstance(fields.getObjectAt(1)).getString(),
                SealProperties.read(fields.getObjectAt(2)),
                SealPicture.read(fields.getObjectAt(3)));
    }

    ASN1Encodable der() {
        var header = new DERSequence(
                new ASN1Encodable[] {new DERIA5String(HEADER), new ASN1Integer(VERSION), new DERIA5String(vendor)});
        return new DERSequence(new ASN1Encodable[] {header, new DERIA5String(code), properties.der(), picture.der()});
    }
}
