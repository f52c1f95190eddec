package cn.quanhen.signature.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERGeneralizedTime;

/**
 * DER, strictly: one value has one encoding, and what is read back must be those very bytes. So a signature cannot be
 * dressed in other bytes that mean the same.
 */
public final class Der {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    /** Reads a sequence; {@link IllegalArgumentException} where the bytes are not its DER. */
    public static ASN1Sequence sequence(byte[] der) {
        try {
            var value = ASN1Primitive.fromByteArray(der);
            if (!(value instanceof ASN1Sequence sequence) || !Arrays.equals(encode(value), der)) {
                throw new IllegalArgumentException("not the DER of a sequence");
            }
            return sequence;
        } catch (IOException | IllegalStateException | ClassCastException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** A sequence with so many elements, within the bounds. */
    public static ASN1Sequence sequence(ASN1Encodable value, int least, int most) {
        var sequence = ASN1Sequence.getInstance(value);
        if (sequence.size() < least || sequence.size() > most) {
            throw new IllegalArgumentException("a sequence of " + sequence.size() + " elements");
        }
        return sequence;
    }

    /** The value's DER. */
    public static byte[] encode(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A moment, to the second. */
    public static ASN1GeneralizedTime time(Instant at) {
        return new DERGeneralizedTime(SECONDS.format(at));
    }

    /** The moment in a GeneralizedTime. */
    public static Instant time(ASN1Encodable value) {
        try {
            return ASN1GeneralizedTime.getInstance(value).getDate().toInstant();
        } catch (ParseException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
